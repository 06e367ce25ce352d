"""The fields of a form: each is judged when it is left, and what is typed is kept as it is typed."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Static

from tui_complaints.domain.text import Text
from tui_complaints.errors import StorageError
from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.translation import ENGLISH, language
from tui_complaints.usecases.drafts import Drafts
from tui_complaints.usecases.forms.described import HEADS
from tui_complaints.usecases.forms.languages import other_languages
from tui_complaints.usecases.missing import called
from tui_complaints.usecases.typed_paths import completed
from tui_complaints.widgets.form_field import CHOSEN, FieldRow
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.many_lines import ManyLines
from tui_complaints.widgets.paths import Paths
from tui_complaints.widgets.safe import line, safe
from tui_complaints.widgets.text_row import TextRow
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import case as case_words, forms as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from tui_complaints.usecases.casework.places import FormPlace
    from tui_complaints.usecases.drafts import Draft
    from tui_complaints.usecases.forms.described import FormField
    from tui_complaints.usecases.forms.reading import Read
    from tui_complaints.usecases.session.form import Form
    from tui_complaints.usecases.session.session import Session

_FILE = "file"
HELP_LINES = 2
"""Lines for what is said of a field (``#help`` below)."""
_QUIET = 0.3
"""Seconds without a key after which what was typed is kept on the disk."""


class FormFields(Screen[str | None]):
    """The fields of one entry.

    Args:
        session: the open case.
        place: the entry, and the field to begin with.
    """

    HELP = words.HELP
    DEFAULT_CSS = """
    FormFields #head { height: 1; padding: 0 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    FormFields #draft { height: auto; padding: 0 1; color: $text-warning; display: none; }
    FormFields #fields { height: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; }
    FormFields #wrong { height: auto; padding: 0 1; color: $text-error; display: none; }
    FormFields #help { height: 3; padding: 0 1; color: $text-muted; }
    FormFields .buttons { height: 1; margin: 1 0; }
    FormFields .buttons Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the field sees them: what is typed ahead must not land in the field that is being left.
        Binding("tab", "next_field", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("enter", "go_on", show=False, priority=True),
    ]

    def __init__(self, session: Session, place: FormPlace) -> None:
        super().__init__()
        self._session = session
        self._place = place
        self._form: Form = session.form(place.table, place.name or "")
        self._drafts = Drafts(session.file)
        self._rows: dict[str, FieldRow] = {}
        self._timer: Timer | None = None
        self._kept: dict[str, str] = {}  # what of it is safe on the disk
        self._is_over = False  # saved, or thrown away: a draft that is being kept just now comes too late
        self._draft_lock = Lock()
        self._is_saving = False

    def compose(self) -> ComposeResult:
        """What it is the form of, its fields, what the field at the cursor is for."""
        what, name = case_words.ONE_OF[self._place.table], self._place.name
        is_new = not name and self._place.table not in HEADS
        said = f"{what} {called(self._session.record, name)}" if name else what
        yield Static(line(words.NEW.format(what=what) if is_new else said), id="head")
        yield Static(safe(words.DRAFT_KEPT), id="draft")
        with VerticalScroll(id="fields", can_focus=False):
            # The short name comes last: it is made of the others where it is left empty.
            for field in sorted(self._form.fields, key=lambda field: field.key == "id"):
                self._rows[field.key] = self._row(field)
                yield self._rows[field.key]
            with Horizontal(classes="buttons"):
                yield Button(safe(words.SAVE_BUTTON), id="save")
                yield Button(safe(words.CANCEL_BUTTON), id="leave")
        yield Static(id="wrong")
        yield Static(id="help")
        yield Keys()

    def _row(self, field: FormField) -> FieldRow:
        shown = self._form.shown[field.key]
        if field.field.kind is Text:
            return TextRow(field, shown, self._form.since.case.language or ENGLISH)
        if field.key == _FILE:
            return FieldRow(field, shown, (), Paths(partial(completed, folder=self._session.file.parent)))
        return FieldRow(field, shown, self._form.choices(field) if field.kind == "choice" else ())

    def on_mount(self) -> None:
        """Fill in what is given, offer what was typed and not saved, go to the field that was asked for."""
        for key, text in self._place.given:
            self._rows[key].put(text)
        self._look_for_draft()
        first = next(iter(self._rows.values()))
        self._rows.get(self._place.key, first).go()
        for row in self._rows.values():
            if row.field.kind in CHOSEN and row.text:
                self._judge(row)

    @work(thread=True, group="offer")
    def _look_for_draft(self) -> None:
        found = next((draft for draft in self._drafts.offered() if draft.form == self._form.key), None)
        if found is not None:
            with suppress(StorageError):  # it stays where it was
                self._drafts.take_over(found)
            self.app.call_from_thread(self._offer, found)

    def _offer(self, draft: Draft) -> None:
        """Show what was typed before; the user saves it or throws it away."""
        for key, text in draft.values.items():
            if key in self._rows and text != draft.shown.get(key, ""):
                self._rows[key].put(text)
        self.query_one("#draft").display = True

    @property
    def typed(self) -> dict[str, str]:
        """What was typed, by key: only what is no longer what stood there."""
        return {key: row.text for key, row in self._rows.items() if row.is_changed}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter goes on from where one types; a list and a button have their own use for it, and a path for Tab."""
        if action == "go_on":
            return isinstance(self.focused, OneLine | ManyLines)
        if action == "next_field":
            return not (isinstance(self.focused, OneLine) and self.focused.is_completed)
        return super().check_action(action, parameters)

    def action_next_field(self) -> None:
        """Go to the next field."""
        self.focus_next()

    def action_go_on(self) -> None:
        """Go to the next field."""
        self.focus_next()

    # Each field

    def on_field_row_came(self, event: FieldRow.Came) -> None:
        """Say what the field is for."""
        self.query_one("#help", Static).update(safe(told_of(event.row.field)))

    def on_field_row_left(self, event: FieldRow.Left) -> None:
        """Judge it."""
        self._judge(event.row)

    @work(thread=True)
    def _judge(self, row: FieldRow) -> None:
        """Typing goes on meanwhile."""
        text = row.text
        read = self._form.read_field(row.field, text)
        self.app.call_from_thread(self._judged, row, text, read)

    def _judged(self, row: FieldRow, text: str, read: Read) -> None:
        if row.is_attached and row.text == text:
            is_news = (row.is_changed or row.field.kind == "open-choice") and read.shown != text.strip()
            row.note(read.shown if is_news or row.field.kind in {"reference", "citations"} else "", read.fault)

    def on_field_row_typed(self, _event: FieldRow.Typed) -> None:
        """Keep it, once the keys are quiet for a moment."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_QUIET, self._keep)

    def on_unmount(self) -> None:
        """The app is being ended: keep what was typed last."""
        if self.typed != self._kept:
            with suppress(StorageError):  # there is nobody left to tell
                self._keep_draft_of(self.typed)

    def _keep(self) -> None:
        if not self._is_saving:
            self._keep_draft(self.typed)

    @work(thread=True, exclusive=True, group="draft")
    def _keep_draft(self, typed: dict[str, str]) -> None:
        self._keep_typed(typed)

    def _keep_typed(self, typed: dict[str, str]) -> None:
        """Keep a draft, in a thread."""
        try:
            self._keep_draft_of(typed)
        except StorageError as problem:
            self.app.call_from_thread(self._say_wrong, str(problem))

    def _keep_draft_of(self, typed: dict[str, str]) -> None:
        with self._draft_lock:
            if not self._is_over:
                self._drafts.keep(self._form.key, {**self._form.shown, **typed}, self._form.shown)
                self._kept = typed

    def _drop_draft(self) -> None:
        """Forget the draft: the form is done with."""
        with self._draft_lock:
            self._is_over = True
            self._drafts.drop(self._form.key)

    def on_field_row_wanted(self, event: FieldRow.Wanted) -> None:
        """Open the list of what can be chosen."""
        row = event.row
        title = words.CHOOSE_TITLE.format(field=words.label(row.field.table, row.field.key))

        def chosen(value: str | None) -> None:
            if value:
                row.put(f"{row.text.rstrip(', ')}, {value}" if row.field.is_list and row.text.strip() else value)
                self._judge(row)

        self.app.push_screen(ChooseScreen(title, self._form.choices(row.field)), chosen)

    def on_text_row_language_wanted(self, event: TextRow.LanguageWanted) -> None:
        """Open the list of languages."""
        row = event.row
        if isinstance(row, TextRow):

            async def chosen(tag: str | None) -> None:
                if tag:
                    await row.add_language(tag)

            self.app.push_screen(ChooseScreen(words.LANGUAGE_TITLE, other_languages(row.languages, language())), chosen)

    def _say_wrong(self, text: str) -> None:
        told = self.query_one("#wrong", Static)
        told.update(safe(text))
        told.display = True


def told_of(field: FormField) -> str:
    """What is said of a field while one types there: what it is for, and how to type it."""
    if field.kind in {"reference", "citations"}:
        # Of a name is said what a file wants: "the id of the party". Here it is chosen by what it is called.
        return words.HINTS[field.kind]
    if field.field.kind is Text:
        hint = words.HINT_LANGUAGES
    elif field.key == _FILE:
        hint = words.HINT_FILE
    else:
        hint = words.HINTS.get(field.kind, field.expected if field.kind == "figure" else "")
    return "\n".join(part for part in (field.help, hint) if part)
