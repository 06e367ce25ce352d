"""How old an experience is: sites take those of so many months."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from tui_complaints.domain.months import add_months

if TYPE_CHECKING:
    from tui_complaints.domain.record import Record


def ended_on(record: Record) -> date | None:
    """The last day that the case tells of: when it ended, else its last contact or delivery; None for no date."""
    calendar, case = record.calendar, record.case
    if case.ended is not None and (ended := calendar.of(case.ended).last):
        return ended.date()
    moments = [record.moment(contact) for contact in case.contacts]
    moments += [calendar.of(purchase.delivered) for purchase in case.purchases if purchase.delivered]
    moments += [calendar.of(purchase.ordered) for purchase in case.purchases if purchase.ordered]
    return max((moment.last.date() for moment in moments if moment.last), default=None)


def months_ago(day: date, months: int) -> date:
    """The day so many months before another; the first of all days where there is none."""
    with suppress(OverflowError):
        return add_months(day, -months)
    return date.min
