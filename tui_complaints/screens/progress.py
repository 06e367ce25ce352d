"""Something that takes a while: how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, ProgressBar, Static

from tui_complaints.widgets.safe import safe
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType


class ProgressScreen(ModalScreen[None]):
    """How far something is.

    Args:
        title: what is done.
        stop: called when the user does not want it any more.
    """

    DEFAULT_CSS = """
    ProgressScreen ProgressBar { margin: 1 0; width: 100%; }
    ProgressScreen Bar { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "stop")]

    def __init__(self, title: str, stop: Callable[[], object]) -> None:
        super().__init__()
        self._title = title
        self._stop = stop

    def compose(self) -> ComposeResult:
        """What is done, how far it is, a button that stops it."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="title")
            yield ProgressBar(total=None, show_eta=False)
            yield Button(safe(words.STOP_BUTTON), id="stop")

    def at(self, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        self.query_one(ProgressBar).update(total=total, progress=done)

    def on_button_pressed(self) -> None:
        """Stop."""
        self.action_stop()

    def action_stop(self) -> None:
        """Stop."""
        self._stop()
        self.dismiss()
