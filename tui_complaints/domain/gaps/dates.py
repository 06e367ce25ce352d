"""Entries that happened on some day, and do not say which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import place
from tui_complaints.domain.record import date_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Case, Entry
    from tui_complaints.domain.record import Record


def missing_dates(record: Record) -> Iterator[Gap]:
    """``no-date``; of dates counted from an entry without one, that entry is the gap."""
    case = record.case
    undated: list[tuple[Entry, str]] = [
        *((contact, "when") for contact in case.contacts if contact.when is None),
        *((bought, "ordered") for bought in case.purchases if bought.ordered is None and bought.paid is None),
        *((price, "when") for price in case.prices if price.when is None and record.contact_of(price) is None),
        *((cost, "when") for cost in case.costs if cost.when is None and (cost.is_claimed or cost.kind != "time")),
        *((credit, "when") for credit in case.credits if credit.when is None),
        *_said(case),
    ]
    for entry, key in undated:
        yield Gap("no-date", place(record, entry, key))
    for name, entry in record.entries.items():
        if _counts_from_itself(record, name):
            yield Gap("no-date", place(record, entry, _date_key(entry)), name)


def _said(case: Case) -> Iterator[tuple[Entry, str]]:
    """What was promised, said, offered or asked has the date of its contact."""
    for promise in case.promises:
        dated = promise.window or (promise.due and promise.due.when)
        if not promise.contact and not dated:
            yield promise, "contact"
    yield from ((statement, "contact") for statement in case.statements if not statement.contact)
    yield from ((offer, "contact") for offer in case.offers if not offer.contact)
    yield from ((request, "asked") for request in case.requests if not request.asked)


def _counts_from_itself(record: Record, name: str) -> bool:
    """Whether an entry's date is counted, step by step, from that entry again: the calendar then leaves it its own."""
    when = date_of(record.entries[name])
    return when is not None and when.form == "relative" and record.calendar.of_entry(name).root == name


def _date_key(entry: Entry) -> str:
    for key in ("when", "ordered", "sent", "made"):
        if getattr(entry, key, None) is not None:
            return key
    return "when"
