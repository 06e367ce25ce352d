"""Which moment stands where in a picture, and the ticks of its axis."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.domain.when import DAY_END
from tui_complaints.letters.picture.ink import WIDTH, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui_complaints.letters.language import Language

_LEFT, _RIGHT = 5.0, WIDTH - 5.0
_BROKEN_RIGHT, _BREAK = WIDTH - 44.0, WIDTH - 27.0
_LONG_REST = 0.5
"""How much longer than this share of all that happened the time until the letter may be before it is cut out."""
_LEAST_REST = timedelta(days=14)
_GAP = 7.0
"""Points between two labels."""
_MONTHS = 12
_FIRST, _LAST = datetime.combine(date.min, time.min), datetime.combine(date.max, time.max)
"""Of the calendar."""


class Tick(NamedTuple):
    """A moment of the axis, its place in points, and what it is called."""

    x: float
    label: str


class Axis:
    """A stretch of time laid over the width of a picture.

    Where the letter was written long after all that happened, the time between is cut out.

    Args:
        first: the earliest moment to be shown.
        last: the last that something happened or was due.
        letter: when the letter was written.
    """

    def __init__(self, first: datetime, last: datetime, letter: datetime) -> None:
        self._start = _floor(min(first, letter), "day")
        known = max(last, _later(self._start, timedelta(days=1)))
        self.broken = letter - known > max((known - self._start) * _LONG_REST, _LEAST_REST)
        self._end = known if self.broken else max(known, datetime.combine(letter, DAY_END))
        self.right = _BROKEN_RIGHT if self.broken else _RIGHT
        self._length = (self._end - self._start).total_seconds()
        self.letter = _RIGHT if self.broken else self.x(letter)

    @property
    def gap(self) -> float | None:
        """Where time is cut out; None where it is not."""
        return _BREAK if self.broken else None

    def x(self, moment: datetime) -> float:
        """Where a moment stands, in points; what is after the cut stands at the letter's date."""
        if self.broken and moment > self._end:
            return _RIGHT
        seconds = (min(max(moment, self._start), self._end) - self._start).total_seconds()
        return _LEFT + (self.right - _LEFT) * seconds / self._length

    def points(self, unit: str) -> float:
        """How wide a day, a week, a month ... is, in points."""
        return (self.right - _LEFT) * _DAYS[unit] * 86400 / self._length

    def starts(self, unit: str, every: int = 1) -> Iterator[datetime]:
        """Where the units begin that are shown, and the one in which the picture begins."""
        at = _floor(self._start, unit, every)
        while at <= self._end:
            yield at
            following = _next(at, unit, every)
            if following is None:
                return
            at = following

    def ticks(self, language: Language) -> tuple[list[Tick], list[Tick]]:
        """The labels of the larger units, and those of the smaller, which have ticks."""
        for unit, every, above in _UNITS:
            room = self.points(unit) * every
            if room < _GAP + width_of("1"):  # many thousands of days need not be gone through
                continue
            label = _labeller(language, unit)
            found = [Tick(self.x(at), label(at)) for at in self.starts(unit, every) if at >= self._start]
            if any(width_of(tick.label) + _GAP > room for tick in found):
                continue
            contexts = self._contexts(language, above)
            if contexts is not None:
                return contexts, [tick for tick in found if tick.x + width_of(tick.label) + 2 <= WIDTH]
        return [], []

    def _contexts(self, language: Language, unit: str) -> list[Tick] | None:
        """The units in which the smaller lie; the first of them stands at the left edge.

        One that is cut by an edge goes without a label that has no room; None where a whole one would have to.
        """
        if not unit:
            return []
        label = _labeller(language, unit, full=True)
        found: list[Tick] = []
        starts = list(self.starts(unit))
        for at, following in zip(starts, [*starts[1:], None], strict=True):
            x, said = self.x(max(at, self._start)), label(at)
            if x + width_of(said) <= (self.x(following) - _GAP if following else WIDTH):
                found.append(Tick(x, said))
            elif at >= self._start and following:
                return None
        return found


_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.2}
_UNITS = (
    ("day", 1, "month"), ("day", 2, "month"), ("week", 1, "month"), ("week", 2, "month"), ("month", 1, "year"),
    ("month", 2, "year"), ("month", 3, "year"), ("month", 6, "year"), ("year", 1, ""), ("year", 2, ""), ("year", 5, ""),
    ("year", 10, ""), ("year", 50, ""), ("year", 100, ""), ("year", 500, ""), ("year", 1000, ""), ("year", 5000, ""),
)  # fmt: skip
"""What ticks may count, how many of it, and what is said above them."""


def _later(moment: datetime, length: timedelta) -> datetime:
    """So much later, at most at the end of the calendar."""
    return moment + min(length, _LAST - moment)


def _labeller(language: Language, unit: str, *, full: bool = False) -> Callable[[datetime], str]:
    if unit == "month":
        return lambda at: language.skeleton(at, "yMMMM") if full else language.short_month(at)
    return lambda at: str(at.year if unit == "year" else at.day)


def _floor(moment: datetime, unit: str, every: int = 1) -> datetime:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "week":  # of two weeks, those that have an even number since the calendar began
        days = (day - _FIRST).days % (7 * every)
        return day - timedelta(days=days)
    if unit == "month":
        return day.replace(month=(day.month - 1) // every * every + 1, day=1)
    if unit == "year":
        return day.replace(year=max(day.year // every * every, 1), month=1, day=1)
    return day


def _next(at: datetime, unit: str, every: int) -> datetime | None:
    """The beginning of the unit after, None after the last of the calendar."""
    try:
        if unit in {"day", "week"}:
            return at + timedelta(days=every * (7 if unit == "week" else 1))
        if unit == "month":
            months = at.year * _MONTHS + at.month - 1 + every
            return at.replace(year=months // _MONTHS, month=months % _MONTHS + 1)
        return at.replace(year=at.year // every * every + every)
    except (OverflowError, ValueError):
        return None
