"""The promises and purchases of a lane: bars from when a thing was promised to its time, and hatched from there on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui_complaints.letters.picture.dots import dotted, reach
from tui_complaints.letters.picture.ink import WIDTH, cut, number, width_of
from tui_complaints.letters.picture.scene import middle, vague

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tui_complaints.letters.picture.axis import Axis
    from tui_complaints.letters.picture.ink import Ink
    from tui_complaints.letters.picture.said import Said
    from tui_complaints.letters.picture.scene import Bar

ROW = 19.0
"""Points from a bar to the next below it."""
_LABEL, _BAR = 8.0, 13.2
"""Where the label and the bar of a row stand, from its top."""
_APART = 9.0
_WIDEST_LABEL = 0.66 * WIDTH
_LEAST = 1.6
_THICK = 3.0
SOLID = f'stroke-width="{_THICK}"'
HATCHED = f'stroke-width="{_THICK}" stroke-dasharray=".6 1.4"'
DONE = frozenset({"kept", "early", "late", "done", "partly"})
THIN = 'stroke-width=".6"'


class Drawn(Struct, frozen=True):
    """A bar and where it stands.

    Attributes:
        bar: what it stands for.
        what, state: its label.
        x: where its label begins, in points.
        start, due, last_due, end: where it begins, was first due, was due in the end, and ends.
        row: of its lane, from 0.
    """

    bar: Bar
    what: str
    state: str
    x: float
    start: float
    due: float | None
    last_due: float | None
    end: float
    row: int = 0

    @property
    def bounds(self) -> tuple[float, float]:
        """The stretch that nothing else may stand on."""
        label = width_of(f"{self.what}, {self.state}" if self.state else self.what)
        return min(self.x, self.start - 3), max(self.x + label, self.end + 3)


def placed(bars: Iterable[Bar], axis: Axis, said: Said, end: datetime) -> list[Drawn]:
    """Each bar in the first row of its lane that has room for it and for its label."""
    free: list[float] = []
    found = []
    for drawn in sorted((_measured(bar, axis, said, end) for bar in bars), key=lambda one: one.bounds[0]):
        first, last = drawn.bounds
        row = next((at for at, after in enumerate(free) if after + _APART <= first), len(free))
        free[row:] = [last, *free[row + 1 :]]
        found.append(replace(drawn, row=row))
    return found


def _measured(bar: Bar, axis: Axis, said: Said, end: datetime) -> Drawn:
    final, begin = bar.final, bar.begin
    state = said.state(bar)
    what = cut(said.what(bar), _WIDEST_LABEL - width_of(f", {state}" if state else ""))
    due = axis.x(bar.dues[0]) if bar.dues else None
    last_due = axis.x(final.due.last) if final.due else due
    start = axis.x(middle(begin)) if vague(begin) else axis.x(begin.first)
    if due is not None:
        start = min(start, max(due - _LEAST, axis.x(begin.first)))
    ends = [start, *(at for at in (due, last_due) if at is not None)]
    if final.done:
        ends.append(axis.x(middle(final.done)))
    elif bar.waits:
        ends.append(axis.x(end))
    label = width_of(f"{what}, {state}" if state else what)
    return Drawn(bar, what, state, max(min(start, WIDTH - label), 0), start, due, last_due, max(ends))


def draw_bar(ink: Ink, axis: Axis, drawn: Drawn, top: float) -> None:
    """The bar in its row: solid until it was due, hollow while it was put off, hatched when it was late."""
    y = top + drawn.row * ROW + _BAR
    bar, start, end = drawn.bar, drawn.start, drawn.end
    if vague(bar.begin):
        dotted(ink, *reach(axis, bar.begin), y)
    done = axis.x(middle(bar.final.done)) if bar.final.done else None
    if bar.final.done and vague(bar.final.done):
        dotted(ink, *reach(axis, bar.final.done), y)
    if drawn.due is None or drawn.last_due is None:
        if end > start:
            stretch(ink, axis, start, end, y, THIN)
    else:
        sure = _sure(axis, drawn)
        stop = sure if done is None else min(sure, done)
        stretch(ink, axis, start, max(stop, start + _LEAST), y, SOLID)
        if stop < sure:
            stretch(ink, axis, stop, sure, y, THIN)
        if sure < drawn.due:
            dotted(ink, sure, drawn.due, y)
        late_from = max(drawn.due, drawn.last_due)
        if late_from > drawn.due:
            hollow(ink, drawn.due, min(late_from, done) if done is not None and done > drawn.due else late_from, y)
        if end > late_from:
            stretch(ink, axis, late_from, end, y, HATCHED)
        for due in bar.dues:
            tick(ink, axis.x(due), y)
    sign(ink, bar.final.state, done if done is not None else end, y, begun=drawn.due is None and not bar.waits)
    ink.text(drawn.x, top + drawn.row * ROW + _LABEL, drawn.what, drawn.state)


def is_awaited(bar: Bar) -> bool:
    """Whether it ends with the sign of what is not known: it is not due yet, or nobody says what became of it."""
    return bar.final.state in {"open", "overdue"} and bool(bar.dues or bar.waits)


def _sure(axis: Axis, drawn: Drawn) -> float:
    """Until where it was not due yet, whatever the day was."""
    first, last = next(span.due for span in drawn.bar.spans if span.due), drawn.due or drawn.end
    if not vague(first) or first.first.date() == first.last.date():
        return last
    sure = axis.x(first.first)
    return sure if sure > drawn.start else (drawn.start + last) / 2


def stretch(ink: Ink, axis: Axis, x: float, x2: float, y: float, style: str) -> None:
    """A part of a bar; where time is cut out, it is too."""
    if axis.gap is not None and x < axis.gap - 2 and x2 > axis.gap + 2:
        ink.line(x, y, axis.gap - 2, y, style)
        ink.line(axis.gap + 2, y, x2, y, style)
        cut_mark(ink, axis.gap, y)
    else:
        ink.line(x, y, x2, y, style)


def cut_mark(ink: Ink, x: float, y: float) -> None:
    """Two slanted strokes: here time is cut out."""
    for shift in (-2.0, 2.0):
        ink.line(x + shift - 1, y + 3, x + shift + 1, y - 3)


def hollow(ink: Ink, x: float, x2: float, y: float) -> None:
    """The part of a bar in which the time had been put off."""
    half = (_THICK - 0.5) / 2
    ink.path(f"M{number(x)} {number(y - half)}H{number(x2)}v{number(2 * half)}H{number(x)}", 'fill="#fff"')


def tick(ink: Ink, x: float, y: float) -> None:
    """When it was due."""
    ink.line(x, y - 4, x, y + 4, 'stroke-width=".8"')


def sign(ink: Ink, state: str, x: float, y: float, *, begun: bool = False) -> None:
    """What stands at the end: done, not done, or not known."""
    if state in DONE:
        hook = f"M{number(x - 2.6)} {number(y - 0.4)}l2 2.6l3.6 -5.2"
        ink.path(hook, 'stroke="#fff" stroke-width="3.4"')
        ink.path(hook, 'stroke-width="1.2"')
    elif state == "broken":
        ink.path(f"M{number(x - 2.2)} {number(y - 2.2)}l4.4 4.4m0 -4.4l-4.4 4.4", 'stroke="#fff" stroke-width="3"')
        ink.path(f"M{number(x - 2.2)} {number(y - 2.2)}l4.4 4.4m0 -4.4l-4.4 4.4", 'stroke-width="1"')
    elif begun:
        tick(ink, x, y)
    else:
        ahead = f"M{number(x - 1.2)} {number(y - 2.8)}l3 2.8l-3 2.8"
        ink.path(ahead, 'stroke="#fff" stroke-width="3"')
        ink.path(ahead, 'stroke-width=".9"')
