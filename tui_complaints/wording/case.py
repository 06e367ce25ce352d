"""What the screen of a case says: its tabs and keys, what is missing, what it cost, what became of things."""

from __future__ import annotations

from tui_complaints.translation import _

HELP = _(
    "One case. What is missing before a letter can stand is always said in the line at the bottom. Whatever you change "
    "is saved at once and can be taken back, in a later run as well. In the timeline a number in brackets, or [•], "
    "marks what is proved, “!” what something is missing from."
)

# tabs

TABS = {
    "timeline": _("Timeline"),
    "entries": _("Entries"),
    "money": _("Money"),
    "evidence": _("Evidence"),
    "missing": _("Missing"),
    "letter": _("Letter"),
}

# keys

BACK = _("back")
ADD = _("add")
EDIT = _("edit")
DELETE = _("delete")
UNDO = _("undo")
REDO = _("redo")
DUPLICATE = _("duplicate")
LINK = _("link to an exhibit")
UP = _("move up")
DOWN = _("move down")
FIND = _("find")
WRITE = _("the letter")
OPEN_FILE = _("open file")
GO_ON = _("questions")
TAB_OF = _("go to: {tab}")

# the tables

TABLES = {
    "case": _("The case"),
    "story": _("Your story"),
    "complainant": _("Complainant"),
    "advocate": _("Advocate"),
    "parties": _("Parties"),
    "people": _("People"),
    "purchases": _("Purchases"),
    "prices": _("Prices"),
    "contacts": _("Contacts"),
    "promises": _("Promises"),
    "requests": _("Requests"),
    "statements": _("Statements"),
    "offers": _("Offers"),
    "costs": _("Costs"),
    "credits": _("Money back"),
    "exhibits": _("Evidence"),
    "remedies": _("What you want"),
    "letters": _("Letters"),
    "rates": _("Exchange rates"),
    "penalties": _("Penalties"),
    "rules": _("Rules"),
}
ONE_OF = {
    "case": _("The case"),
    "complainant": _("Complainant"),
    "advocate": _("Advocate"),
    "parties": _("Party"),
    "people": _("Person"),
    "purchases": _("Purchase"),
    "prices": _("Price"),
    "contacts": _("Contact"),
    "promises": _("Promise"),
    "requests": _("Request"),
    "statements": _("Statement"),
    "offers": _("Offer"),
    "costs": _("Cost"),
    "credits": _("Money that came back"),
    "exhibits": _("Exhibit"),
    "remedies": _("Remedy"),
    "letters": _("Letter"),
    "rates": _("Exchange rate"),
    "penalties": _("Penalty"),
    "rules": _("Rule"),
}
ABOUT = {
    "case": _("What the whole case is: its title, kind, language and currency."),
    "story": _("What happened, in your own words. It stays beside the case and is never changed."),
    "complainant": _("Whose case it is."),
    "advocate": _("Who acts for the complainant, if somebody does."),
    "parties": _("The other side: who sold, carried, repaired, charged, or decides."),
    "people": _("Anyone else: a witness, a relative, the person it was for."),
    "purchases": _("What was bought or ordered, and what was promised with it."),
    "prices": _("What was quoted, raised or charged."),
    "contacts": _("Each call, message, letter and visit, either way."),
    "promises": _("What they said they would do, and what became of it."),
    "requests": _("What you asked for, and whether they answered."),
    "statements": _("What they said as a fact that is not so, or that they admitted."),
    "offers": _("What they offered to settle it."),
    "costs": _("What it cost you: money, hours, kilometres."),
    "credits": _("What came back."),
    "exhibits": _("What proves it: files, papers, and what is still to be obtained."),
    "remedies": _("What you want, and by when."),
    "letters": _("The letters that were made from this case, and what became of them."),
    "rates": _("What other currencies were worth."),
    "penalties": _("What you reckon by a formula of your own."),
    "rules": _("The rules that a letter relies on."),
}
EMPTY_TABLE = _("Nothing here yet. Press “a” to add.")
EMPTY_STORY = _("Nothing here yet. Press Enter to tell what happened in your own words.")
NOT_FOUND = _("Nothing here has these words. Esc shows all.")
FIND_HERE = _("find in this table")

