"""The contacts of a lane: each a small shape above or below a line; of very many, columns that count them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.picture.ink import SIZE, WIDTH, number, width_of
from tui_complaints.letters.picture.scene import vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_complaints.domain.chronology import Place
    from tui_complaints.letters.picture.axis import Axis
    from tui_complaints.letters.picture.ink import Ink
    from tui_complaints.letters.picture.scene import Dot, Way

_RADIUS, _PITCH = 2.1, 5.4
_ABOUT = 8.0
MOST_LEVELS = 5
"""More in a stack can no longer be counted at a glance."""
COLUMN = 22.0
"""Points of the tallest column."""
_NARROWEST = 5.5
_UNITS = (("day", 1), ("week", 1), ("month", 1), ("month", 3), ("year", 1), ("year", 10), ("year", 100), ("year", 1000))
NAMES = {("month", 3): "quarter", ("year", 10): "decade", ("year", 100): "century", ("year", 1000): "millennium"}
FILLED, HOLLOW, GREY = 'fill="#000"', 'fill="#fff" stroke-width=".7"', 'fill="#bbb"'
_DOTTED = 'stroke-width=".7" stroke-dasharray=".1 1.6" stroke-linecap="round"'


def shape(way: Way, x: float, y: float) -> str:
    """The outline of the shape that stands for a way of being in touch, around a point."""
    r = _RADIUS
    if way == "phone":
        return f"M{number(x - r)} {number(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    if way == "written":
        return f"M{number(x - 1.9)} {number(y - 1.9)}h3.8v3.8h-3.8z"
    if way == "visit":
        return f"M{number(x)} {number(y - 2.5)}l2.5 4.4h-5z"
    if way == "seen":
        return f"M{number(x)} {number(y - 2.6)}l2.6 2.6l-2.6 2.6l-2.6 -2.6z"
    return f"M{number(x - 0.8)} {number(y - r)}h1.6v{2 * r}h-1.6z"


def mark(ink: Ink, dot: Dot, x: float, y: float) -> None:
    """One shape: filled for who turned to the company, hollow for the others; struck through if nobody was reached."""
    ink.path(shape(dot.way, x, y), FILLED if dot.side == "out" else HOLLOW)
    if not dot.reached:
        strike(ink, x, y)


def strike(ink: Ink, x: float, y: float) -> None:
    """A stroke through a shape."""
    ends = (x - 3.2, y + 3.2, x + 3.2, y - 3.2)
    ink.line(*ends, 'stroke="#fff" stroke-width="1.8"')
    ink.line(*ends, 'stroke-width=".7"')


def dotted(ink: Ink, x: float, x2: float, y: float) -> None:
    """The stretch in which something was for all one knows."""
    ink.line(x, y, x2, y, _DOTTED)


def reach(axis: Axis, place: Place) -> tuple[float, float]:
    """From where to where something may have been; a little to either side of a day that is known about."""
    first, last = axis.x(place.first), axis.x(place.last)
    if place.about and not place.timed:
        middle = (first + last) / 2
        first, last = max(min(first, middle - _ABOUT), 0), min(max(last, middle + _ABOUT), WIDTH)
    return first, last


class Placed(Struct, frozen=True):
    """A shape and where it stands.

    Attributes:
        dot: what it stands for.
        x: points.
        level: how many shapes stand between it and the line; negative below it, from -1.
    """

    dot: Dot
    x: float
    level: int


def stacked(dots: Iterable[Dot], axis: Axis) -> list[Placed]:
    """Each shape at its moment, or on top of those that stand there; one that stands for several, several times."""
    placed: list[Placed] = []
    ends: dict[bool, list[float]] = {True: [], False: []}
    for dot in dots:
        x, is_above = axis.x(dot.middle), dot.side != "in"
        taken = ends[is_above]
        for _ in range(min(dot.times, 10 * MOST_LEVELS)):
            level = next((at for at, end in enumerate(taken) if end <= x), len(taken))
            if level == len(taken):
                taken.append(x + _PITCH)
            else:
                taken[level] = x + _PITCH
            placed.append(Placed(dot, x, level if is_above else -1 - level))
            if len(taken) > MOST_LEVELS:
                return placed
    return placed


def room(placed: Sequence[Placed]) -> tuple[float, float]:
    """Points above and below the line."""
    levels = [one.level for one in placed]
    return (max(levels, default=-1) + 1) * _PITCH + 1.5, -min(0, min(levels, default=0)) * _PITCH + 1.5


def draw_dots(ink: Ink, axis: Axis, placed: Sequence[Placed], y: float) -> None:
    """The shapes around their line, first the stretches of those whose day is not known."""
    heights = [y - (one.level + 0.5) * _PITCH - (1.2 if one.level >= 0 else -1.2) for one in placed]
    told: set[int] = set()
    for one, at in zip(placed, heights, strict=True):
        if vague(one.dot.place) and id(one.dot) not in told:  # one that stands for several has one stretch
            told.add(id(one.dot))
            dotted(ink, *reach(axis, one.dot.place), at)
    for one, at in zip(placed, heights, strict=True):
        mark(ink, one.dot, one.x, at)


class Columns:
    """Counts contacts by stretches of time that are wide enough to be seen.

    Args:
        lanes: the contacts of each lane.
        axis: where moments stand.
        height: points of the tallest column.
    """

    def __init__(self, lanes: Iterable[Sequence[Dot]], axis: Axis, height: float) -> None:
        self.unit, self._every = next((one for one in _UNITS if axis.points(one[0]) * one[1] >= _NARROWEST), _UNITS[-1])
        self.name = NAMES.get((self.unit, self._every), self.unit)
        self._height = height
        self._starts = list(axis.starts(self.unit, self._every))
        self._edges = [*(axis.x(start) for start in self._starts), axis.right]
        self._most = max((max(map(sum, self._counted(dots))) for dots in lanes), default=1)

    def _counted(self, dots: Sequence[Dot]) -> list[tuple[int, int]]:
        """Of each side how many at most: above, below."""
        above, below = [0] * len(self._starts), [0] * len(self._starts)
        for out, seen, come in self.of(dots):
            above.append(out + seen)
            below.append(come)
        return [(max(above), 0), (0, max(below)), (1, 0)]

    def of(self, dots: Sequence[Dot]) -> list[tuple[int, int, int]]:
        """How many in each stretch: from the customer, noticed, from the other side."""
        found = [[0, 0, 0] for _ in self._starts]
        for dot in dots:
            at = max(bisect_right(self._starts, dot.middle) - 1, 0)
            found[at][{"out": 0, "none": 1, "in": 2}[dot.side]] += dot.times
        return [(out, seen, come) for out, seen, come in found]

    def room(self, dots: Sequence[Dot]) -> tuple[float, float]:
        """Points above and below the line, with the figures of the tallest."""
        (above, _), (_, below), _ = self._counted(dots)
        tall = self._height / self._most
        return above * tall + SIZE + 2 if above else 2, below * tall + SIZE + 3 if below else 2

    def draw(self, ink: Ink, dots: Sequence[Dot], y: float) -> None:
        """The columns around their line; the tallest at each side says how many it is."""
        found, tall = self.of(dots), self._height / self._most
        for at, (out, seen, come) in enumerate(found):
            x, width = self._edges[at] + 0.5, max(self._edges[at + 1] - self._edges[at] - 1, 0.5)
            for first, last, fill in ((0, out, FILLED), (out, out + seen, GREY), (0, -come, 'fill="#fff"')):
                if first != last:
                    top = f"M{number(x)} {number(y - first * tall)}h{number(width)}v{number(-(last - first) * tall)}"
                    ink.path(f"{top}h{number(-width)}z", fill)
        above = max(range(len(found)), key=lambda at: found[at][0] + found[at][1])
        below = max(range(len(found)), key=lambda at: found[at][2])
        if most := sum(found[above][:2]):
            self._figure(ink, above, most, y - most * tall - 2)
        if most := found[below][2]:
            self._figure(ink, below, most, y + most * tall + SIZE - 0.5)

    def _figure(self, ink: Ink, at: int, count: int, y: float) -> None:
        said = str(count)
        x = (self._edges[at] + self._edges[at + 1] - width_of(said)) / 2
        ink.text(min(max(x, 0), WIDTH - width_of(said)), y, said)
