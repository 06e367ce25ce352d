"""Edit a case's text outside of the program, and take it back only when it is valid."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints import paths
from tui_complaints.errors import ChangedElsewhereError, ComplaintsError, EditKeptError, NotFoundError, StorageError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.limits import MAX_BYTES
from tui_complaints.storage.reading import parse_case, read_bytes
from tui_complaints.storage.saving import save_bytes
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable


def edit_case(file: Path, editor: Callable[[Path], None]) -> bool:
    """Let an editor change a private copy of a case, then save it if it is valid.

    Args:
        file: the ``case.toml``; one that is not valid can be mended.
        editor: opens the file that it is given, and returns when the person is done.

    Returns:
        Whether anything was changed.

    Raises:
        EditKeptError: what was written is not valid, the editor failed or the disk refused; the copy is kept.
        ChangedElsewhereError: the case changed meanwhile; the error names where what was written is kept.
        StorageError: the file is too large to be edited whole.
    """
    before = read_bytes(file)
    if len(before) > MAX_BYTES:  # more of it was not read, and would be lost
        raise StorageError(
            _("{file} is larger than {limit} MB; make it smaller in an editor of yours").format(
                file=file, limit=MAX_BYTES // 1024 // 1024
            )
        )
    copy = _copy(file.absolute().parent.name, before)
    try:
        editor(copy)
        after = read_bytes(copy)
        if after != before:
            parse_case(after, str(copy))
            save_bytes(file, before, after)
    except ChangedElsewhereError:  # the saving keeps what it could not write
        copy.unlink()
        raise
    except (ComplaintsError, OSError, KeyboardInterrupt) as error:
        if not _holds_more_than(copy, before):
            raise
        raise EditKeptError(str(copy), error) from error
    copy.unlink()
    return after != before


def _holds_more_than(copy: Path, before: bytes) -> bool:
    """Whether a person wrote something into the copy; one that they did not change is removed."""
    try:
        if read_bytes(copy) != before:
            return True
    except NotFoundError:  # they removed it
        return False
    copy.unlink()
    return False


def _copy(name: str, data: bytes) -> Path:
    """A file in the state folder that only its owner can read."""
    folder = paths.state() / "edits"
    make_private(folder)
    handle, path = tempfile.mkstemp(prefix=f"{name}-", suffix=".toml", dir=folder)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    return Path(path)
