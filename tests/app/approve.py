"""Take over every screen as it is drawn now, after looking at it: ``python tests/app/approve.py``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scenes import FOLDER, SCENES, SIZES, drawn, file_of


def main() -> None:
    """Draw each scene in a home of its own, in English."""
    FOLDER.mkdir(exist_ok=True)
    for scene in SCENES:
        for size in SIZES:
            with tempfile.TemporaryDirectory() as home:
                names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "HOME")
                os.environ.update(dict.fromkeys(names, home), TUI_COMPLAINTS_LANGUAGE="en")
                os.environ.pop("TUI_COMPLAINTS_STORE", None)
                file_of(scene, size).write_text(drawn(scene, size, Path(home) / "store"), encoding="utf-8")


if __name__ == "__main__":
    main()
