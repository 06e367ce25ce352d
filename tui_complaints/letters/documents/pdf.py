"""A letter as PDF: tagged, for archives (PDF/A-2a, PDF/UA-1), its fonts in it; the same letter is the same file."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints.errors import TypesettingError
from tui_complaints.letters.documents.room import Measures, saves_a_page
from tui_complaints.letters.documents.typeset import TIGHT, USUAL, source

if TYPE_CHECKING:
    from datetime import date

    from typst import Fonts, PDFStandards

    from tui_complaints.letters.documents.tree import Document

STANDARDS: PDFStandards = ["a-2a", "ua-1"]
"""For archives, and for those who listen."""
_USUAL, _TIGHT = Measures(10.5, 0.6, 2.4, 2.1, 1.278), Measures(9.8, 0.6, 2.2, 1.7, 1.218)
"""The looks of ``typeset``, as room is reckoned."""


def pdf(document: Document) -> bytes:
    """Lay a letter out as PDF.

    Where a letter quotes a script that the fonts we bring do not have, those of the machine are used as well; where
    these have it neither, the file is no PDF/A, and a box stands for each such sign. It is none either where a text
    holds what archives do not take, such as the mark that some editors put before all that they save.

    Raises:
        TypesettingError: it cannot be laid out.
    """
    with tempfile.TemporaryDirectory() as nothing:  # the compiler may read below its root: there is nothing
        return typeset(fitted(document), document.day, Path(nothing), (STANDARDS, STANDARDS, []))


def fitted(document: Document, *, bundled: bool = False) -> str:
    """The source of a letter, set a little smaller where that will save a page that it would else run over to.

    Args:
        document: the letter.
        bundled: as ``source`` has it.
    """
    return source(document, TIGHT if saves_a_page(document, _TIGHT, _USUAL) else USUAL, bundled=bundled)


def typeset(text: str, day: date, root: Path, tries: tuple[PDFStandards, ...] = ([], [])) -> bytes:
    """Make a PDF of a Typst source.

    Args:
        text: the source.
        day: on which the file says that it was made.
        root: the folder that the source may name files of.
        tries: what the file keeps to: first with our own fonts, then with those of the machine.

    Raises:
        TypesettingError: what the last try met: the source is not valid.
    """
    import typst  # noqa: PLC0415 - 80 MB: only who wants a PDF loads it

    made = datetime.combine(day, time(), UTC)
    for number, standards in enumerate(tries):
        compiler = typst.Compiler(
            text.encode(), root=root, font_paths=[] if number else _fonts(), ignore_system_fonts=not number
        )
        try:
            written = compiler.compile(format="pdf", pdf_standards=standards, timestamp=made)
        except typst.TypstError as problem:
            if number == len(tries) - 1:
                raise TypesettingError(str(problem)) from problem
            continue
        if isinstance(written, bytes):
            return written
    raise AssertionError


@cache
def _fonts() -> Fonts:
    """The fonts that the compiler brings, read once."""
    import typst  # noqa: PLC0415

    return typst.Fonts(include_system_fonts=False)
