"""The app's own words: titles, keys, what stands in an empty list."""

from __future__ import annotations

from tui_complaints.translation import _

TITLE = "complaints"
QUIT = _("quit")
HELP = _("help")
BACK = _("back")
CLOSE = _("close")

# the list of cases

CASES_HELP = _(
    "Your cases, the one that needs something first. Type / and any words to find one; Enter opens it. What is red is "
    "overdue, and says so."
)
NEW = _("new case")
OPEN = _("open it")
LETTER = _("the letter")
FIND = _("find")
SHOW_ALL = _("show all")
SORT = _("sort")
REVERSE = _("turn the order around")
DUPLICATE = _("duplicate")
ARCHIVE = _("archive")
DELETE = _("delete")
SETTINGS = _("settings")
UNDO = _("undo")
REDO = _("redo")
FIND_HERE = _("find: any words, in any language")
ALL = _("all")
FILTERS = {
    "": _("all {count}"),
    "open": _("open {count}"),
    "waiting": _("waiting {count}"),
    "escalated": _("escalated {count}"),
    "overdue": _("overdue {count}"),
    "resolved": _("resolved {count}"),
    "closed": _("closed {count}"),
    "archive": _("archive {count}"),
}
STATUSES = {
    "open": _("open"),
    "waiting": _("waiting"),
    "escalated": _("escalated"),
    "resolved": _("resolved"),
    "closed": _("closed"),
}
SORTS = {
    "due": _("by what is due next"),
    "contact": _("by last contact"),
    "title": _("by title"),
    "party": _("by party"),
    "claimed": _("by the sum claimed"),
    "status": _("by status"),
}
SORTED = _("Sorted {by}.")
OVERDUE_SINCE = _("since {date}")
DUE_ON = _("due {date}")
BROKEN = _("cannot be read")
NEXT_STEP = _("Next: {what}")
NOTHING_FOUND = _("No case matches. Esc shows all of them.")
READING = _("Reading the cases: {done} of {total}")
EMPTY_TITLE = _("No cases yet")
EMPTY = _("Tell what happened, one question at a time. Stop when you like: nothing is lost.")
START_MY_CASE = _("Start my case")
LOOK_AT_AN_EXAMPLE = _("Look at an example")
DUE_THIS_WEEK = _("due this week: {count}")
NOTHING_DUE = _("nothing due this week")
OVERDUE_NOW = _("overdue: {count}")
VANISHED = _("Most of your cases are gone from {store}. Is the folder there, and has your sync program finished?")

MISHAP = _(
    "The app stopped over a mistake of its own. What you saved is saved, and what you typed is offered again when you "
    "come back. What is known of the mistake, without a word of your case, is in {file}"
)

EXAMPLES_TITLE = _("Example cases")
EXAMPLES_TEXT = _(
    "True stories under invented names. The one that you choose is copied among your cases; delete it when you like."
)

# asking before loss

CONFIRM_TRASH = _("Delete this case?")
CONFIRM_TRASH_TEXT = _(
    "{title} goes to the trash, with its evidence. It can be brought back until the trash is emptied."
)
YES_DELETE = _("Delete it")
NO_KEEP = _("Keep it")
TRASHED = _("{title} is in the trash.")
ARCHIVED = _("{title} is in the archive.")

UNARCHIVED = _("{title} is among your cases again.")
COPY_OF = _("{title} (copy)")
COPIED = _("Copied as {title}.")
TAKEN_BACK = _("Taken back: {title}.")
NOTHING_TO_UNDO = _("Nothing to take back here.")
TRASH = _("trash")
TRASH_TITLE = _("Trash")
TRASH_HELP = _("Deleted cases lie here, with their evidence, until the trash is emptied.")
TRASH_COUNT = _("Deleted cases: {count}")
TRASH_EMPTY = _("Nothing is in the trash.")
RESTORE = _("bring back")
EMPTY_TRASH = _("empty the trash")
EMPTY_TRASH_TITLE = _("Empty the trash?")
EMPTY_TRASH_TEXT = _("Cases that will be gone for good, with their evidence: {count}. This cannot be undone.")
YES_FOR_GOOD = _("Delete for good")
SHOW_ARCHIVE = _("the archive")

# help

HELP_TITLE = _("What you can do here")
HELP_EVERYWHERE = _("Everywhere")
HELP_MOVE = _("arrows, Tab, Enter, Esc and the mouse work everywhere; Ctrl+P finds every command")
PALETTE_HINT = _("menu")
PALETTE_FIND = _("type what you want to do")
PALETTE_NOTHING = _("No command has these words.")
