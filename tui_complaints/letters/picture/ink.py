"""What a picture is drawn with: lines, small shapes and words as SVG that asks for nothing outside itself.

Lengths are points: the picture is as wide as the text of a letter on A4, so that its words come out at their size.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 459.0
"""Points: a sheet of A4 less the margins of a letter."""
SIZE = 7.5
"""Points of the words."""
FACES = "Libertinus Serif, New Computer Modern, Charter, Georgia, Times New Roman, serif"

_GROUPS = {
    0.18: "'",
    0.24: " ,.:;|·\u00a0",
    0.30: "!()I\\fijl{}įĮíÍ’‘",
    0.36: '"-/[]tº',
    0.42: "*?J`crszгсčšž„“”",
    0.48: "#$0123456789FS_ae~абвезхьэяёąęėŠáé¿€£",
    0.54: "+<=>LPY^bdghknopquvxyдклоручГРųūñóúü«»–×",
    0.60: "BERTVZийнпцъБВЕЗКТУЬЯЁĘĖŽÉ",
    0.66: "%CKUXfДЛПСХЧЭČŲŪÚÜ",
    0.72: "&ADGHNOQжмыАИЙНОФЦЪĄÁÑÓ₽",
    0.78: "mwтю—…",
    0.84: "MшщмЫ",
    0.90: "@WЖЮ",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_WIDEST = 1.05
_ROOM = 1.1
"""A browser without our face takes one that may be wider."""
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ELLIPSIS = "…"


def width_of(text: str, size: float = SIZE) -> float:
    """How many points a text takes at most, upright or in italics."""
    return sum(_WIDTHS.get(letter, _WIDEST) for letter in text) * size * _ROOM


def cut(text: str, room: float, size: float = SIZE) -> str:
    """As much of a text as there is room for, whole words if that leaves most of it; "" for too little room."""
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(kept + _ELLIPSIS, size) > room:
        kept = kept[:-1]
    whole = kept.rpartition(" ")[0]
    if len(whole) * 3 > len(kept) * 2:
        kept = whole
    return kept.rstrip(" ,.;:–—-") + _ELLIPSIS if kept else ""


def safe(text: str) -> str:
    """Words as text of XML, on one line: nothing that people wrote can be a command or turn a line around."""
    text = _NO_XML.sub("\ufffd", " ".join(visible(text).split()))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def number(figure: float) -> str:
    """A figure of a picture, to a tenth of a point."""
    return f"{round(figure, 1):g}"


class Ink:
    """Collects what is drawn, in the order in which it is drawn."""

    def __init__(self) -> None:
        self._drawn: list[str] = []
        self._halos: list[str] = []

    def line(self, x: float, y: float, x2: float, y2: float, more: str = "") -> None:
        """A straight line; a hairline unless ``more``, further attributes, says otherwise."""
        points = f"M{number(x)} {number(y)}"
        points += f"H{number(x2)}" if y == y2 else f"V{number(y2)}" if x == x2 else f"L{number(x2)} {number(y2)}"
        self.path(points, more)

    def path(self, points: str, more: str = "") -> None:
        """An outline."""
        self._drawn.append(f'<path d="{points}"{" " if more else ""}{more}/>')

    def text(self, x: float, y: float, words: str, state: str = "", more: str = "") -> None:
        """Words whose line stands at ``y``; ``state`` goes on in italics. What they would cross gives way to them."""
        said = safe(words)
        if state:
            said += f'<tspan font-style="italic">{safe(f", {state}" if said else state)}</tspan>'
        if said:
            self._halos.append(f'<text x="{number(x)}" y="{number(y)}"{" " if more else ""}{more}>{said}</text>')

    def svg(self, height: float, title: str, described: str) -> str:
        """The picture, which says itself what it shows."""
        return "".join(self._written(height, title, described))

    def _written(self, height: float, title: str, described: str) -> Iterator[str]:
        yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(WIDTH)} {number(height)}" role="img"'
        yield ' aria-labelledby="picture-title picture-desc">'
        yield f'<title id="picture-title">{safe(title)}</title><desc id="picture-desc">{safe(described)}</desc>'
        yield '<g fill="none" stroke="#000" stroke-width=".5">'
        yield from self._drawn
        yield f'</g><g font-family="{FACES}" font-size="{number(SIZE)}" stroke="#fff" stroke-width="2"'
        yield ' stroke-linejoin="round" paint-order="stroke">'
        yield from self._halos
        yield "</g></svg>"
