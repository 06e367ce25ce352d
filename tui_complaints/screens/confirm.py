"""Ask before something is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui_complaints.widgets.safe import safe

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class ConfirmScreen(ModalScreen[bool]):
    """A question with two answers; Esc is the safe one, and so is the button that has the focus.

    Args:
        title: the question.
        text: what will happen.
        yes: the words of the button that does it.
        no: the words of the button that does not.
    """

    DEFAULT_CSS = """
    ConfirmScreen .buttons { height: auto; margin-top: 1; }
    ConfirmScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "answer(False)"),
        ("left", "app.focus_previous"),
        ("right", "app.focus_next"),
    ]

    def __init__(self, title: str, text: str, *, yes: str, no: str) -> None:
        super().__init__()
        self._words = (title, text, yes, no)

    def compose(self) -> ComposeResult:
        """The question, what it means, the two answers."""
        title, text, yes, no = self._words
        with Vertical(classes="dialog"):
            yield Static(safe(title), classes="title")
            yield Static(safe(text))
            with Horizontal(classes="buttons"):
                yield Button(safe(no), id="no")
                yield Button(safe(yes), id="yes")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - an action takes its argument by place
        """Answer by a key."""
        self.dismiss(answer)
