"""How much room a letter takes on paper, reckoned before it is set: in a word processor nothing else can be known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.tree import Heading, Items, Paragraph

if TYPE_CHECKING:
    from tui_complaints.letters.documents.tree import Block, Document

PAPERS = {"a4": (21.0, 29.7), "us-letter": (21.59, 27.94)}
"""Width and height in centimetres."""


class Measures(Struct, frozen=True):
    """How large a letter is set.

    Attributes:
        size: of its letters, in points.
        gap: what the space between paragraphs is multiplied by.
        side, top: its margins, in cm.
        line: how high a line is, to the size of the type.
    """

    size: float
    gap: float
    side: float
    top: float
    line: float = 1.324


USUAL, TIGHT = Measures(10.5, 1, 2.4, 2), Measures(10, 0.5, 2.1, 1.5)
_POINTS = 72 / 2.54
"""Points to a centimetre."""
_SPARE = 2.0
"""Lines that a letter may take more than is reckoned: no machine sets it just so."""
_INDENT, _BOLD = 18.0, 1.06
"""Points by which items are set in; how much wider letters are that stand out."""
_GROUPS = {
    0.2: "'|",
    0.25: " \u00a0.,",
    0.3: "ijlt:;/\\ºįí",
    0.35: "frI!()[]-‘’•ĮÍ¡`",
    0.4: 'sJ"°гзš',
    0.45: "acez?“”„авеёстьэяąčęėžáé¿^",
    0.55: "FPS+=×ийнпцБРЬŠ<>~",
    0.6: "ELTZГЕЁТĘĖŽÉ",
    0.65: "BCRмфыВКСЧЭЯČ",
    0.7: "wADGHKNOQUVXYжАДИЙЛНОПУХЦЪĄŲŪÁÓÚÜÑ",
    0.75: "шщю",
    0.8: "m&Ф",
    0.85: "%Ы",
    0.9: "M@ЖМ",
    0.95: "W№",
    1.0: "—…ШЩЮ",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_USUAL_WIDTH = 0.5


def saves_a_page(letter: Document, tight: Measures = TIGHT, usual: Measures = USUAL) -> bool:
    """Whether a letter, its annexes apart, will probably take a page less where it is set a little smaller."""
    paper = PAPERS[places_of(letter.language).paper]
    return _pages(letter, tight, *paper) < _pages(letter, usual, *paper)


def is_one_page(letter: Document, look: Measures) -> bool:
    """Whether a letter with all its annexes will surely stand on one page."""
    has_annex = any(part.is_annex for part in letter.parts)
    return not has_annex and _pages(letter, look, *PAPERS[places_of(letter.language).paper]) == 1


def _pages(letter: Document, look: Measures, width: float, height: float) -> int:
    """How many pages a letter will take without its annexes, about: only a word processor knows."""
    wide = (width - 2 * look.side) * _POINTS
    high = _SPARE * look.size * look.line
    places = places_of(letter.language)
    for part in letter.parts:
        if not part.is_annex:
            room = wide * 0.48 if part.name in places.right else wide
            high += sum(_height(block, look, room) for block in part.blocks)
            high += look.gap * {"sender": 11, "recipient": 11, "closing": 34}.get(part.name, 0)
    return math.ceil(high / ((height - 2 * look.top) * _POINTS))


def _height(block: Block, look: Measures, wide: float) -> float:
    """How high a block is, about, with the space around it; all in points."""
    if isinstance(block, Items):
        inner = sum(_height(one, look, wide - _INDENT) for item in block.items for one in item)
        return inner - 5 * look.gap * len(block.items) + 5
    if not isinstance(block, Heading | Paragraph):
        return 0
    room = wide / look.size / (_BOLD if isinstance(block, Heading) else 1)
    lines = sum(_lines(line, room) for line in "".join(span.text for span in block.words).split("\n"))
    around = (14 if block.level == 1 else 9) if isinstance(block, Heading) else 5
    return lines * look.size * look.line + look.gap * around


def _lines(text: str, room: float) -> int:
    """How many lines a text takes; ``room`` is the length of one, to the size of the type."""
    count, filled = 1, 0.0
    for word in text.split(" "):
        width = sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in word)
        if filled and filled + width > room:
            count, filled = count + 1, 0.0
        filled += width + _WIDTHS[" "]
    return count
