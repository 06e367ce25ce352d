"""Putting a new version in a file's place so that there is always the old one or the new one, whole."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError
from tui_complaints.storage.folders import sync
from tui_complaints.storage.new_file import NEW_FILE
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def replace_file(file: Path, data: bytes | Iterable[bytes], may_replace: Callable[[], bool]) -> bool:
    """Write a file anew: beside its place, to the disk, then into its place.

    A link is written through to what it points at, and the mode of a file that exists is kept; a new one is 0600
    whatever the umask. Hold the file's lock.

    Args:
        file: the file; its folder exists.
        data: its new bytes, all or in pieces.
        may_replace: asked at the last moment whether what stands there may still be replaced.

    Returns:
        Whether it was replaced.

    Raises:
        StorageError: the disk refused; the old file is whole.
    """
    target = Path(os.path.realpath(file))
    mode = mode_of(target)
    draft = draft_of(target)
    replaced = False
    try:
        write_draft(draft, data, mode)
        if may_replace():
            draft.replace(target)
            replaced = True
    except OSError as error:
        raise StorageError(
            _("{file} could not be saved and is as it was: {error}").format(file=file, error=error)
        ) from error
    finally:
        if not replaced:
            with suppress(OSError):
                draft.unlink()
    if not replaced:
        return False
    try:
        sync(target.parent)
    except OSError as error:
        raise StorageError(
            _("{file} is saved, but the disk did not confirm that it will last: {error}").format(file=file, error=error)
        ) from error
    return True


def clear_leftovers(file: Path) -> None:
    """Remove what a save that was killed left beside a file. Hold the file's lock, so that no save is under way."""
    target = Path(os.path.realpath(file))
    leftover = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{16}}\.saving")
    with suppress(OSError):  # what cannot be removed does no harm, and the save itself will say what is wrong
        for path in target.parent.iterdir():
            if leftover.fullmatch(path.name):
                path.unlink()


def draft_of(target: Path) -> Path:
    """A name beside a file's place, which nothing has, for what is to take that place."""
    return target.with_name(f".{target.name}.{token_hex(8)}.saving")


def mode_of(target: Path) -> int:
    """The mode that a file keeps when it is written anew, or gets; raises ``StorageError`` where it is read-only."""
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o600
    except OSError as error:
        raise StorageError(_("{target} could not be saved: {error}").format(target=target, error=error)) from error
    if not mode & stat.S_IWUSR:  # a rename would not mind
        raise StorageError(_("{target} is marked read-only; nothing was written").format(target=target))
    return mode


def write_draft(draft: Path, data: bytes | Iterable[bytes], mode: int) -> None:
    """Write what is to take a file's place, to the disk; raises ``OSError``."""
    handle = os.open(draft, NEW_FILE, 0o600)
    try:
        for chunk in (data,) if isinstance(data, bytes) else data:
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(handle, rest) :]
        draft.chmod(mode)
        os.fsync(handle)
    finally:
        os.close(handle)
