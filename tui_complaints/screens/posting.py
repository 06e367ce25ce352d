"""Ask when and where a review was posted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui_complaints.usecases.sending import Posting
from tui_complaints.widgets.day_field import DayField
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import sending as words

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType


class PostingScreen(ModalScreen[Posting | None]):
    """When and where a review was posted; None comes back for "not yet".

    Args:
        today: the day that stands in the field.
    """

    DEFAULT_CSS = """
    PostingScreen .row { height: auto; margin-top: 1; }
    PostingScreen .label { width: 8; color: $text-muted; }
    PostingScreen #asked { margin-top: 1; }
    PostingScreen OneLine { width: 1fr; background: $panel; }
    PostingScreen .buttons { height: auto; margin-top: 1; }
    PostingScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave")]

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def compose(self) -> ComposeResult:
        """What it does, when, where."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.POSTED_TITLE), classes="title")
            yield Static(safe(words.POSTED_TEXT), classes="muted")
            with Horizontal(classes="row"):
                yield Static(safe(words.ON), classes="label")
                yield DayField(self._today)
            yield Static(safe(words.URL), id="asked", classes="muted")
            yield OneLine(id="url")
            with Horizontal(classes="buttons"):
                yield Button(safe(words.POSTED_YES), id="yes")
                yield Button(safe(words.NO), id="no")

    def on_input_submitted(self) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Note it, or leave; a day that was not understood is asked for again."""
        field = self.query_one(DayField)
        if event.button.id == "no":
            self.dismiss(None)
        elif field.day is None:
            field.focus_field()
        else:
            self.dismiss(Posting(field.day, self.query_one("#url", OneLine).value.strip()))

    def action_leave(self) -> None:
        """It was not posted."""
        self.dismiss(None)
