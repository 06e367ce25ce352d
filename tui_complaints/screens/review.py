"""The public review of one case: for which site, what was taken out and why, how long it is; copied, saved, posted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Select, Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.posting import PostingScreen
from tui_complaints.screens.taking import NOTHING_YET, TakingScreen
from tui_complaints.usecases.keeping import Document
from tui_complaints.usecases.sending import post
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.meter import meter_line
from tui_complaints.widgets.preview import Preview
from tui_complaints.widgets.safe import line, prompt, safe
from tui_complaints.wording import app as app_words, letter_screen, review_screen as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.usecases.preview.review import ReviewPreview
    from tui_complaints.usecases.sending import Posting
    from tui_complaints.usecases.session.session import Session


class _Written(Message):
    """A thread has written the review, and knows what it can be for."""

    def __init__(self, number: int, title: str, review: ReviewPreview) -> None:
        super().__init__()
        self.number = number
        self.title = title
        self.review = review


class _Refused(Message):
    """A thread could not write the review."""

    def __init__(self, number: int, problem: ComplaintsError) -> None:
        super().__init__()
        self.number = number
        self.problem = problem


class ReviewScreen(TakingScreen):
    """The public review of one case; what was followed in it comes back, None for nothing.

    Args:
        file: its ``case.toml``.
        session: the case as it is open on another screen.
    """

    HELP = words.HELP
    AUTO_FOCUS = "#review"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual declares it so
    DEFAULT_CSS = """
    ReviewScreen #title { height: 1; padding: 0 3; }
    ReviewScreen #choice { height: 1; margin: 1 2; }
    ReviewScreen Select { width: 1fr; max-width: 40; height: auto; margin-right: 1; }
    ReviewScreen SelectCurrent { border: none; background: $surface; }
    ReviewScreen #sides { height: 1fr; }
    ReviewScreen #notes { width: 48; }
    ReviewScreen.-narrow #sides { layout: vertical; }
    ReviewScreen.-narrow #review { height: 3fr; }
    ReviewScreen.-narrow #notes { width: 1fr; height: 2fr; border-top: solid $surface; }
    ReviewScreen #told { height: 2; padding: 0 3; color: $text-muted; }
    ReviewScreen #meter { height: 1; padding: 0 3; text-align: right; }
    ReviewScreen #done { height: auto; max-height: 4; padding: 0 3; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave", app_words.BACK),
        ("m", "posted", words.POSTED),
    ]

    def __init__(self, file: Path, session: Session | None = None) -> None:
        super().__init__()
        self._file = file
        self._session = session
        self._site: str | None = None
        self._language: str | None = None
        self._number = 0
        self._review: ReviewPreview | None = None

    def compose(self) -> ComposeResult:
        """The site and the language, the review, what to know of it."""
        yield Static(id="title", classes="title")
        with Horizontal(id="choice"):
            yield Dropdown([NOTHING_YET], allow_blank=False, id="site")
            yield Dropdown([NOTHING_YET], allow_blank=False, id="language")
        with Horizontal(id="sides"):
            yield Preview(id="review")
            yield Preview(id="notes")
        yield Static(id="told")
        yield Static(id="meter")
        yield Static(id="done")
        yield Keys()

    def on_mount(self) -> None:
        """Offer the sites and languages there are."""
        from tui_complaints.usecases.preview.review import review_choices  # noqa: PLC0415 - heavy

        try:
            sites, languages = review_choices()
        except ComplaintsError as problem:
            self.say(str(problem), "bad")
            return
        with self.prevent(Select.Changed):
            self.query_one("#site", Select).set_options((prompt(name), key) for key, name in sites)
            self.query_one("#language", Select).set_options(
                (prompt(letter_screen.LANGUAGES.get(tag, tag)), tag) for tag in languages
            )

    def on_screen_resume(self) -> None:
        """Write the review: at first, and again when another screen may have changed the case."""
        self._ask()

    def _ask(self) -> None:
        self._number += 1
        self._write(self._number, self._site, self._language)

    @work(thread=True, exclusive=True, group="review")
    def _write(self, number: int, site: str | None, language: str | None) -> None:
        from tui_complaints.usecases.cases import open_case  # noqa: PLC0415 - heavy, and in a thread
        from tui_complaints.usecases.preview.review import preview_review  # noqa: PLC0415

        with self.app.courtesy.shown(lambda: self.is_attached and number == self._number):
            try:
                stored = self._session.stored if self._session else open_case(str(self._file))
                review = preview_review(stored, self.app.today, platform=site, language=language)
            except ComplaintsError as problem:
                self.post_message(_Refused(number, problem))
            else:
                self.post_message(_Written(number, str(stored.case.title), review))

    # What is shown

    def on__written(self, event: _Written) -> None:
        """Show the review, unless another was asked for since."""
        if event.number != self._number:
            return
        review = self._review = event.review
        self.query_one("#title", Static).update(line(words.TITLE.format(title=event.title)))
        for which, value in (("#site", review.site), ("#language", review.language)):
            with self.prevent(Select.Changed):
                self.query_one(which, Select).value = value
        self.query_one("#review", Preview).show(review.sheet)
        self.query_one("#notes", Preview).show(review.notes)
        if review.sheet.meter:
            self.query_one("#meter", Static).update(meter_line(review.sheet.meter))
        self.refresh_bindings()

    def on__refused(self, event: _Refused) -> None:
        """Say why there is no review, unless another was asked for since."""
        if event.number == self._number:
            self._review = None
            self.say(str(event.problem), "bad")
            self.refresh_bindings()

    def on_preview_highlighted(self, event: Preview.Highlighted) -> None:
        """Say what the cursor is on."""
        self.query_one("#told", Static).update(line(event.target.told) if event.target else safe(""))

    # What is done

    def on_select_changed(self, event: Select.Changed) -> None:
        """Another site or language was chosen."""
        if not event.value:  # what stood there until it was known what there is
            return
        if event.select.id == "site":
            self._site = str(event.value)
        else:
            self._language = str(event.value)
        self.say("")
        self._ask()

    def on_preview_followed(self, event: Preview.Followed) -> None:
        """Go to the entry."""
        self.dismiss(event.target)

    def document(self) -> Document | None:
        """The review as a file has it."""
        if self._review is None:
            return None
        return Document(f"review-{self.app.today.isoformat()}", self._review.text, markdown=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is there can be noted as posted."""
        if action == "posted" and self._review is None:
            return None
        return super().check_action(action, parameters)

    def action_posted(self) -> None:
        """Ask when and where it was posted, and note it."""
        review = self._review
        if review is not None:
            self.app.push_screen(
                PostingScreen(self.app.today), lambda posting: self._note(review.site, review.language, posting)
            )

    def _note(self, site: str, language: str, posting: Posting | None) -> None:
        if posting is not None:
            self._post(site, language, posting)

    @work(thread=True, exclusive=True, group="saving")
    def _post(self, site: str, language: str, posting: Posting) -> None:
        from tui_complaints.usecases.session.session import saver_of  # noqa: PLC0415 - heavy, and in a thread

        app = self.app
        try:
            save = saver_of(self._session, self._file, app.today, "sent")
            told = post(self._file, app.today, site, language, posting, save)
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
        else:
            app.call_from_thread(self._noted, told)

    def _noted(self, told: str) -> None:
        self.say(told)
        if not self.is_left:
            self._ask()

    def action_leave(self) -> None:
        """Back to where it was opened."""
        self.dismiss(None)
