"""A case with nothing missing, and ways to take something from it: what gaps are tested on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import TODAY, record_of

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.finding import FileState, Gap

WHOLE = """
language = "en"
currency = "EUR"

[complainant]
name = "Ana Ruiz"
address = "1 Long Street, Oldtown"

[[parties]]
id = "shop"
name = "Bright Desks"
role = "trader"
address = "9 Market Square, Oldtown"

[[purchases]]
id = "desk"
what = "A desk"
party = "shop"
ordered = 2026-03-01
price = "200 EUR"
paid = 2026-03-01
promised = 2026-03-15
delivered = 2026-04-12
exhibits = ["receipt"]

[[contacts]]
id = "c1"
when = 2026-03-16
with = "shop"
channel = "email"
direction = "out"
told = "Asked where the desk is"
exhibits = ["mail"]

[[contacts]]
id = "c2"
when = 2026-03-17
with = "shop"
channel = "email"
direction = "in"
answers = ["c1"]
said = "It comes on 25 March"
exhibits = ["mail"]

[[promises]]
id = "p1"
by = "shop"
contact = "c2"
kind = "delivery"
due = 2026-03-25
done = 2026-04-12

[[requests]]
id = "r1"
to = "shop"
what = "Where is the desk?"
asked = ["c1"]
answer_by = 2026-03-20
result = "answered"
answered = "c2"

[[costs]]
id = "van"
when = 2026-04-12
what = "A van"
amount = "40 EUR"
proof = "receipt"
exhibits = ["receipt"]

[[exhibits]]
id = "receipt"
title = "Receipt"
file = "exhibits/receipt.pdf"

[[exhibits]]
id = "mail"
title = "E-mails"
file = "exhibits/mail.txt"

[[remedies]]
id = "money"
kind = "refund"
amount = "total"
due = "14 days"
to = "shop"
"""


def missing(
    text: str, files: dict[str, FileState] | None = None, today: date = TODAY, language: str | None = None
) -> tuple[Gap, ...]:
    record = record_of(text, today)
    return gaps(record, find(record), ledger(record), files or {}, language)


def told(text: str, files: dict[str, FileState] | None = None, language: str | None = None) -> list[tuple[str, str]]:
    return [(gap.kind, gap.where) for gap in missing(text, files, language=language)]


def without(*lines: str) -> str:
    text = WHOLE
    for line in lines:
        assert line + "\n" in text, line
        text = text.replace(line + "\n", "", 1)
    return text


def changed(old: str, new: str) -> str:
    assert old in WHOLE, old
    return WHOLE.replace(old, new, 1)
