"""Folders that only their owner can look into, and that are on the disk when we say so."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = 0o700


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, with mode 0700 whatever the umask.

    A folder that exists keeps its mode.

    Raises:
        StorageError: it cannot be made.
    """
    try:
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir(PRIVATE, exist_ok=True)
            path.chmod(PRIVATE)  # a umask may have taken our own rights away
    except (OSError, ValueError) as error:
        raise StorageError(
            _("the folder {folder} cannot be made: {error}").format(folder=folder, error=error)
        ) from error


def sync(folder: Path) -> None:
    """See that what was renamed or made in a folder survives a power cut; raises ``OSError``."""
    if os.name == "nt":  # a folder cannot be opened there, and a rename is journalled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
