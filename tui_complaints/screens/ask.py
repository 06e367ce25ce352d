"""Ask which of a few things is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui_complaints.widgets.safe import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskScreen(ModalScreen[str]):
    """A question with several answers; the first has the focus, Esc answers nothing.

    Args:
        title: the question.
        text: what the answers mean.
        answers: the words of each answer by its key, which is what comes back; "" comes back for Esc.
    """

    DEFAULT_CSS = """
    AskScreen .buttons { height: auto; margin-top: 1; }
    AskScreen Button { width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "answer('')"),
        ("up,left", "app.focus_previous"),
        ("down,right", "app.focus_next"),
    ]

    def __init__(self, title: str, text: str, answers: Mapping[str, str]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._answers = dict(answers)

    def compose(self) -> ComposeResult:
        """The question, what it means, the answers."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="title")
            yield Static(safe(self._text))
            with Vertical(classes="buttons"):
                for key, label in self._answers.items():
                    yield Button(safe(label), id=key)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id or "")

    def action_answer(self, answer: str) -> None:
        """Answer by a key."""
        self.dismiss(answer)
