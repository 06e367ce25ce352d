"""How wide the columns of a table are, whatever it is laid out as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.documents.tree import plain

if TYPE_CHECKING:
    from tui_complaints.letters.documents.tree import Table

_LINE = 112
"""Letters that stand on a line of a table, with what is left free between its columns."""
_WHOLE = 16
"""Letters of a cell that stand on one line, in any column: a date, the name of an exhibit."""
_SUM = 26
"""The same of a sum, with what may stand before it; how it was reckoned goes on to the next line."""
_ROOM = 1.2
"""A machine without the face that was asked for takes one that may be wider."""
_PAD = 3.0
"""What is left free at the sides of a cell, in letters."""
_HEAD = 1.35
"""Titles stand out, and so are wider."""
_SPREAD = 0.85
"""How much wider a column with longer cells is: with 1, those with short cells would be starved."""


def shares(table: Table) -> list[float]:
    """How much of the width each column gets; together 1.

    A column is never so narrow that a word or a sum is broken; what is left of the line goes to those that hold more,
    and to none that has enough.
    """
    needs: list[float] = []
    wants: list[float] = []
    lacks: list[float] = []
    for at, title in enumerate(table.head):
        texts = [plain(title), *(plain(row[at]) for row in table.rows)]
        word = max(_ROOM * len(word) for text in texts for word in text.split(" "))
        title_word = max(_HEAD * len(word) for word in texts[0].split(" "))
        cell = _ROOM * max(len(text.split(" (")[0] if at in table.right else text) for text in texts)
        mean = sum(map(len, texts)) / len(texts)
        needs.append(_PAD + max(word, title_word, min(cell, _SUM if at in table.right else _WHOLE)))
        wants.append(max(0, mean**_SPREAD - needs[-1]))
        lacks.append(max(0, _PAD + cell - needs[-1]) ** 2)
    if not any(wants):  # all cells are short: it goes to those that do not stand on one line yet, most to the longest
        wants = lacks if any(lacks) else needs
    free = max(0, _LINE - sum(needs))
    letters = [need + free * want / (sum(wants) or 1) for need, want in zip(needs, wants, strict=True)]
    return [one / sum(letters) for one in letters]
