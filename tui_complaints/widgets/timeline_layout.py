"""The picture of a timeline, laid out in lines: an axis, and under it a lane for each party."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime, time
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len

from tui_complaints.widgets import timeline_signs as signs
from tui_complaints.widgets.drawn_line import DrawnLine, Piece, fit
from tui_complaints.widgets.safe import plain
from tui_complaints.widgets.timeline_bars import Bar, bar_of
from tui_complaints.widgets.timeline_scale import ticks
from tui_complaints.wording import timeline as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_complaints.domain.chronology import Mark, Span
    from tui_complaints.usecases.timeline import Timeline
    from tui_complaints.widgets.timeline_scale import Scale, Tick

AXIS_LINES = 2
_WIDEST_GUTTER = 18
_WIDEST_SIGN = 3
"""Cells: a channel, a side, and that nobody was reached."""
_MANY = 100


class Spot(Struct, frozen=True):
    """Where an entry is drawn.

    Attributes:
        line: of the picture, from 0.
        first: its first column.
        after: the column after its last.
    """

    line: int
    first: int
    after: int


class Line(Struct, frozen=True):
    """A line of the picture: what it is drawn from, for few of many lines are ever in sight.

    Attributes:
        over: what stands on it, in this order.
        under: what stands where that leaves room.
        lane: what the lane is called that it belongs to, "" for the axis.
    """

    over: list[Piece]
    under: list[Piece]
    lane: str = ""

    def drawn(self, width: int, *, is_named: bool) -> DrawnLine:
        """The line, drawn.

        Args:
            width: its cells.
            is_named: whether it says its lane: the first line of one that is in sight does.
        """
        line = DrawnLine(width)
        line.put(0, self.lane if is_named else "", "lane")
        for piece in self.over:
            line.put(*piece)
        for piece in self.under:
            line.put_under(*piece)
        return line


class Picture(Struct, frozen=True):
    """A timeline as it is drawn at one scale.

    Attributes:
        lines: the axis, then the lanes.
        spots: where each entry in sight is drawn, by name; those that fall on one place share it.
    """

    lines: tuple[Line, ...]
    spots: dict[str, Spot]

    def at(self, line: int, column: int) -> tuple[str, ...]:
        """The names of the entries that are drawn at a place."""
        found = (name for name, spot in self.spots.items() if spot.line == line and spot.first <= column < spot.after)
        return tuple(found)


def gutter_of(shown: Timeline, width: int) -> int:
    """How many columns the names of the lanes take."""
    longest = max((cell_len(fit(name, _WIDEST_GUTTER)) for name in shown.lanes.values()), default=0)
    return min(longest + 1, width // 5)


def draw(shown: Timeline, scale: Scale, gutter: int) -> Picture:
    """Lay out what is in sight.

    Args:
        shown: the timeline.
        scale: which stretch of it, without the gutter.
        gutter: columns left of it, for the names of the lanes.
    """
    picture = _Drawing(shown, scale, gutter)
    picture.axis()
    for lane in shown.chronology.lanes:
        picture.lane(lane)
    picture.today()
    return Picture(tuple(picture.lines), picture.spots)


class _Drawing:
    """A picture while it is made."""

    def __init__(self, shown: Timeline, scale: Scale, gutter: int) -> None:
        self._shown = shown
        self._scale = scale
        self._gutter = gutter
        self._lane = ""
        self.lines: list[Line] = []
        self.spots: dict[str, Spot] = {}
        self._marks: dict[str, list[Mark]] = {}
        self._spans: dict[str, list[Span]] = {}
        for mark in shown.chronology.marks:
            self._marks.setdefault(mark.lane, []).append(mark)
        for span in sorted(shown.chronology.spans, key=lambda span: span.first):
            self._spans.setdefault(span.lane, []).append(span)

    def _new_line(self) -> Line:
        self.lines.append(Line([], [], self._lane))
        return self.lines[-1]

    def axis(self) -> None:
        """Two lines of ticks, and where today is."""
        above, below = ticks(self._scale, self._shown.months)
        self._label(self._new_line(), above, is_held=True)
        line, today = self._new_line(), self._today()
        if today is None:
            self._label(line, below, is_held=False)
            return
        word, right = plain(words.TODAY), self._gutter + self._scale.width
        start = max(min(today - cell_len(word) // 2, right - cell_len(word)), self._gutter)
        taken = range(start - 1 - self._gutter, start + cell_len(word) + 1 - self._gutter)
        free = [tick for tick in below if not taken.start - cell_len(tick.label) < tick.column < taken.stop]
        self._label(line, free, is_held=False)
        line.over.append(Piece(start, word, "today"))

    def _label(self, line: Line, labels: Sequence[Tick], *, is_held: bool) -> None:
        """Each label from its tick on, if there is room before the next.

        Args:
            line: where to.
            labels: in their order.
            is_held: whether one whose tick is out of sight to the left is said at the edge.
        """
        for index, (column, label) in enumerate(labels):
            after = labels[index + 1].column if index + 1 < len(labels) else self._scale.width + 1
            start = max(column, 0) if is_held else column
            room = after - start - 1
            short = label if cell_len(label) <= room else label.split(" ")[0]
            if start >= 0 and cell_len(short) <= room:
                line.over.append(Piece(self._gutter + start, short, "axis"))

    def lane(self, name: str) -> None:
        """The marks of a party on one line, its spans on as many as they need; nothing for a party without any."""
        marks, spans = self._marks.get(name, []), self._spans.get(name, [])
        if not marks and not spans:
            return
        self._lane = fit(self._shown.lanes[name], self._gutter - 1)
        if marks:
            self._draw_marks(marks)
        self._draw_spans(spans)

    # Marks

    def _draw_marks(self, marks: list[Mark]) -> None:
        line, at = self._new_line(), len(self.lines) - 1
        in_sight = self._in_sight(marks)
        for group in self._groups(in_sight):
            column = self._scale.column(group[0].place.first)
            text = signs.sign_of(group[0]) if len(group) == 1 else _count(group)
            style = "failing" if any(mark.failing for mark in group) else ""
            line.over.append(Piece(self._gutter + column, text, style))
            spot = Spot(at, self._gutter + column, self._gutter + column + len(text))
            self.spots.update(dict.fromkeys((mark.name for mark in group), spot))
        for mark in in_sight:
            self._draw_doubt(line, mark)

    def _draw_doubt(self, line: Line, mark: Mark) -> None:
        """The other days that it can have been, as far as nothing stands there; a question mark where none is known."""
        start = self.spots[mark.name].after
        if not mark.place.dated:
            line.under.append(Piece(start, "?", "dim"))
        elif mark.place.first.date() != mark.place.last.date():
            end = self._gutter + min(self._scale.column(mark.place.last) + 1, self._scale.width)
            line.under.append(Piece(start, signs.UNSURE * (end - start), "dim"))

    def _in_sight(self, marks: list[Mark]) -> list[Mark]:
        """Those of one lane that begin in sight, in order of where they are drawn."""
        ordered = sorted(marks, key=lambda mark: mark.place.first)
        columns = [self._scale.column(mark.place.first) for mark in ordered]
        return ordered[bisect_left(columns, 0) : bisect_left(columns, self._scale.width)]

    def _groups(self, marks: list[Mark]) -> Iterator[list[Mark]]:
        """Marks in sight; those that would lie on each other together."""
        group: list[Mark] = []
        after = 0
        for mark in marks:
            column = self._scale.column(mark.place.first)
            if group and column >= after:
                yield group
                group = []
            if not group:
                after = column + _WIDEST_SIGN
            group.append(mark)
        if group:
            yield group

    # Spans

    def _draw_spans(self, spans: list[Span]) -> None:
        """Each on a line of the lane that has room for it and for what it says."""
        free: list[tuple[int, int]] = []  # the first column that is free, and the line: the soonest free first
        for span in filter(self._is_in_sight, spans):
            bar = bar_of(span, self._shown.rows[span.name], self._scale)
            if free and free[0][0] <= bar.first:
                at = free[0][1]
                heapreplace(free, (bar.after + 1, at))
            else:
                at = len(self.lines)
                self._new_line()
                heappush(free, (bar.after + 1, at))
            self._draw_bar(at, span, bar)

    def _is_in_sight(self, span: Span) -> bool:
        return self._scale.column(span.first) < self._scale.width and self._scale.column(span.last) >= 0

    def _draw_bar(self, at: int, span: Span, bar: Bar) -> None:
        for column, text, style in bar.pieces:
            hidden = max(-column, 0)
            self.lines[at].over.append(Piece(self._gutter + column + hidden, text[hidden:], style))
        self.spots[span.name] = Spot(
            at, self._gutter + max(bar.first, 0), self._gutter + min(bar.after, self._scale.width)
        )

    # Today

    def _today(self) -> int | None:
        """The column of today, None when it is out of sight."""
        now = datetime.combine(self._shown.chronology.today, time(12))
        return self._gutter + self._scale.column(now) if self._scale.shows(now) else None

    def today(self) -> None:
        """A line down through what is blank."""
        column = self._today()
        if column is None:
            return
        for line in self.lines[AXIS_LINES:]:
            line.under.append(Piece(column, signs.NOW, "today"))


def _count(group: list[Mark]) -> str:
    """How many marks lie on one place, in the cells of a sign."""
    return f"{len(group)}×" if len(group) < _MANY else f"{_MANY - 1}+"
