"""Case folders moved as a whole within their store, and copied, so that nothing is ever written over."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from secrets import token_hex
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError, UsageError
from tui_complaints.storage.folders import PRIVATE, make_private, sync
from tui_complaints.storage.locking import locked
from tui_complaints.storage.new_file import create_file
from tui_complaints.storage.store import FILE_NAME
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRASH = ".trash"
"""The folder of a store in which deleted cases lie until it is emptied."""

_CHUNK = 1024 * 1024


def move_folder(source: Path, target: Path) -> None:
    """Move a case's folder in one step: it is in the one place or in the other, whole, whenever somebody looks.

    Raises:
        UsageError: there is something in that place, or the case is a link to a folder elsewhere.
        StorageError: the disk refused; the case is where it was.
    """
    if source.is_symlink():
        raise UsageError(_("{folder} is a link to another folder; move that one yourself").format(folder=source))
    make_private(target.parent)
    try:
        with locked(source / FILE_NAME):  # nobody is in the middle of a save
            _claim(target)
            try:
                source.rename(target)
            except OSError:
                with suppress(OSError):
                    target.rmdir()
                raise
        sync(source.parent)
        sync(target.parent)
    except FileExistsError as error:
        raise UsageError(_("there is a {target} already; nothing was moved").format(target=target)) from error
    except OSError as error:
        raise StorageError(
            _("{folder} could not be moved to {target}: {error}").format(folder=source, target=target, error=error)
        ) from error


def copy_folder(source: Path, root: Path) -> Path:
    """Copy a case's folder with its evidence to a place in the trash folder, from which it is then moved.

    A copy that was not finished stays there and goes when the trash is emptied. Links are copied as links; what is
    neither file, folder nor link is left out. Everything is its owner's alone.

    Args:
        source: the case's folder.
        root: the store's folder.

    Returns:
        The copy's folder.

    Raises:
        StorageError: it cannot be read or written; nothing is left of the copy.
    """
    copy = root / TRASH / f".copy-{token_hex(8)}"
    try:
        make_private(copy.parent)
        _copy(source, copy)
    except OSError as error:
        remove_folder(copy)
        raise StorageError(_("{folder} could not be copied: {error}").format(folder=source, error=error)) from error
    return copy


def remove_folder(folder: Path) -> None:
    """Delete a folder with all that is in it, or a link to one, which is left alone; what cannot be deleted stays."""
    if folder.is_symlink() or not folder.is_dir():
        with suppress(OSError):
            folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _claim(target: Path) -> None:
    """Make sure that the place is free and stays so; raises ``FileExistsError``."""
    if os.name == "nt":  # a rename refuses by itself there
        if os.path.lexists(target):
            raise FileExistsError
    else:  # and takes an empty folder's place elsewhere
        target.mkdir(PRIVATE)


def _copy(source: Path, target: Path) -> None:
    target.mkdir(PRIVATE)
    target.chmod(PRIVATE)
    for entry in sorted(source.iterdir()):
        to = target / entry.name
        mode = entry.lstat().st_mode
        if stat.S_ISLNK(mode):
            to.symlink_to(entry.readlink())
        elif stat.S_ISDIR(mode):
            _copy(entry, to)
        elif stat.S_ISREG(mode):
            create_file(to, _chunks(entry))


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
