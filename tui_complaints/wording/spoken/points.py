"""What a date can be made of before it is written down: a day, month or year, with a part of the day or a time."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.domain.months import add_months

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.wording.spoken.rules import Said

_FURTHEST_BACK = 8
"""Years between two 29ths of February, at most."""


class Partial(NamedTuple):
    """A date as far as it was said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Point(NamedTuple):
    """A day, month or year that is settled.

    ``unit`` is ``day``, ``month`` or ``year``; ``day`` is its first day; ``at`` is a part of the day, or a time as
    ``11:20``, or "".
    """

    day: date
    unit: str = "day"
    at: str = ""
    about: bool = False

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit == "day":
            return self.day
        month = 12 if self.unit == "year" else self.day.month
        return self.day.replace(month=month, day=calendar.monthrange(self.day.year, month)[1])

    def text(self) -> str:
        """As the case format writes it."""
        length = {"day": 10, "month": 7, "year": 4}[self.unit]
        written = self.day.isoformat()[:length]
        doubt = "~" if self.about else ""
        if ":" in self.at:
            return f"{written}T{self.at}{doubt}"
        return f"{written}{doubt} {self.at}" if self.at else f"{written}{doubt}"


class Within(NamedTuple):
    """Some time from one point to another, both included; None: open."""

    first: Point | None
    last: Point | None
    about: bool = False

    def text(self) -> str:
        """As the case format writes it."""
        first, last = (
            ".." if point is None else point._replace(about=point.about or self.about).text()
            for point in (self.first, self.last)
        )
        return f"{first}/{last}"


class Counted(NamedTuple):
    """Counted from another entry: its id, the length with its sign (or ""), the part of the day (or "")."""

    ref: str
    offset: str = ""
    part: str = ""

    def text(self) -> str:
        """As the case format writes it."""
        return " ".join(piece for piece in (f"@{self.ref}", self.offset, self.part) if piece)


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None if the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_from(day: date, days: int) -> date | None:
    """So many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_from(day: date, months: int) -> date | None:
    """So many months later, or None beyond the calendar."""
    try:
        return add_months(day, months)
    except (OverflowError, ValueError):
        return None


def settle(said: Said, partial: Partial) -> Point | None:
    """The point that a partial date means: the latest such one not after today, or the next one for a deadline."""
    return _nearest(said, partial, lambda point: point.last >= said.today if said.coming else point.day <= said.today)


def settle_beginning(said: Said, partial: Partial) -> Point | None:
    """The same, but for a deadline the next one to begin: in April, "before April" is before the next one."""
    return _nearest(said, partial, lambda point: point.day > said.today if said.coming else point.day <= said.today)


def _nearest(said: Said, partial: Partial, fits: Callable[[Point], bool]) -> Point | None:
    if partial.year is not None:
        return _in_year(partial, partial.year)
    step = 1 if said.coming else -1
    year, month = said.today.year, said.today.month
    for _number in range(_FURTHEST_BACK * 12 if partial.month is None else _FURTHEST_BACK + 1):
        whole = Partial(year, partial.month or month, partial.day, partial.weekday)
        point = _in_year(whole, year) if 1 <= year <= 9999 else None  # noqa: PLR2004 - the calendar's last year
        if point and fits(point):
            return point
        if partial.month is None:
            year, month = year + (month - 1 + step) // 12, (month - 1 + step) % 12 + 1
        else:
            year += step
    return None


def _in_year(partial: Partial, year: int) -> Point | None:
    day = day_of(year, partial.month or 1, partial.day or 1)
    if day is None:
        return None
    unit = "day" if partial.day else "month" if partial.month else "year"
    return Point(day, unit)
