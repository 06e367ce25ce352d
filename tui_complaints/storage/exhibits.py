"""Exhibits on disk: whether each is still the file that was taken into the case."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints.errors import NotFoundError, StorageError
from tui_complaints.storage.reading import stamp_of
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.entries import Exhibit
    from tui_complaints.domain.finding import FileState
    from tui_complaints.storage.reading import Stamp, StoredCase


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits; raises ``OSError``."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class KnownDigests:
    """The SHA-256 of files, each read again only when its size, its times or its place on the disk changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Stamp, str]] = {}

    def __call__(self, path: Path) -> str:
        """The SHA-256 of a file, as hexadecimal digits; raises ``OSError``, ``NotFoundError`` or ``StorageError``."""
        seen = stamp_of(path)
        known = self._known.get(path)
        if known is None or known[0] != seen:
            known = self._known[path] = (seen, file_digest(path))
        return known[1]


def file_states(
    stored: StoredCase, *, compare: bool = True, digest: Callable[[Path], str] = file_digest
) -> dict[str, FileState]:
    """What became of each exhibit's file, by the exhibit's name (its id, or ``exhibits[3]``).

    A file outside the case's folder, by its path or by a link, is never opened: to the case it is missing.

    Args:
        stored: the case.
        compare: whether each file is read and compared with its SHA-256; else only whether it is there, and one that
            is counts as ``unhashed``.
        digest: reads a file for its SHA-256.
    """
    return {
        exhibit.id or f"exhibits[{index}]": _state(stored.folder, exhibit, compare=compare, digest=digest)
        for index, exhibit in enumerate(stored.case.exhibits)
    }


def exhibit_path(folder: Path, file: str) -> Path:
    """Where an exhibit's file lies.

    Args:
        folder: the case's folder.
        file: the path as the case gives it, from that folder.

    Raises:
        NotFoundError: there is no such file.
        StorageError: it lies outside the case's folder, or is no file.
    """
    try:
        root = Path(os.path.realpath(folder))
        path = Path(os.path.realpath(root / file))
        if not path.is_relative_to(root):
            raise StorageError(_("{file!r} lies outside the case's folder and is not read").format(file=file))
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(_("there is no {file!r} in {folder}").format(file=file, folder=folder)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise StorageError(_("{file!r} cannot be read: {error}").format(file=file, error=error)) from error
    if not stat.S_ISREG(kind):
        raise StorageError(_("{file!r} is not a file").format(file=file))
    return path


def _state(folder: Path, exhibit: Exhibit, *, compare: bool, digest: Callable[[Path], str]) -> FileState:
    if exhibit.file is None:
        return "paper" if exhibit.is_held else "to-obtain"
    try:
        path = exhibit_path(folder, exhibit.file)
        if exhibit.sha256 is None or not compare:
            return "unhashed"
        found = digest(path)
    except (NotFoundError, StorageError, OSError):
        return "missing"
    return "intact" if found == exhibit.sha256 else "changed"
