"""Ask for a company's answer: the file, whose it is, when it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Select, Static

from tui_complaints.widgets.day_field import DayField
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.paths import Paths
from tui_complaints.widgets.safe import prompt, safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import answer_screen as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType


class Taking(NamedTuple):
    """An answer to take in.

    Attributes:
        file: where it is, as it was typed.
        party: who answered, None where the case names nobody.
        on: when it came.
    """

    file: str
    party: str | None
    on: date


class TakeAnswerScreen(ModalScreen[Taking | None]):
    """Which answer is taken in; None comes back for none.

    Args:
        parties: who may have answered: by name in the case, with what they are called; the likeliest first.
        today: the day that stands in the field.
        typed: the file that was typed before.
        refused: why that could not be taken in.
    """

    DEFAULT_CSS = """
    TakeAnswerScreen .row { height: auto; margin-top: 1; }
    TakeAnswerScreen .label { width: 12; color: $text-muted; }
    TakeAnswerScreen OneLine { width: 1fr; background: $panel; }
    TakeAnswerScreen Select { width: 1fr; height: auto; }
    TakeAnswerScreen SelectCurrent { border: none; background: $panel; }
    TakeAnswerScreen .buttons { height: auto; margin-top: 1; }
    TakeAnswerScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave")]

    def __init__(self, parties: Sequence[tuple[str, str]], today: date, typed: str = "", refused: str = "") -> None:
        super().__init__()
        self._parties = parties
        self._today = today
        self._typed = typed
        self._refused = refused

    def compose(self) -> ComposeResult:
        """The file, who, when."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.TITLE), classes="title")
            yield Static(safe(self._refused or words.TEXT), classes="bad" if self._refused else "muted")
            with Horizontal(classes="row"):
                yield Static(safe(words.FILE), classes="label")
                yield OneLine(
                    self._typed, placeholder=words.FILE_HINT, id="file", suggester=Paths(), select_on_focus=False
                )
            if self._parties:
                with Horizontal(classes="row"):
                    yield Static(safe(words.FROM), classes="label")
                    options = [(prompt(name), party) for party, name in self._parties]
                    yield Dropdown(options, value=self._parties[0][0], allow_blank=False)
            with Horizontal(classes="row"):
                yield Static(safe(words.ON), classes="label")
                yield DayField(self._today)
            with Horizontal(classes="buttons"):
                yield Button(safe(words.TAKE), id="take")
                yield Button(safe(words.LEAVE), id="leave")

    def on_input_submitted(self) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take it in, or leave; what is missing is asked for again."""
        file, day = self.query_one("#file", OneLine), self.query_one(DayField)
        if event.button.id == "leave":
            self.dismiss(None)
        elif not file.value.strip():
            file.focus()
        elif day.day is None:
            day.focus_field()
        else:
            party = str(self.query_one(Select).value) if self._parties else None
            self.dismiss(Taking(file.value.strip(), party, day.day))

    def action_leave(self) -> None:
        """Take nothing in."""
        self.dismiss(None)
