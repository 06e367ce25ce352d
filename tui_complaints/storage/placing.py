"""Putting several files that belong together in place: all are whole on the disk before the first has its name."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints.storage.folders import sync
from tui_complaints.storage.new_file import NEW_FILE
from tui_complaints.storage.replacing import draft_of, mode_of, write_draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def place_files(files: Mapping[Path, Iterable[bytes]], *, over: bool) -> None:
    """Write files in one folder, all of them or none; a new one is readable by its owner alone.

    Args:
        files: the bytes of each; their folder exists.
        over: whether those that exist are replaced, which keep their mode and stay links. Where the disk refuses one
            of these, those before it are the new ones already.

    Raises:
        FileExistsError: there is one of them, which stays as it was.
        OSError, StorageError: they cannot be written.
    """
    drafts: dict[Path, Path] = {}
    new: list[Path] = []
    try:
        for file, data in files.items():
            target = Path(os.path.realpath(file)) if over else file
            drafts[target] = draft_of(target)
            write_draft(drafts[target], data, mode_of(target))
        for target, draft in drafts.items():
            if not over:
                os.close(os.open(target, NEW_FILE, 0o600))  # the name is ours now, whoever else wants it
                new.append(target)
            draft.replace(target)
        for folder in {target.parent for target in drafts}:
            sync(folder)
    except BaseException:
        for target in new:
            target.unlink(missing_ok=True)
        raise
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink()
