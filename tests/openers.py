"""The program that opens files on this system, replaced by one that notes what it was given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot


def noting_opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put it first on the path; returns the file in which it notes what it was given last."""
    note = tmp_path / "opened"
    for name in ("xdg-open", "open"):
        opener = tmp_path / "bin" / name
        opener.parent.mkdir(exist_ok=True)
        opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {note}.part && mv {note}.part {note}\n', encoding="utf-8")
        opener.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return note


async def until_noted(pilot: Pilot[None], note: Path) -> str:
    """Wait for what it was given: the program goes on by itself."""
    while not note.exists():  # noqa: ASYNC240 - nobody else waits here
        await pilot.pause()
    return note.read_text(encoding="utf-8")  # noqa: ASYNC240
