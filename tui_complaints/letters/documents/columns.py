"""How wide the columns of a table are, whatever it is laid out as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.documents.tree import plain

if TYPE_CHECKING:
    from tui_complaints.letters.documents.tree import Table

_WHOLE = 16
"""Letters of a cell that stand on one line, in any column: a date, the name of an exhibit."""
_ROOM = 1.3
"""A machine without the face that was asked for takes one that may be wider."""
_SPREAD = 0.85
"""How much wider a column with longer cells is: with 1, those with short cells would be starved."""


def shares(table: Table) -> list[float]:
    """How much of the width each column gets; together 1.

    A column is as wide as what it holds asks for, but never so narrow that a word or a sum is broken.
    """
    letters: list[float] = []
    for at, title in enumerate(table.head):
        texts = [plain(title), *(plain(row[at]) for row in table.rows)]
        word = max(_ROOM * len(word) for text in texts for word in text.split(" "))
        cell = _ROOM * max(map(len, texts))
        mean = sum(map(len, texts)) / len(texts)
        letters.append(max(word, cell if at in table.right else min(cell, _WHOLE), mean**_SPREAD))
    return [one / sum(letters) for one in letters]
