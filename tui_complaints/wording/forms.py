"""What the form of an entry says: the names of its fields, what was understood, what to do with what was typed."""

from __future__ import annotations

from tui_complaints.translation import _

HELP = _(
    "Every field of the entry. Leave empty what you do not know. Each field says how it was understood when you leave "
    "it. What you type is kept even if the program is killed."
)

# keys and buttons

SAVE = _("save")
LEAVE = _("leave")
SAVE_BUTTON = _("Save")
CANCEL_BUTTON = _("Leave")
CHOOSE = _("choose")
ANOTHER_LANGUAGE = _("another language")

# what to type, by kind of field

HINTS = {
    "id": _("letters, digits and hyphens; left empty, one is made"),
    "text": _("Enter goes on, Ctrl+J makes a new line"),
    "date": _("as 2 April 2021 11:20, yesterday, about a month ago, between 1 and 5 April"),
    "day": _("a day, as 2 April 2021"),
    "due": _("a day, as 2 April 2021, or a length, as 14 days"),
    "money": _("as 419.80 USD, about 4000 RUB, at least 50 EUR"),
    "length": _("as 40 s, 12 min, 1 h 5 min, about 2 weeks"),
    "count": _("as 3, or at least 5"),
    "open-choice": _("↓ opens the list; other words are taken too"),
    "reference": _("a name, or the beginning of one; ↓ opens the list"),
    "citations": _("an exhibit, with a page or a time if it has one: receipt#p2, recording#3:20; ↓ opens the list"),
    "agents": _("as Tatiana (support), Ivan"),
}

HINT_LANGUAGES = _("Enter goes on, Ctrl+J makes a new line, F2 adds another language")

HINT_FILE = _("as exhibits/receipt.pdf, from the folder of the case; Tab fills in the rest")
COMPLETES_PATH = _("While you type a path, the rest is shown in grey; Tab fills it in.")

# around the fields

NEW = _("New: {what}")
UNDERSTOOD = _("understood as {value}")
WRONG = _("expected {expected}")
WRONG_FOUND = _("{found}: expected {expected}")
NEAREST = _("did you mean {nearest}?")
CHOOSE_HINT = _("↓ to choose")
NOT_SAID = _("not said")
YES = _("yes")
NO = _("no")
SOME_WRONG = _("Not saved: something is not right yet.")
DRAFT_KEPT = _("This was typed before and not saved. Save it, or press Esc to throw it away.")

# leaving

LEAVE_TITLE = _("Leave without saving?")
LEAVE_TEXT = _("What you typed can be saved, kept for later, or thrown away.")
LEAVE_SAVE = _("Save")
LEAVE_LATER = _("Keep for later")
LEAVE_THROW = _("Throw away")
LEAVE_STAY = _("Go on writing")

# choosing

CHOOSE_TITLE = _("Choose: {field}")
LANGUAGE_TITLE = _("Tell it in another language too")
FIND_HERE = _("type to find")
NOTHING_TO_CHOOSE = _("There is nothing to choose from yet.")
NOTHING_FOUND = _("Nothing has these words.")

# what fields are called

