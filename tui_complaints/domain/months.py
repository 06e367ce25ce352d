"""Months on the calendar, which are not all of one length."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

_YEARS = (*range(1999, 2004), *range(2096, 2105))
"""Years that hold every sequence of month lengths, also round a century that is no leap year."""


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the month's last day where there is no such day.

    Raises:
        OverflowError: there is no such date on the calendar.
    """
    if not months:
        return day
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=64)
def days_in_months(months: int) -> tuple[int, int]:
    """The fewest and the most days that so many months can have, wherever they begin."""
    found = [
        (add_months(start, months) - start).days
        for year in _YEARS
        for month in range(1, 13)
        for start in (date(year, month, day) for day in (1, 28, monthrange(year, month)[1]))
    ]
    return min(found), max(found)
