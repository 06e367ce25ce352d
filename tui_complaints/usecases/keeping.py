"""Put a letter where the user can take it from: a file of their choice, a copy beside the clipboard, one to edit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints import paths
from tui_complaints.errors import StorageError, UsageError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.new_file import create_file, create_new
from tui_complaints.storage.replacing import replace_file
from tui_complaints.translation import _
from tui_complaints.usecases.results import write_result
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

FOLDER = "letters"
"""The folder of a case in which its letters lie."""

EDITED = "edited"
"""What stands in the name of a letter that was changed by hand."""

_PLAIN = (".txt", ".md")
_LAID_OUT = (".pdf", ".docx", ".eml", ".html", *_PLAIN)


class Document(Struct, frozen=True):
    """A letter or a review that was written.

    Attributes:
        name: what a file of it is called, without an ending: ``complaint-2026-05-01``.
        written: its text.
        markdown: whether that is Markdown; else it is plain text already.
        lay_out: makes it in one of ``formats.FORMATS``; None for what is had as text alone.
    """

    name: str
    written: str
    markdown: bool = True
    lay_out: Callable[[str], bytes] | None = None

    @property
    def endings(self) -> tuple[str, ...]:
        """What a file of it may end with; one without an ending gets the first."""
        return _PLAIN if self.lay_out is None else _LAID_OUT

    def in_form(self, ending: str) -> bytes:
        """It as a file with that ending has it; raises ``OSError`` where an exhibit that goes with it is unreadable."""
        if ending == ".md":
            return self.written.encode()
        if ending == ".txt" or self.lay_out is None:
            return self.plain.encode()
        return self.lay_out(ending.removeprefix("."))

    @property
    def plain(self) -> str:
        """It as plain text, as it is pasted into a mail or a form."""
        if not self.markdown:
            return self.written.rstrip("\n") + "\n"
        from tui_complaints.letters.plaintext import plain_text  # noqa: PLC0415 - only who takes it away needs it

        return plain_text(self.written)


def suggested_file(document: Document) -> Path:
    """Where most people look for what they wrote: their documents, else their home folder."""
    home = Path.home()
    documents = home / "Documents"
    return (documents if documents.is_dir() else home) / f"{document.name}{document.endings[0]}"


def suggested_bundle(today: date) -> Path:
    """The same for a letter with its evidence."""
    return suggested_file(Document(words.BUNDLE_NAME.format(day=today.isoformat()), "")).with_suffix(".pdf")


def save_as(typed: str, document: Document, *, over: bool = False) -> Path | None:
    """Write a document to a file, in the form that the ending of the file's name says.

    Args:
        typed: the path as the user typed it; without an ending it gets the first of the document's.
        document: what is saved.
        over: whether a file of that name is written over.

    Returns:
        The file; None where there is one already and nothing was written.

    Raises:
        UsageError: the name is empty or has another ending, or it is a folder.
        StorageError: it cannot be written.
    """
    if not typed.strip():
        raise UsageError(words.NO_NAME)
    file = paths.at_home(typed.strip())
    if not file.suffix:
        file = file.with_suffix(document.endings[0])
    ending = file.suffix.lower()
    if ending not in document.endings:
        raise UsageError(words.BAD_ENDING.format(name=file.name, endings=", ".join(document.endings)))
    if not over and os.path.lexists(file):
        if file.is_dir():
            raise UsageError(_("{target} is a folder").format(target=file))
        return None
    try:
        write_result(file, document.in_form(ending), force=over)
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error
    return file.absolute()


def keep_copy(document: Document, ending: str = ".txt") -> Path:
    """Keep what is taken elsewhere in a file that only its owner can read; a copy before it of that name is replaced.

    What was copied is kept so, as some terminals drop what programs copy; and what a mail program is given.

    Raises:
        StorageError: it cannot be written.
    """
    folder = paths.state() / "copied"
    file = folder / f"{document.name}{ending}"
    try:
        data = document.in_form(ending)
        make_private(folder)
        if os.path.lexists(file):
            replace_file(file, data, lambda: True)
        else:
            create_file(file, [data])
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error
    return file


def mail_note(file: Path) -> str:
    """What to know of a file that is a draft e-mail too large for many mailboxes; "" for any other."""
    if file.suffix.lower() != ".eml":
        return ""
    from tui_complaints.usecases.bundle.pieces import draft_note  # noqa: PLC0415 - only a draft pays for it
    from tui_complaints.wording.bundle import MAIL_LARGE_KEY  # noqa: PLC0415

    return draft_note(file.stat().st_size, MAIL_LARGE_KEY)


def edit_copy(case_folder: Path, document: Document, editor: Callable[[Path], None]) -> Path | None:
    """Let an editor change a copy of a letter, and keep what comes back beside the case's letters.

    The case itself does not change: a letter that was edited by hand says what the user wrote.

    Args:
        case_folder: the folder of the case.
        document: the letter.
        editor: opens the file that it is given, and returns when the person is done.

    Returns:
        The file; None where nothing was changed: the copy is gone then.

    Raises:
        StorageError: it cannot be written, or the editor failed and had changed nothing.
        UsageError: there is no editor.
    """
    data = document.written.encode()
    ending = ".md" if document.markdown else ".txt"
    copy = create_new(case_folder / FOLDER, f"{document.name}-{EDITED}{ending}", [data])
    try:
        editor(copy)
    finally:
        changed = copy.is_file() and copy.read_bytes() != data
        if not changed:
            copy.unlink(missing_ok=True)
    return copy if changed else None
