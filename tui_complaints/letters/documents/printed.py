"""What stands where on the pages of a letter, read from its PDF: nothing that is laid out twice can differ.

The PDF is tagged: the tree of its structure says which pieces of text are a paragraph, an item of a list or a cell of a
table. So each line is known as it will be printed, and can also be set in narrower ones.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.letters.documents.pieces import Piece, Reader
from tui_complaints.letters.documents.tree import Span
from tui_complaints.letters.documents.typeset import TIGHT, USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pikepdf import Object, Pdf

    from tui_complaints.letters.documents.tree import Inline
    from tui_complaints.letters.documents.typeset import Look

    Told = Callable[[int, int], None]

_CLOSE = 1.15
"""Lines further apart than so many have room between them."""
_SAME = 1.5
"""Points that two things may be apart and still stand in one place."""
_INSIDE = frozenset({"/Span", "/Strong", "/Em", "/Link", "/Reference", "/Quote", "/Code", "/NonStruct"})
"""What stands within a line."""
_CELLS = ("/TH", "/TD")


class Box(Struct, frozen=True):
    """Words below each other: a paragraph, the number of an item, a cell.

    Attributes:
        left, right: between which shares of the width of the text it stands, from 0 to 1.
        lines: its lines as they are printed; one that ends with a space goes on in the next for want of room.
        align: where they stand in it.
    """

    left: float
    right: float
    lines: tuple[Inline, ...]
    align: Literal["left", "center", "right"] = "left"


class Row(Struct, frozen=True):
    """What stands on a page from side to side.

    Attributes:
        boxes: what stands side by side: a number and its item, the cells of a table; one of all else.
        kind: whether it is a heading, or ruled off as the rows of a table are, or a picture.
        above: how many lines are empty before it.
        height: of a picture, in lines.
    """

    boxes: tuple[Box, ...]
    kind: Literal["", "heading", "cells", "picture"] = ""
    above: int = 0
    height: int = 0


class Page(Struct, frozen=True):
    """A page.

    Attributes:
        rows: what stands on it, from above to below.
        below: for how many lines there is room after them.
        foot: what stands at its foot.
    """

    rows: tuple[Row, ...]
    below: int
    foot: str


class _Line(Struct):
    """A line of words: on which page, from where to where, and how high."""

    page: int
    x: float
    end: float
    y: float
    words: Inline


class _Placed(Struct):
    """A row, where it stands: its first line, its last; the cells of a table know which table they are of."""

    page: int
    first: float
    last: float
    cells: list[list[_Line]]
    kind: Literal["", "heading", "cells", "picture"] = ""
    table: _Table | None = None


class _Table(Struct, eq=False):
    """A table: its rows on all pages; its columns, each a box without lines, once all rows are known."""

    rows: list[_Placed]
    columns: tuple[Box, ...] = ()


def printed(data: bytes, told: Told) -> tuple[Page, ...]:
    """The pages of a letter.

    Args:
        data: its PDF, as ``pdf`` makes it.
        told: is told how many pages of how many were read; what it raises stops the work.
    """
    from io import BytesIO  # noqa: PLC0415

    from pikepdf import Pdf  # noqa: PLC0415 - heavy

    with Pdf.open(BytesIO(data)) as pdf:
        structure = _Structure(pdf, told)
        on_pages: list[list[_Placed]] = [[] for _ in pdf.pages]
        for row in structure.rows:
            on_pages[row.page].append(row)
        return tuple(
            _page(rows, _Text(structure.look, float(page.mediabox[2])), others)
            for page, rows, others in zip(pdf.pages, on_pages, structure.others, strict=True)
        )


class _Structure:
    """The rows of a PDF.

    Args:
        pdf: it.
        told: is told how far it is read.

    Attributes:
        rows: of all pages.
        others: what stands on each page beside the text.
        look: how the letter is set.
    """

    def __init__(self, pdf: Pdf, told: Told) -> None:
        self.rows: list[_Placed] = []
        self.others: list[list[Piece]] = []
        self._numbered: list[dict[int, Piece]] = []
        self._numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._heights = [float(page.mediabox[3]) for page in pdf.pages]
        reader = Reader()
        for number, page in enumerate(pdf.pages):
            told(number, len(pdf.pages))
            numbered, others = reader.pieces(page)
            self._numbered.append(numbered)
            self.others.append(others)
        for child in _children(pdf.Root.StructTreeRoot):
            self._block(child, 0, [])
        edge = min((line.x for row in self.rows for lines in row.cells for line in lines), default=0.0)
        self.look = min(USUAL, TIGHT, key=lambda look: abs(look.side - edge))

    def _block(self, element: Object, page: int, lead: list[_Line]) -> None:
        """The rows of an element; ``lead`` is the number or the dot before the first."""
        kind, page = str(element.S), self._page_of(element, page)
        if kind == "/Figure":
            self._picture(element, page)
        elif kind == "/Table":
            self._table(element, page)
        elif kind == "/LI":
            label, *bodies = _children(element)
            lead = [*self._lines(label, page)]
            for body in bodies:
                self._block(body, page, lead)
        else:
            self._text(element, page, lead, "heading" if kind[:2] == "/H" else "")

    def _text(self, element: Object, page: int, lead: list[_Line], kind: Literal["", "heading"]) -> None:
        for is_inside, found in groupby(_children(element), _is_inside):
            if not is_inside:
                for child in found:
                    self._block(child, page, lead)
                    lead = []
                continue
            lines = _lines(piece for child in found for piece in self._pieces(child, page))
            for number, on_page in groupby(lines, lambda line: line.page):
                self._put(number, [*([lead] if lead else []), [*on_page]], kind)
                lead = []

    def _picture(self, element: Object, page: int) -> None:
        for number, piece in self._pieces(element, page):
            self.rows.append(_Placed(number, piece.top, piece.y, [], "picture"))

    def _table(self, element: Object, page: int) -> None:
        table = _Table([])
        head: list[list[_Line]] = []
        for row in _rows(element):
            cells = [[*self._lines(cell, page)] for cell in _children(row)]
            head = head or cells
            pages = sorted({line.page for lines in cells for line in lines})
            for number in pages:
                if table.rows and number != table.rows[-1].page and self._is_repeated(head, number):
                    table.rows.append(self._put(number, self._again(head, number), "cells", table))
                here = [[line for line in lines if line.page == number] for lines in cells]
                table.rows.append(self._put(number, here, "cells", table))

    def _is_repeated(self, head: list[list[_Line]], page: int) -> bool:
        """Whether the head of a table stands on another page again."""
        said = {piece.text.strip() for piece in self.others[page]}
        return any(head) and all(span.text.strip() in said for lines in head for line in lines for span in line.words)

    def _again(self, head: list[list[_Line]], page: int) -> list[list[_Line]]:
        """The head of a table as it stands at the top of another page."""
        top = max(piece.y for piece in self.others[page])
        down = max(line.y for lines in head for line in lines) - top
        return [[_Line(page, line.x, line.end, line.y - down, line.words) for line in lines] for lines in head]

    def _put(
        self,
        page: int,
        cells: list[list[_Line]],
        kind: Literal["", "heading", "cells"],
        table: _Table | None = None,
    ) -> _Placed:
        heights = [line.y for lines in cells for line in lines]
        row = _Placed(page, max(heights), min(heights), cells, kind, table)
        self.rows.append(row)
        return row

    def _page_of(self, element: Object, page: int) -> int:
        return self._numbers[element.Pg.objgen] if "/Pg" in element else page

    def _lines(self, element: Object, page: int) -> Iterator[_Line]:
        return _lines(self._pieces(element, page))

    def _pieces(self, element: Object | int, page: int) -> Iterator[tuple[int, Piece]]:
        """The pieces of text of an element, with the pages that they stand on."""
        if isinstance(element, int):
            if element in self._numbered[page]:
                yield page, self._numbered[page][element]
            return
        page = self._page_of(element, page)
        if "/MCID" in element:
            yield from self._pieces(int(element.MCID), page)
            return
        for child in _children(element):
            yield from self._pieces(child, page)


def _children(element: Object) -> list[Object]:
    found = element.get("/K")
    if found is None:
        return []
    return [*found] if hasattr(found, "append") else [found]


def _is_inside(element: Object | int) -> bool:
    return isinstance(element, int) or "/MCID" in element or str(element.S) in _INSIDE


def _rows(element: Object) -> Iterator[Object]:
    """The rows of a table, whatever they are grouped in."""
    for child in _children(element):
        if str(child.S) == "/TR":
            yield child
        else:
            yield from _rows(child)


def _lines(pieces: Iterator[tuple[int, Piece]]) -> Iterator[_Line]:
    """Pieces that stand on one line, as a line."""
    line: _Line | None = None
    for page, piece in pieces:
        if not piece.text:
            continue
        span = Span(piece.text, piece.strong)
        if line is not None and line.page == page and abs(line.y - piece.y) < _SAME:
            line.x, line.end = min(line.x, piece.x), max(line.end, piece.end)
            line.words = (*line.words, span)
            continue
        if line is not None:
            yield line
        line = _Line(page, piece.x, piece.end, piece.y, (span,))
    if line is not None:
        yield line


# Pages


class _Text:
    """Where the text of a page stands; lengths are in points.

    Args:
        look: how it is set.
        paper: how wide the page is.
    """

    def __init__(self, look: Look, paper: float) -> None:
        self.look = look
        self.edge = look.side
        self.width = paper - 2 * look.side

    def share(self, x: float) -> float:
        """How far across the text a place is, from 0 to 1."""
        return min(1.0, max(0.0, (x - self.edge) / self.width))


def _page(placed: Sequence[_Placed], text: _Text, others: Sequence[Piece]) -> Page:
    look = text.look
    found = sorted(placed, key=lambda row: -row.first)
    rows: list[Row] = []
    before: _Placed | None = None
    for row in found:
        apart = (before.last - row.first) / look.pitch if before is not None else 1.0
        is_next = before is not None and row.table is not None and before.table is row.table
        above = 0 if is_next else max(0, ceil(apart - _CLOSE))
        height = round((row.first - row.last) / look.pitch) + 1 if row.kind == "picture" else 0
        rows.append(Row(tuple(_boxes(row, text)), row.kind, above, height))
        before = row
    left = ((found[-1].last if found else 0) - look.foot) / look.pitch
    foot = "".join(piece.text for piece in others if piece.y < look.foot)
    return Page(tuple(rows), max(0, int(left)), foot)


def _boxes(row: _Placed, text: _Text) -> Iterator[Box]:
    if row.table is not None:
        row.table.columns = row.table.columns or tuple(_columns(row.table, text))
        for column, lines in zip(row.table.columns, row.cells, strict=True):
            yield Box(column.left, column.right, _words(lines), column.align)
        return
    for at, lines in enumerate(row.cells):
        left = text.share(min(line.x for line in lines))
        beside = row.cells[at + 1 :]
        if beside:
            yield Box(left, text.share(min(line.x for line in beside[0])), _words(lines))
            continue
        align = "left" if at else _aligned(lines, text)
        yield Box(left if align == "left" else 0, 1, _words(lines), align)


def _aligned(lines: Sequence[_Line], text: _Text) -> Literal["left", "center", "right"]:
    if any(line.x - text.edge < _SAME for line in lines):
        return "left"
    if all(abs(line.end - text.edge - text.width) < _SAME for line in lines):
        return "right"
    if all(abs((line.x + line.end) / 2 - text.edge - text.width / 2) < _SAME for line in lines):
        return "center"
    return "left"


def _columns(table: _Table, text: _Text) -> Iterator[Box]:
    """The columns of a table, each from where it begins to where the next does."""
    edges: list[float] = []
    rights: list[bool] = []
    ends: list[float] = []
    for cells in zip(*(row.cells for row in table.rows), strict=True):
        lines = [line for cell in cells for line in cell]
        first, last = min((line.x for line in lines), default=0.0), max((line.end for line in lines), default=0.0)
        is_right = all(abs(line.end - last) < _SAME for line in lines) and any(line.x - first > _SAME for line in lines)
        edges.append((first + ends[-1]) / 2 if is_right and ends else first)
        rights.append(is_right)
        ends.append(last)
    after = [*(text.share(edge) for edge in edges[1:]), 1.0]
    for edge, right, is_right in zip(edges, after, rights, strict=True):
        yield Box(text.share(edge), right, (), "right" if is_right else "left")


def _words(lines: Sequence[_Line]) -> tuple[Inline, ...]:
    return tuple(line.words for line in lines)
