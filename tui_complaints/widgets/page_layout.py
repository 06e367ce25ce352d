"""Lay printed pages out as sheets of paper drawn in cells: what stands in which line of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui_complaints.widgets.safe import plain
from tui_complaints.widgets.sheet_layout import Piece, wrapped
from tui_complaints.wording import pages_screen as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_complaints.letters.documents.printed import Box, Page, Row

_MOST = 120
"""Cells of a sheet in which nearly every line stands as it is printed."""
_LEAST = 90
"""Cells of a sheet that stands beside another."""
_GAP = 2
"""Cells between two sheets."""
_PAD = 2
"""Cells between the edge of a sheet and what stands on it."""
_NARROWEST = 16
"""Cells of text on a sheet; on a terminal that has fewer the rest is cut."""
_LEAST_CELL = 2
"""Cells of a column: one sign of those that take two."""

_GOES_ON = re.compile(r" $|\w[-–/]$")
"""How a line ends that goes on in the next: with the space between two words, or within one."""


class Laid(NamedTuple):
    """Sheets, laid out.

    Attributes:
        lines: all lines, one below the other.
        tops: by page, in which line its sheet begins.
        left: cells before every line.
    """

    lines: list[tuple[Piece, ...]]
    tops: list[int]
    left: int


def lay_out(pages: Sequence[Page], room: int) -> Laid:
    """The lines of some pages.

    Two sheets or more stand side by side where there is room for them.

    Args:
        pages: they.
        room: how many cells a line of the screen has.
    """
    across = max(1, min(len(pages), (room + _GAP) // (_LEAST + _GAP)))
    sheet = min(_MOST, (room - _GAP * (across - 1)) // across)
    width = max(_NARROWEST, sheet - 2 * (_PAD + 1))
    texts = [[line for row in page.rows for line in _row(row, width)] for page in pages]
    height = max((len(text) + page.below for text, page in zip(texts, pages, strict=True)), default=0)
    lines: list[tuple[Piece, ...]] = []
    tops: list[int] = []
    for first in range(0, len(pages), across):
        shown = range(first, min(first + across, len(pages)))
        tops += [len(lines)] * len(shown)
        sheets = [_sheet(texts[at], pages[at].foot, at + 1, len(pages), width, height) for at in shown]
        lines += [_beside(row) for row in zip(*sheets, strict=True)]
        lines.append(())
    whole = across * (width + 2 * (_PAD + 1)) + _GAP * (across - 1)
    return Laid(lines, tops, max(0, (room - whole) // 2))


def _beside(sheets: Sequence[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    first, *others = sheets
    return (*first, *(piece for sheet in others for piece in (Piece(" " * _GAP, "label"), *sheet)))


def _sheet(
    text: Sequence[list[Piece]], foot: str, number: int, count: int, width: int, height: int
) -> Iterator[tuple[Piece, ...]]:
    """A sheet of paper with what stands on it, and under it which page it is."""
    inner = width + 2 * _PAD
    yield (Piece(f"┌{'─' * inner}┐", "label"),)
    empty: list[Piece] = []
    for line in (empty, *text, *[empty] * (height - len(text) + 1), _centred(foot, width), empty):
        after = width - _length(line) + _PAD
        yield Piece(f"│{' ' * _PAD}", "label"), *line, Piece(f"{' ' * after}│", "label")
    yield (Piece(f"└{'─' * inner}┘", "label"),)
    yield tuple(_centred(words.PAGE_OF.format(page=number, count=count), inner + 2, whole=True))


def _centred(text: str, width: int, *, whole: bool = False) -> list[Piece]:
    shown = plain(text)
    before = max(0, width - cell_len(shown)) // 2
    after = max(0, width - cell_len(shown) - before) if whole else 0
    return [Piece(f"{' ' * before}{shown}{' ' * after}", "label")]


def _row(row: Row, width: int) -> Iterator[list[Piece]]:
    """The lines of a row: what stands side by side in it begins on the same line."""
    yield from ([] for _ in range(row.above))
    if row.kind == "picture":
        yield from _picture(row.height, width)
        return
    columns = [*_columns(row, width)]
    for at in range(max((len(column.lines) for column in columns), default=0)):
        line: list[Piece] = []
        used = 0
        for column in columns:
            pieces = column.lines[at] if at < len(column.lines) else []
            if pieces:
                before = max(0, column.left + int((column.room - _length(pieces)) * _SHIFTS[column.align]) - used)
                line += [Piece(" " * before, ""), *pieces]
                used += before + _length(pieces)
        yield line
    if row.kind == "cells":
        yield [Piece("─" * width, "label")]


_SHIFTS = {"left": 0.0, "center": 0.5, "right": 1.0}


class _Column(NamedTuple):
    """A box: its lines, and from which cell on how many it has."""

    lines: list[list[Piece]]
    left: int
    room: int
    align: str


def _columns(row: Row, width: int) -> Iterator[_Column]:
    """The boxes of a row; each begins behind what stands in the one before."""
    free = 0
    for box in row.boxes:
        left = max(free, round(box.left * width))
        room = max(_LEAST_CELL, round(box.right * width) - left - (box is not row.boxes[-1]))
        lines = _lines(box, room, is_strong=row.kind == "heading")
        yield _Column(lines, left, room, box.align)
        free = left + max(map(_length, lines), default=0) + 1


def _lines(box: Box, room: int, *, is_strong: bool) -> list[list[Piece]]:
    """The lines of a box: as they are printed where all have room, else broken anew."""
    lines = [
        [Piece(plain(span.text), "strong" if span.strong or is_strong else "") for span in line] for line in box.lines
    ]
    as_printed = [*map(_trimmed, lines)]
    if all(_length(line) <= room for line in as_printed):
        return as_printed
    return wrapped([piece for line in (*map(_ended, lines[:-1]), lines[-1]) for piece in line], room)


def _length(line: list[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in line)


def _ended(line: list[Piece]) -> list[Piece]:
    """A line with its end, where that is not one that was only made as there was no more room."""
    return line if _GOES_ON.search(line[-1].text) else [*line, Piece("\n", "")]


def _trimmed(line: list[Piece]) -> list[Piece]:
    """A line without the space at its end."""
    *others, last = line
    return [*others, last._replace(text=last.text.rstrip(" "))]


def _picture(height: int, width: int) -> Iterator[list[Piece]]:
    """A frame in place of a picture, which says what it shows."""
    inside = max(1, height - 2)
    told = wrapped([Piece(words.PICTURE, "label")], width - 4)[:inside]
    yield [Piece(f"┌{'─' * (width - 2)}┐", "label")]
    before = (inside - len(told)) // 2
    for at in range(inside):
        line = told[at - before] if 0 <= at - before < len(told) else []
        text = "".join(piece.text for piece in line)
        yield [Piece(f"│ {text}{' ' * (width - 4 - cell_len(text))} │", "label")]
    yield [Piece(f"└{'─' * (width - 2)}┘", "label")]
