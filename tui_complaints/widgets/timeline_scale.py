"""The arithmetic of a timeline's axis: which moment stands in which column, and where its ticks are.

Moments are seconds since the beginning of the calendar: what is left of the year 1 or right of the year 9999 can be
looked at, though nothing can stand there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EPOCH = datetime(1, 1, 1)  # noqa: DTZ001 - local to the case
_HOUR, _DAY = 3600.0, 86400.0
_MONTH, _YEAR = 30.4 * _DAY, 365.2 * _DAY
FINEST, COARSEST = 300.0, 100 * _YEAR
"""Seconds a column: five minutes at the nearest, a century at the farthest."""
_MARGIN = 2
"""Columns that stay free at either side of what is fitted in."""


def seconds(moment: datetime) -> float:
    """A local moment as seconds since the beginning of the calendar."""
    return (moment - _EPOCH).total_seconds()


class Scale(Struct, frozen=True):
    """A stretch of time laid over so many columns.

    Attributes:
        start: the moment at the left edge, in seconds.
        step: seconds a column.
        width: columns.
    """

    start: float
    step: float
    width: int

    def column(self, moment: datetime) -> int:
        """The column in which a moment stands; below 0 or from ``width`` on when it is out of sight."""
        return int((seconds(moment) - self.start) // self.step)

    def shows(self, moment: datetime) -> bool:
        """Whether a moment is in sight."""
        return 0 <= self.column(moment) < self.width

    def zoomed(self, factor: float, around: datetime) -> Scale:
        """Nearer (above 1) or farther (below 1); the moment stays where it is, or comes into the middle."""
        step = min(max(self.step / factor, FINEST), COARSEST)
        at = seconds(around)
        place = (at - self.start) / self.step if self.shows(around) else self.width / 2
        return replace(self, step=step, start=at - place * step)

    def panned(self, columns: int) -> Scale:
        """Moved by so many columns, to the right for more than none."""
        return replace(self, start=self.start + columns * self.step)

    def reaching(self, moment: datetime) -> Scale:
        """Itself when the moment is in sight, else with the moment in the middle."""
        if self.shows(moment):
            return self
        return replace(self, start=seconds(moment) - self.width / 2 * self.step)


def fitted(first: datetime, last: datetime, width: int) -> Scale:
    """The scale that shows all from the one to the other, a day at least."""
    room = max(width - 2 * _MARGIN, 1)
    step = max((seconds(last) - seconds(first)) / room, _DAY / room, FINEST)
    return Scale(seconds(first) - _MARGIN * step, step, width)


class Tick(NamedTuple):
    """A label of the axis and the column in which it begins."""

    column: int
    label: str


class _Unit(NamedTuple):
    length: float
    room: int
    name: str
    every: int


_UNITS = (
    _Unit(_HOUR, 6, "hour", 1),
    _Unit(6 * _HOUR, 6, "hour", 6),
    _Unit(_DAY, 4, "day", 1),
    _Unit(7 * _DAY, 4, "week", 1),
    _Unit(_MONTH, 6, "month", 1),
    _Unit(3 * _MONTH, 6, "month", 3),
    _Unit(_YEAR, 6, "year", 1),
    _Unit(10 * _YEAR, 6, "year", 10),
    _Unit(100 * _YEAR, 6, "year", 100),
    _Unit(1000 * _YEAR, 1, "year", 1000),
)
"""What ticks may count, with the columns that a label of it needs."""

_ABOVE = {"hour": "day", "day": "month", "week": "month", "month": "year"}


def ticks(scale: Scale, months: Sequence[str]) -> tuple[list[Tick], list[Tick]]:
    """The labels of the two lines of an axis: the larger units, and below them the smaller.

    Args:
        scale: what is shown.
        months: the names of the twelve months, in short.
    """
    small = next((unit for unit in _UNITS if unit.length / scale.step >= unit.room), _UNITS[-1])
    below = [Tick(scale.column(at), _label(small.name, at, months)) for at in _starts(scale, small.name, small.every)]
    large = _ABOVE.get(small.name)
    if large is None:
        return [], below
    above = [Tick(scale.column(at), _full_label(large, at, months)) for at in _starts(scale, large, 1)]
    return above, below


def _label(unit: str, at: datetime, months: Sequence[str]) -> str:
    if unit == "hour":
        return f"{at:%H:%M}"
    if unit == "month":
        return months[at.month - 1]
    return str(at.year if unit == "year" else at.day)


def _full_label(unit: str, at: datetime, months: Sequence[str]) -> str:
    if unit == "year":
        return str(at.year)
    month = months[at.month - 1]
    return f"{at.day} {month}" if unit == "day" else f"{month} {at.year}"


def _starts(scale: Scale, unit: str, count: int) -> Iterator[datetime]:
    """Where the units in sight begin, and the one that the left edge lies in."""
    end = scale.start + scale.width * scale.step
    try:
        at: datetime | None = _floor(_EPOCH + timedelta(seconds=max(scale.start, 0.0)), unit, count)
    except OverflowError:  # beyond the year 9999
        return
    while at is not None and seconds(at) < end:
        yield at
        at = _next(at, unit, count)


def _floor(moment: datetime, unit: str, count: int) -> datetime:
    if unit == "hour":
        return moment.replace(hour=moment.hour // count * count, minute=0, second=0, microsecond=0)
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), (day - _EPOCH).days))
    if unit == "month":
        return day.replace(month=(day.month - 1) // count * count + 1, day=1)
    return day.replace(year=max(day.year // count * count, 1), month=1, day=1)


def _next(at: datetime, unit: str, count: int) -> datetime | None:
    """The beginning of the unit after, None after the last."""
    try:
        if unit == "hour":
            return at + timedelta(hours=count)
        if unit in {"day", "week"}:
            return at + timedelta(days=1 if unit == "day" else 7)
        if unit == "month":
            months = at.year * 12 + at.month - 1 + count
            return at.replace(year=months // 12, month=months % 12 + 1)
        return at.replace(year=at.year // count * count + count)
    except (OverflowError, ValueError):
        return None
