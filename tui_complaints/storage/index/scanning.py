"""Which cases a store has, and by what a change of one is seen, without opening a file."""

from __future__ import annotations

import marshal
import os
import stat
import time
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, TypeAlias

from tui_complaints.storage.store import ARCHIVE, FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui_complaints.storage.store import Store

_RECENT = 2_000_000_000
"""Nanoseconds: what some file systems round the time of a change to. A file that was changed so shortly ago can be
changed again without looking different."""
_EVIDENCE = "exhibits"
_IN_63_BITS = 0x7FFF_FFFF_FFFF_FFFF


Key: TypeAlias = tuple[str, int]
"""Which case: its id, and 1 for one in the archive."""

Stamp: TypeAlias = tuple[int, int, int, int]
"""What changes when a file does: when it was changed, when it was touched (which no program can set back), both in
nanoseconds, its size, and its inode: a file that is put in another's place has its own.

The first is 0 where nothing is sure: the file cannot be looked at, or was changed so shortly ago that it may be changed
again unseen. Both are plain tuples, since thousands are made and compared before the first answer."""


def file_of(root: Path, key: Key) -> Path:
    """The ``case.toml`` of a case.

    Args:
        root: the store's folder.
        key: which case.
    """
    folder = root / ARCHIVE if key[1] else root
    return folder / key[0] / FILE_NAME


def scan(store: Store) -> dict[Key, Stamp]:
    """Every case of the store and its archive; raises ``StorageError`` where the folder cannot be read."""
    return stamps(store.root, names(store))


def names(store: Store) -> list[Key]:
    """What cases of the store and its archive could be called, in the order in which the folders have them.

    Raises:
        StorageError: a folder cannot be read.
    """
    folders = ((store, 0), (type(store)(store.root / ARCHIVE), 1))
    return [(name, archived) for folder, archived in folders for name in folder.names()]


def stamps(root: Path, keys: Iterable[Key]) -> dict[Key, Stamp]:
    """Those of these that are cases, as they are now."""
    now = time.time_ns()
    found: dict[Key, Stamp] = {}
    wanted: tuple[list[str], list[str]] = [], []
    for name, archived in keys:
        wanted[archived].append(name)
    for archived, folder in enumerate((root, root / ARCHIVE)):
        if wanted[archived]:
            _scan(folder, archived, wanted[archived], now, found)
    return found


def snapshot(there: dict[Key, Stamp]) -> bytes:
    """The same for the same cases with the same stamps, in the order in which the folder has them."""
    return marshal.dumps(there, 2)


def _scan(folder: Path, archived: int, names: list[str], now: int, found: dict[Key, Stamp]) -> None:
    """Add the stamps of the cases in a folder; in one go, since the way to each file is what takes the time."""
    prefix, at = os.fspath(folder) + os.sep, None
    with suppress(OSError), ExitStack() as stack:
        if os.stat in os.supports_dir_fd:  # the way to the folder is gone once
            at = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, at)
            prefix = ""
        look, end, soon = os.stat, f"{os.sep}{FILE_NAME}", now - _RECENT
        for name in names:
            try:
                seen = look(f"{prefix}{name}{end}", dir_fd=at)
            except PermissionError:  # it is there, and whoever reads it is told (``Store.files``)
                found[name, archived] = 0, 0, 0, 0
                continue
            except (OSError, ValueError):  # no case
                continue
            if stat.S_ISREG(seen.st_mode):
                changed, touched = seen.st_mtime_ns, seen.st_ctime_ns
                if changed > soon or touched > soon:
                    changed = 0
                found[name, archived] = changed, touched, seen.st_size, seen.st_ino & _IN_63_BITS


def folder_of(root: Path, key: Key) -> str:
    """The folder of a case, as text: to make a path of each of thousands takes longer than to look at them."""
    return os.path.join(root, ARCHIVE, key[0]) if key[1] else os.path.join(root, key[0])  # noqa: PTH118 - see above


def evidence_stamp(case: str | Path) -> int:
    """When a file last came into a case's folder of exhibits or went out of it, in nanoseconds; 0 where there is none.

    Args:
        case: the case's folder.
    """
    try:
        return os.stat(f"{case}{os.sep}{_EVIDENCE}").st_mtime_ns  # noqa: PTH116 - thousands are looked at in a row
    except (OSError, ValueError):
        return 0
