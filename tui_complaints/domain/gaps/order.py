"""Dates that cannot all be right, whichever way an uncertain one is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Cost, Credit, Exhibit, Letter, Price, Promise, Purchase
from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import is_over, place
from tui_complaints.domain.recipient import open_remedies
from tui_complaints.domain.record import date_of
from tui_complaints.domain.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.record import Record

_HAPPENED: dict[type[Entry], tuple[str, ...]] = {
    Purchase: ("ordered", "paid", "sent", "delivered"),
    Price: ("when",),
    Contact: ("when",),
    Promise: ("done",),
    Cost: ("when",),
    Credit: ("when", "reversed"),
    Exhibit: ("made",),
    Letter: ("made", "sent", "received"),
}
"""The keys that tell what has happened, and so cannot lie after today."""

_IN_TURN: dict[type[Entry], tuple[tuple[str, str], ...]] = {
    Purchase: (("ordered", "sent"), ("ordered", "promised"), ("ordered", "delivered"), ("sent", "delivered")),
    Credit: (("when", "reversed"),),
    Letter: (("made", "sent"), ("sent", "received")),
}
"""Pairs of keys of one entry of which the second cannot be before the first."""


def contradicting_dates(record: Record) -> Iterator[Gap]:
    """``date-order``, and ``date-unclear`` for a time that no clock showed."""
    if record.case.ended and _before(record, record.now, record.calendar.of(record.case.ended)):
        yield Gap("date-order", "ended", str(record.case.ended))
    for entry in record.entries.values():
        for key in _HAPPENED.get(type(entry), ()):
            when = getattr(entry, key)
            if when is not None and _before(record, record.now, _moment(record, entry, key)):
                yield Gap("date-order", place(record, entry, key), str(when))
        for first, second in _IN_TURN.get(type(entry), ()):
            if _before(record, _moment(record, entry, second), _moment(record, entry, first)):
                yield Gap("date-order", place(record, entry, second), str(getattr(entry, second)))
    yield from _promises(record)
    yield from _answers(record)
    yield from _deadlines(record)
    yield from _skipped_times(record)


def _promises(record: Record) -> Iterator[Gap]:
    """Kept or due before it was made, or made before the one it replaces."""
    for promise in record.case.promises:
        made = record.moment(promise)
        window = record.calendar.of(promise.window)
        due = record.calendar.deadline(promise.due, made)
        replaced = record.find(promise.replaces)
        for key, moment in (("done", record.calendar.of(promise.done)), ("due", due), ("window", window)):
            if _before(record, moment, made):
                yield Gap("date-order", place(record, promise, key), str(getattr(promise, key)))
        if isinstance(replaced, Promise) and _before(record, made, record.moment(replaced)):
            yield Gap("date-order", place(record, promise, "replaces"), promise.replaces or "")


def _answers(record: Record) -> Iterator[Gap]:
    """An answer before what it answers, a refund before the cost it is for."""
    for contact in record.case.contacts:
        for name in contact.answers:
            asked = record.contact(name)
            if asked is not None and _before(record, record.moment(contact), record.moment(asked)):
                yield Gap("date-order", place(record, contact, "answers"), name)
    for request in record.case.requests:
        answer = record.contact(request.answered)
        if answer is not None and _before(record, record.moment(answer), record.moment(request)):
            yield Gap("date-order", place(record, request, "answered"), request.answered or "")
    for credit in record.case.credits:
        for name in credit.for_:
            cost = record.find(name)
            if isinstance(cost, Cost) and _before(record, record.moment(credit), record.moment(cost)):
                yield Gap("date-order", place(record, credit, "for"), name)


def _deadlines(record: Record) -> Iterator[Gap]:
    """An answer wanted before it was asked for, an offer that ended before it was made, a remedy due in the past."""
    for contact in record.case.contacts:
        made = record.moment(contact)
        if _before(record, record.calendar.deadline(contact.answer_by, made), made):
            yield Gap("date-order", place(record, contact, "answer_by"), str(contact.answer_by))
    for request in record.case.requests:
        made = record.moment(request)
        if _before(record, record.calendar.deadline(request.answer_by, made), made):
            yield Gap("date-order", place(record, request, "answer_by"), str(request.answer_by))
    for offer in record.case.offers:
        if _before(record, record.calendar.of(offer.until), record.moment(offer)):
            yield Gap("date-order", place(record, offer, "until"), str(offer.until))
    for remedy in () if is_over(record) else open_remedies(record):
        due = record.calendar.of(remedy.due.when) if remedy.due else record.calendar.of(None)
        if _before(record, due, record.now):
            yield Gap("date-order", place(record, remedy, "due"), str(remedy.due))


def _skipped_times(record: Record) -> Iterator[Gap]:
    """A local time that the clocks jumped over when they went forward."""
    for name, entry in record.entries.items():
        for field, key in zip(entry.__struct_fields__, entry.__struct_encode_fields__, strict=True):
            value = getattr(entry, field)
            if isinstance(value, When) and not record.calendar.exists(value):
                yield Gap("date-unclear", f"{name}.{key}", str(value))


def _moment(record: Record, entry: Entry, key: str) -> Moment:
    """When one key of an entry says; the key that stands for the entry keeps its distances to others."""
    when = getattr(entry, key)
    return record.moment(entry) if when is not None and when is date_of(entry) else record.calendar.of(when)


def _before(record: Record, early: Moment, late: Moment) -> bool:
    """Whether ``early`` is before the earliest ``late`` can be, for every reading of both."""
    return record.calendar.after(late, early) is True
