"""Ask where a letter or a review is to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType


class SaveAsScreen(ModalScreen[str]):
    """A path to type; what was typed comes back, "" for nothing.

    Args:
        suggested: what stands in the field.
        hint: what the endings of a name mean.
        refused: why what was typed before could not be used.
        title: what is asked.
    """

    DEFAULT_CSS = """
    SaveAsScreen OneLine { margin: 1 0; background: $panel; }
    SaveAsScreen .hint { height: auto; max-height: 9; padding-right: 1; }
    SaveAsScreen .buttons { height: auto; margin-top: 1; }
    SaveAsScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave")]

    def __init__(self, suggested: Path | str, hint: str, refused: str = "", title: str = words.WHERE) -> None:
        super().__init__()
        self._title = title
        self._suggested = str(suggested)
        self._hint = hint
        self._refused = refused

    def compose(self) -> ComposeResult:
        """The field, and what its ending means."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="title")
            yield OneLine(self._suggested, select_on_focus=False, id="path")
            yield from self.more()
            with VerticalScroll(classes="hint"):  # of many exhibits there may be much to know
                yield from self.told()
            with Horizontal(classes="buttons"):
                yield Button(safe(words.SAVE_BUTTON), id="save")
                yield Button(safe(words.LEAVE_BUTTON), id="leave")

    def told(self) -> ComposeResult:
        """Why what was typed could not be used, or what there is to know."""
        yield Static(safe(self._refused or self._hint), classes="bad" if self._refused else "muted")

    def more(self) -> ComposeResult:
        """What else is asked; nothing."""
        yield from ()

    def on_input_submitted(self) -> None:
        """Enter saves."""
        self._save()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save, or leave."""
        if event.button.id == "save":
            self._save()
        else:
            self.dismiss("")

    def _save(self) -> None:
        field = self.query_one("#path", OneLine)
        if field.value.strip():
            self.dismiss(field.value)
        else:
            field.focus()

    def action_leave(self) -> None:
        """Save nothing."""
        self.dismiss("")
