"""When something was: on the calendar, and as a distance from other entries whose dates may not be known."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tui_complaints.domain.when import DAY_END

MAX_ANCHORS = 8
"""How many entries on the way to the root a moment remembers: a long chain must not cost its square."""


class Range(Struct, frozen=True):
    """A whole number that is only known within bounds; None is open.

    Attributes:
        low: the smallest it can be.
        high: the largest it can be.
        about: it rests on a date marked approximate or uncertain.
    """

    low: int | None
    high: int | None
    about: bool = False

    @property
    def exact(self) -> bool:
        """Whether there is one reading only."""
        return self.low is not None and self.low == self.high


class Anchor(NamedTuple):
    """An entry that a moment is counted from, and how far it is from it.

    Attributes:
        name: the entry's name.
        days: smallest and largest distance from its date, in days.
        seconds: smallest and largest distance from its moment, in seconds; None when it is not counted on the clock.
    """

    name: str
    days: tuple[int, int] = (0, 0)
    seconds: tuple[int, int] | None = (0, 0)


class Moment(Struct, frozen=True):
    """When something was.

    Attributes:
        first: the earliest local moment, or None (not known, or open to the left).
        last: the latest local moment, or None.
        timed: it is known to the minute.
        about: it rests on a date marked approximate or uncertain.
        root: the name of the entry it is counted from in the end ("" when it is a date of its own).
        days: smallest and largest distance from the root's date, in days.
        seconds: smallest and largest distance from the root's moment, in seconds; None when it is not known to the
            minute how it lies to the root.
        via: the nearest entries that it is counted from on the way to the root.
    """

    first: datetime | None = None
    last: datetime | None = None
    timed: bool = False
    about: bool = False
    root: str = ""
    days: tuple[int, int] = (0, 0)
    seconds: tuple[int, int] | None = (0, 0)
    via: tuple[Anchor, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it has a place on the calendar."""
        return self.first is not None and self.last is not None

    @property
    def day(self) -> date | None:
        """The date, when there is only one it can be."""
        if self.first is None or self.last is None or self.first.date() != self.last.date():
            return None
        return self.first.date()


UNKNOWN = Moment()


def on_day(day: date) -> Moment:
    """A whole day as a moment: what ``today`` is."""
    return Moment(datetime.combine(day, datetime.min.time()), datetime.combine(day, DAY_END), seconds=None)


def alike(one: Moment, other: Moment) -> tuple[Moment, Moment]:
    """Two moments as distances from the entry from which their distance to each other is known best.

    Both may be counted from the same undated call, but one of them "about a month" after it and the other two days
    after that: it is those two days that are known.
    """
    if not one.root or one.root != other.root:
        return one, other
    ways = {anchor.name: anchor for anchor in (*other.via, Anchor(other.root, other.days, other.seconds))}
    best = (Anchor(one.root, one.days, one.seconds), ways[other.root])
    for anchor in one.via:
        if anchor.name in ways and _width(anchor, ways[anchor.name]) < _width(*best):
            best = (anchor, ways[anchor.name])
    return _from(one, best[0]), _from(other, best[1])


def moved(
    start: Moment, first: datetime | None, last: datetime | None, days: tuple[int, int], seconds: tuple[int, int] | None
) -> Moment:
    """The moment that lies so many days and, if counted on the clock, so many seconds from another.

    It lies that much further from the entries that the other is counted from.
    """
    timed = start.timed and seconds is not None and first is not None and first == last
    root = _further(Anchor(start.root, start.days, start.seconds), days, seconds)
    via = tuple(_further(anchor, days, seconds) for anchor in start.via)
    return replace(start, first=first, last=last, timed=timed, days=root.days, seconds=root.seconds, via=via)


def _further(anchor: Anchor, days: tuple[int, int], seconds: tuple[int, int] | None) -> Anchor:
    inner = anchor.seconds
    clock = None if inner is None or seconds is None else (inner[0] + seconds[0], inner[1] + seconds[1])
    return Anchor(anchor.name, (anchor.days[0] + days[0], anchor.days[1] + days[1]), clock)


def _width(one: Anchor, other: Anchor) -> tuple[int, bool]:
    days = one.days[1] - one.days[0] + other.days[1] - other.days[0]
    return days, one.seconds is None or other.seconds is None


def _from(moment: Moment, anchor: Anchor) -> Moment:
    return replace(moment, root=anchor.name, days=anchor.days, seconds=anchor.seconds)
