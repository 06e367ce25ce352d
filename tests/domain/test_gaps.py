"""Gaps: every kind of what can be missing is told, with its place (findings.md, "Gaps")."""

from __future__ import annotations

import pytest
from whole_case import WHOLE, changed, told, without


def test_a_whole_case_has_no_gaps() -> None:
    assert told(WHOLE, {"receipt": "intact", "mail": "unhashed"}) == []


def test_an_empty_case_says_who_what_and_from_whom() -> None:
    assert told("") == [("no-sender", "complainant.name"), ("no-recipient", "parties"), ("no-remedy", "remedies")]


CASES = [
    # no-sender
    (without('name = "Ana Ruiz"'), ("no-sender", "complainant.name")),
    (changed('name = "Ana Ruiz"', 'name = " "'), ("no-sender", "complainant.name")),
    # no-recipient
    (without('name = "Bright Desks"'), ("no-recipient", "shop.name")),
    # no-address
    (without('address = "1 Long Street, Oldtown"'), ("no-address", "complainant.address")),
    (without('address = "9 Market Square, Oldtown"'), ("no-address", "shop.address")),
    # authority-missing
    (WHOLE + '[advocate]\nname = "L. Hart"\nemail = "l@aid.example"', ("authority-missing", "advocate.authority")),
    (
        WHOLE + '[advocate]\nauthority = "power"\n[[exhibits]]\nid = "power"\nobtain = "To be signed"',
        ("authority-missing", "advocate.authority"),
    ),
    (WHOLE + '[advocate]\nname = "L. Hart"\nauthority = "mail"', ("no-address", "advocate.address")),
    # no-remedy, no-deadline
    (WHOLE + 'result = "granted"', ("no-remedy", "remedies")),
    (without('due = "14 days"'), ("no-deadline", "money.due")),
    # unknown-id
    (changed('party = "shop"', 'party = "shpo"'), ("unknown-id", "desk.party")),
    (changed('contact = "c2"', 'contact = "desk"'), ("unknown-id", "p1.contact")),
    (changed('exhibits = ["mail"]', 'exhibits = ["mial", "mail#p2"]'), ("unknown-id", "c1.exhibits")),
    (changed("when = 2026-03-17", 'when = "@c9 + 1 day"'), ("unknown-id", "c2.when")),
    (changed('due = "14 days"', 'due = "@c9 + 1 day"'), ("unknown-id", "money.due")),
    ('ended = "@c9"\n' + WHOLE, ("unknown-id", "ended")),
    # no-date
    (without("when = 2026-03-17"), ("no-date", "c2.when")),
    (without("when = 2026-04-12"), ("no-date", "van.when")),
    (without("ordered = 2026-03-01", "paid = 2026-03-01", 'price = "200 EUR"'), ("no-date", "desk.ordered")),
    (changed("when = 2026-03-17", 'when = "@c2 + 1 day"'), ("no-date", "c2.when")),
    (changed("ordered = 2026-03-01", 'ordered = "@desk + 1 day"'), ("no-date", "desk.ordered")),
    (WHOLE + '[[credits]]\nid = "back"\namount = "1 EUR"', ("no-date", "back.when")),
    (WHOLE + '[[prices]]\nid = "q"\nof = "desk"\nkind = "quoted"\namount = "1 EUR"', ("no-date", "q.when")),
    (WHOLE + '[[statements]]\nid = "s"\nby = "shop"\nwhat = "It came"', ("no-date", "s.contact")),
    (WHOLE + '[[offers]]\nid = "o"\nby = "shop"\nwhat = "A voucher"', ("no-date", "o.contact")),
    (WHOLE + '[[requests]]\nid = "q"\nto = "shop"\nwhat = "An apology"', ("no-date", "q.asked")),
    (WHOLE + '[[promises]]\nid = "p2"\nby = "shop"\ndue = "14 days"', ("no-date", "p2.contact")),
    # date-order
    (changed("delivered = 2026-04-12", "delivered = 2026-02-28"), ("date-order", "desk.delivered")),
    (changed("delivered = 2026-04-12", 'delivered = "@desk - 1 day"'), ("date-order", "desk.delivered")),
    (changed("promised = 2026-03-15", "sent = 2026-04-13"), ("date-order", "desk.delivered")),
    (changed("promised = 2026-03-15", "sent = 2026-02-28"), ("date-order", "desk.sent")),
    (changed("promised = 2026-03-15", "promised = 2026-02-28"), ("date-order", "desk.promised")),
    (changed("done = 2026-04-12", "done = 2026-03-16"), ("date-order", "p1.done")),
    (changed("due = 2026-03-25", "due = 2026-03-16"), ("date-order", "p1.due")),
    (changed("when = 2026-03-17", "when = 2026-03-15"), ("date-order", "c2.answers")),
    (changed("answer_by = 2026-03-20", "answer_by = 2026-03-15"), ("date-order", "r1.answer_by")),
    (changed('direction = "out"', "answer_by = 2026-03-15"), ("date-order", "c1.answer_by")),
    (changed("when = 2026-04-12", "when = 2026-05-02"), ("date-order", "van.when")),
    (changed('due = "14 days"', "due = 2026-04-30"), ("date-order", "money.due")),
    ("ended = 2026-05-02\n" + WHOLE, ("date-order", "ended")),
    (
        WHOLE + '[[credits]]\nid = "back"\nwhen = 2026-04-11\namount = "1 EUR"\nfor = ["van"]',
        ("date-order", "back.for"),
    ),
    (
        WHOLE + '[[credits]]\nid = "back"\nwhen = 2026-04-13\namount = "1 EUR"\nreversed = 2026-04-12',
        ("date-order", "back.reversed"),
    ),
    (
        WHOLE + '[[promises]]\nid = "p0"\nby = "shop"\ncontact = "c1"\nreplaces = "p1"\ndone = "never"',
        ("date-order", "p0.replaces"),
    ),
    (
        WHOLE + '[[offers]]\nid = "o"\ncontact = "c2"\nuntil = 2026-03-16\nresult = "refused"',
        ("date-order", "o.until"),
    ),
    (WHOLE + '[[letters]]\nid = "l"\nsent = 2026-04-02\nreceived = 2026-04-01', ("date-order", "l.received")),
    # no-amount, no-rate
    (without('amount = "40 EUR"'), ("no-amount", "van.amount")),
    (without('amount = "total"'), ("no-amount", "money.amount")),
    (changed('amount = "40 EUR"', 'amount = "40 EUR"\nevery = "1 month"'), ("no-amount", "van.times")),
    (WHOLE + '[[credits]]\nid = "back"\nwhen = 2026-04-13', ("no-amount", "back.amount")),
    (changed('amount = "40 EUR"', 'amount = "40 USD"'), ("no-rate", "van.settled")),
    # exhibits
    (WHOLE + '[[exhibits]]\nid = "log"\nfile = "exhibits/log.csv"', ("exhibit-unused", "log")),
    (WHOLE + '[[exhibits]]\nid = "log"\nobtain = "Ask the operator"', ("to-obtain", "log.file")),
    (changed('proof = "receipt"\nexhibits = ["receipt"]', 'proof = "receipt"'), ("no-exhibit", "van.exhibits")),
    # outcomes
    (
        changed("due = 2026-03-25\ndone = 2026-04-12", 'window = "2026-04-29/2026-04-30"'),
        ("outcome-unknown", "p1.done"),
    ),
    (without("done = 2026-04-12"), ("outcome-unknown", "p1.done")),
    (without('result = "answered"', 'answered = "c2"'), ("outcome-unknown", "r1.result")),
    (WHOLE + '[[offers]]\nid = "o"\ncontact = "c2"\nuntil = 2026-04-30', ("outcome-unknown", "o.result")),
    # remedy-mismatch
    (changed('amount = "total"', 'amount = "40.01 EUR"'), ("remedy-mismatch", "money.amount")),
    (changed('amount = "total"', 'amount = "40 USD"'), ("remedy-mismatch", "money.amount")),
    (changed('proof = "receipt"', 'proof = "receipt"\nclaim = false'), ("remedy-mismatch", "money.amount")),
    (
        WHOLE + '[[remedies]]\nid = "bring"\nkind = "delivery"\nof = "desk"\ndue = "7 days"',
        ("remedy-mismatch", "bring.kind"),
    ),
    # price-unclaimed
    (changed("delivered = 2026-04-12", 'delivered = "never"'), ("price-unclaimed", "desk.price")),
    (without("delivered = 2026-04-12"), ("price-unclaimed", "desk.price")),
    # rule-expired
    (WHOLE + '[[rules]]\nid = "x"\nverified = 2025-04-30', ("rule-expired", "x.verified")),
    (WHOLE + '[[rules]]\nid = "x"', ("rule-expired", "x.verified")),
    # untranslated
    (changed('said = "It comes on 25 March"', 'said = {lt = "Bus kovo 25 d."}'), ("untranslated", "c2.said")),
    ('story = "s"\n' + changed('what = "A van"', 'what = {es = "Una furgoneta"}'), ("untranslated", "van.what")),
    # a time that no clock showed
    (
        'timezone = "Europe/Madrid"\n' + changed("when = 2026-03-16", 'when = "2026-03-29T02:30"'),
        ("date-unclear", "c1.when"),
    ),
]


@pytest.mark.parametrize(("text", "gap"), CASES)
def test_what_is_missing_is_told_with_its_place(text: str, gap: tuple[str, str]) -> None:
    assert gap in told(text)
