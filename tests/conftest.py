"""Keeps every test away from the real user's folders, editor and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from running import environment

from tui_complaints.translation import use

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        if name.startswith(("XDG_", "HOME", "USERPROFILE", "TUI_COMPLAINTS_")):
            monkeypatch.setenv(name, value)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    use("en")  # whatever the test before this one spoke


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The folder of cases that the command finds by itself."""
    folder = tmp_path / "store"
    folder.mkdir(mode=0o700)
    return folder
