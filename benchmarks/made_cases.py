"""Make cases of any size: the same text for the same size, like what people write, with invented names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = """format = 1
title = "Parcel held for weeks, number {number}"
status = "{status}"
language = "en"
currency = "EUR"

[complainant]
name = "Ona Petraitis"
address = "3 Mill Lane, Northport"
email = "ona@mail.example"

[[parties]]
id = "forwarder"
name = "{trader}"
role = "trader"
address = "1 Quay Road, Northport"

[[purchases]]
id = "parcel"
what = "delivery of one parcel"
party = "forwarder"
ordered = 2026-01-05
promised = 2026-01-19
price = "49.80 EUR"
exhibits = ["log#p1"]

[[exhibits]]
id = "log"
title = "Log of calls and messages"
pages = 40

[[remedies]]
kind = "refund"
amount = "total"
due = "14 days"

[[costs]]
id = "fuel"
when = 2026-02-01
what = "fuel for two journeys to the depot"
kind = "fuel"
amount = "61.20 EUR"
proof = "receipt"
exhibits = ["log#p2"]
"""

_CONTACT = """
[[contacts]]
id = "c{number}"
when = "{day}T{hour:02d}:20"
with = "forwarder"
channel = "{channel}"
direction = "{direction}"
reference = "none"
told = "I asked where the parcel was and when it would come; this was question {number}."
said = "They answered that they did not know and that somebody would write to me."
exhibits = ["log#p{page}"]
"""

_PROMISE = """
[[promises]]
id = "p{number}"
contact = "c{contact}"
kind = "answer"
what = "an answer in writing, number {number}"
due = "3 days"
done = "never"
"""

_CHANNELS = ("phone", "email", "chat", "form")
_STATUSES = ("open", "waiting", "escalated", "resolved")
_TRADERS = ("Northgate Forwarding", "Southgate Parcels", "Eastgate Carriers")


def case_text(contacts: int, number: int = 1) -> str:
    """A case of so many contacts, with a promise for every tenth."""
    start = date(2026, 1, 6)
    status, trader = _STATUSES[number % len(_STATUSES)], _TRADERS[number % len(_TRADERS)]
    parts = [_HEAD.format(number=number, status=status, trader=trader)]
    for index in range(contacts):
        day = start + timedelta(days=index % 300)
        parts.append(
            _CONTACT.format(
                number=index,
                day=day.isoformat(),
                hour=8 + index % 10,
                channel=_CHANNELS[index % len(_CHANNELS)],
                direction="in" if index % 3 == 2 else "out",  # noqa: PLR2004 - every third is theirs
                page=1 + index % 40,
            )
        )
        if index % 10 == 0:
            parts.append(_PROMISE.format(number=index // 10, contact=index))
    return "".join(parts)


def write_case(folder: Path, contacts: int, number: int = 1) -> Path:
    """Write such a case into its own folder; returns its ``case.toml``."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "case.toml"
    file.write_text(case_text(contacts, number), encoding="utf-8")
    return file


def write_store(store: Path, count: int, contacts: int = 20) -> None:
    """Write so many cases into a store, of every status and of a few companies."""
    for number in range(count):
        write_case(store / f"case-{number:05d}", contacts, number)
