"""Ask how and when a letter went."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Select, Static

from tui_complaints.usecases.sending import Sending
from tui_complaints.widgets.day_field import DayField
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.safe import prompt, safe
from tui_complaints.wording import sending as words

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

_REGISTERED = "registered"


class SendingScreen(ModalScreen["Sending | None"]):
    """How a letter went, and when; None comes back for "not yet".

    Args:
        today: the day that stands in the field.
    """

    DEFAULT_CSS = """
    SendingScreen .row { height: auto; margin-top: 1; }
    SendingScreen .label { width: 8; color: $text-muted; }
    SendingScreen Select { width: 1fr; height: auto; }
    SendingScreen SelectCurrent { border: none; background: $panel; }
    SendingScreen .buttons { height: auto; margin-top: 1; }
    SendingScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave")]

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def compose(self) -> ComposeResult:
        """What it does, how, when."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.TITLE), classes="title")
            yield Static(safe(words.TEXT), classes="muted")
            with Horizontal(classes="row"):
                yield Static(safe(words.HOW), classes="label")
                ways = [(prompt(label), way) for way, label in words.WAYS.items()]
                yield Dropdown(ways, value=next(iter(words.WAYS)), allow_blank=False, id="way")
            with Horizontal(classes="row"):
                yield Static(safe(words.ON), classes="label")
                yield DayField(self._today)
            with Horizontal(classes="buttons"):
                yield Button(safe(words.YES), id="yes")
                yield Button(safe(words.NO), id="no")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Note it, or leave; a day that was not understood is asked for again."""
        field = self.query_one(DayField)
        if event.button.id == "no":
            self.dismiss(None)
        elif field.day is None:
            field.focus_field()
        else:
            way = str(self.query_one(Select).value)
            self.dismiss(Sending(words.REGISTERED if way == _REGISTERED else way, field.day))

    def action_leave(self) -> None:
        """It was not sent."""
        self.dismiss(None)
