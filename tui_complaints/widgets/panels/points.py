"""What is missing from a case, and what follows from it: a sentence each, in full below the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from tui_complaints.widgets.panels.source import Drawn
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui_complaints.usecases.casework.places import FormPlace
    from tui_complaints.usecases.casework.view import CaseView, Point

_TONES = {"stops": "bad", "weakens": "warn", "follows": "muted"}


class PointsPanel(Vertical):
    """Gaps, what stops a letter first, then findings."""

    DEFAULT_CSS = """
    PointsPanel .detail { height: auto; min-height: 3; max-height: 6; margin-top: 1; }
    PointsPanel .complete { height: auto; color: $text-success; }
    """

    table = "contacts"
    """Where a new entry goes: what happened is what is mostly missing."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._points: Sequence[Point] = ()

    def compose(self) -> ComposeResult:
        """What there is to say if nothing is missing; the list; the sentence under the cursor."""
        yield Static(classes="complete")
        yield Rows(Column(12), Column())
        yield Static(classes="detail")

    def show(self, view: CaseView) -> None:
        """Show what is missing from a state of the case."""
        self._points = (*view.missing, *view.follows)
        self.query_one(".complete", Static).update(safe("" if view.missing else words.COMPLETE))
        self.query_one(".complete").display = not view.missing
        rows = self.query_one(Rows)
        rows.show(Drawn(self._points, _cells), rows.cursor)
        self._show_detail()

    @property
    def place(self) -> FormPlace | None:
        """The form that the gap under the cursor leads to."""
        cursor = self.query_one(Rows).cursor
        return self._points[cursor].place if 0 <= cursor < len(self._points) else None

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        """Say the whole sentence."""
        event.stop()
        self._show_detail()

    def _show_detail(self) -> None:
        cursor = self.query_one(Rows).cursor
        text = self._points[cursor].text if 0 <= cursor < len(self._points) else words.NO_POINTS
        self.query_one(".detail", Static).update(safe(text))


def _cells(point: Point) -> Sequence[Cell]:
    return Cell(words.WEIGHTS[point.weight], _TONES[point.weight]), Cell(point.text)
