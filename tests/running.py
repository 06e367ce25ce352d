"""Runs the real command in a process of its own, with every folder of the user inside the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COMMAND = [sys.executable, "-m", "tui_complaints"]


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which nothing of the real user's is read or written."""
    inherited = {
        name: value for name, value in os.environ.items() if name.startswith(("COVERAGE", "SYSTEMROOT", "PATH"))
    }
    return {
        **inherited,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TUI_COMPLAINTS_STORE": str(home / "store"),
        "TUI_COMPLAINTS_LANGUAGE": "en",
        "PYTHONWARNINGS": "error",
        **more,
    }


def complaints(
    home: Path, *words: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ``complaints`` with these words and wait for it."""
    return subprocess.run(
        [*COMMAND, *words],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(home, **(env or {})),
        cwd=home,
        timeout=60,
    )
