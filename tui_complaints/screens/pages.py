"""A letter in pages, as the PDF has them that would be saved: seen before it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.screens.taking import TakingScreen
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.pages import Pages
from tui_complaints.widgets.safe import line, safe
from tui_complaints.wording import app as app_words, pages_screen as words

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.courtesy import Courtesy
    from tui_complaints.usecases.keeping import Document
    from tui_complaints.usecases.preview.pages import PagesPreview


class _LeftError(Exception):
    """Nobody waits for the pages any more."""


class _Read(Message):
    """A thread has read so many pages of so many."""

    def __init__(self, done: int, count: int) -> None:
        super().__init__()
        self.done = done
        self.count = count


class _Made(Message):
    """A thread has made the pages."""

    def __init__(self, preview: PagesPreview) -> None:
        super().__init__()
        self.preview = preview


class PagesScreen(TakingScreen):
    """The pages of a letter, which can be saved from here.

    Args:
        stored: the case that it was written from.
        letter: it.
        day: its date.
        document: the letter as a file has it.
    """

    HELP = words.HELP
    AUTO_FOCUS = "Pages"
    DEFAULT_CSS = """
    PagesScreen #title { height: 1; padding: 0 3; }
    PagesScreen #told { height: 2; padding: 0 3; color: $text-muted; }
    PagesScreen #done { height: auto; max-height: 4; padding: 0 3; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", app_words.BACK)]

    def __init__(self, stored: StoredCase, letter: Letter, day: date, document: Document) -> None:
        super().__init__()
        self._stored = stored
        self._letter = letter
        self._day = day
        self._document = document
        self._preview: PagesPreview | None = None

    def compose(self) -> ComposeResult:
        """Whose pages, which of them are seen, the pages."""
        yield Static(line(words.TITLE.format(title=self._stored.case.title)), id="title", classes="title")
        yield Static(safe(words.MAKING), id="told")
        yield Pages()
        yield Static(id="done")
        yield Keys()

    def on_mount(self) -> None:
        """Make the pages."""
        self._make(self.app.courtesy)

    @work(thread=True, exclusive=True, group="pages")
    def _make(self, courtesy: Courtesy) -> None:  # a screen that was left has no app any more
        from tui_complaints.usecases.preview.pages import preview_pages  # noqa: PLC0415 - heavy, and in a thread

        worker = get_current_worker()

        def told(done: int, count: int) -> None:
            if worker.is_cancelled:
                raise _LeftError
            courtesy.wait()
            self.post_message(_Read(done, count))

        try:
            preview = preview_pages(self._stored, self._letter, self._day, told)
        except _LeftError:
            return
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
        else:
            self.post_message(_Made(preview))

    def on__read(self, event: _Read) -> None:
        """Say how far it is."""
        self.query_one("#told", Static).update(safe(words.READING.format(done=event.done, count=event.count)))

    def on__made(self, event: _Made) -> None:
        """Show the pages."""
        self._preview = event.preview
        self.query_one(Pages).show(event.preview.pages)

    def on_failed(self, event: Failed) -> None:
        """Say what was refused, and no longer that there is something to wait for."""
        if self._preview is None:
            self.query_one("#told", Static).update("")
        super().on_failed(event)

    def on_pages_turned(self, event: Pages.Turned) -> None:
        """Say which pages are seen, and where the annexes begin."""
        preview = self._preview
        if preview is None:
            return
        count = len(preview.pages)
        if event.first == event.last:
            seen = words.PAGE_OF.format(page=event.first, count=count)
        else:
            seen = words.PAGES_OF.format(first=event.first, last=event.last, count=count)
        told = [seen, words.PAPER[preview.paper]]
        if preview.annexes:
            told.append(words.ANNEXES.format(page=preview.annexes))
        self.query_one("#told", Static).update(safe(" · ".join(told)))

    def document(self) -> Document:
        """The letter as a file has it."""
        return self._document

    def action_leave(self) -> None:
        """Back to the letter."""
        self.dismiss(None)
