"""A picture put together: an axis of time, a lane for each party, the letter's date, and what the signs mean."""

from __future__ import annotations

from datetime import datetime, time
from itertools import chain
from typing import TYPE_CHECKING

from tui_complaints.domain.when import DAY_END
from tui_complaints.letters.picture import bars, dots
from tui_complaints.letters.picture.axis import Axis
from tui_complaints.letters.picture.ink import SIZE, WIDTH, Ink, cut, width_of
from tui_complaints.letters.picture.legend import Legend

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.letters.picture.said import Said
    from tui_complaints.letters.picture.scene import Lane, Scene

_CONTEXTS, _TICKS, _AXIS = 7.0, 16.5, 20.5
"""Where the two lines of labels and the axis stand, from the top."""
_TITLE, _LANE_GAP = 10.5, 5.0
_NOON = time(12)
_HIGHEST = 600.0
"""Points that a page has for a picture."""
_GRID = 'stroke="#999" stroke-width=".4" stroke-dasharray=".1 2.4" stroke-linecap="round"'
_RULE = 'stroke="#999" stroke-width=".4"'
_TODAY = 'stroke-width=".6" stroke-dasharray="3 2"'


def drawn(scene: Scene, said: Said, end: date, letter: date) -> tuple[Ink, float]:
    """Draw it.

    Args:
        scene: what.
        said: its words.
        end: until when what was never done lasts.
        letter: the letter's date.

    Returns:
        What is drawn, and how high it is in points.
    """
    plain = _Drawing(scene, said, end, letter)
    if plain.fits:
        return plain.draw()
    return _Drawing(scene, said, end, letter, counted=dots.COLUMN).draw()


class _Drawing:
    """A picture while it is made.

    Args:
        scene, said, end, letter: as of ``drawn``.
        counted: how high the columns are that count contacts, in points; 0 for a shape a contact.
    """

    def __init__(self, scene: Scene, said: Said, end: date, letter: date, *, counted: float = 0) -> None:
        self._scene, self._said = scene, said
        self._ink = Ink()
        moments = scene.moments
        written = _written(scene, letter)
        self._end = written if end == letter else datetime.combine(end, _NOON)
        self._axis = Axis(min(moments), max(moments), written)
        self._stacks = [dots.stacked(lane.dots, self._axis) for lane in scene.lanes]
        self._bars = [bars.placed(lane.bars, self._axis, said, self._end) for lane in scene.lanes]
        self._columns: dots.Columns | None = None
        if counted:
            height = counted / 2 if self._height(counted * 2) > _HIGHEST else counted
            self._columns = dots.Columns([lane.dots for lane in scene.lanes], self._axis, height)

    @property
    def fits(self) -> bool:
        """Whether the shapes can be told from each other, and all stands on a page."""
        levels = max((max(one.level, -1 - one.level) for one in chain.from_iterable(self._stacks)), default=0)
        return levels < dots.MOST_LEVELS and self._height(None) <= _HIGHEST

    def _height(self, contacts: float | None) -> float:
        """Points of all lanes, if the contacts of each take so many; as its shapes take, for None."""
        height = 80.0
        for stack, drawn_bars in zip(self._stacks, self._bars, strict=True):
            rows = max((one.row + 1 for one in drawn_bars), default=0)
            height += _TITLE + _LANE_GAP + rows * bars.ROW
            if stack:
                height += sum(dots.room(stack)) if contacts is None else contacts + 2 * SIZE
        return height

    def draw(self) -> tuple[Ink, float]:
        """Draw all."""
        y = _AXIS + 2
        tops: list[tuple[float, float]] = []
        for at, lane in enumerate(self._scene.lanes):
            above, below = self._room(at, lane)
            line = y + _TITLE + above
            rows = max((one.row + 1 for one in self._bars[at]), default=0)
            tops.append((y, line))
            y = line + below + rows * bars.ROW + _LANE_GAP
        self._frame(y)
        for at, lane in enumerate(self._scene.lanes):
            self._lane(at, lane, *tops[at])
        self._letter(y)
        legend = Legend(self._scene, self._said, self._axis, self._columns)
        return self._ink, legend.draw(self._ink, y + SIZE + 17) + 3

    def _room(self, at: int, lane: Lane) -> tuple[float, float]:
        if not lane.dots:
            return 0, 0
        return self._columns.room(lane.dots) if self._columns else dots.room(self._stacks[at])

    def _frame(self, bottom: float) -> None:
        """The axis with its labels, and the ticks led down through the lanes."""
        axis, ink = self._axis, self._ink
        above, below = axis.ticks(self._said.language)
        for tick in above:
            ink.text(tick.x, _CONTEXTS, tick.label)
        for tick in below:
            ink.line(tick.x, _AXIS - 3, tick.x, _AXIS)
            ink.line(tick.x, _AXIS + 1.5, tick.x, bottom, _GRID)
            ink.text(tick.x + 1.5, _TICKS, tick.label)
        if axis.gap is None:
            ink.line(0, _AXIS, WIDTH, _AXIS)
        else:
            ink.line(0, _AXIS, axis.gap - 2, _AXIS)
            ink.line(axis.gap + 2, _AXIS, WIDTH, _AXIS)
            bars.cut_mark(ink, axis.gap, _AXIS)

    def _lane(self, at: int, lane: Lane, top: float, line: float) -> None:
        ink = self._ink
        if at:
            ink.line(0, top, WIDTH, top, _RULE)
        ink.text(0, top + 8.5, cut(self._said.lane(lane.name), WIDTH - 20, 8.5), more='font-size="8.5"')
        below = self._room(at, lane)[1]
        if lane.dots:
            ink.line(0, line, self._axis.right + 3, line, 'stroke-width=".4"')
            if self._columns:
                self._columns.draw(ink, lane.dots, line)
            else:
                dots.draw_dots(ink, self._axis, self._stacks[at], line)
        for one in self._bars[at]:
            bars.draw_bar(ink, self._axis, one, line + below)

    def _letter(self, bottom: float) -> None:
        """The letter's date, through all lanes."""
        x, said = self._axis.letter, self._said.letter
        self._ink.line(x, _AXIS, x, bottom + 3, _TODAY)
        half, y = width_of(said) / 2, bottom + 4 + SIZE
        if x + half > WIDTH:
            self._ink.text(WIDTH, y, "", said, 'text-anchor="end"')
        else:
            self._ink.text(max(x, half), y, "", said, 'text-anchor="middle"')


def _written(scene: Scene, day: date) -> datetime:
    """Where the letter stands on its day: in the middle, but after all that happened on it."""
    noon, end = datetime.combine(day, _NOON), datetime.combine(day, DAY_END)
    same_day = (dot.middle for lane in scene.lanes for dot in lane.dots if dot.middle.date() == day)
    last = max(same_day, default=noon)
    return last + (end - last) / 2 if last > noon else noon
