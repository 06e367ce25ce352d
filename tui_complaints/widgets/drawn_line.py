"""One line of a terminal, drawn cell by cell: text of any width is put at a column and never spills over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from textual.strip import Strip

from tui_complaints.widgets.safe import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style

ELLIPSIS = "…"
_MARKS_A_CELL = 20
"""Characters that may share a cell, combining marks included; whoever stacks more of them loses the rest."""


class Piece(NamedTuple):
    """Text that is put at a column in a style."""

    column: int
    text: str
    style: str


_NARROW = re.compile("[ -~À-ʯЀ-҂Ҋ-ԯ–—…·]*")
"""Text of which each character takes one cell, as nearly all does: it is put down at once."""


class DrawnLine:
    """A line of so many cells, blank at first.

    Args:
        width: its cells.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self._cells = [" "] * width
        self._styles = [""] * width

    def put(self, column: int, text: str, style: str = "") -> int:
        """Write text, from whoever it comes, on what stands there.

        What lies beyond the edges is left out, a wide character that would lie on one too.

        Returns:
            The column after it.
        """
        shown = plain(text)
        after = column + len(shown)
        if column >= 0 and after <= self.width and shown and _NARROW.fullmatch(shown):
            self._unwiden(column)
            self._unwiden(after - 1)
            self._cells[column:after] = shown
            self._styles[column:after] = [style] * len(shown)
            return after
        for character in shown:
            size = get_character_cell_size(character)
            if not size:
                self._combine(column - 1, character)
            elif column >= 0 and column + size <= self.width:
                self._set(column, character, size, style)
            column += size
        return column

    def _set(self, column: int, character: str, size: int, style: str) -> None:
        for at in (column, column + size - 1):
            self._unwiden(at)
        self._cells[column : column + size] = [character, *[""] * (size - 1)]
        self._styles[column : column + size] = [style] * size

    def _unwiden(self, column: int) -> None:
        """Blank a wide character that lies on the column and that is written over in part."""
        cells = self._cells
        start = column - 1 if column and not cells[column] else column
        if start + 1 < self.width and not cells[start + 1]:
            cells[start : start + 2] = "  "

    def _combine(self, column: int, character: str) -> None:
        """Put a mark that has no cell of its own on the character before it."""
        if 0 < column < self.width and not self._cells[column]:
            column -= 1
        if 0 <= column < self.width and self._cells[column] != " ":
            self._cells[column] += character

    def put_under(self, column: int, text: str, style: str = "") -> None:
        """Write signs of one cell each, up to the first column in which something stands."""
        for at, sign in enumerate(text, column):
            if not 0 <= at < self.width or self._cells[at] != " ":
                return
            self._set(at, sign, 1, style)

    def strip(self, style_of: Callable[[str], Style], lit: tuple[int, int] | None = None) -> Strip:
        """The line as Textual shows it.

        Args:
            style_of: the style that a name stands for, "" for plain text.
            lit: columns, first and after the last, that stand out as where the user is.
        """
        first, after = lit or (0, 0)
        segments: list[Segment] = []
        run, run_key = "", ("", False)
        for column, (cell, name) in enumerate(zip(self._cells, self._styles, strict=True)):
            key = (name, first <= column < after)
            if key != run_key and run:
                segments.append(Segment(run, _styled(style_of, run_key)))
                run = ""
            run, run_key = run + cell, key
        segments.append(Segment(run, _styled(style_of, run_key)))
        return Strip(segments, self.width)

    @property
    def text(self) -> str:
        """What it says, blanks included."""
        return "".join(self._cells)


def _styled(style_of: Callable[[str], Style], key: tuple[str, bool]) -> Style:
    name, is_lit = key
    return style_of(name) + style_of("here") if is_lit else style_of(name)


def fit(text: str, width: int) -> str:
    """The text on one line in at most so many cells, an ellipsis for what is left out; made safe to show."""
    shown = plain(text[: width * _MARKS_A_CELL + 1])  # a text can be a book
    if cell_len(shown) <= width:
        return shown
    kept, used = [], len(ELLIPSIS)
    for character in shown:
        used += get_character_cell_size(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept).rstrip() + ELLIPSIS if width > 0 else ""
