"""What the signs of a picture mean: those that it has, each with a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.picture import bars, dots
from tui_complaints.letters.picture.ink import WIDTH, number, width_of
from tui_complaints.letters.picture.scene import WAYS, vague

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui_complaints.domain.vocabulary import Direction
    from tui_complaints.letters.picture.axis import Axis
    from tui_complaints.letters.picture.dots import Columns
    from tui_complaints.letters.picture.ink import Ink
    from tui_complaints.letters.picture.said import Said
    from tui_complaints.letters.picture.scene import Scene

_LINE, _BETWEEN, _BEFORE_WORD = 11.5, 10.0, 3.5
_SAMPLE = 14.0

Entry = tuple[float, "Callable[[Ink, float, float], None]", str]
"""How wide a sign is, how it is drawn from a place on (at the middle of its line), what it means."""


class Legend:
    """Says what the signs mean.

    Args:
        scene: what is drawn.
        said: its words.
        axis: where moments stand.
        columns: what counts its contacts; None where each is a shape.
    """

    def __init__(self, scene: Scene, said: Said, axis: Axis, columns: Columns | None) -> None:
        self._scene, self._said, self._axis, self._columns = scene, said, axis, columns

    def draw(self, ink: Ink, y: float) -> float:
        """Draw it from that line on; where its last line stands."""
        for entries in (list(self._contacts()), list(self._bars())):
            x = 0.0
            for width, sign, word in entries:
                after = x + width + _BEFORE_WORD + width_of(word)
                if x and after > WIDTH:
                    x, y = 0.0, y + _LINE
                sign(ink, x, y - 2.4)
                ink.text(x + width + _BEFORE_WORD, y, word)
                x += width + _BEFORE_WORD + width_of(word) + _BETWEEN
            if entries:
                y += _LINE
        return y - _LINE

    def _contacts(self) -> Iterator[Entry]:
        found = [dot for lane in self._scene.lanes for dot in lane.dots]
        sides = {dot.side for dot in found}
        if self._columns:
            yield from self._counted(sides, self._columns)
            return
        own = {dot.way for dot in found if dot.side == "out"}
        for way in WAYS:
            if any(dot.way == way and dot.side != "none" for dot in found):
                fill = dots.FILLED if way in own else dots.HOLLOW
                yield 6, _shape(dots.shape, way, fill), self._said.word(way)
        if "none" in sides:
            yield 6, _shape(dots.shape, "seen", dots.HOLLOW), self._said.word("seen")
        if "out" in sides:
            yield 5, _half(-1), self._said.word("above")
        if "in" in sides:
            yield 5, _half(1), self._said.word("below")
        if any(not dot.reached for dot in found):
            yield 6, _struck, self._said.word("not-reached")
        if any(map(vague, self._scene.places)):
            yield 10, lambda ink, x, y: dots.dotted(ink, x, x + 10, y), self._said.word("vague")

    def _counted(self, sides: set[Direction], columns: Columns) -> Iterator[Entry]:
        fills = (("out", dots.FILLED, "above"), ("none", dots.GREY, "seen"), ("in", 'fill="#fff"', "below"))
        for side, fill, word in fills:
            if side in sides:
                yield 5, _column(fill), self._said.word(word)
        yield 0, _nothing, self._said.word(f"column-{columns.name}")

    def _bars(self) -> Iterator[Entry]:
        found = self._scene.bars
        states = {bar.final.state for bar in found}
        if any(bar.dues for bar in found):
            yield _SAMPLE, _due, self._said.word("time")
        if any(len(bar.dues) > 1 for bar in found):
            yield _SAMPLE, lambda ink, x, y: bars.hollow(ink, x, x + _SAMPLE, y), self._said.word("put-off")
        if any(bar.dues and (bar.waits or bar.final.state == "late") for bar in found):
            yield _SAMPLE, _line(bars.HATCHED), self._said.word("lateness")
        if any(not bar.dues and (bar.waits or bar.final.done) for bar in found):
            yield _SAMPLE, _line(bars.THIN), self._said.word("no-due")
        if self._axis.gap is not None:
            yield 6, lambda ink, x, y: bars.cut_mark(ink, x + 3, y), self._said.word("cut")
        for some, state, word in ((bars.DONE, "kept", "is-done"), ({"broken"}, "broken", "is-broken")):
            if states & some:
                yield 5, _sign(state), self._said.word(word)
        waiting = {bar.final.state == "open" and bool(bar.dues) for bar in found if bars.is_awaited(bar)}
        if waiting:
            told = ((True, "is-open"), (False, "unknown"))
            words = [self._said.word(word) for one, word in told if one in waiting]
            yield 5, _sign("open"), self._said.language.say_raw("semicolon").join(words)


def _shape(outline: Callable[..., str], way: str, fill: str) -> Callable[[Ink, float, float], None]:
    return lambda ink, x, y: ink.path(outline(way, x + 3, y), fill)


def _half(side: int) -> Callable[[Ink, float, float], None]:
    """A shape above or below a line."""

    def draw(ink: Ink, x: float, y: float) -> None:
        ink.line(x - 1, y - side * 1.5, x + 6, y - side * 1.5, 'stroke-width=".4"')
        ink.path(dots.shape("phone", x + 2.5, y + side * 1.8), dots.FILLED if side < 0 else dots.HOLLOW)

    return draw


def _nothing(_ink: Ink, _x: float, _y: float) -> None:
    """No sign: what is said holds for all of them."""


def _struck(ink: Ink, x: float, y: float) -> None:
    ink.path(dots.shape("phone", x + 3, y), dots.FILLED)
    dots.strike(ink, x + 3, y)


def _column(fill: str) -> Callable[[Ink, float, float], None]:
    return lambda ink, x, y: ink.path(f"M{number(x)} {number(y + 2.5)}h5v-5h-5z", fill)


def _line(style: str) -> Callable[[Ink, float, float], None]:
    return lambda ink, x, y: ink.line(x, y, x + _SAMPLE, y, style)


def _due(ink: Ink, x: float, y: float) -> None:
    ink.line(x, y, x + _SAMPLE, y, bars.SOLID)
    bars.tick(ink, x + _SAMPLE, y)


def _sign(state: str) -> Callable[[Ink, float, float], None]:
    return lambda ink, x, y: bars.sign(ink, state, x + 2.5, y)
