"""The letter of one case: what it is, in which language, to whom; and what is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import SuspendNotSupported
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Select, Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.bundling import BundlingScreen
from tui_complaints.screens.sending import SendingScreen
from tui_complaints.screens.taking import NOTHING_YET
from tui_complaints.usecases.casework.opening import show_file
from tui_complaints.usecases.editor import editor_command, run_editor
from tui_complaints.usecases.keeping import Document, edit_copy, keep_copy, mail_note
from tui_complaints.usecases.preview.choice import Choice, letter_choices
from tui_complaints.usecases.sending import send
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.letter_panel import LetterPanel
from tui_complaints.widgets.safe import line, prompt, safe
from tui_complaints.wording import app as app_words, letter_screen as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.preview.letter import LetterPreview
    from tui_complaints.usecases.preview.sheet import Target
    from tui_complaints.usecases.sending import Sending
    from tui_complaints.usecases.session.session import Session
    from tui_complaints.widgets.preview import Preview

_NOBODY = "-"
"""What is chosen as the recipient where the case names none."""


class LetterScreen(BundlingScreen):
    """The letter of one case; what was followed in it comes back, None for nothing.

    Args:
        file: its ``case.toml``.
        session: the case as it is open on another screen, so that what is done here can be taken back there.
    """

    HELP = words.HELP
    AUTO_FOCUS = "#letter"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual declares it so
    DEFAULT_CSS = """
    LetterScreen #title { height: 1; padding: 0 3; }
    LetterScreen #choice { height: 1; margin: 1 2; }
    LetterScreen Select { width: 1fr; height: auto; margin-right: 1; }
    LetterScreen #kind, LetterScreen #to { max-width: 48; }
    LetterScreen #language { width: 16; }
    LetterScreen SelectCurrent { border: none; background: $surface; }
    LetterScreen #sides { height: 1fr; }
    LetterScreen LetterPanel { width: 1fr; }
    LetterScreen #notes { width: 38; padding: 0 2 0 1; }
    LetterScreen.-narrow #sides { layout: vertical; }
    LetterScreen.-narrow #notes { width: 1fr; height: auto; max-height: 40%; display: none; padding: 0 3; }
    LetterScreen.-narrow.-notes #notes { display: block; }
    LetterScreen.-wide.-notes #notes { display: none; }
    LetterScreen #notes Static { margin-bottom: 1; }
    LetterScreen #done { height: auto; max-height: 8; padding: 0 3; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("p", "pages", words.PAGES),
        ("m", "sent", words.SENT),
        Binding("M", "mail", words.MAIL, show=False),
        ("a", "answer", words.ANSWER),
        ("w", "notes", words.NOTES),
        ("e", "edit", words.EDITOR),
        ("v", "review", words.REVIEW),
        ("escape", "leave", app_words.BACK),
    ]

    def __init__(self, file: Path, session: Session | None = None) -> None:
        super().__init__()
        self._file = file
        self._session = session
        self._choice = Choice()
        self._letter: LetterPreview | None = None
        self._stored: StoredCase | None = None
        self._offered: dict[str, list[tuple[str, str]]] = {}

    def compose(self) -> ComposeResult:
        """What the letter is, the letter, what to know of it."""
        yield Static(id="title", classes="title")
        with Horizontal(id="choice"):
            yield Dropdown([NOTHING_YET], allow_blank=False, id="kind")
            yield Dropdown([NOTHING_YET], allow_blank=False, id="language")
            yield Dropdown([NOTHING_YET], allow_blank=False, id="to")
        with Horizontal(id="sides"):
            yield LetterPanel(self.app.courtesy)
            with VerticalScroll(id="notes"):
                yield Static(safe(words.NOTES_TITLE), classes="title")
                yield Static(id="known")
        yield Static(id="done")
        yield Keys()

    def on_screen_resume(self) -> None:
        """Write the letter: at first, and again when another screen may have changed the case."""
        self._ask(at_once=True)

    def _ask(self, *, at_once: bool = False) -> None:
        self.query_one(LetterPanel).ask(self._read, self.app.today, self._choice, at_once=at_once)

    def _read(self) -> StoredCase:
        """The case as it is now; called in a thread."""
        from tui_complaints.usecases.cases import open_case  # noqa: PLC0415

        return self._session.stored if self._session else open_case(str(self._file))

    # What is shown

    def on_letter_panel_written(self, event: LetterPanel.Written) -> None:
        """Show what the letter is, and what to know of it."""
        self._letter, self._stored = event.letter, event.stored
        self.query_one("#choice").display = True
        self.refresh_bindings()
        self._show_case(event.stored)
        self._show_choice(event.letter)
        self._show_notes(event.letter.warnings)

    def on_letter_panel_refused(self, event: LetterPanel.Refused) -> None:
        """There is no letter; what it could be can still be chosen."""
        self._letter, self._stored = None, event.stored
        self.refresh_bindings()
        self.query_one("#choice").display = event.stored is not None
        if event.stored is not None:
            self._show_case(event.stored)
        self.query_one("#known", Static).update("")  # it is said where the letter would be

    def _show_case(self, stored: StoredCase) -> None:
        self.query_one("#title", Static).update(line(words.TITLE.format(title=stored.case.title)))
        known = letter_choices(stored.case, self.app.today)
        kinds = [(words.KINDS[kind], kind) for kind in known.kinds]
        languages = [(words.LANGUAGES.get(tag, tag), tag) for tag in known.languages]
        parties = [(words.TO.format(party=name), party) for party, name in known.parties]
        self._offer("#kind", kinds)
        self._offer("#language", languages)
        self._offer("#to", parties or [(words.TO_NOBODY, _NOBODY)])

    def _offer(self, which: str, options: list[tuple[str, str]]) -> None:
        if self._offered.get(which) != options:  # one that is open must not close while the letter is written anew
            self._offered[which] = options
            select = self.query_one(which, Select)
            before = select.value
            with self.prevent(Select.Changed):
                select.set_options((prompt(label), value) for label, value in options)
                if before in {value for _, value in options}:
                    select.value = before

    def _show_choice(self, letter: LetterPreview) -> None:
        for which, value in (("#kind", letter.kind), ("#language", letter.language), ("#to", letter.to or _NOBODY)):
            select = self.query_one(which, Select)
            with self.prevent(Select.Changed):
                select.value = value

    def _show_notes(self, warnings: tuple[str, ...]) -> None:
        self.query_one("#known", Static).update(safe("\n\n".join(warnings) or words.NOTHING_TO_KNOW))

    # What is done

    def on_select_changed(self, event: Select.Changed) -> None:
        """Another kind, language or recipient was chosen."""
        value = str(event.value)
        if value in {"", _NOBODY}:  # what stood there until it was known what there is
            return
        kind, language, to = self._choice.kind, self._choice.language, self._choice.to
        if event.select.id == "kind":
            kind = value
        elif event.select.id == "language":
            language = value
        else:
            to = value
        self._choice = Choice(kind, language, to)
        self._ask()

    def on_preview_followed(self, event: Preview.Followed) -> None:
        """Go to what is cited, or missing."""
        self.dismiss(event.target)

    def document(self) -> Document | None:
        """The letter as a file has it."""
        preview, stored, today = self._letter, self._stored, self.app.today
        if preview is None or stored is None:
            return None

        def lay_out(output_format: str) -> bytes:
            from tui_complaints.usecases.documents import laid_out  # noqa: PLC0415 - heavy, and in a thread

            return laid_out(stored, preview.letter, today, output_format)

        return Document(f"{preview.kind}-{today.isoformat()}", preview.letter.markdown, lay_out=lay_out)

    def bundled(self) -> tuple[StoredCase, Letter] | None:
        """The case and the letter as they are shown."""
        if self._letter is None or self._stored is None:
            return None
        return self._stored, self._letter.letter

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a letter there is nothing to see, to edit or to send; notes for a call are not sent."""
        letter = self._letter
        if action == "pages" and letter is None:
            return None
        if action in {"edit", "sent", "mail"} and (letter is None or (action != "edit" and letter.kind == "brief")):
            return None
        return super().check_action(action, parameters)

    def action_pages(self) -> None:
        """Show the letter in pages, as it would be printed."""
        from tui_complaints.screens.pages import PagesScreen  # noqa: PLC0415 - only whoever looks pays for it

        document, found = self.document(), self.bundled()
        if document is not None and found is not None:
            self.app.push_screen(PagesScreen(*found, self.app.today, document))

    def action_edit(self) -> None:
        """Open a copy of the letter in the user's editor; what comes back is kept beside the case's letters."""
        document, stored = self.document(), self._stored
        if document is None or stored is None:
            return
        try:
            command = editor_command(words.NO_EDITOR)
            with self.app.suspend():
                file = edit_copy(stored.folder, document, lambda copy: run_editor(command, copy, words.NO_EDITOR))
        except SuspendNotSupported:
            self.say(words.NO_SUSPENDING, "bad")
        except ComplaintsError as problem:
            self.say(str(problem), "bad")
        else:
            self.say(words.EDITED.format(file=file) if file else words.UNCHANGED)

    @work(thread=True, exclusive=True, group="saving")
    def action_mail(self) -> None:
        """Open a draft e-mail with the letter and its exhibits in the user's mail program; a short letter as a link."""
        from tui_complaints.usecases.documents import mail_link  # noqa: PLC0415 - heavy, and in a thread

        document, found = self.document(), self.bundled()
        if document is None or found is None:
            return
        app = self.app
        app.call_from_thread(self.say, words.WRITING.format(name=f"{document.name}.eml"), "muted")
        try:
            file = keep_copy(document, ".eml")
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
            return
        link = mail_link(*found, app.today)
        try:
            show_file(link or file)
        except ComplaintsError:
            told = words.MAIL_KEPT.format(file=file)
        else:
            told = words.MAIL_LINKED if link else words.MAIL_OPENED.format(file=file)
        note = mail_note(file)
        app.call_from_thread(self.say, f"{told} {note}".rstrip(), "warn" if note else "good")

    def action_sent(self) -> None:
        """Ask how and when the letter went, and note it."""
        letter = self._letter
        if letter is not None:
            choice = Choice(letter.kind, letter.language, letter.to or None)
            self.app.push_screen(SendingScreen(self.app.today), lambda sending: self._sent(choice, sending))

    def _sent(self, choice: Choice, sending: Sending | None) -> None:
        if sending is not None:
            self._choice = choice  # once it is sent, another kind comes next: this one stays in view
            self._send(choice, sending)

    @work(thread=True, exclusive=True, group="saving")
    def _send(self, choice: Choice, sending: Sending) -> None:
        from tui_complaints.usecases.session.session import saver_of  # noqa: PLC0415 - heavy, and in a thread

        app = self.app
        try:
            save = saver_of(self._session, self._file, app.today, "sent")
            told = send(self._file, app.today, choice, sending, save)
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
        else:
            app.call_from_thread(self._noted, told)

    def _noted(self, told: str) -> None:
        self.say(told)
        if not self.is_left:
            self._ask(at_once=True)

    def action_answer(self) -> None:
        """Take in the answer of the company."""
        from tui_complaints.screens.answer import AnswerScreen  # noqa: PLC0415 - only whoever has one pays for it

        self.app.push_screen(AnswerScreen(self._file, self._session))

    def action_review(self) -> None:
        """Show the public review of the case."""
        from tui_complaints.screens.review import ReviewScreen  # noqa: PLC0415 - only whoever writes one pays for it

        self.app.push_screen(ReviewScreen(self._file, self._session), self._followed)

    def _followed(self, target: Target | None) -> None:
        """What was followed in the review is gone to from here."""
        if target is not None:
            self.dismiss(target)

    def action_notes(self) -> None:
        """Show what to know, or hide it."""
        self.toggle_class("-notes")

    def action_leave(self) -> None:
        """Back to where it was opened."""
        self.dismiss(None)
