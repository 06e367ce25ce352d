"""Ask what an answer does with one point."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from tui_complaints.usecases.answer import Verdict
from tui_complaints.widgets.day_field import DayField
from tui_complaints.widgets.safe import line, safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import answer_screen as words, letter_screen

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.domain.points import Point

_REASONED = frozenset({"refused", "deflected"})


class VerdictScreen(ModalScreen[Verdict | None]):
    """What became of a request or a promise; None comes back for "as it is".

    Args:
        point: the request or promise.
        day: the day on which the answer came.
    """

    DEFAULT_CSS = """
    VerdictScreen OptionList { height: auto; max-height: 12; border: none; margin: 1 0; padding: 0; }
    VerdictScreen OptionList:focus { border: none; }
    VerdictScreen OptionList { background: $surface; }
    VerdictScreen .row { height: auto; }
    VerdictScreen .label { width: 10; color: $text-muted; }
    VerdictScreen OneLine { background: $panel; }
    VerdictScreen .buttons { height: auto; margin-top: 1; }
    VerdictScreen Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave")]

    def __init__(self, point: Point, day: date) -> None:
        super().__init__()
        self._point = point
        self._day = day
        self._is_request = point.kind == "request"
        self._results = words.RESULTS if self._is_request else words.KEPT

    def compose(self) -> ComposeResult:
        """The point, what may have become of it, and what goes with that."""
        what = str(self._point.texts[0]) if self._point.texts else self._point.name
        with Vertical(classes="dialog"):
            yield Static(line(what), classes="title")
            yield Static(safe(words.WHAT), classes="muted")
            yield OptionList(*(Option(line(label), id=key) for key, label in self._results.items()))
            if self._is_request:
                yield Static(safe(words.REASON), classes="muted reason")
                yield OneLine(id="reason", classes="reason")
            else:
                with Horizontal(classes="row"):
                    yield Static(safe(words.DAY), classes="label")
                    yield DayField(self._day)
            with Horizontal(classes="buttons"):
                yield Button(safe(letter_screen.SAVE_BUTTON), id="save")
                yield Button(safe(letter_screen.LEAVE_BUTTON), id="leave")

    def on_mount(self) -> None:
        """Begin with what is noted."""
        results = self.query_one(OptionList)
        noted = self._point.state
        results.highlighted = list(self._results).index(noted) if noted in self._results else 0

    @property
    def _chosen(self) -> str:
        return list(self._results)[self.query_one(OptionList).highlighted or 0]

    def on_option_list_option_highlighted(self) -> None:
        """A reason belongs to a refusal alone."""
        for widget in self.query(".reason"):
            widget.display = self._chosen in _REASONED

    def on_option_list_option_selected(self) -> None:
        """Enter goes on to what goes with it, or notes it."""
        if self._chosen in _REASONED or not self._is_request:
            self.focus_next()
        else:
            self._save()

    def on_input_submitted(self) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Note it, or leave."""
        if event.button.id == "save":
            self._save()
        else:
            self.dismiss(None)

    def _save(self) -> None:
        chosen = self._chosen
        if self._is_request:
            reason = self.query_one("#reason", OneLine).value.strip() if chosen in _REASONED else ""
            self.dismiss(Verdict(chosen, reason))
        elif chosen == "never":
            self.dismiss(Verdict("never"))
        elif (field := self.query_one(DayField)).day is None:
            field.focus_field()
        else:
            self.dismiss(Verdict(field.day.isoformat()))

    def action_leave(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)
