"""A field for one day, typed as people say it, which tells how it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.days import read_day, said_day
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import forms as form_words, sending as words

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.widgets import Input


class DayField(Vertical):
    """A day.

    Args:
        today: the day that stands there, and from which "yesterday" is counted.

    Attributes:
        day: the day that was typed, None where it is not understood.
    """

    DEFAULT_CSS = """
    DayField { width: 1fr; height: auto; }
    DayField OneLine { width: 1fr; background: $panel; }
    """

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.day: date | None = today

    def compose(self) -> ComposeResult:
        """The field, and how it is understood."""
        yield OneLine(self._today.isoformat(), select_on_focus=False)
        yield Static(classes="muted")

    def focus_field(self) -> None:
        """Type here."""
        self.query_one(OneLine).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say how the day is understood."""
        event.stop()
        told = self.query_one(Static)
        try:
            self.day = read_day(event.value, self._today)
        except InvalidValueError as problem:
            self.day = None
            told.update(safe(form_words.WRONG.format(expected=problem.expected), "$text-error"))
        else:
            told.update(safe(words.UNDERSTOOD.format(day=said_day(self.day))))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.screen.focus_next()
