"""Create a file that replaces nothing and that only its owner can read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError
from tui_complaints.storage.folders import make_private, sync
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""Flags that open a file only if it was not there."""


def create_new(folder: Path, name: str, chunks: Iterable[bytes]) -> Path:
    """Write a new file into a folder, which is made if need be, under a name that is free.

    Args:
        folder: where it goes; made for the owner alone if it is not there.
        name: what it is to be called; ``name-2`` and so on where that is taken, by whichever program.
        chunks: its bytes.

    Returns:
        The file's path.

    Raises:
        StorageError: it cannot be written; nothing half-written is left.
    """
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a name, not yet a path
    number = 1
    try:
        make_private(folder)
        while True:
            path = folder / (name if number == 1 else f"{stem}-{number}{suffix}")
            try:
                create_file(path, chunks)
            except FileExistsError:
                number += 1
            else:
                return path
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=folder / name, error=error)) from error


def create_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a new file that only its owner can read; nothing half-written is left.

    Raises:
        FileExistsError: there is something of that name, which is never opened, not even by two programs at once.
        OSError: it cannot be written.
    """
    handle = os.open(path, NEW_FILE, 0o600)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle, not a path
            file.writelines(chunks)
            file.flush()
            os.fsync(handle)
        path.chmod(0o600)  # a umask may have taken our own rights away
        sync(path.parent)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
