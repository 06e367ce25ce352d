"""Choose what a field of a form names: entries or words, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_complaints.usecases.walk.choosing import fold
from tui_complaints.widgets.panels.source import Drawn
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import forms as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input

    from tui_complaints.usecases.walk.choosing import Choice


class ChooseScreen(ModalScreen[str]):
    """A list to choose from; "" comes back for nothing.

    Args:
        title: what is chosen.
        choices: what there is.
    """

    DEFAULT_CSS = """
    ChooseScreen .dialog { height: 80%; }
    ChooseScreen OneLine { margin: 1 0; }
    ChooseScreen Rows { background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave"),
        Binding("down", "move(1)", priority=True),
        Binding("up", "move(-1)", priority=True),
    ]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._folded = [fold(f"{one.value} {one.label}") for one in choices]
        self._found = choices

    def compose(self) -> ComposeResult:
        """What is chosen, a field to find it, what is found."""
        with Vertical(classes="dialog"):
            yield Static(safe(self._title), classes="title")
            yield OneLine(placeholder=words.FIND_HERE)
            yield Rows(Column())
            yield Static(id="nothing", classes="muted")

    def on_mount(self) -> None:
        """Show everything."""
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find as it is typed."""
        event.stop()
        asked = fold(event.value).split()
        pairs = zip(self._choices, self._folded, strict=True)
        self._found = [choice for choice, text in pairs if all(word in text for word in asked)]
        self._show()

    def _show(self) -> None:
        self.query_one(Rows).show(Drawn(self._found, _cells))
        nothing = "" if self._found else words.NOTHING_FOUND if self._choices else words.NOTHING_TO_CHOOSE
        self.query_one("#nothing", Static).update(safe(nothing))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes what the cursor is on."""
        event.stop()
        self._take()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Take it."""
        event.stop()
        self._take()

    def _take(self) -> None:
        cursor = self.query_one(Rows).cursor
        if 0 <= cursor < len(self._found):
            self.dismiss(self._found[cursor].value)

    def action_move(self, by: int) -> None:
        """Move the cursor while typing."""
        self.query_one(Rows).action_move(by)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss("")


def _cells(choice: Choice) -> Sequence[Cell]:
    return (Cell(choice.label or choice.value),)
