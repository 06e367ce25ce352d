"""What to do first, where there is no case yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Button, Static

from tui_complaints.widgets.safe import safe
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FirstSteps(Vertical):
    """Offers to start a case, and to look at an example; the keyboard is there at once."""

    DEFAULT_CSS = """
    FirstSteps { align: center middle; height: 1fr; }
    FirstSteps Static { width: auto; max-width: 60; margin-bottom: 1; }
    FirstSteps Button { margin-bottom: 1; }
    """

    class Started(Message):
        """A case is to be started."""

    class ExampleWanted(Message):
        """An example is to be shown."""

    def compose(self) -> ComposeResult:
        """What this is for, and the two ways to begin."""
        yield Static(safe(words.EMPTY_TITLE, "bold"))
        yield Static(safe(words.EMPTY))
        yield Button(safe(words.START_MY_CASE), id="start")
        yield Button(safe(words.LOOK_AT_AN_EXAMPLE), id="example")

    def on_mount(self) -> None:
        """Nothing else is there to be done."""
        self.query_one("#start").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Say what was taken."""
        event.stop()
        self.post_message(self.Started() if event.button.id == "start" else self.ExampleWanted())
