"""One writer at a time for a case. The lock lies in the state folder: a case folder may be synced, shared or in git."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_complaints import paths
from tui_complaints.errors import StorageError
from tui_complaints.storage.folders import make_private
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WAIT = 60.0
"""Seconds to wait for another writer: sixteen that save the largest case in turn need fewer."""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock of a file; whoever reaches it by another path or link waits too.

    Raises:
        StorageError: another program held it for too long, or the state folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - what only reads a case need not pay for it

    folder = paths.state() / "locks"
    make_private(folder)
    name = hashlib.sha256(os.path.realpath(file).encode(errors="surrogateescape")).hexdigest()
    lock = FileLock(folder / f"{name[:32]}.lock", timeout=WAIT, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise StorageError(
            _("another program has been writing {file} for {wait:.0f} seconds").format(file=file, wait=WAIT)
        ) from error
    except OSError as error:
        raise StorageError(
            _("the lock for {file} in {folder} cannot be taken: {error}").format(file=file, folder=folder, error=error)
        ) from error
    try:
        yield
    finally:
        lock.release()
