"""The bars of a timeline: from when a thing was to be done, to its time, to what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui_complaints.widgets import timeline_signs as signs
from tui_complaints.widgets.drawn_line import Piece, fit
from tui_complaints.widgets.safe import plain
from tui_complaints.wording import timeline as words

if TYPE_CHECKING:
    from tui_complaints.domain.chronology import Place, Span
    from tui_complaints.usecases.timeline import RowText
    from tui_complaints.widgets.timeline_scale import Scale

_LEAST_LABEL = 6
"""Columns below which a label says nothing."""
_LONGEST_LABEL = 28


class Bar(NamedTuple):
    """A span as it is drawn.

    Attributes:
        first: its first column, that of its label if that stands left of it; may be out of sight.
        after: the column after its last.
        pieces: what is put where, in this order.
    """

    first: int
    after: int
    pieces: tuple[Piece, ...]


def bar_of(span: Span, text: RowText, scale: Scale) -> Bar:
    """Draw a span: a bar to when it was due, a broken line from there, a sign at its end, what it is and became."""
    style = signs.style_of(span)
    start = max(scale.column(span.first), -1)
    end = min(scale.column(span.last), scale.width)
    due = min(max(scale.column(span.due.last), start), scale.width) if span.due else start
    line = _line(start, due, style) if span.due else [Piece(start, signs.BEGIN, style)]
    pieces = [*line, *_doubt(span.begin, scale), *_tail(due, end, style)]
    said = _labels(span, text, scale, (start, due, end))
    pieces += said.within
    done = scale.column(span.done.last) if span.done else max(due, end)
    pieces.append(Piece(done, signs.end_of(span), style))
    first, after = start, max(due, end, done) + 1
    beside = _beside(said.what, said.state, first, after, scale.width)
    if beside is None:
        return Bar(first, after, tuple(pieces))
    pieces.append(Piece(*beside, style or "dim"))
    at, label = beside
    return Bar(min(first, at), max(after, at + cell_len(label)), tuple(pieces))


class _Labels(NamedTuple):
    """What a bar says in its lines, and whether what it is and what became of it are left to be said beside it."""

    within: list[Piece]
    what: str
    state: str


def _labels(span: Span, text: RowText, scale: Scale, bounds: tuple[int, int, int]) -> _Labels:
    """What it is stands in the bar and what became of it in the line after, else both there, else beside."""
    style = signs.style_of(span)
    start, due, end = bounds
    end = min(end, scale.width)
    inside = _centred(text.what, "", start + 1, due, "bar") if span.due else None
    if inside is None:
        both = _centred(text.what, text.state, due + 1, end, style)
        return _Labels([both], "", "") if both else _Labels([], text.what, text.state)
    behind = _centred("", text.state, due + 1, end, style)
    return _Labels([inside, behind], "", "") if behind else _Labels([inside], "", text.state)


def _line(start: int, due: int, style: str) -> list[Piece]:
    """The bar until it was due; where that is the moment it began, a sign for both."""
    if due <= start:
        return [Piece(start, signs.BOTH, style)]
    middle = Piece(start + 1, signs.LINE * (due - start - 1), style)
    return [Piece(start, signs.BEGIN, style), middle, Piece(due, signs.DUE, style)]


def _tail(due: int, end: int, style: str) -> list[Piece]:
    return [Piece(due + 1, signs.WAIT * (end - due), style)] if end > due else []


def _doubt(begin: Place, scale: Scale) -> list[Piece]:
    """The stretch in which it began for all one knows."""
    if begin.first.date() == begin.last.date():
        return []
    first, last = max(scale.column(begin.first), -1), min(scale.column(begin.last), scale.width)
    return [Piece(first + 1, signs.UNSURE * (last - first), "dim")] if last > first else []


def _centred(what: str, state: str, first: int, after: int, style: str) -> Piece | None:
    """A label between two columns with a blank at each side; None when there is nothing to say or too little room."""
    first = max(first, 0)
    label = _said(what, state, after - first - 2)
    if not label:
        return None
    return Piece(first + (after - first - cell_len(label) - 2) // 2, f" {label} ", style)


def _beside(what: str, state: str, first: int, after: int, width: int) -> tuple[int, str] | None:
    """Where a label stands and what it says: right of the bar, or left of it where only there is room for all."""
    right, left = width - after - 1, first - 1
    whole = _said(what, state, width)
    on_the_left = cell_len(whole) > right and (cell_len(whole) <= left or left > right)
    label = _said(what, state, left if on_the_left else right)
    if not label:
        return None
    return (first - 1 - cell_len(label) if on_the_left else after + 1), label


def _said(what: str, state: str, room: int) -> str:
    """What it is and what became of it in so many cells: the first may be cut, the second never; "" for no room."""
    if not what or not state:
        label = fit(what or state, min(room, _LONGEST_LABEL))
        return label if label == plain(what or state) or cell_len(label) >= _LEAST_LABEL else ""
    glue = cell_len(words.SAID_OF.format(what="", state=state))
    most = min(room - glue, _LONGEST_LABEL)
    cut = fit(what, most)
    if cut != plain(what) and most < _LEAST_LABEL:
        return ""
    return words.SAID_OF.format(what=cut, state=state)
