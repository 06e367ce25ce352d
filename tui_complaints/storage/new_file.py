"""Create a file that replaces nothing and that only its owner can read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def create_new(folder: Path, name: str, chunks: Iterable[bytes]) -> Path:
    """Write a new file into a folder, which is made if need be, under a name that is free.

    Args:
        folder: where it goes; made with mode 0700 if it is not there.
        name: what it is to be called; ``name-2`` and so on where that is taken, by whichever program.
        chunks: its bytes.

    Returns:
        The file's path.

    Raises:
        StorageError: it cannot be written; nothing half-written is left.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        path, handle = _open_free(folder, name)
        try:
            with open(handle, "wb") as file:  # noqa: PTH123 - a handle, not a path
                file.writelines(chunks)
                file.flush()
                os.fsync(handle)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StorageError(f"{folder / name} could not be written: {error.strerror}") from error
    return path


def _open_free(folder: Path, name: str) -> tuple[Path, int]:
    """Create under the first free name; one that exists is never opened, not even by two programs at once."""
    stem, dot, suffix = name.rpartition(".")
    number = 1
    while True:
        tried = name if number == 1 else f"{stem or suffix}-{number}{dot}{suffix if stem else ''}"
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            return folder / tried, os.open(folder / tried, flags, 0o600)
        except FileExistsError:
            number += 1