# what became of things

SENT = _("sent")
NOT_SENT = _("not sent")
NOT_REACHED = _("not reached")
OUTCOME_NOT_NOTED = _("outcome not noted")
NEVER_DONE = _("never done")
DONE = _("done {when}")
FILE_STATES = {
    "intact": _("unchanged"),
    "changed": _("changed since"),
    "missing": _("file is gone"),
    "unhashed": _("not checked"),
    "paper": _("on paper"),
    "to-obtain": _("to obtain"),
}
FILE_TONES = {"intact": "good", "changed": "bad", "missing": "bad", "unhashed": "warn", "to-obtain": "warn"}

# money

SUMS = {
    "proved": _("Lost, proved"),
    "estimated": _("Lost, estimated"),
    "unproved": _("Lost, without proof"),
    "time": _("Time and effort"),
    "returned": _("Returned"),
    "claimed": _("Claimed"),
}
WENT = _("Where it went")
NO_COSTS = _("No costs are noted yet. Press “a” to add one.")
NO_ITEMS = _("Nothing in this sum.")
NO_AMOUNT = _("no amount")
NO_KIND = _("of no kind")
NO_TOTAL = _("cannot be summed up: an exchange rate is missing")
AT_LEAST = _("at least {amount}")
ABOUT_SUM = _("about {amount}")
TIME_CLAIMED = _("{hours}, {amount} claimed")
TIME_NOT_CLAIMED = _("{hours}, {amount}, not claimed")
SHARE = _("{percent} %")

# evidence

NO_EVIDENCE = _("No evidence yet. Press “a” to take in a file, or to note what is still to be obtained.")
ADD_FILE_TITLE = _("Take in a file as evidence")
ADD_FILE_TEXT = _("Type or paste the path of the file. A copy is made in the folder of the case; the file stays.")
ADD_FILE_WITHOUT = _("Leave it empty for what is on paper or still to be obtained.")
ADD_FILE_PATH = _("path of the file")
ADD_FILE_YES = _("Take it in")
OPEN_TITLE = _("Open this file?")
OPEN_TEXT = _("{file} is opened by the program that your system has for such files.")
OPEN_YES = _("Open it")
OPEN_NO = _("Leave it")
OPENED = _("Opened: {file}")
LINK_TITLE = _("Which exhibit proves it?")
NO_EXHIBITS = _("There is no exhibit to link to yet: add one under Evidence.")
LINKED = _("{entry} now cites {exhibit}.")

# what is missing

WEIGHTS = {"stops": _("needed"), "weakens": _("would help"), "follows": _("follows")}
COMPLETE = _("Nothing is missing. Press “l” for the letter.")
NEXT = _("Next: {what}")
READING = _("Looking at the case …")
NO_POINTS = _("Nothing follows from the case yet. Note what happened under Entries.")

# changes

SAVED = _("Saved.")
DELETED = _("Deleted: {entry}. Press “u” to take it back.")
CONFIRM_FORGET = _("Other entries name this one")
CONFIRM_FORGET_TEXT = _("{entry} is mentioned in: {places}. Those mentions can be removed too.")
FORGET = _("Delete it and remove the mentions")
LEAVE = _("Delete it and leave the others as they are")
KEEP = _("Keep it")
LEFT_TYPED = _("Typed but not saved: {what}. Open that form again to find it.")
CHANGED_ELSEWHERE = _("Another program changed this case; its changes are shown.")
BROKEN_ELSEWHERE = _("Another program changed this case, and it cannot be read now: {problem}")
COLLISION = _("Another program changed the same")
COLLISION_TEXT = _("While you were writing, another program changed {names}. Nothing was written over it.")
COLLISION_GONE = _("It is not there any more.")
COLLISION_FIELD = _("{field}, yours: {mine}\n{field}, theirs: {theirs}")
KEEP_MINE = _("Keep mine")
TAKE_THEIRS = _("Take theirs")
KEEP_BOTH = _("Keep both")
CANNOT_OPEN = _("This case cannot be opened")
