"""Put a result into a file of the user's choice."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.errors import FileTakenError, UsageError
from tui_complaints.storage.new_file import create_file
from tui_complaints.storage.placing import place_files
from tui_complaints.storage.replacing import replace_file
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_CHUNK = 1 << 20


def write_result(target: Path, result: str | bytes | Path, *, force: bool) -> None:
    """Write a result, or what a file holds, to a file; an existing one is replaced only with ``force``.

    A new file is readable by its owner alone; one that is replaced keeps its mode, and a link stays one. A pipe or
    a device holds nothing that could be lost and is written to.

    Raises:
        FileTakenError: the file exists.
        UsageError: it is a folder.
        OSError, StorageError: it cannot be written; an existing file is as it was.
    """
    refuse_folder(target)
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            stream.writelines(_chunks(result))
    elif force and os.path.lexists(target):
        replace_file(target, _chunks(result), lambda: True)
    else:
        try:
            create_file(target, _chunks(result))
        except FileExistsError as clash:
            raise FileTakenError(str(target)) from clash


def write_results(results: Mapping[Path, Path], *, force: bool) -> None:
    """Write what files hold to files that belong together and stand in one folder: all of them or none.

    Raises:
        FileTakenError: one of them exists, and there is no ``force``.
        UsageError: one is a folder.
        OSError, StorageError: they cannot be written.
    """
    for target in results:
        refuse_folder(target)
    taken = [target for target in results if os.path.lexists(target)]
    if taken and not force:  # all are named: whoever says that they may be written over should know which
        raise FileTakenError(", ".join([str(taken[0]), *(target.name for target in taken[1:])]))
    try:
        place_files({target: _chunks(made) for target, made in results.items()}, over=force)
    except FileExistsError as clash:
        raise FileTakenError(str(clash.filename)) from clash


def refuse_folder(target: Path) -> None:
    """Raise ``UsageError`` where a result would have to take the place of a folder."""
    if target.is_dir():
        raise UsageError(_("{target} is a folder").format(target=target))


def _chunks(result: str | bytes | Path) -> Iterator[bytes]:
    if isinstance(result, str | bytes):
        yield result.encode() if isinstance(result, str) else result
        return
    with result.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
