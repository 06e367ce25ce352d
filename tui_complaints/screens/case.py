"""One case: its timeline, entries, money and evidence, what is missing, and the letter beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path


class CaseScreen(Screen[None]):
    """One case.

    Args:
        file: its ``case.toml``.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
