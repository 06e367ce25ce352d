"""The rows of a list of cases, read from the index a page at a time as they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.usecases.listing import line_of
from tui_complaints.widgets.rows import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui_complaints.usecases.browse import Row, Selection

_PAGE = 64

COLUMNS = (
    Column(),
    Column(22, from_width=100),
    Column(10, from_width=84),
    Column(13, right=True, from_width=76),
    Column(16, from_width=150),
    Column(22),
    Column(14, from_width=110),
)
"""Title, the other side, status, sum claimed, last contact, what is due, what is missing."""


class CaseWindow:
    """The rows of a selection.

    Args:
        selection: which cases, in which order.
        today: the day by which something is due.
    """

    def __init__(self, selection: Selection, today: date) -> None:
        self._selection = selection
        self._today = today
        self._pages: dict[int, list[Row]] = {}

    def __len__(self) -> int:
        return self._selection.count

    def row(self, index: int) -> Row | None:
        """A row of the index, None where its case went meanwhile."""
        page, place = divmod(index, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._selection.rows(page * _PAGE, _PAGE)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def __getitem__(self, index: int) -> Sequence[Cell]:
        row = self.row(index)
        if row is None:
            return ()
        shown = line_of(row, self._today)
        due_tone = "bad" if shown.is_overdue or shown.problem else "warn" if shown.due else ""
        return (
            Cell(shown.title, "muted" if shown.problem else ""),
            Cell(shown.parties, "muted"),
            Cell(shown.status),
            Cell(shown.claimed),
            Cell(shown.contact, "muted"),
            Cell(f"● {shown.due}" if shown.is_overdue else shown.due, due_tone),
            Cell(shown.gaps, "bad" if shown.stops else "muted"),
        )
