"""Edit a case's text outside of the program, and take it back only when it is valid."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints import paths
from tui_complaints.errors import ChangedElsewhereError, ComplaintsError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.reading import parse_case, read_bytes
from tui_complaints.storage.saving import save_bytes

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
        InvalidCaseError: what was written is not valid; the error names the copy, which is kept.
        ChangedElsewhereError: the case changed meanwhile; the error names where what was written is kept.
    """
    before = read_bytes(file)
    copy = _copy(file.absolute().parent.name, before)
    try:
        editor(copy)
    except ComplaintsError:
        if read_bytes(copy) == before:
            copy.unlink()
        raise
    after = read_bytes(copy)
    if after == before:
        copy.unlink()
        return False
    parse_case(after, str(copy))
    try:
        save_bytes(file, before, after)
    except ChangedElsewhereError:  # the saving keeps what it could not write
        copy.unlink()
        raise
    copy.unlink()
    return True


def _copy(name: str, data: bytes) -> Path:
    """A file in the state folder that only its owner can read."""
    folder = paths.state() / "edits"
    make_private(folder)
    handle, path = tempfile.mkstemp(prefix=f"{name}-", suffix=".toml", dir=folder)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    return Path(path)
