"""The pieces of text on a page of a tagged PDF: what each says, where it stands, how it looks.

Typst marks each run of words on each line as a piece of its own, and names it by a number, which the tree of the
document's structure refers to (``printed``). A font says which letters each of its signs stands for and how wide it is.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pikepdf import Object, Page

    Matrix = tuple[float, float, float, float, float, float]

_OPERATORS = "q Q cm BDC BMC EMC Tf Tm Tj TJ"
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)
_MISSING = "□"
"""What a font shows for what it does not have: an empty box."""
_MAPPED = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_MAPS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PER_EM = 1000
_WIDE = 500
"""Thousandths of an em that a sign is taken to be wide whose font does not say it in the way of the others."""


class Piece(Struct):
    """Some words on one line of a page; lengths are in points, from its lower left corner.

    Attributes:
        text: they; a space at their end parts them from what follows, also on the next line.
        x: where they begin.
        end: where the last that is not a space ends.
        y, top: the line that they stand on; of a picture, the last and the first that it has words on.
        strong: whether they are set bold.
    """

    text: str = ""
    x: float = float("inf")
    end: float = 0
    y: float = float("inf")
    top: float = 0
    strong: bool = False


class _Font(Struct):
    """A font of a page: the letters and the width of each sign, how many bytes name a sign, whether it is bold."""

    letters: Mapping[int, str]
    widths: Mapping[int, float]
    bytes: int
    strong: bool


class Reader:
    """Reads the pages of one PDF; its fonts are shared by all of them."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], _Font] = {}

    def pieces(self, page: Page) -> tuple[dict[int, Piece], list[Piece]]:
        """The text of a page.

        Returns:
            The pieces by their number; and those that belong to no part of the text, as the number of the page.
        """
        from pikepdf import Dictionary, parse_content_stream  # noqa: PLC0415 - heavy

        fonts = page.obj.Resources.get("/Font", Dictionary())
        run = _Run({str(name): self._font(font) for name, font in fonts.items()})
        for instruction in parse_content_stream(page, _OPERATORS):
            run.take(str(instruction.operator), [*instruction.operands])
        return run.numbered, run.others

    def _font(self, font: Object) -> _Font:
        key = font.objgen
        if key not in self._fonts:
            self._fonts[key] = _read_font(font)
        return self._fonts[key]


class _Run:
    """What has been met so far of a page's content.

    Args:
        fonts: by the names that the page has for them.
    """

    def __init__(self, fonts: Mapping[str, _Font]) -> None:
        self.numbered: dict[int, Piece] = {}
        self.others: list[Piece] = []
        self._fonts = fonts
        self._font: _Font | None = None
        self._size = 0.0
        self._page = _UNMOVED
        self._text = _UNMOVED
        self._kept: list[Matrix] = []
        self._marked: list[_Mark] = []

    def take(self, operator: str, operands: list[Any]) -> None:
        """Take the next instruction."""
        if operator == "q":
            self._kept.append(self._page)
        elif operator == "Q":
            self._page = self._kept.pop()
        elif operator == "cm":
            self._page = _moved(operands, self._page)
        elif operator == "Tm":
            self._text = _moved(operands, _UNMOVED)
        elif operator == "Tf":
            self._font, self._size = self._fonts[str(operands[0])], float(operands[1])
        elif operator in {"BDC", "BMC"}:
            self._begin(operands)
        elif operator == "EMC":
            self._end()
        else:
            self._show([*operands[0]] if operator == "TJ" else operands)

    def _begin(self, operands: list[Any]) -> None:
        about: Any = operands[1] if len(operands) > 1 else {}
        piece = self._marked[-1].piece if self._marked else Piece()
        if "/MCID" in about:
            piece = self.numbered[int(about["/MCID"])] = Piece()
        elif str(operands[0]) == "/Artifact":
            piece = Piece()
            self.others.append(piece)
        instead = str(about["/ActualText"]) if "/ActualText" in about else None
        self._marked.append(_Mark(piece, instead, len(piece.text), str(operands[0]) == "/ReversedChars"))

    def _end(self) -> None:
        mark = self._marked.pop()
        written = mark.piece.text[mark.begins :]
        if mark.instead is not None and _MISSING not in written:
            mark.piece.text = mark.piece.text[: mark.begins] + mark.instead
        if mark.is_reversed:  # from right to left: what comes first in the file is what is read last
            mark.piece.text = written[::-1] + mark.piece.text[: mark.begins]

    def _show(self, shown: list[Any]) -> None:
        if not self._marked or self._font is None:
            return
        piece, font = self._marked[-1].piece, self._font
        across, _, _, _, x, y = _moved(self._text, self._page)
        scale = across * self._size / _PER_EM
        piece.x, piece.y, piece.top = min(piece.x, x), min(piece.y, y), max(piece.top, y)
        piece.strong = font.strong
        for one in shown:
            if isinstance(one, int | Decimal):
                x -= float(one) * scale
                continue
            for sign in _signs(bytes(one), font.bytes):
                text = font.letters.get(sign, _MISSING) if sign or font.bytes == 1 else _MISSING
                piece.text += text
                x += font.widths.get(sign, _WIDE) * scale
                if not text.isspace():
                    piece.end = max(piece.end, x)


class _Mark(Struct):
    """Something marked that has begun: its piece, what is to be read instead, where in the piece it begins."""

    piece: Piece
    instead: str | None
    begins: int
    is_reversed: bool


def _moved(by: Iterable[Any], matrix: Matrix) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in by)
    p, q, r, s, t, u = matrix
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _signs(data: bytes, length: int) -> Iterator[int]:
    for at in range(0, len(data), length):
        yield int.from_bytes(data[at : at + length])


def _read_font(font: Object) -> _Font:
    name = str(font.get("/BaseFont", ""))
    letters = {
        int(sign, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for block in _MAPS.findall(font.ToUnicode.read_bytes() if "/ToUnicode" in font else b"")
        for sign, text in _MAPPED.findall(block)
    }
    inner = font.get("/DescendantFonts")
    widths = dict(_widths([*inner[0].get("/W", ())])) if inner is not None else {}
    return _Font(letters, widths, 2 if inner is not None else 1, "Bold" in name)


def _widths(given: list[Any]) -> Iterator[tuple[int, float]]:
    """The widths of signs, which are told as a first sign and a list, or as a range and a number."""
    rest = iter(given)
    for first in rest:
        second = next(rest)
        if isinstance(second, int):
            width = float(next(rest))
            yield from ((sign, width) for sign in range(int(first), second + 1))
        else:
            yield from enumerate(map(float, [*second]), int(first))
