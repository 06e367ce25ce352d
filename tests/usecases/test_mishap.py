"""What is kept of a mistake of our own says where it was, and nothing of anybody's case."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

from tui_complaints.usecases.mishap import keep_mishap

if TYPE_CHECKING:
    from pathlib import Path


def fail_over(words: str) -> None:
    raise LookupError(words)


def test_it_tells_the_lines_and_the_class_but_no_words(store: Path) -> None:
    for secret in ("Vera Sample", "4111 1111 1111 1111"):
        try:
            fail_over(secret)
        except LookupError:
            file = keep_mishap()
    kept = file.read_text(encoding="utf-8")
    assert "fail_over" in kept
    assert kept.endswith("LookupError\n")
    assert "Vera" not in kept
    assert "4111" not in kept
    assert store not in file.parents
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
