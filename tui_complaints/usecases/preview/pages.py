"""The pages of a letter as they would be printed, for a screen to draw: read from the PDF that would be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.pdf import pdf
from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.printed import printed
from tui_complaints.letters.documents.tree import Heading, plain
from tui_complaints.usecases.documents import whole_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tui_complaints.letters.documents.places import Paper
    from tui_complaints.letters.documents.printed import Page, Row
    from tui_complaints.letters.documents.tree import Document
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase

    Told = Callable[[int, int], None]


class PagesPreview(Struct, frozen=True):
    """The pages of a letter.

    Attributes:
        pages: they.
        paper: the size of the sheet.
        annexes: on which page the annexes begin, from 1; 0 where there are none.
    """

    pages: tuple[Page, ...]
    paper: Paper
    annexes: int


def preview_pages(stored: StoredCase, letter: Letter, day: date, told: Told) -> PagesPreview:
    """Lay a letter out as PDF, and see what stands on which page.

    Args:
        stored: the case that it was written from.
        letter: it.
        day: its date.
        told: is told how many pages of how many were read; what it raises stops the work.

    Raises:
        TypesettingError: it cannot be laid out.
    """
    document = whole_document(stored, letter, day)
    pages = printed(pdf(document), told)
    return PagesPreview(pages, places_of(document.language).paper, _annexes(document, pages))


def _annexes(document: Document, pages: Sequence[Page]) -> int:
    """The page on which the heading of the first annex stands, the last of that name: annexes come last."""
    annexes = (part for part in document.parts if part.is_annex)
    headings = (block for part in annexes for block in part.blocks if isinstance(block, Heading))
    first = next(headings, None)
    if first is None:
        return 0
    wanted = _letters(plain(first.words))
    found = (number for number, page in enumerate(pages, 1) for row in page.rows if _heading(row) == wanted)
    return max(found, default=0)


def _heading(row: Row) -> str:
    if row.kind != "heading":
        return ""
    return _letters("".join(span.text for box in row.boxes for line in box.lines for span in line))


def _letters(text: str) -> str:
    return "".join(text.split())
