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
    """

    size: float
    gap: float
    side: float
    top: float


USUAL, TIGHT = Measures(10.5, 1, 2.4, 2), Measures(10, 0.5, 2.1, 1.5)
_LETTER, _LINE, _POINTS = 0.49, 1.16, 72 / 2.54
"""How wide a letter and how high a line is, to the size of the type; points to a centimetre."""


def saves_a_page(letter: Document) -> bool:
    """Whether a letter, its annexes apart, will probably take a page less where it is set a little smaller."""
    paper = PAPERS[places_of(letter.language).paper]
    return _pages(letter, TIGHT, *paper) < _pages(letter, USUAL, *paper)


def _pages(letter: Document, look: Measures, width: float, height: float) -> int:
    """How many pages a letter will take without its annexes, about: only a word processor knows."""
    wide = (width - 2 * look.side) * _POINTS / (look.size * _LETTER)
    high = 0.0
    for part in letter.parts:
        if not part.is_annex:
            high += sum(_height(block, look, wide) for block in part.blocks)
            high += look.gap * {"sender": 11, "recipient": 11, "closing": 39}.get(part.name, 0)
    return math.ceil(high / ((height - 2 * look.top) * _POINTS))


def _height(block: Block, look: Measures, wide: float) -> float:
    """How high a block is, about, with the space around it: in points; ``wide`` is in letters."""
    if isinstance(block, Items):
        inner = sum(_height(one, look, wide * 0.92) for item in block.items for one in item)
        return inner - 3 * look.gap * len(block.items)
    if not isinstance(block, Heading | Paragraph):
        return 0
    text = "".join(span.text for span in block.words)
    lines = sum(math.ceil(max(1, len(line)) / wide) for line in text.split("\n"))
    return lines * look.size * _LINE + look.gap * (14 if isinstance(block, Heading) else 5)
