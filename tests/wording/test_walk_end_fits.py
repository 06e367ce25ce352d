"""At the end of the walk all four ways on stand side by side on the smallest screen that is promised."""

from __future__ import annotations

import pytest

from tui_complaints.translation import use
from tui_complaints.wording import walk_screen as words

COLUMNS = 80 - 2 * 2
"""Of the screen, less what stands free at both sides."""
AROUND = 3
"""Cells around the words of a button, and between two."""


@pytest.mark.parametrize("tag", ["en", "ru", "lt", "es"])
def test_the_ways_on_fit(tag: str) -> None:
    use(tag)
    assert sum(len(label) + AROUND for label in words.ENDS.values()) - 1 <= COLUMNS
