"""The walk: one question a screen, and beside it what was entered so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Button
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError, InvalidValueError
from tui_complaints.screens.walk_end import WalkEndScreen, title_of
from tui_complaints.screens.walk_keeping import KeptWalk
from tui_complaints.translation import language
from tui_complaints.usecases.walk.journey import begin, resume
from tui_complaints.usecases.walk.shown import about
from tui_complaints.usecases.walk.so_far import so_far
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.question import QuestionView
from tui_complaints.widgets.safe import line
from tui_complaints.widgets.so_far import SoFar
from tui_complaints.widgets.walk_head import WalkHead
from tui_complaints.widgets.walk_sheet import FILES, sheet_of
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.walk.journey import Journey
    from tui_complaints.usecases.walk.so_far import Part

WIDE = 120
"""Columns from which there is room for what was entered so far."""


class WalkScreen(KeptWalk):
    """The walk through a new case, or through one where it was left.

    Args:
        store: the store of a new case, None for the user's own.
        file: the ``case.toml`` of a case to go on with, None for a new one.
    """

    app: ComplaintsApp
    HELP = words.HELP
    DEFAULT_CSS = """
    WalkScreen #middle { height: 1fr; }
    WalkScreen #main { width: 1fr; max-width: 112; }
    WalkScreen #buttons { height: 1; padding: 0 2; margin: 1 0; }
    WalkScreen #buttons Button { margin-right: 2; }
    WalkScreen SoFar { display: none; }
    WalkScreen.-wide SoFar { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,alt+left", "back", words.BACK, key_display="F2"),
        Binding("f3,alt+right", "skip", words.SKIP, key_display="F3"),
        Binding("f4", "remove", words.REMOVE, show=False),
        Binding("escape", "leave", words.LEAVE),
    ]

    def __init__(self, store: str | None, file: Path | None = None) -> None:
        super().__init__(QuestionView(self._act))
        self._store = store
        self._file = file

    def compose(self) -> ComposeResult:
        """Progress, the question, what was entered so far; buttons for the mouse."""
        yield WalkHead()
        with Horizontal(id="middle"):
            with Vertical(id="main"):
                yield self._view
                with Horizontal(id="buttons"):
                    for name, label in words.BUTTONS.items():
                        yield Button(line(label), id=name)
            yield SoFar()
        yield Keys(show_command_palette=False)

    # Beginning

    def on_mount(self) -> None:
        """Begin once the case is read; what is typed meanwhile belongs to the first question."""
        self._view.field.focus()
        self._view.wait()
        self._open()

    @work(thread=True)
    def _open(self) -> None:
        today, spoken = self.app.today, language()
        try:
            if self._file is None:
                journey = begin(self._store, today, spoken)
            else:
                journey = resume(self._file, self._store, today, spoken)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._cannot_open, problem)
            return
        self.app.call_from_thread(self._opened, journey)

    def _opened(self, journey: Journey) -> None:
        self._journey = journey
        self._show()

    def _cannot_open(self, problem: ComplaintsError) -> None:
        self._is_left = True
        self._tell(words.CANNOT_OPEN.format(problem=problem), problem=True)
        self.dismiss()

    def on_resize(self) -> None:
        """Show what was entered so far where there is room."""
        self.set_class(self.size.width >= WIDE, "-wide")
        self._show_so_far()

    # One question

    def _show(self) -> None:
        """Ask the question where the walk stands."""
        journey = self._journey
        if journey is None:
            return
        walk = journey.walk
        if walk.place is None:
            self._finish(journey)
            return
        asked = walk.question
        typed = journey.half_typed.at(walk.place)
        sheet = sheet_of(walk, typed, self.app.today, language())
        told = about(walk, self.app.today, language()) or title_of(journey)
        self.query_one(WalkHead).show(told, asked.step, asked.steps)
        self._view.ask(sheet, words.WAS_TYPED if typed else "")
        self._show_so_far()

    @work(thread=True, exclusive=True, group="so-far")
    def _show_so_far(self) -> None:
        journey, worker = self._journey, get_current_worker()
        if journey is None or not self.has_class("-wide"):
            return
        parts = so_far(journey.walk.case, self.app.today, language())
        if not worker.is_cancelled:
            self.app.call_from_thread(self._so_far_is, parts)

    def _so_far_is(self, parts: tuple[Part, ...]) -> None:
        self.query_one(SoFar).show(parts)

    # Leaving the question

    def _act(self, name: str) -> None:
        """Do what a key in the field asks for; it is done before the next key is looked at."""
        {"next": self.action_next, "back": self.action_back, "skip": self.action_skip}[name]()

    def _free(self) -> Journey | None:
        """The walk, where it can take a step now: it is read, no file is being copied, and it is not being left."""
        return None if self._is_left or self._view.waits else self._journey

    def action_next(self) -> None:
        """Keep the answer and go on."""
        journey = self._free()
        if journey is None:
            return
        answer, walk = self._view.answer, journey.walk
        if answer is None:
            self._step(walk.skip)
        elif not answer.strip():
            self._step(walk.clear)
        elif walk.question.kind in FILES:  # it may be copied: the next question waits for it
            self._view.wait()
            self._view.say(words.COPYING)
            self._answer_with_file(journey, answer)
        else:
            self._step(lambda: walk.answer(answer))

    def _step(self, act: Callable[[], object]) -> None:
        """Take a step of the walk, show what comes next, and keep it in the background."""
        journey = self._free()
        if journey is None:
            return
        place = journey.walk.place
        try:
            journey.step(act)
        except InvalidValueError as problem:
            self._not_understood(problem)
            return
        if place is not None:
            journey.half_typed.forget(place)
        self._go_on()

    def _go_on(self) -> None:
        self._show()
        self._keep_in_background()

    @work(thread=True)
    def _answer_with_file(self, journey: Journey, answer: str) -> None:
        place = journey.walk.place
        try:
            journey.answer(answer)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._not_understood, problem)
            return
        if place is not None:
            journey.half_typed.forget(place)
        self.app.call_from_thread(self._go_on)

    def _not_understood(self, problem: ComplaintsError) -> None:
        expected = problem.expected if isinstance(problem, InvalidValueError) else ""
        self._view.say(words.NOT_UNDERSTOOD.format(expected=expected) if expected else str(problem), problem=True)
        self._view.stay()
        self._note_typed()
        self._keep_in_background(whole=False)

    def action_back(self) -> None:
        """Go back one question; what is typed here stays for later."""
        journey = self._free()
        if journey is None:
            return
        self._note_typed(leaving=True)
        if journey.step(journey.walk.back):
            self._go_on()
        else:
            self._view.say(words.AT_THE_BEGINNING)

    def action_skip(self) -> None:
        """Go on with what stands there; what is suggested is not taken, what is typed stays for later."""
        journey = self._free()
        if journey is None:
            return
        self._note_typed(leaving=True)
        journey.step(journey.walk.pass_over)
        self._go_on()

    def action_remove(self) -> None:
        """Take away what stands there, and go on."""
        journey = self._free()
        if journey is not None:
            self._step(journey.walk.clear)

    @on(Button.Pressed, "#buttons Button")
    def _pressed(self, event: Button.Pressed) -> None:
        self._act(str(event.button.id))

    # The end

    def action_leave(self) -> None:
        """Save all that was entered, and leave; next time the walk goes on here."""
        if self._journey is None or self._is_left:
            self.dismiss()
            return
        self._note_typed()
        self._close(self._journey)

    def _finish(self, journey: Journey) -> None:
        journey.leave_half_typed()
        self.app.push_screen(WalkEndScreen(journey), self._wanted)

    def _wanted(self, what: str | None) -> None:
        """Go where the end of the walk leads."""
        file = self._journey.file if self._journey else None
        if what == "questions" and self._journey is not None:
            self._journey.step(self._journey.walk.back)
            self._go_on()
            return
        self._is_left = True
        self.app.pop_screen()
        if file is not None and what == "letter":
            self.app.open_letter(file)
        elif file is not None and what == "case":
            self.app.open_case(file)
