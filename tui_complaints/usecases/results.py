"""Put a result into a file of the user's choice."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.errors import UsageError
from tui_complaints.storage.new_file import create_file
from tui_complaints.storage.replacing import replace_file
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path


def write_result(target: Path, result: str | bytes, *, force: bool) -> None:
    """Write a result to a file; an existing one is replaced only with ``force``.

    A new file is readable by its owner alone; one that is replaced keeps its mode, and a link stays one. A pipe or
    a device holds nothing that could be lost and is written to.

    Raises:
        UsageError: the file exists, or is a folder.
        OSError, StorageError: it cannot be written; an existing file is as it was.
    """
    data = result.encode() if isinstance(result, str) else result
    if target.is_dir():
        raise UsageError(_("{target} is a folder").format(target=target))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
    elif force and os.path.lexists(target):
        replace_file(target, data, lambda: True)
    else:
        try:
            create_file(target, [data])
        except FileExistsError as clash:
            raise UsageError(_("{target} exists; add --force to write over it").format(target=target)) from clash
