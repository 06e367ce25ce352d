"""What each field of an entry is for, in the help of ``add`` (case-format.md)."""

from __future__ import annotations

_ENTRY = "the id of the {}"

_EVERYWHERE = {
    "id": "a short name for this entry, as c3; left out, it is named by its place",
    "exhibits": "what proves it",
    "what": "what it is about",
    "of": _ENTRY.format("purchase"),
    "contact": "the id of the contact in which it was said",
    "by": _ENTRY.format("party"),
    "note": "a note to yourself, never printed in a letter",
    "clause": "the clause of the terms that they relied on",
    "quote": "what they said, word for word",
    "language": "its language, as en",
    "address": "the postal address",
    "times": "how many times",
    "reason": "the reason they gave",
    "answer_by": "when an answer was asked for, or promised",
    "name": "the name",
    "role": "what they are in this",
    "phone": "the telephone number",
}

_TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "name": "the name, as you would say it",
        "legal_name": "the full legal name, for the address",
        "acts_for": "the id of the party for which it acts",
        "attention": "a person to address the letter to, as Ms Patel",
        "department": "the department, if not complaints",
        "references": "numbers that they gave your case",
        "tax_id": "the company or tax number",
    },
    "purchases": {
        "what": "what you bought or ordered",
        "party": "the id of the party that sold it",
        "through": "the id of the marketplace",
        "carrier": "the id of the carrier",
        "number": "the order number",
        "for": "the id of the person it was for",
        "where": "where you bought it",
        "ordered": "when; never, if you did not order it at all",
        "paid": "when you paid",
        "paid_by": "how you paid, or who did",
        "promised": "when it was to come",
        "needed": "when you needed it",
        "delivered": "when it came",
        "wrong": "what is wrong with it",
    },
    "prices": {"per": "for how long, as 1 month", "times": "how many times the price before it, as 1.5"},
    "contacts": {
        "when": "when it was",
        "with": "the id of the party or person",
        "channel": "how",
        "direction": "who turned to whom: you to them, they to you, or neither (you noticed it yourself)",
        "reached": "whether you reached each other",
        "answers": "the ids of the contacts that this one answers",
        "agents": "whom you dealt with",
        "who": "the id of the person who spoke for you, if it was not you",
        "witnesses": "the ids of the people who were there",
        "length": "how long it took",
        "waited": "how long you waited",
        "reference": "the number they gave for it; none: they gave none",
        "told": "what you said, wrote or did",
        "said": "what they answered, in your words",
        "conduct": "how they behaved, as rude, blamed-customer, hung-up, template-reply, refused-manager",
        "merit": "what they did well, as quick, kind, put-it-right, apologised",
    },
    "promises": {
        "what": "what they promised",
        "due": "by when",
        "window": "from when to when, for an appointment",
        "done": "when they did it; never, if they did not",
        "in_part": "whether only a part of it was done",
        "replaces": "the id of the promise that this one puts off",
    },
    "requests": {
        "to": _ENTRY.format("party"),
        "what": "what you asked for",
        "asked": "the ids of the contacts in which you asked",
        "result": "what became of it",
        "answered": "the id of the contact in which they answered",
    },
    "statements": {
        "what": "what they said, in your words",
        "stance": "what there is to say to it",
        "fact": "what the record shows instead",
        "against": "the ids of entries that show it",
        "reply": "your reply to it",
    },
    "costs": {
        "when": "when you paid",
        "what": "what it was for",
        "kind": "as fuel, fare, phone, repair, charge, price-difference, time, other",
        "every": "for a charge that came again: how often",
        "times": "for a charge that came again: how many times",
        "paid": "whether you paid it, or it was only demanded",
        "paid_by": "who paid, if not you",
        "to": "the id of the party you paid",
        "claim": "whether you claim it, or only tell of it",
        "settled": "what the bank really took, in your own currency",
    },
    "credits": {
        "when": "when it came back",
        "from": _ENTRY.format("party"),
        "for": "the ids of the costs it makes good",
    },
    "exhibits": {
        "id": "a short name, as receipt; entries name it by that",
        "title": "what it is, as the letter lists it",
        "kind": "as receipt, photo, screenshot, chat, email, call-log, contract",
        "made": "when it was made",
        "private": "whether it must never be shown in public",
        "pages": "how many pages it has",
        "obtain": "how to get it, while you do not have it",
    },
    "remedies": {
        "kind": "what you want",
        "what": "what exactly, in your words",
        "amount": "how much",
        "due": "by when; a length counts from the day the letter is sent",
        "to": "the id of the party it is asked of",
        "or": "the id of the remedy instead of which this would do",
        "result": "what became of it",
    },
    "letters": {"to": "the id of the party it goes to", "sent": "when it was sent", "via": "how it was sent"},
}


def meaning(table: str, key: str) -> str:
    """What a field is for, or "" where its name says it.

    Args:
        table: the table in the plural, as in case.toml.
        key: the field as the file spells it.
    """
    return _TABLES.get(table, {}).get(key) or _EVERYWHERE.get(key, "")
