"""Look at the exhibits that a letter cites before anything is made of them: what each is, what is wrong with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.errors import StorageError
from tui_complaints.storage.exhibits import exhibit_path
from tui_complaints.wording import bundle as words

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Exhibit
    from tui_complaints.letters.labels import Enclosure
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase

Kind = Literal["pdf", "image", "text", "other", "none"]
"""What pages can be made of: a PDF as it is, a picture, a text; another file, or none, is only listed."""

_IMAGES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp"})
_TEXTS = frozenset({".txt", ".md", ".csv", ".log", ".eml", ".json", ".html", ".htm", ".xml", ".ics", ".vcf"})
MAILBOX = 20_000_000
"""Bytes that many mail servers take at most."""
MAILED = MAILBOX * 7 // 10
"""Bytes of a file that such a server takes: in an e-mail, three bytes are four, and lines end."""
_MEGABYTE = 1_000_000
_LONGEST_TEXT = 1_000_000
"""Bytes: some three hundred pages; a longer text is only listed."""


class Piece(Struct, frozen=True):
    """An exhibit that goes into the bundle.

    Attributes:
        enclosure: how the letter names it.
        kind: what pages are made of it as.
        file: its file, None where it has none.
        pages: how many pages its PDF has; 0 for other kinds.
        sha256: of its file's bytes, "" for none.
    """

    enclosure: Enclosure
    kind: Kind
    file: Path | None = None
    pages: int = 0
    sha256: str = ""


class Inspected(Struct, frozen=True):
    """What the exhibits are.

    Attributes:
        pieces: in the order in which they are first cited.
        notes: what the user should know before sending them, a sentence each; first what is not in the bundle.
    """

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]


def inspect(stored: StoredCase, letter: Letter, day: date) -> Inspected:
    """Look at every exhibit that the letter cites.

    Raises:
        StorageError: the file of one cannot be read, or lies outside the case's folder.
        NotFoundError: the file of one is gone.
    """
    record = Record(stored.case, day)
    pieces: list[Piece] = []
    notes: list[str] = []
    twice: list[str] = []
    undated: list[str] = []
    seen: dict[str, str] = {}
    for enclosure in letter.brief.enclosures:
        exhibit = record.exhibit(enclosure.id)
        if exhibit is None:
            continue
        piece, problem = _piece(stored, enclosure, exhibit)
        pieces.append(piece)
        if problem:
            notes.append(problem.format(label=enclosure.label))
        if exhibit.made is None:
            undated.append(enclosure.label)
        if piece.sha256 and (first := seen.setdefault(piece.sha256, enclosure.label)) != enclosure.label:
            twice.append(words.DUPLICATE.format(label=enclosure.label, first=first))
    notes += twice
    size = sum(piece.file.stat().st_size for piece in pieces if piece.file is not None)
    if size > MAILBOX:
        notes.append(words.LARGE.format(size=said_size(size), most=said_size(MAILBOX)))
    if undated:
        notes.append(words.undated(undated))
    return Inspected(tuple(pieces), tuple(notes))


def _piece(stored: StoredCase, enclosure: Enclosure, exhibit: Exhibit) -> tuple[Piece, str]:
    """The piece, and what is wrong with it, as a sentence with a slot for its label; "" for nothing."""
    if exhibit.file is None:
        return Piece(enclosure, "none"), words.ON_PAPER
    file = exhibit_path(stored.folder, exhibit.file)
    try:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        if exhibit.sha256 and digest != exhibit.sha256:
            return Piece(enclosure, "none", file, sha256=digest), words.CHANGED
        kind, pages, problem = _kind_of(file)
    except OSError as error:
        raise StorageError(words.UNREADABLE_FILE.format(file=file, error=error.strerror or error)) from error
    return Piece(enclosure, kind, file, pages, digest), problem


def _kind_of(file: Path) -> tuple[Kind, int, str]:
    """What pages can be made of a file, how many its PDF has, and why it is only listed."""
    ending = file.suffix.lower()
    if ending == ".pdf":
        return _pdf(file)
    if ending in _IMAGES:
        return ("image", 0, "") if _is_image(file) else ("other", 0, words.UNREADABLE)
    if ending in _TEXTS:
        return ("text", 0, "") if _is_text(file) else ("other", 0, words.UNREADABLE)
    return "other", 0, words.LISTED


def _pdf(file: Path) -> tuple[Kind, int, str]:
    import pikepdf  # noqa: PLC0415 - only a bundle pays for it

    try:
        with pikepdf.open(file) as pdf:
            return ("pdf", len(pdf.pages), "") if len(pdf.pages) else ("other", 0, words.UNREADABLE)
    except pikepdf.PasswordError:
        return "other", 0, words.ENCRYPTED
    except pikepdf.PdfError:
        return "other", 0, words.UNREADABLE


def _is_image(file: Path) -> bool:
    from PIL import Image  # noqa: PLC0415 - only a bundle pays for it

    try:
        with Image.open(file) as image:
            image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):  # what Pillow says of broken files
        return False
    return True


def _is_text(file: Path) -> bool:
    from tui_complaints.usecases.answer_text import readable_lines  # noqa: PLC0415

    return file.stat().st_size <= _LONGEST_TEXT and bool(readable_lines(file.name, file.read_bytes()))


def said_size(size: int) -> str:
    """A size as people say it: ``840 kB``, ``12.4 MB``, ``20 MB``."""
    if size < _MEGABYTE:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size // _MEGABYTE} MB" if size % _MEGABYTE == 0 else f"{size / _MEGABYTE:.1f} MB"


def draft_note(size: int, sentence: str) -> str:
    """What to know of a draft e-mail of so many bytes, as a face says it; "" for one that mailboxes take."""
    if size <= MAILBOX:
        return ""
    return sentence.format(size=said_size(size), most=said_size(MAILBOX), fits=said_size(MAILED).replace(" ", ""))
