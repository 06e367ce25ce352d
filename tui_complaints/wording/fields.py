"""What each field of an entry is for, in the help of ``add`` (case-format.md)."""

from __future__ import annotations

from tui_complaints.translation import _

_EVERYWHERE = {
    "id": _("a short name for this entry, as c3; left out, it is named by its place"),
    "exhibits": _("what proves it"),
    "what": _("what it is about"),
    "of": _("the id of the purchase"),
    "contact": _("the id of the contact in which it was said"),
    "by": _("the id of the party"),
    "note": _("a note to yourself, never printed in a letter"),
    "clause": _("the clause of the terms that they relied on"),
    "quote": _("what they said, word for word"),
    "language": _("its language, as en"),
    "address": _("the postal address"),
    "times": _("how many times"),
    "reason": _("the reason they gave"),
    "answer_by": _("when an answer was asked for, or promised"),
    "name": _("the name"),
    "role": _("what they are in this"),
    "phone": _("the telephone number"),
}

_TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "name": _("the name, as you would say it"),
        "legal_name": _("the full legal name, for the address"),
        "acts_for": _("the id of the party for which it acts"),
        "attention": _("a person to address the letter to, as Ms Patel"),
        "department": _("the department, if not complaints"),
        "references": _("numbers that they gave your case"),
        "tax_id": _("the company or tax number"),
    },
    "purchases": {
        "what": _("what you bought or ordered"),
        "party": _("the id of the party that sold it"),
        "through": _("the id of the marketplace"),
        "carrier": _("the id of the carrier"),
        "number": _("the order number"),
        "for": _("the id of the person it was for"),
        "where": _("where you bought it"),
        "ordered": _("when; never, if you did not order it at all"),
        "paid": _("when you paid"),
        "paid_by": _("how you paid, or who did"),
        "promised": _("when it was to come"),
        "needed": _("when you needed it"),
        "delivered": _("when it came"),
        "wrong": _("what is wrong with it"),
    },
    "prices": {"per": _("for how long, as 1 month"), "times": _("how many times the price before it, as 1.5")},
    "contacts": {
        "when": _("when it was"),
        "with": _("the id of the party or person"),
        "channel": _("how"),
        "direction": _("who turned to whom: you to them, they to you, or neither (you noticed it yourself)"),
        "reached": _("whether you reached each other"),
        "answers": _("the ids of the contacts that this one answers"),
        "agents": _("whom you dealt with"),
        "who": _("the id of the person who spoke for you, if it was not you"),
        "witnesses": _("the ids of the people who were there"),
        "length": _("how long it took"),
        "waited": _("how long you waited"),
        "reference": _("the number they gave for it; none: they gave none"),
        "told": _("what you said, wrote or did"),
        "said": _("what they answered, in your words"),
        "conduct": _("how they behaved, as rude, blamed-customer, hung-up, refused-manager"),
        "merit": _("what they did well, as quick, kind, put-it-right, apologised"),
    },
    "promises": {
        "what": _("what they promised"),
        "due": _("by when"),
        "window": _("from when to when, for an appointment"),
        "done": _("when they did it; never, if they did not"),
        "in_part": _("whether only a part of it was done"),
        "replaces": _("the id of the promise that this one puts off"),
    },
    "requests": {
        "to": _("the id of the party"),
        "what": _("what you asked for"),
        "asked": _("the ids of the contacts in which you asked"),
        "result": _("what became of it"),
        "answered": _("the id of the contact in which they answered"),
    },
    "statements": {
        "what": _("what they said, in your words"),
        "stance": _("what there is to say to it"),
        "fact": _("what the record shows instead"),
        "against": _("the ids of entries that show it"),
        "reply": _("your reply to it"),
    },
    "costs": {
        "when": _("when you paid"),
        "what": _("what it was for"),
        "kind": _("as fuel, fare, phone, repair, charge, price-difference, time, other"),
        "every": _("for a charge that came again: how often"),
        "times": _("for a charge that came again: how many times"),
        "paid": _("whether you paid it, or it was only demanded"),
        "paid_by": _("who paid, if not you"),
        "to": _("the id of the party you paid"),
        "claim": _("whether you claim it, or only tell of it"),
        "settled": _("what the bank really took, in your own currency"),
    },
    "credits": {
        "when": _("when it came back"),
        "from": _("the id of the party"),
        "for": _("the ids of the costs it makes good"),
    },
    "exhibits": {
        "id": _("a short name, as receipt; entries name it by that"),
        "title": _("what it is, as the letter lists it"),
        "kind": _("as receipt, photo, screenshot, chat, email, call-log, contract"),
        "made": _("when it was made"),
        "private": _("whether it must never be shown in public"),
        "pages": _("how many pages it has"),
        "obtain": _("how to get it, while you do not have it"),
    },
    "remedies": {
        "kind": _("what you want"),
        "what": _("what exactly, in your words"),
        "amount": _("how much"),
        "due": _("by when; a length counts from the day the letter is sent"),
        "to": _("the id of the party it is asked of"),
        "or": _("the id of the remedy instead of which this would do"),
        "result": _("what became of it"),
    },
    "letters": {"to": _("the id of the party it goes to"), "sent": _("when it was sent"), "via": _("how it was sent")},
}


def meaning(table: str, key: str) -> str:
    """What a field is for, or "" where its name says it.

    Args:
        table: the table in the plural, as in case.toml.
        key: the field as the file spells it.
    """
    return _TABLES.get(table, {}).get(key) or _EVERYWHERE.get(key, "")
