"""What can be done with any text that was written: copy it, save it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.screens.save_as import SaveAsScreen
from tui_complaints.usecases.casework.opening import show_file
from tui_complaints.usecases.keeping import keep_copy, mail_note, save_as, suggested_file
from tui_complaints.usecases.preview.sheet import Target
from tui_complaints.widgets.safe import plain, safe
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import BindingType
    from textual.notifications import SeverityLevel

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.messages import Failed
    from tui_complaints.usecases.keeping import Document

NOTHING_YET = ("", "")
"""What a choice offers until it is known what there is."""
_SEVERITIES: dict[str, SeverityLevel] = {
    "good": "information",
    "muted": "information",
    "warn": "warning",
    "bad": "error",
}


class TakingScreen(Screen[Target | None]):
    """A screen with a text that the user takes away; it has a Static ``#done`` that says what was done."""

    app: ComplaintsApp
    BINDINGS: ClassVar[list[BindingType]] = [
        ("c", "copy", words.COPY),
        ("s", "save_as", words.SAVE_AS),
        Binding("o", "open_saved", words.OPEN_SAVED, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._saved: Path | None = None

    def document(self) -> Document | None:
        """The text, None where there is none now."""
        raise NotImplementedError

    def say(self, told: str, tone: str = "good") -> None:
        """Say what was done, until something else is done; for a moment where the screen was left meanwhile."""
        if self.is_left:
            self.app.notify(plain(told), severity=_SEVERITIES[tone], markup=False)
            return
        done = self.query_one("#done", Static)
        done.set_classes(tone)
        done.update(safe(told))
        done.display = bool(told)

    @property
    def is_left(self) -> bool:
        """Whether the user went elsewhere while something was done."""
        return self not in self.app.screen_stack

    def on_failed(self, event: Failed) -> None:
        """Say what was refused."""
        self.say(str(event.problem), "bad")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs a text is greyed out while there is none."""
        if action in {"copy", "save_as"} and self.document() is None:
            return None
        if action == "open_saved" and self._saved is None:
            return None
        return super().check_action(action, parameters)

    # Copying

    def action_copy(self) -> None:
        """Copy the text; a file has it too, as some terminals drop what programs copy."""
        document = self.document()
        if document is not None:
            self.app.copy_to_clipboard(document.plain)
            self._keep_copy(document)

    @work(thread=True)
    def _keep_copy(self, document: Document) -> None:
        app = self.app  # a screen that was left has none any more
        try:
            file = keep_copy(document)
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
        else:
            app.call_from_thread(self.say, words.COPIED.format(file=file))

    # Saving

    def action_save_as(self) -> None:
        """Ask for a place and save the text there."""
        document = self.document()
        if document is not None:
            self._ask_where(document, suggested_file(document))

    def _ask_where(self, document: Document, suggested: Path | str, refused: str = "") -> None:
        def answered(typed: str | None) -> None:
            if typed:
                self._save(document, typed, over=False)

        hint = words.WHERE_HINTS[document.endings[0]]
        self.app.push_screen(SaveAsScreen(suggested, hint, refused), answered)

    @work(thread=True)
    def _save(self, document: Document, typed: str, *, over: bool) -> None:
        app = self.app
        app.call_from_thread(self.say, words.WRITING.format(name=typed), "muted")
        try:
            file = save_as(typed, document, over=over)
        except ComplaintsError as problem:
            app.call_from_thread(self._refused, document, typed, problem)
            return
        if file is None:
            app.call_from_thread(self._taken, document, typed)
        else:
            app.call_from_thread(self.is_saved, file, words.SAVED.format(file=file), mail_note(file))

    def _refused(self, document: Document, typed: str, problem: ComplaintsError) -> None:
        if self.is_left:
            self.say(str(problem), "bad")
        else:
            self._ask_where(document, typed, str(problem))

    def _taken(self, document: Document, typed: str) -> None:
        if self.is_left:
            self.say(words.NOT_WRITTEN_OVER.format(file=typed), "warn")
        else:
            self._ask_over(document, typed)

    def is_saved(self, file: Path, told: str, note: str = "", *, open_it: str = words.OPEN_IT) -> None:
        """Say that something was saved and can be opened; and what to know of it, "" for nothing."""
        self._saved = file
        shown = (told, "" if self.is_left else open_it, note)
        self.say(" ".join(filter(None, shown)), "warn" if note else "good")
        self.refresh_bindings()

    @work(thread=True)
    def action_open_saved(self) -> None:
        """Show what was saved last in the system's program for it."""
        app = self.app
        if self._saved is None:
            return
        try:
            show_file(self._saved)
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
        else:
            app.call_from_thread(self.say, words.OPENED.format(file=self._saved))

    def _ask_over(self, document: Document, typed: str) -> None:
        def answered(over: bool | None) -> None:  # noqa: FBT001 - Textual calls it by place
            if over:
                self._save(document, typed, over=True)
            else:
                self._ask_where(document, typed)

        text = words.WRITE_OVER_TEXT.format(file=typed)
        confirm = ConfirmScreen(words.WRITE_OVER, text, yes=words.YES_WRITE, no=words.NO_KEEP)
        self.app.push_screen(confirm, answered)
