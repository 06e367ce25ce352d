"""What is typed in the walk is understood and kept while it is typed, and all of it is saved when it is left."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.walk_end import title_of
from tui_complaints.translation import language
from tui_complaints.usecases.walk.trying import tried
from tui_complaints.widgets.question import QuestionView
from tui_complaints.widgets.safe import plain
from tui_complaints.widgets.walk_sheet import words_of
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.walk.journey import Journey
    from tui_complaints.usecases.walk.trying import Tried


class KeptWalk(Screen[None]):
    """A screen that asks questions, as far as it keeps what is typed."""

    app: ComplaintsApp

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self._view = view  # it is asked for what was typed even when it is on no screen any more
        self._journey: Journey | None = None
        self._is_left = False

    # While it is typed

    @on(QuestionView.Paused)
    def _paused(self) -> None:
        """Keep what is typed, and understand it."""
        self._note_typed()
        self._keep_in_background(whole=False)
        self._understand()

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

    def _note_typed(self, *, leaving: bool = False) -> None:
        """Remember what stands in the field and was not answered; the beginning of a choice only while it is asked."""
        journey = self._journey
        if journey is None or journey.walk.place is None:
            return
        if self._view.changed and not (leaving and self._view.is_closed):
            journey.half_typed.note(journey.walk.place, words_of(journey.walk).question, self._view.text)
        else:
            journey.half_typed.forget(journey.walk.place)

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

    @work(thread=True)
    def _close(self, journey: Journey) -> None:
        try:
            journey.keep()
            journey.close()
        except ComplaintsError as problem:
            self.app.call_from_thread(self._offer_to_lose, problem)
            return
        self.app.call_from_thread(self._left, journey)

    def _offer_to_lose(self, problem: ComplaintsError) -> None:
        """Nobody is kept here by a disk that is full; but nothing is lost without a word."""
        from tui_complaints.screens.confirm import ConfirmScreen  # noqa: PLC0415 - hoped never to be needed

        text = words.UNSAVED_TEXT.format(problem=problem)
        question = ConfirmScreen(words.UNSAVED, text, yes=words.UNSAVED_LEAVE, no=words.UNSAVED_STAY)
        self.app.push_screen(question, self._left_unsaved)

    def _left_unsaved(self, sure: bool | None) -> None:  # noqa: FBT001 - Textual calls it by place
        if sure:
            self._is_left = True
            self.dismiss()

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