_EVERYWHERE = {
    "id": _("Short name"),
    "name": _("Name"),
    "role": _("Role"),
    "what": _("What"),
    "when": _("When"),
    "kind": _("Kind"),
    "of": _("Of which purchase"),
    "by": _("By whom"),
    "to": _("To whom"),
    "contact": _("In which contact"),
    "quote": _("Word for word"),
    "exhibits": _("Proof"),
    "note": _("Note to myself"),
    "language": _("Language"),
    "address": _("Postal address"),
    "place": _("Place"),
    "email": _("E-mail"),
    "phone": _("Telephone"),
    "gender": _("Addressed as"),
    "id_number": _("Identity number"),
    "organisation": _("Organisation"),
    "authority": _("Authority"),
    "consent": _("Consent given"),
    "title": _("Title"),
    "status": _("Status"),
    "ended": _("Ended"),
    "category": _("Category"),
    "currency": _("Currency"),
    "timezone": _("Time zone"),
    "jurisdictions": _("Jurisdictions"),
    "holidays": _("Holidays"),
    "related": _("Related cases"),
    "story": _("Your story"),
    "legal_name": _("Legal name"),
    "acts_for": _("Acts for"),
    "attention": _("Attention of"),
    "department": _("Department"),
    "website": _("Website"),
    "tax_id": _("Tax number"),
    "references": _("Their numbers"),
    "party": _("Sold by"),
    "through": _("Marketplace"),
    "carrier": _("Carrier"),
    "number": _("Number"),
    "for": _("For"),
    "where": _("Where"),
    "ordered": _("Ordered"),
    "price": _("Price"),
    "paid": _("Paid"),
    "paid_by": _("Paid by"),
    "sent": _("Sent"),
    "promised": _("Promised for"),
    "needed": _("Needed by"),
    "delivered": _("Delivered"),
    "wrong": _("What is wrong"),
    "amount": _("Amount"),
    "times": _("How many times"),
    "per": _("For how long"),
    "with": _("With"),
    "channel": _("How"),
    "direction": _("Who began"),
    "reached": _("Reached"),
    "answers": _("Answers"),
    "answer_by": _("Answer due"),
    "agents": _("Dealt with"),
    "who": _("Who spoke for you"),
    "witnesses": _("Witnesses"),
    "length": _("How long"),
    "waited": _("Waited"),
    "reference": _("Their number"),
    "told": _("What you said"),
    "said": _("What they said"),
    "conduct": _("Bad conduct"),
    "merit": _("Good conduct"),
    "due": _("Due"),
    "window": _("Appointment"),
    "done": _("Done"),
    "in_part": _("Only in part"),
    "replaces": _("Puts off"),
    "asked": _("Asked in"),
    "result": _("Result"),
    "answered": _("Answered in"),
    "reason": _("Reason given"),
    "clause": _("Clause"),
    "stance": _("What there is to say"),
    "fact": _("What is so"),
    "against": _("Shown by"),
    "reply": _("Your reply"),
    "until": _("Until"),
    "distance": _("Distance"),
    "per_unit": _("Price for a unit"),
    "every": _("How often"),
    "proof": _("Kind of proof"),
    "claim": _("Claimed"),
    "settled": _("The bank took"),
    "from": _("From"),
    "provisional": _("For the time being"),
    "reversed": _("Taken back"),
    "nominal": _("Units"),
    "rate": _("Rate"),
    "on": _("Of the day"),
    "wanted": _("Wanted for"),
    "provider": _("Provider"),
    "file": _("File"),
    "base": _("Base"),
    "cap": _("At most"),
    "basis": _("Basis"),
    "pack": _("Pack"),
    "verified": _("Verified"),
    "sha256": _("SHA-256"),
    "made": _("Made"),
    "added": _("Added"),
    "source": _("Source"),
    "url": _("Link"),
    "translation": _("Translated in"),
    "stamp": _("Time stamp"),
    "private": _("Private"),
    "pages": _("Pages"),
    "obtain": _("How to obtain it"),
    "or": _("Instead of"),
    "platform": _("Site"),
    "via": _("Sent by"),
    "tracking": _("Tracking number"),
    "received": _("Received"),
}

_TABLES = {
    ("penalties", "from"): _("From when"),
    ("penalties", "to"): _("Until when"),
    ("rates", "from"): _("From currency"),
    ("rates", "to"): _("To currency"),
    ("credits", "from"): _("From whom"),
    ("credits", "for"): _("For which costs"),
    ("purchases", "for"): _("For whom"),
    ("costs", "paid"): _("Paid at all"),
    ("promises", "what"): _("What was promised"),
    ("requests", "what"): _("What you asked for"),
    ("statements", "what"): _("What they said"),
}


def label(table: str, key: str) -> str:
    """What a field is called; its key where there is no word for it."""
    return _TABLES.get((table, key)) or _EVERYWHERE.get(key) or key
