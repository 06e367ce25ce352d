"""The letter of a case, written anew whenever the case or what is wanted of the letter changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.usecases.preview.choice import Choice
from tui_complaints.widgets.meter import meter_line
from tui_complaints.widgets.preview import Preview
from tui_complaints.widgets.safe import line, safe

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import ComposeResult
    from textual.timer import Timer

    from tui_complaints.usecases.cases import StoredCase
    from tui_complaints.usecases.courtesy import Courtesy
    from tui_complaints.usecases.preview.letter import LetterPreview

    Source = Callable[[], StoredCase]

_QUIET = 0.2
"""Seconds without a change before the letter is written anew."""


class LetterPanel(Vertical):
    """The letter, what is under the cursor in it, and how long it is.

    It is written in a thread that lets the user's keys pass; what was asked for before the last change is given up.

    Args:
        courtesy: knows when the user is at the keys.
    """

    DEFAULT_CSS = """
    LetterPanel #refused { display: none; padding: 1 3; height: 1fr; }
    LetterPanel.-refused #refused { display: block; }
    LetterPanel.-refused Preview { display: none; }
    LetterPanel .told { height: 2; padding: 0 3; color: $text-muted; }
    LetterPanel .meter { height: 1; padding: 0 3; text-align: right; }
    """

    class Written(Message):
        """The letter was written.

        Attributes:
            stored: the case that it was written from.
            letter: it.
        """

        def __init__(self, number: int, stored: StoredCase, letter: LetterPreview) -> None:
            super().__init__()
            self.number = number
            self.stored = stored
            self.letter = letter

    class Refused(Message):
        """The letter was not written.

        Attributes:
            stored: the case, None where it could not be read.
            problem: why.
        """

        def __init__(self, number: int, stored: StoredCase | None, problem: ComplaintsError) -> None:
            super().__init__()
            self.number = number
            self.stored = stored
            self.problem = problem

    def __init__(self, courtesy: Courtesy, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._courtesy = courtesy
        self._number = 0
        self._waiting: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a letter was asked for that is not being written yet."""
        return self._waiting is not None

    def compose(self) -> ComposeResult:
        """The letter, what is to be known of what the cursor is on, how long it is."""
        yield Preview(id="letter")
        yield Static(id="refused", classes="bad")
        yield Static(classes="told")
        yield Static(classes="meter")

    def ask(
        self, case: StoredCase | Source, today: date, choice: Choice | None = None, *, at_once: bool = False
    ) -> None:
        """Ask for the letter.

        Args:
            case: the case, or what reads it, which is called in a thread.
            today: the letter's date.
            choice: its kind, language and recipient.
            at_once: not after 200 ms of quiet.
        """
        self._number += 1
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        number, chosen = self._number, choice or Choice()

        def start() -> None:
            self._waiting = None
            self.run_worker(
                lambda: self._write(number, case, today, chosen), thread=True, exclusive=True, group="letter"
            )

        if at_once:
            start()
        else:
            self._waiting = self.set_timer(_QUIET, start)

    def _write(self, number: int, case: StoredCase | Source, today: date, choice: Choice) -> None:
        from tui_complaints.usecases.preview.letter import preview_letter  # noqa: PLC0415 - heavy, and in a thread

        stored: StoredCase | None = None
        with self._courtesy.shown(lambda: self.is_attached and number == self._number):
            try:
                stored = case() if callable(case) else case
                letter = preview_letter(stored, today, kind=choice.kind, language=choice.language, to=choice.to)
            except ComplaintsError as problem:
                self.post_message(self.Refused(number, stored, problem))
            else:
                self.post_message(self.Written(number, stored, letter))

    def on_letter_panel_written(self, event: Written) -> None:
        """Show it, unless something else was asked for since."""
        if event.number != self._number:
            event.stop()
            return
        self.remove_class("-refused")
        self.query_one(Preview).show(event.letter.sheet)
        if event.letter.sheet.meter:
            self.query_one(".meter", Static).update(meter_line(event.letter.sheet.meter))

    def on_letter_panel_refused(self, event: Refused) -> None:
        """Say why there is no letter, unless something else was asked for since."""
        if event.number != self._number:
            event.stop()
            return
        self.add_class("-refused")
        self.query_one("#refused", Static).update(safe(str(event.problem)))
        self.query_one(".meter", Static).update("")

    def on_preview_highlighted(self, event: Preview.Highlighted) -> None:
        """Say what the cursor is on."""
        self.query_one(".told", Static).update(line(event.target.told) if event.target else "")
