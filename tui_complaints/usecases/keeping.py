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

FOLDER = "letters"
"""The folder of a case in which its letters lie."""

EDITED = "edited"
"""What stands in the name of a letter that was changed by hand."""

ENDINGS = (".txt", ".md")


class Document(Struct, frozen=True):
    """A letter or a review that was written.

    Attributes:
        name: what a file of it is called, without an ending: ``complaint-2026-05-01``.
        written: its text.
        markdown: whether that is Markdown; else it is plain text already.
    """

    name: str
    written: str
    markdown: bool = True

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
    return (documents if documents.is_dir() else home) / f"{document.name}{ENDINGS[0]}"


def save_as(typed: str, document: Document, *, over: bool = False) -> Path | None:
    """Write a document to a file, as plain text or as it was written by the ending of the file's name.

    Args:
        typed: the path as the user typed it; without an ending it becomes plain text.
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
        file = file.with_suffix(ENDINGS[0])
    if file.suffix.lower() not in ENDINGS:
        raise UsageError(words.BAD_ENDING.format(name=file.name))
    if not over and os.path.lexists(file):
        if file.is_dir():
            raise UsageError(_("{target} is a folder").format(target=file))
        return None
    text = document.written if file.suffix.lower() == ".md" else document.plain
    try:
        write_result(file, text, force=over)
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error
    return file.absolute()


def keep_copy(document: Document) -> Path:
    """Keep what was copied in a file that only its owner can read, as some terminals drop what programs copy.

    A copy before it of that name is replaced.

    Raises:
        StorageError: it cannot be written.
    """
    folder = paths.state() / "copied"
    file = folder / f"{document.name}{ENDINGS[0]}"
    text = document.plain
    try:
        make_private(folder)
        if os.path.lexists(file):
            replace_file(file, text.encode(), lambda: True)
        else:
            create_file(file, [text.encode()])
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error
    return file


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
    ending = ".md" if document.markdown else ENDINGS[0]
    copy = create_new(case_folder / FOLDER, f"{document.name}-{EDITED}{ending}", [data])
    try:
        editor(copy)
    finally:
        changed = copy.is_file() and copy.read_bytes() != data
        if not changed:
            copy.unlink(missing_ok=True)
    return copy if changed else None
