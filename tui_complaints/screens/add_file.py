"""Ask for a file that is to be taken in as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui_complaints.widgets.paths import Paths
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import case as words, forms as form_words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input


class AddFileScreen(ModalScreen[str | None]):
    """Gives back what was typed; "" for an exhibit without a file, None for nothing."""

    DEFAULT_CSS = """
    AddFileScreen OneLine { margin: 1 0; background: $panel; }
    AddFileScreen .buttons { height: auto; margin-top: 1; }
    AddFileScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", words.BACK)]

    def compose(self) -> ComposeResult:
        """What is asked, where it is typed."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.ADD_FILE_TITLE), classes="title")
            yield Static(safe(words.ADD_FILE_TEXT))
            yield OneLine(placeholder=words.ADD_FILE_PATH, suggester=Paths(), id="path")
            yield Static(safe(f"{form_words.COMPLETES_PATH}\n{words.ADD_FILE_WITHOUT}"), classes="muted")
            with Horizontal(classes="buttons"):
                yield Button(safe(words.ADD_FILE_YES), id="take")
                yield Button(safe(form_words.CANCEL_BUTTON), id="leave")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take it."""
        event.stop()
        self.dismiss(event.value.strip())

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take it, or leave."""
        self.dismiss(self.query_one("#path", OneLine).value.strip() if event.button.id == "take" else None)

    def action_leave(self) -> None:
        """Take nothing."""
        self.dismiss(None)
