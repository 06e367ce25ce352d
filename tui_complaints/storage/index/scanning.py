"""Which cases a store has, and by what a change of one is seen, without opening a file."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.storage.store import ARCHIVE, FILE_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.storage.store import Store

_RECENT = 2_000_000_000
"""Nanoseconds: what some file systems round the time of a change to. A file that was changed so shortly ago can be
changed again without looking different."""
_EVIDENCE = "exhibits"
_IN_63_BITS = 0x7FFF_FFFF_FFFF_FFFF


class Key(NamedTuple):
    """Which case.

    Attributes:
        id: the folder's name.
        archived: whether it lies in the archive.
    """

    id: str
    archived: bool


class Stamp(NamedTuple):
    """What changes when a file is changed; all 0 for one that cannot be looked at.

    Attributes:
        changed: nanoseconds; 0 also where the file was changed so shortly ago that it may be changed again unseen.
        touched: nanoseconds, which no program can set back.
        size: bytes.
        inode: a file that is put in another's place has its own.
    """

    changed: int
    touched: int
    size: int
    inode: int

    @property
    def is_sure(self) -> bool:
        """Whether a file with this stamp is the file that was read."""
        return self.changed != 0


_UNSEEN = Stamp(0, 0, 0, 0)


def scan(store: Store) -> dict[Key, Stamp]:
    """Every case of the store and its archive; raises ``StorageError`` where the folder cannot be read."""
    now = time.time_ns()
    found: dict[Key, Stamp] = {}
    for folder, archived in ((store.root, False), (store.root / ARCHIVE, True)):
        prefix = os.fspath(folder) + os.sep
        for name in type(store)(folder).names():
            stamp = _stamp(f"{prefix}{name}{os.sep}{FILE_NAME}", now)
            if stamp is not None:
                found[Key(name, archived)] = stamp
    return found


def evidence_stamp(case: Path) -> int:
    """When a file last came into a case's folder of exhibits or went out of it, in nanoseconds; 0 where there is none.

    Args:
        case: the case's folder.
    """
    try:
        return os.stat(f"{case}{os.sep}{_EVIDENCE}").st_mtime_ns  # noqa: PTH116 - thousands are looked at in a row
    except (OSError, ValueError):
        return 0


def _stamp(file: str, now: int) -> Stamp | None:
    """None for what is no file; one that we may not look at is there (``Store.files``)."""
    try:
        seen = os.stat(file)  # noqa: PTH116 - thousands are looked at in a row
    except PermissionError:
        return _UNSEEN
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(seen.st_mode):
        return None
    changed, touched = seen.st_mtime_ns, seen.st_ctime_ns
    if abs(now - changed) < _RECENT or abs(now - touched) < _RECENT:
        changed = 0
    return Stamp(changed, touched, seen.st_size, seen.st_ino & _IN_63_BITS)
