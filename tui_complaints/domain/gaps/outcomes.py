"""What was due, and nobody says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.findings.chains import chains_of
from tui_complaints.domain.gaps.places import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Request
    from tui_complaints.domain.record import Record


def missing_outcomes(record: Record) -> Iterator[Gap]:
    """``outcome-unknown``; of promises that replace each other, the outcome of the last is that of all."""
    for chain in chains_of(record):
        if chain.outcome == "open" and _passed(record, record.due(chain.last)):
            yield Gap("outcome-unknown", place(record, chain.last, "done"))
    for request in record.case.requests:
        if request.result is None and _passed(record, _answer_due(record, request)):
            yield Gap("outcome-unknown", place(record, request, "result"))
    for offer in record.case.offers:
        if offer.result is None and _passed(record, record.calendar.of(offer.until)):
            yield Gap("outcome-unknown", place(record, offer, "result"))


def _answer_due(record: Record, request: Request) -> Moment:
    """When an answer was due: by the request's own date, else by that of the last contact in which it was asked."""
    if request.answer_by is not None:
        return record.calendar.deadline(request.answer_by, record.moment(request))
    asked = [contact for name in request.asked if (contact := record.contact(name)) and contact.answer_by]
    last = asked[-1] if asked else None
    return record.calendar.deadline(last.answer_by if last else None, record.moment(last or request))


def _passed(record: Record, deadline: Moment) -> bool:
    return record.calendar.after(record.now, deadline) is True
