"""One question of the walk: its words, the field that fits its kind, and what was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static, TextArea

from tui_complaints.usecases.typed_paths import completed_among_words
from tui_complaints.usecases.walk.choosing import Choice, fold, matching, parts
from tui_complaints.widgets.answering import AnswerLine, AnswerLines, Choosing
from tui_complaints.widgets.paths import Paths
from tui_complaints.widgets.safe import safe
from tui_complaints.wording.walk import talk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.events import Event
    from textual.timer import Timer

QUIET = 0.2
"""Seconds without a key after which what is typed is kept and understood."""
_PAGE = 8


class Sheet(NamedTuple):
    """What is shown of a question.

    Attributes:
        question: what is asked.
        hints: lines below it: an example, why it matters, how to answer.
        lines: whether the answer has several lines.
        choices: what can be chosen.
        several: whether several can be chosen.
        open: whether one's own words will do as well.
        names: whether what is chosen is answered by its name, else by its number.
        chosen: the positions of what is chosen already or suggested.
        given: what stands in the field when it is asked.
        suggested: whether that is only suggested: what is typed takes its place.
        typed: what was typed there before and not answered; None for nothing.
        files: whether the answer can name files.
    """

    question: str
    hints: Sequence[str]
    lines: bool = False
    choices: Sequence[Choice] = ()
    several: bool = False
    open: bool = False
    names: bool = False
    chosen: Sequence[int] = ()
    given: str = ""
    suggested: bool = False
    typed: str | None = None
    files: bool = False


class QuestionView(VerticalScroll, can_focus=False):
    """One question.

    Args:
        act: told of the keys that leave the question: ``next``, ``back``, ``skip``.
    """

    DEFAULT_CSS = """
    QuestionView { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    QuestionView #asks { margin-bottom: 1; }
    QuestionView #hints { color: $text-muted; margin-bottom: 1; }
    QuestionView AnswerLines { height: auto; min-height: 4; max-height: 50%; }
    QuestionView #note { margin: 0 0 1 0; min-height: 1; color: $text-accent; }
    QuestionView #note.-problem { color: $text-warning; }
    """

    class Paused(Message):
        """What stands in the field changed, and then nothing for a moment."""

    def __init__(self, act: Callable[[str], None]) -> None:
        super().__init__()
        self._act = act
        self._sheet = Sheet("", ())
        self._at: int | None = None
        self._picked = False
        self._in_list = False
        self._problem_with: str | None = None
        self._pause: Timer | None = None
        self._line = AnswerLine(self._key)
        self._lines = AnswerLines(self._key)
        self._choices = Choosing()
        self._paths = Paths(completed_among_words)
        self._quiet = ""

    def compose(self) -> ComposeResult:
        """The question, hints, field, note, choices."""
        yield Static("", id="asks", classes="title")
        yield Static("", id="hints")
        yield self._line
        yield self._lines
        yield Static("", id="note")
        yield self._choices

    # What is asked

    def ask(self, sheet: Sheet, note: str) -> None:
        """Ask another question, at once: the next key belongs to it."""
        waiting = [event for field in (self._line, self._lines) for event in field.keys.go_on()]
        self._sheet, self._picked, self._in_list = sheet, False, False
        text = sheet.given if sheet.typed is None else sheet.typed
        self._quiet = text
        self._line.display, self._lines.display = not sheet.lines, sheet.lines
        if sheet.lines:
            self._lines.load_text(text)
            self._lines.move_cursor(self._lines.document.end)
        else:
            self._line.suggester = self._paths if sheet.files else None
            self._line.value = text
            self._line.cursor_position = len(text)
            if sheet.suggested and sheet.typed is None:
                self._line.select_all()
        self._choices.display = bool(sheet.choices)
        self._choices.offer([choice.label for choice in sheet.choices], sheet.chosen)
        self._at = sheet.chosen[0] if sheet.chosen else None
        self.query_one("#asks", Static).update(safe(sheet.question))
        self.query_one("#hints", Static).update(safe("\n".join(sheet.hints)))
        self.query_one("#hints", Static).display = bool(sheet.hints)
        self._problem_with = None
        self._stop_waiting()
        self.say(note)
        self.screen.set_focus(self.field)  # now, and not after the next key as focus() does
        self.scroll_home(animate=False)
        self._again(waiting)

    def say(self, note: str, *, problem: bool = False) -> None:
        """Say something below the field."""
        if not problem and self._problem_with == self.text and not note:
            return  # it is still what is wrong
        self._problem_with = self.text if problem else None
        shown = self.query_one("#note", Static)
        shown.set_class(problem, "-problem")
        shown.update(safe(note))

    def wait(self) -> None:
        """Collect what is typed until ``ask`` or ``stay``."""
        self.field.keys.wait()

    def stay(self) -> None:
        """Go on with the same question."""
        self._again(self._line.keys.go_on() + self._lines.keys.go_on())

    def _again(self, waiting: Sequence[Event]) -> None:
        for event in waiting:
            self.field.post_message(event)

    # What is answered

    @property
    def field(self) -> AnswerLine | AnswerLines:
        """The field of the question."""
        return self._lines if self._sheet.lines else self._line

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._lines.text if self._sheet.lines else self._line.value

    @property
    def waits(self) -> bool:
        """Whether what is typed is collected for the next question."""
        return self._line.keys.waits or self._lines.keys.waits

    @property
    def is_closed(self) -> bool:
        """Whether one of the choices is taken, and nothing that a person could word otherwise."""
        return bool(self._sheet.choices) and not self._sheet.open

    @property
    def changed(self) -> bool:
        """Whether something else stands in the field than when the question was asked."""
        return self.text != self._sheet.given

    @property
    def answer(self) -> str | None:
        """The answer: "" where what stood there was taken away, None where nothing was changed."""
        text = self.text.strip()
        if self._picked and self._at is not None and not (self._sheet.several and text):
            return self._said(self._at)
        if not self.changed or (not text and not self._sheet.given.strip()):
            return None
        if self._sheet.names and text:
            found = matching(text, self._sheet.choices)
            return found.label if found else text
        return text if not self._sheet.lines else self.text.strip("\n")

    def _said(self, index: int) -> str:
        return self._sheet.choices[index].label if self._sheet.names else str(index + 1)

    # Keys

    def _key(self, name: str) -> bool:
        self._notice()
        if name in {"next", "back", "skip"}:
            self._act(name)
            return True
        if not self._sheet.choices or (name == "space" and not (self._sheet.several and self._in_list)):
            return False
        if name == "space":
            self._toggle()
        else:
            by = {"up": -1, "down": 1, "page_up": -_PAGE, "page_down": _PAGE}[name]
            self._pick(self._choices.moved(self._at, by))
        return True

    def _pick(self, index: int | None) -> None:
        self._at, self._picked, self._in_list = index, index is not None, index is not None
        self._choices.show_at(index)
        self._changed_now()

    def _toggle(self) -> None:
        """Take the highlighted choice among several, or leave it out again."""
        listed = parts(self._line.value)
        choice = self._sheet.choices[self._at or 0]
        others = [part for part in listed if matching(part, self._sheet.choices) is not choice]
        if len(others) == len(listed):
            others.append(str((self._at or 0) + 1))
        at = self._at
        self._line.value = self._quiet = ", ".join(others)
        self._line.cursor_position = len(self._line.value)
        self._mark()
        self._at, self._picked = at, False
        self._choices.show_at(at)
        self._changed_now()

    @on(Choosing.Clicked)
    def _clicked(self, event: Choosing.Clicked) -> None:
        event.stop()
        self._pick(event.index)
        self.screen.set_focus(self.field)
        if self._sheet.several:
            self._toggle()
        else:
            self._act("next")

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _edited(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        self._notice()

    def _notice(self) -> None:
        """Look at what was typed; the message that says so can come after the next key."""
        if self.text == self._quiet:
            return
        self._quiet = self.text
        self._picked = self._in_list = False
        if self._sheet.choices:
            self._mark()
        self._changed_now()

    def _changed_now(self) -> None:
        self.say("")
        self._stop_waiting()
        self._pause = self.set_timer(QUIET, lambda: self.post_message(self.Paused()))

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    def _mark(self) -> None:
        """Show which choices are meant by what was typed."""
        sheet = self._sheet
        typed = parts(self.text) if sheet.several else [self.text]
        found = [matching(part, sheet.choices) for part in typed if fold(part)]
        chosen = [sheet.choices.index(choice) for choice in found if choice is not None]
        if not self.text.strip() and not sheet.given:
            chosen = list(sheet.chosen)
        self._choices.mark(chosen)
        self._at = chosen[0] if chosen else None


def yes_or_no() -> tuple[Choice, Choice]:
    """The choices of a question that is answered by yes or no."""
    return Choice("yes", talk.YES), Choice("no", talk.NO)
