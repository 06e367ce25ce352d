"""The walk: one question a screen, and beside it what was entered so far."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Button, Footer
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError, InvalidValueError
from tui_complaints.screens.walk_end import WalkEndScreen, title_of
from tui_complaints.translation import language
from tui_complaints.usecases.walk.journey import begin, resume
from tui_complaints.usecases.walk.so_far import so_far
from tui_complaints.usecases.walk.trying import tried
from tui_complaints.widgets.question import QuestionView
from tui_complaints.widgets.safe import line, plain
from tui_complaints.widgets.so_far import SoFar
from tui_complaints.widgets.walk_head import WalkHead
from tui_complaints.widgets.walk_sheet import sheet_of, words_of
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.walk.journey import Journey
    from tui_complaints.usecases.walk.so_far import Part
    from tui_complaints.usecases.walk.trying import Tried

QUIET, KEPT = 0.2, 0.3
"""Seconds without a key after which what is typed is understood, and after which it is kept."""
WIDE = 120
"""Columns from which there is room for what was entered so far."""
_FILES = frozenset({"proof", "held"})
"""Kinds of answer that can name a file, which is copied: the next question waits for it."""


class WalkScreen(Screen[None]):
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
        super().__init__()
        self._store = store
        self._file = file
        self._view = QuestionView(self._act)  # it is asked for what was typed even when it is on no screen any more
        self._journey: Journey | None = None
        self._quiet: Timer | None = None
        self._keeping: Timer | None = None
        self._is_left = False

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
        yield Footer()

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
        self.query_one(WalkHead).show(title_of(journey), asked.step, asked.steps)
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

    # While it is typed

    @on(QuestionView.Typed)
    def _typed(self) -> None:
        """Understand and keep what is typed, once it pauses."""
        self._view.say("")
        for timer in (self._quiet, self._keeping):
            if timer is not None:
                timer.stop()
        self._quiet = self.set_timer(QUIET, self._understand)
        self._keeping = self.set_timer(KEPT, self._keep_typed)

    @work(thread=True, exclusive=True, group="understanding")
    def _understand(self) -> None:
        journey, worker = self._journey, get_current_worker()
        typed = self._view.answer
        if journey is None or journey.walk.place is None or not typed:
            return
        place = journey.walk.place
        found = tried(journey.walk, typed, self.app.today, language())
        if not worker.is_cancelled and place == journey.walk.place:
            self.app.call_from_thread(self._understood, typed, found)

    def _understood(self, typed: str, found: Tried) -> None:
        if typed != self._view.answer:
            return
        said = words.UNDERSTOOD.format(value=found.shown) if found.shown else ""
        if found.new:
            said = words.UNDERSTOOD_NEW.format(name=found.shown or ", ".join(found.new))
        self._view.say(said)

    def _keep_typed(self) -> None:
        self._note_typed()
        self._keep_in_background(whole=False)

    def _note_typed(self) -> None:
        """Remember what stands in the field and was not answered."""
        journey = self._journey
        if journey is None or journey.walk.place is None:
            return
        if self._view.changed:
            journey.half_typed.note(journey.walk.place, words_of(journey.walk).question, self._view.text)
        else:
            journey.half_typed.forget(journey.walk.place)

    # Leaving the question

    def _act(self, name: str) -> None:
        """Do what a key in the field asks for; it is done before the next key is looked at."""
        if self._journey is not None and not self._is_left:
            {"next": self.action_next, "back": self.action_back, "skip": self.action_skip}[name]()

    def action_next(self) -> None:
        """Keep the answer and go on."""
        journey = self._journey
        if journey is None or journey.walk.finished:
            return
        answer, walk = self._view.answer, journey.walk
        if answer is None:
            self._step(walk.skip)
        elif not answer.strip():
            self._step(walk.clear)
        elif walk.question.kind in _FILES:
            self._view.wait()
            self._view.say(words.COPYING)
            self._answer_with_file(journey, answer)
        else:
            self._step(lambda: walk.answer(answer))

    def _step(self, act: Callable[[], object]) -> None:
        """Take a step of the walk, show what comes next, and keep it in the background."""
        journey = self._journey
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
        for timer in (self._quiet, self._keeping):
            if timer is not None:
                timer.stop()
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
        self._keep_typed()

    def action_back(self) -> None:
        """Go back one question; what is typed here stays for later."""
        journey = self._journey
        if journey is None:
            return
        self._note_typed()
        if journey.step(journey.walk.back):
            self._go_on()
        else:
            self._view.say(words.AT_THE_BEGINNING)

    def action_skip(self) -> None:
        """Go on with what stands there; what is suggested is not taken, what is typed stays for later."""
        journey = self._journey
        if journey is None or journey.walk.finished:
            return
        self._note_typed()
        journey.step(journey.walk.pass_over)
        self._go_on()

    def action_remove(self) -> None:
        """Take away what stands there, and go on."""
        journey = self._journey
        if journey is not None and not journey.walk.finished:
            self._step(journey.walk.clear)

    @on(Button.Pressed, "#buttons Button")
    def _pressed(self, event: Button.Pressed) -> None:
        self._act(str(event.button.id))

    # Keeping

    @work(thread=True)
    def _keep_in_background(self, *, whole: bool = True) -> None:
        journey = self._journey
        if journey is None or self._is_left:
            return
        try:
            if whole:
                journey.keep()
            else:
                journey.half_typed.save()
        except ComplaintsError as problem:
            self.app.call_from_thread(self._tell, words.NOT_SAVED.format(problem=problem), problem=True)

    def _tell(self, text: str, *, problem: bool = False) -> None:
        self.app.notify(plain(text), severity="warning" if problem else "information", markup=False)

    def action_leave(self) -> None:
        """Save all that was entered, and leave; next time the walk goes on here."""
        if self._journey is None or self._is_left:
            self.dismiss()
            return
        self._note_typed()
        self._close(self._journey)

    @work(thread=True)
    def _close(self, journey: Journey) -> None:
        try:
            journey.keep()
            journey.close()
        except ComplaintsError as problem:
            self.app.call_from_thread(self._tell, words.NOT_SAVED.format(problem=problem), problem=True)
            return
        self.app.call_from_thread(self._left, journey)

    def _left(self, journey: Journey) -> None:
        self._is_left = True
        self._tell(words.LEFT.format(title=title_of(journey)) if journey.file else words.LEFT_EMPTY)
        self.dismiss()

    def on_unmount(self) -> None:
        """Keep what is there when the app ends."""
        if self._journey is not None and not self._is_left:
            self._note_typed()
            with suppress(ComplaintsError):  # there is no screen left to say it on
                self._journey.keep()

    # The end

    def _finish(self, journey: Journey) -> None:
        journey.leave_half_typed()
        self.app.push_screen(WalkEndScreen(journey), self._wanted)

    def _wanted(self, what: str | None) -> None:
        """Go where the end of the walk leads."""
        file = self._journey.file if self._journey else None
        if what == "questions":
            self.action_back()
            return
        self._is_left = True
        self.app.pop_screen()
        if file is not None and what == "letter":
            self.app.open_letter(file)
        elif file is not None and what == "case":
            self.app.open_case(file)
