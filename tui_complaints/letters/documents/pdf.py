"""A letter as PDF: tagged, for archives (PDF/A-2a, PDF/UA-1), its fonts in it; the same letter is the same file."""

from __future__ import annotations

import json
import math
import tempfile
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints.errors import TypesettingError
from tui_complaints.letters.documents.typeset import END, TIGHT, source

if TYPE_CHECKING:
    from datetime import date

    from typst import Fonts, PDFStandards

    from tui_complaints.letters.documents.tree import Document

STANDARDS: PDFStandards = ["a-2a", "ua-1"]
"""For archives, and for those who listen."""
_FEW_LINES = 200.0
"""Points that each page before the last has more room for where a letter is set tighter, at the most."""


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
    """The source of a letter, set tighter where that saves a page that it would else run over to by a few lines.

    Args:
        document: the letter.
        bundled: as ``source`` has it.
    """
    import typst  # noqa: PLC0415 - 80 MB: only who wants a PDF loads it

    def end(text: str) -> tuple[int, float]:
        with tempfile.TemporaryDirectory() as nothing:
            compiler = typst.Compiler(text.encode(), root=Path(nothing), font_paths=_fonts(), ignore_system_fonts=True)
            try:
                page, down = json.loads(compiler.query(f"<{END}>", field="value", one=True))
            except typst.TypstError:  # it is told when the letter is typeset
                return 1, math.inf
            return page, down

    usual = source(document, bundled=bundled)
    pages, down = end(usual)
    if down > _FEW_LINES * (pages - 1):
        return usual
    tight = source(document, TIGHT, bundled=bundled)
    return tight if end(tight)[0] < pages else usual


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
