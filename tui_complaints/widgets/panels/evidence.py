"""The evidence of a case: each exhibit, and what became of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from tui_complaints.usecases.casework.places import FormPlace
from tui_complaints.usecases.casework.tables import Line, Teller, lines_of, place_in
from tui_complaints.widgets.panels.source import Drawn
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui_complaints.usecases.session.state import State


class EvidencePanel(Vertical):
    """The exhibits."""

    DEFAULT_CSS = """
    EvidencePanel .nothing { height: auto; color: $text-muted; }
    EvidencePanel .detail { height: auto; max-height: 4; color: $text-muted; margin-top: 1; }
    """
    table = "exhibits"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._state: State | None = None

    def compose(self) -> ComposeResult:
        """What to do while there is none; the list; its short name and where the file is."""
        yield Static(safe(words.NO_EVIDENCE), classes="nothing")
        yield Rows(*_columns(Teller.when_width))
        yield Static(classes="detail")

    def show(self, state: State, teller: Teller) -> None:
        """Show the exhibits of a state; ``teller`` knows how their files stand, or not yet."""
        meant = self.name_meant
        self._state = state
        self._lines = lines_of(teller, state.record, self.table)
        self.query_one(".nothing").display = not len(self._lines)
        self.query_one(Rows).lay_out(*_columns(teller.when_width))
        self.query_one(Rows).show(Drawn(self._lines, _cells), place_in(self._lines, meant))
        self._show_detail()

    @property
    def place(self) -> FormPlace | None:
        """The form of the exhibit under the cursor."""
        name = self.name_meant
        return FormPlace(self.table, name) if name is not None else None

    @property
    def name_meant(self) -> str | None:
        """The name of the exhibit under the cursor."""
        cursor = self.query_one(Rows).cursor
        return self._lines[cursor].name if 0 <= cursor < len(self._lines) else None

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        """Say by which name it is cited, and where the file is or how to obtain it."""
        event.stop()
        self._show_detail()

    def _show_detail(self) -> None:
        name = self.name_meant
        exhibit = self._state.record.exhibit(name) if self._state is not None and name is not None else None
        told = (exhibit.id, exhibit.file or exhibit.obtain) if exhibit is not None else ()
        self.query_one(".detail", Static).update(safe(" · ".join(part for part in told if part)))


def _columns(dates: int) -> Sequence[Column]:
    return Column(), Column(dates, from_width=70), Column(15)


def _cells(line: Line) -> Sequence[Cell]:
    return Cell(line.what), Cell(line.when, "muted"), Cell(line.state, line.tone)
