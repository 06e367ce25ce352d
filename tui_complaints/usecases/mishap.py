"""Keep what is known of a mistake of our own, without a word of anybody's case."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from typing import TYPE_CHECKING

from tui_complaints import __version__, paths
from tui_complaints.storage.folders import make_private

if TYPE_CHECKING:
    from pathlib import Path

FILE = "mistake.txt"


def keep_mishap() -> Path:
    """Write which lines of the program led to the exception that is being handled, and of what class it is.

    Neither its message nor any value is written: both can hold what people wrote (safety.md).

    Returns:
        The file, for its owner alone; it replaces that of the mistake before it.
    """
    kind, _, trace = sys.exc_info()
    lines = [f"complaints {__version__}, Python {platform.python_version()}, {platform.system()}"]
    lines += [f"{place.filename}:{place.lineno} {place.name}" for place in traceback.extract_tb(trace)]
    lines.append(kind.__name__ if kind else "no exception")
    file = paths.state() / FILE
    make_private(file.parent)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines) + "\n")
    return file
