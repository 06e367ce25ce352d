"""Penalties by the formula that the user enters (rules.md): told line by line, never money lost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.calendar import add_months
from tui_complaints.domain.money import EXACT, to_minor_unit

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.entries import Penalty
    from tui_complaints.domain.record import Record

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


class PenaltyLine(Struct, frozen=True):
    """One penalty.

    Attributes:
        id: the entry's name; its formula and basis are asked of the record.
        periods: whole days, weeks, months or years it ran, as the rate counts them; the first day is not counted.
        amount: rounded to the minor unit, never above the cap; None when a part of the formula is missing.
        currency: of the base.
        capped: it would have been more without the cap.
        about: it rests on a date or a base that is about; a date known within bounds gives the least.
    """

    id: str
    periods: int | None = None
    amount: Decimal | None = None
    currency: str | None = None
    capped: bool = False
    about: bool = False


def penalties(record: Record) -> tuple[PenaltyLine, ...]:
    """The penalties of a case; one without an end runs until today, or until the case ended."""
    return tuple(_line(record, penalty) for penalty in record.case.penalties)


def _line(record: Record, penalty: Penalty) -> PenaltyLine:
    name, base = record.name(penalty), penalty.base
    start = record.calendar.of(penalty.from_)
    end = record.calendar.of(penalty.to) if penalty.to else record.end
    cap = penalty.cap
    if base is None or penalty.rate is None or start.last is None or end.first is None:
        return PenaltyLine(name, currency=base.currency if base else None)
    percent, unit = penalty.rate.replace(" ", "").split("%/")
    periods = _periods(start.last.date(), end.first.date(), unit)
    share = EXACT.multiply(Decimal(percent), Decimal(periods)).scaleb(-2)
    amount = to_minor_unit(EXACT.multiply(base.amount, share), base.currency)
    capped = cap is not None and cap.currency == base.currency and amount > cap.amount
    about = start.about or end.about or bool(base.qualifier)
    return PenaltyLine(name, periods, cap.amount if cap and capped else amount, base.currency, capped, about)


def _periods(start: date, end: date, unit: str) -> int:
    """Whole periods between two days; 0 if they are the wrong way round."""
    if unit in _DAYS:
        return max(0, (end - start).days // _DAYS[unit])
    months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0 and add_months(start, months) > end:
        months -= 1
    return max(0, months // _MONTHS[unit])
