"""Runs a command within the test and gives back what it printed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tui_complaints.cli import run

if TYPE_CHECKING:
    import pytest

ON = ["--today", "2026-05-01"]
EMPTY = 'format = 1\ntitle = "What went wrong"\n'


def printed(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    """What a command prints, once its exit status is as it should be."""
    found = run([*words])
    streams = capsys.readouterr()
    assert found == status, streams.err
    return streams.out


def cells(line: str) -> list[str]:
    """The columns of a line."""
    return re.split(r" {2,}", line.strip())


def data(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> Any:  # noqa: ANN401 - JSON is anything
    return json.loads(printed(capsys, *words, "--json", status=status))
