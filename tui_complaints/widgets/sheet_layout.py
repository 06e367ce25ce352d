"""Lay a sheet out in lines of so many cells: which words stand in which line, and where what can be followed stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.usecases.preview.sheet import Block, Mark, Run, Section, Sheet, Target

WIDEST = 84
"""Cells of a line that an eye still finds the next one from."""

_PARTS = re.compile(r"[ \t]+|\n|[^ \t\n]+")
_WHOLE = 30
"""Characters of what is not parted at its spaces: ``Exhibit 12``, ``(my own account)``."""
_OPEN, _FOLDED = "▾ ", "▸ "


class Piece(NamedTuple):
    """Some characters of one line that look the same.

    Attributes:
        text: they.
        mark: what they are.
        target: what they lead to.
        more: whether they only go on with what a piece before them began.
    """

    text: str
    mark: Mark
    target: Target | None = None
    more: bool = False


class Line(NamedTuple):
    """One line of the sheet.

    Attributes:
        pieces: what stands in it.
        section: the part of the sheet that it belongs to.
        block: which block of the part, -1 for what stands between blocks.
        row: which line of the block.
        fold: whether it is the heading of a part that can be folded.
        sign: what stands in the margin: ``own`` or ``blank`` where the line has such a run, else "".
    """

    pieces: tuple[Piece, ...]
    section: str
    block: int = -1
    row: int = 0
    fold: bool = False
    sign: str = ""


class Layout(NamedTuple):
    """A sheet laid out.

    Attributes:
        lines: its lines.
        stops: what can be followed, in order: the line and the piece of it; the piece is -1 for a heading that folds.
    """

    lines: list[Line]
    stops: list[tuple[int, int]]


class Layouter:
    """Lays sheets out, and remembers the blocks of the last one: most of them are the same in the next."""

    def __init__(self) -> None:
        self._known: dict[tuple[Block, int], list[list[Piece]]] = {}

    def lay_out(self, sheet: Sheet, width: int, unfolded: frozenset[str]) -> Layout:
        """The lines of a sheet.

        Args:
            sheet: it.
            width: how many cells a line has.
            unfolded: the names of the parts that are open, of those that can be folded.
        """
        room = max(8, min(width, WIDEST))
        before, self._known = self._known, {}
        lines: list[Line] = []
        for section in sheet.sections:
            if lines:
                lines.append(Line((), section.name))
            lines += self._section(section, room, before, is_open=section.name in unfolded)
        return Layout(lines, [*_stops(lines)])

    def _section(
        self, section: Section, room: int, before: dict[tuple[Block, int], list[list[Piece]]], *, is_open: bool
    ) -> Iterator[Line]:
        if section.title:
            sign = _OPEN if is_open else _FOLDED
            for row, pieces in enumerate(wrapped([Piece(f"{sign}{section.title}", "heading")], room)):
                yield Line(tuple(pieces), section.name, -1, row, fold=row == 0)
            if not is_open:
                return
        tight = True
        for at, block in enumerate(section.blocks):
            if at and not (tight or block.tight):
                yield Line((), section.name, at)
            tight = False
            key = (block, room)
            rows = before.get(key) or _block(block, room)
            self._known[key] = rows
            for row, pieces in enumerate(rows):
                marks = {piece.mark for piece in pieces}
                sign = "blank" if "blank" in marks else "own" if "own" in marks else ""
                yield Line(tuple(pieces), section.name, at, row, sign=sign)
            tight = any(run.mark == "heading" for run in block.runs)


def _stops(lines: list[Line]) -> Iterator[tuple[int, int]]:
    for at, line in enumerate(lines):
        if line.fold:
            yield at, -1
        for number, piece in enumerate(line.pieces):
            if piece.target is not None and not piece.more:
                yield at, number


def _block(block: Block, room: int) -> list[list[Piece]]:
    """A block's lines, those after the first hanging under its words."""
    lead = [_piece(run) for run in block.lead]
    hang = sum(cell_len(piece.text) for piece in lead)
    labelled = any(piece.mark == "label" for piece in lead)
    if labelled:  # a heading of a column hangs nothing: what follows it may be long
        rows = wrapped([*lead, *map(_piece, block.runs)], max(4, room - block.indent))
        return [[*_space(block.indent), *row] for row in rows]
    rows = wrapped([*map(_piece, block.runs)], max(4, room - block.indent - hang))
    first, *others = rows
    return [
        [*_space(block.indent), *lead, *first],
        *([*_space(block.indent + hang), *row] for row in others),
    ]


def _piece(run: Run) -> Piece:
    return Piece(run.text, run.mark, run.target)


def _space(width: int) -> list[Piece]:
    return [Piece(" " * width, "")] if width else []


def wrapped(pieces: list[Piece], room: int) -> list[list[Piece]]:
    """The pieces in lines of at most so many cells; a citation is not parted unless it is longer than a line."""
    rows: list[list[Piece]] = [[]]
    used, space = 0, ""
    for word in _words(pieces):
        if not word:
            space = " " if used else ""
        elif word[0].text == "\n":
            rows.append([])
            used, space = 0, ""
        else:
            length = sum(cell_len(piece.text) for piece in word)
            if used and used + len(space) + length > room:
                rows.append([])
                used, space = 0, ""
            if length > room:
                used = _broken(rows, word, room)
            else:
                _put(rows[-1], space, word)
                used += len(space) + length
            space = ""
    return rows


def _words(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Words, each of the pieces that no space parts; between them an empty one for a space, a line feed for an end."""
    word: list[Piece] = []
    for piece in pieces:
        whole = piece.target is not None and len(piece.text) < _WHOLE
        more = False
        for part in [piece.text] if whole else _PARTS.findall(piece.text):
            if part.strip(" \t\n"):
                word.append(piece._replace(text=part, more=more))
                more = piece.target is not None
                continue
            if word:
                yield word
                word = []
            yield [Piece(part, "")] if part == "\n" else []
    if word:
        yield word


def _put(row: list[Piece], space: str, word: list[Piece]) -> None:
    """Set a word behind the others, joined to the one before it where both look the same and lead nowhere."""
    for number, piece in enumerate(word):
        lead = space if not number else ""
        last = row[-1] if row else None
        goes_on = piece.more or piece.target is None
        if last and goes_on and last.target is piece.target and last.mark == piece.mark:
            row[-1] = last._replace(text=f"{last.text}{lead}{piece.text}")
        elif lead and last and last.target is None:
            row[-1] = last._replace(text=last.text + lead)
            row.append(piece)
        elif lead:
            row += [Piece(lead, ""), piece]
        else:
            row.append(piece)


def _broken(rows: list[list[Piece]], word: list[Piece], room: int) -> int:
    """Set a word that is longer than a line; returns how many cells of the last line it takes."""
    used = sum(cell_len(piece.text) for piece in rows[-1])
    for piece in word:
        left = piece.text
        while left:
            if used >= room:
                rows.append([])
                used = 0
            part = chop_cells(left, room - used)[0]
            if not part:  # a wide character in the last cell of a line
                used = room
                continue
            more = piece.more or (piece.target is not None and left is not piece.text)
            rows[-1].append(piece._replace(text=part, more=more))
            used += cell_len(part)
            left = left[len(part) :]
    return used
