"""Gaps: what only just is there is not told as missing (findings.md, "Gaps")."""

from __future__ import annotations

import pytest
from whole_case import WHOLE, changed, told, without

NOT_CASES = [
    # A blank line of two is enough to be found by.
    (changed('address = "1 Long Street, Oldtown"', 'email = "ana@mail.example"'), "complainant.address"),
    (changed('address = "9 Market Square, Oldtown"', 'email = "help@shop.example"'), "shop.address"),
    (changed('name = "Bright Desks"', 'legal_name = "Bright Desks Ltd"'), "shop.name"),
    (
        without('address = "1 Long Street, Oldtown"')
        + '[advocate]\nname = "L. Hart"\nemail = "l@aid.example"\nauthority = "mail"',
        "complainant.address",
    ),
    # An advocate with an authority that is held.
    (WHOLE + '[advocate]\nname = "L. Hart"\nemail = "l@aid.example"\nauthority = "mail"', "advocate.authority"),
    # A case that is over wants nothing more.
    ('status = "resolved"\n' + WHOLE + 'result = "granted"', "remedies"),
    (WHOLE + 'result = "partly"', "remedies"),
    ('status = "closed"\n' + changed('due = "14 days"', "due = 2026-04-30"), "money.due"),
    # An alternative is due with what it stands for.
    (WHOLE + '[[remedies]]\nid = "other"\nkind = "replacement"\nor = "money"', "other.due"),
    # Names of every kind that exist.
    (
        changed('answers = ["c1"]', 'answers = ["c1"]\nwhen = "@r1 + 1 day"').replace("when = 2026-03-17\n", ""),
        "c2.when",
    ),
    (WHOLE + '[[people]]\nid = "mum"\n[[contacts]]\nid = "c3"\nwith = "mum"\nwhen = 2026-04-01', "c3.with"),
    (
        WHOLE + '[[statements]]\nid = "s"\ncontact = "c2"\nwhat = "On time"\nagainst = ["p1", "desk", "van"]',
        "s.against",
    ),
    (WHOLE + '[[contacts]]\nwhen = 2026-04-01\n[[contacts]]\nid = "c4"\nwhen = "@contacts[2] + 1 day"', "c4.when"),
    # Dates that need not be there.
    (without("ordered = 2026-03-01"), "desk.ordered"),
    (changed("ordered = 2026-03-01", 'ordered = "never"'), "desk.ordered"),
    (WHOLE + '[[costs]]\nid = "h"\nkind = "time"\nlength = "9 h"', "h.when"),
    (WHOLE + '[[promises]]\nid = "p2"\nby = "shop"\ndue = 2026-06-01', "p2.contact"),
    (WHOLE + '[[prices]]\nid = "q"\nof = "desk"\nkind = "quoted"\namount = "1 EUR"\ncontact = "c2"', "q.when"),
    # What is counted from a date that is counted from itself: that one is the gap.
    (changed("when = 2026-03-17", 'when = "@c2"').replace("when = 2026-04-12", 'when = "@c2 + 1 day"'), "van.when"),
    # Dates that may be right for some reading.
    (changed("delivered = 2026-04-12", "delivered = 2026-03-01"), "desk.delivered"),
    (
        changed("ordered = 2026-03-01", 'ordered = "2026-03"').replace("2026-03-15\ndel", '"2026-03"\ndel'),
        "desk.promised",
    ),
    (changed("when = 2026-03-17", "when = 2026-03-16"), "c2.answers"),
    (changed("when = 2026-03-17", 'when = "@c1 + <30 min"'), "c2.answers"),
    (changed("when = 2026-04-12", "when = 2026-05-01"), "van.when"),
    (changed('due = "14 days"', "due = 2026-05-01"), "money.due"),
    ("ended = 2026-05-01\n" + WHOLE, "ended"),
    (changed("due = 2026-03-25", 'due = "8 days"'), "p1.due"),
    # Amounts that nobody asks for.
    (changed('amount = "40 EUR"', "paid = false"), "van.amount"),
    (WHOLE + '[[costs]]\nid = "h"\nkind = "time"\nlength = "9 h"', "h.amount"),
    (changed('kind = "refund"\namount = "total"', 'kind = "apology"'), "money.amount"),
    (changed('amount = "40 EUR"', 'amount = "40 USD"\nsettled = "37 EUR"'), "van.settled"),
    (changed('amount = "40 EUR"', 'amount = "40 EUR"\nevery = "1 month"\ntimes = 2'), "van.times"),
    # Evidence that is used, or on paper.
    (WHOLE + '[[exhibits]]\nid = "log"\nfile = "l.csv"\n[[contacts]]\nwhen = 2026-04-01\nexhibits = ["log#p2"]', "log"),
    (WHOLE + '[[exhibits]]\nid = "paper"', "paper.file"),
    (WHOLE + '[[exhibits]]\nid = "log"\nobtain = "Ask"\nfile = "log.csv"', "log.file"),
    (WHOLE + '[[exhibits]]\nid = "tr"\nfile = "t.txt"\n[[exhibits]]\nid = "x"\nfile = "x"\ntranslation = "tr"', "tr"),
    (changed('proof = "receipt"\nexhibits = ["receipt"]', "claim = false"), "van.exhibits"),
    # What is not due yet, or known of a later promise.
    (changed("due = 2026-03-25\ndone = 2026-04-12", 'window = "2026-04-29/2026-05-01"'), "p1.done"),
    (changed("due = 2026-03-25\ndone = 2026-04-12", "due = 2026-05-01"), "p1.done"),
    (
        without("done = 2026-04-12") + '[[promises]]\nid = "p2"\ncontact = "c2"\nreplaces = "p1"\ndone = "never"',
        "p1.done",
    ),
    (without('result = "answered"', 'answered = "c2"', "answer_by = 2026-03-20"), "r1.result"),
    (WHOLE + '[[offers]]\nid = "o"\ncontact = "c2"\nuntil = 2026-05-01', "o.result"),
    # A sum within what is claimed, or within the price of what it is for.
    (changed('amount = "total"', 'amount = "40 EUR"'), "money.amount"),
    (changed('amount = "total"', 'amount = "200 EUR"\nof = "desk"'), "money.amount"),
    (changed('kind = "refund"\namount = "total"', 'kind = "compensation"\namount = "500 EUR"'), "money.amount"),
    (without('amount = "40 EUR"').replace('"total"', '"500 EUR"'), "money.amount"),
    # Money for something that may still come, that is a service, or that is claimed.
    (changed("promised = 2026-03-15\ndelivered = 2026-04-12", "promised = 2026-05-01"), "desk.price"),
    (changed("delivered = 2026-04-12", 'kind = "service"'), "desk.price"),
    (
        changed("delivered = 2026-04-12", 'delivered = "never"')
        + '[[costs]]\nkind = "charge"\nof = "desk"\namount = "200 EUR"\nwhen = 2026-03-01\nexhibits = ["receipt"]',
        "desk.price",
    ),
    (WHOLE + '[[rules]]\nid = "x"\nverified = 2025-05-01', "x.verified"),
    # Texts in the language, whatever its region, or never printed.
    (changed('said = "It comes on 25 March"', 'said = {en-GB = "On 25 March", lt = "Kovo 25 d."}'), "c2.said"),
    ('story = {lt = "Istorija"}\n' + WHOLE, "story"),
    (
        'timezone = "Europe/Madrid"\n' + changed("when = 2026-03-16", 'when = "2026-03-16T02:30"'),
        "c1.when",
    ),
]


@pytest.mark.parametrize(("text", "where"), NOT_CASES)
def test_what_is_there_is_not_missed(text: str, where: str) -> None:
    assert where not in [place for _, place in told(text)]
