"""A case in which every field that takes free text holds what a test wants it to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def hostile_raw(text: Callable[[str], str]) -> dict[str, object]:
    """The tables of such a case; ``text`` is given a word that names the field."""
    return {
        "format": 1,
        "title": text("title"),
        "complainant": {
            "name": text("name"),
            "address": text("home"),
            "place": text("place"),
            "phone": text("tel"),
        },
        "advocate": {
            "name": text("advocate"),
            "organisation": text("office"),
            "address": text("desk"),
            "phone": text("line"),
            "place": text("town"),
        },
        "people": [{"id": "ann", "name": text("ann")}, {"id": "bo", "name": text("bo")}],
        "parties": [
            {
                "id": "shop",
                "name": text("shop"),
                "legal_name": text("legal"),
                "role": "trader",
                "attention": text("attention"),
                "department": text("department"),
                "address": text("road"),
                "references": [text("ref")],
            },
            {"id": "courier", "name": text("courier"), "acts_for": "shop", "role": "carrier"},
            {"id": "board", "name": text("board"), "role": "regulator"},
        ],
        "purchases": [
            {
                "id": "lamp",
                "what": text("lamp"),
                "party": "shop",
                "carrier": "courier",
                "number": text("number"),
                "for": "bo",
                "price": "8 EUR",
                "paid": "2026-03-01",
                "paid_by": text("card"),
                "ordered": "2026-03-01",
                "wrong": text("wrong"),
            }
        ],
        "contacts": [
            {
                "id": "c1",
                "when": "2026-04-01",
                "with": "shop",
                "channel": "phone",
                "direction": "out",
                "agents": [{"name": text("agent"), "role": text("role")}],
                "who": "ann",
                "witnesses": ["bo"],
                "reference": text("ticket"),
                "told": text("told"),
                "said": text("said"),
                "quote": text("quote"),
                "conduct": [text("conduct")],
                "exhibits": ["receipt"],
            },
            {"id": "c2", "when": "2026-04-02", "with": "courier", "said": text("other"), "merit": [text("merit")]},
            {
                "id": "c3",
                "when": "2026-04-03",
                "with": "courier",
                "channel": "sms",
                "quote": {"lt": text("lietuva")},
            },
        ],
        "promises": [{"contact": "c1", "what": text("promised"), "due": "2026-04-02", "done": "never"}],
        "requests": [
            {
                "to": "shop",
                "what": text("asked"),
                "asked": ["c1"],
                "result": "refused",
                "reason": text("reason"),
                "clause": text("clause"),
            }
        ],
        "statements": [
            {"contact": "c1", "what": text("stated"), "fact": text("fact"), "stance": "contradicted"},
            {"contact": "c1", "quote": text("admitted"), "stance": "admitted"},
        ],
        "costs": [{"id": "bus", "what": text("bus"), "amount": "4 USD"}, {"kind": text("kind"), "amount": "1 EUR"}],
        "credits": [{"what": text("back"), "amount": "1 EUR"}],
        "currency": "EUR",
        "rates": [{"from": "USD", "to": "EUR", "nominal": "1", "rate": "0.9", "provider": "own"}],
        "exhibits": [{"id": "receipt", "title": text("exhibit")}],
        "remedies": [
            {"id": "r1", "kind": "refund", "what": text("remedy"), "due": "2026-05-20"},
            {"what": text("bare")},
            {"what": text("instead"), "or": "r1"},
        ],
    }
