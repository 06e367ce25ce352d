"""Make pages of the exhibits: a PDF is taken as it is, pictures and texts are typeset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.pdf import typeset
from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.sheets import text_pages
from tui_complaints.usecases.answer_text import mail_head, readable_lines
from tui_complaints.usecases.bundle.pages import pages_of
from tui_complaints.usecases.bundle.pictures import fit_for_page, picture_pages

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.usecases.bundle.pieces import Piece


class Body(Struct, frozen=True):
    """The pages of an exhibit.

    Attributes:
        file: the PDF that has them, None for an exhibit that is only listed.
        pages: how many they are.
        is_ours: whether we made the file, so that nothing but these pages is in it.
    """

    file: Path | None = None
    pages: int = 0
    is_ours: bool = True


def body_of(number: int, piece: Piece, language: str, day: date, folder: Path, scale: float) -> Body:
    """Make the pages of an exhibit.

    Args:
        number: which exhibit of the bundle it is, from 0.
        piece: it.
        language: of the letter.
        day: of the letter.
        folder: where what is made is kept: a text is typeset once, whatever the scale.
        scale: how much smaller than print needs pictures are made, from 0 to 1.

    Raises:
        OSError: the exhibit cannot be read.
    """
    file = piece.file
    if file is None:
        return Body()
    if piece.kind == "pdf":
        return Body(file, pages_of(file), is_ours=False)
    if piece.kind == "image":
        made = folder / f"exhibit-{number}-{round(scale * 100)}.pdf"
        pictures = [folder / name for name in fit_for_page(file, folder, f"picture-{number}", scale=scale)]
        picture_pages(pictures, places_of(language).paper, made)
        for picture in pictures:
            picture.unlink()
        return Body(made, pages_of(made))
    if piece.kind == "text":
        made = folder / f"exhibit-{number}.pdf"
        if not made.exists():
            data = file.read_bytes()
            head = mail_head(data) if file.suffix.lower() == ".eml" else ()
            made.write_bytes(typeset(text_pages(readable_lines(file.name, data), language, head), day, folder))
        return Body(made, pages_of(made))
    return Body()
