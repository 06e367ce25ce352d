"""Show a piece of evidence in the program that the system has for it: only when a person asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from tui_complaints.errors import NotFoundError, StorageError
from tui_complaints.storage.exhibits import exhibit_path
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.storage.reading import StoredCase


def file_of(stored: StoredCase, name: str) -> Path:
    """Where the file of an exhibit lies.

    Raises:
        NotFoundError: the case has no such exhibit, it has no file, or the file is gone.
        StorageError: it lies outside the case's folder.
    """
    exhibit = next(
        (one for at, one in enumerate(stored.case.exhibits) if name == (one.id or f"exhibits[{at}]")),
        None,
    )
    if exhibit is None or exhibit.file is None:
        raise NotFoundError(_("{name} has no file").format(name=name))
    return exhibit_path(stored.folder, exhibit.file)


def show_file(path: Path | str) -> None:
    """Open a file or a link with the system's program, which goes on by itself; ``StorageError`` where none is."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - the system's own way, and a person asked for it
            return
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        process = subprocess.Popen(  # noqa: S603 - a fixed program and a path; no shell
            [opener, os.fspath(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        threading.Thread(target=process.wait, daemon=True).start()  # it may last longer than we do
    except OSError as error:
        raise StorageError(
            _("{path} cannot be shown: {error}").format(path=path, error=error.strerror or error)
        ) from error
