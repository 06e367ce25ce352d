"""The form of an entry: every field of its table, each judged when it is left, nothing typed ever lost."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Footer, Static

from tui_complaints.errors import CollisionError, ComplaintsError, InvalidCaseError, StorageError
from tui_complaints.screens.ask import AskScreen
from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.usecases.drafts import Drafts
from tui_complaints.usecases.session.meanwhile import Conflict
from tui_complaints.widgets.form_field import FieldRow
from tui_complaints.widgets.safe import line, safe
from tui_complaints.widgets.typed import ManyLines, OneLine
from tui_complaints.wording import case as case_words, forms as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from tui_complaints.errors import Fault
    from tui_complaints.usecases.casework.places import FormPlace
    from tui_complaints.usecases.drafts import Draft
    from tui_complaints.usecases.forms.reading import Read
    from tui_complaints.usecases.session.form import Form
    from tui_complaints.usecases.session.meanwhile import Choice, Collision
    from tui_complaints.usecases.session.session import Session

_QUIET = 0.3
"""Seconds without a key after which what was typed is kept on the disk."""
_ANSWERS: dict[str, Choice] = {"mine": "mine", "theirs": "theirs", "both": "both"}


class FormScreen(Screen[str | None]):
    """The form of one entry; gives back the entry's name when it was saved, None when not.

    Args:
        session: the open case.
        place: the entry, and the field to begin with.
    """

    HELP = words.HELP
    DEFAULT_CSS = """
    FormScreen #head { height: 1; padding: 0 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    FormScreen #draft { height: auto; padding: 0 1; color: $text-warning; display: none; }
    FormScreen #fields { height: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; }
    FormScreen #wrong { height: auto; padding: 0 1; color: $text-error; display: none; }
    FormScreen #help { height: 2; padding: 0 1; color: $text-muted; }
    FormScreen .buttons { height: 1; margin: 1 0; }
    FormScreen .buttons Button { margin-right: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "save", words.SAVE),
        ("escape", "leave", words.LEAVE),
        # Before the field sees them: what is typed ahead must not land in the field that is being left.
        Binding("tab", "app.focus_next", show=False, priority=True),
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
        self._is_saving = False

    def compose(self) -> ComposeResult:
        """What it is the form of, its fields, what the field at the cursor is for."""
        what = case_words.ONE_OF[self._place.table]
        yield Static(line(f"{what} {self._place.name}" if self._place.name else what), id="head")
        yield Static(safe(words.DRAFT_KEPT), id="draft")
        with VerticalScroll(id="fields", can_focus=False):
            # The short name comes last: it is made of the others where it is left empty.
            for field in sorted(self._form.fields, key=lambda field: field.key == "id"):
                offered = self._form.choices(field) if field.kind == "choice" else ()
                self._rows[field.key] = FieldRow(field, self._form.shown[field.key], offered)
                yield self._rows[field.key]
            with Horizontal(classes="buttons"):
                yield Button(safe(words.SAVE_BUTTON), id="save")
                yield Button(safe(words.CANCEL_BUTTON), id="leave")
        yield Static(id="wrong")
        yield Static(id="help")
        yield Footer()

    def on_mount(self) -> None:
        """Fill in what is given, offer what was typed and not saved, go to the field that was asked for."""
        for key, text in self._place.given:
            self._rows[key].put(text)
        self._look_for_draft()
        first = next(iter(self._rows.values()))
        self._rows.get(self._place.key, first).go()
        for row in self._rows.values():
            if row.field.kind in {"reference", "citations"} and row.text:
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
        """Enter goes on from where one types; a list and a button have their own use for it."""
        if action == "go_on":
            return isinstance(self.focused, OneLine | ManyLines)
        return super().check_action(action, parameters)

    def action_go_on(self) -> None:
        """Go to the next field."""
        self.focus_next()

    # Each field

    def on_field_row_came(self, event: FieldRow.Came) -> None:
        """Say what the field is for."""
        field = event.row.field
        hint = words.HINTS.get(field.kind, field.expected if field.kind == "figure" else "")
        told = [part for part in (field.help, hint) if part]
        self.query_one("#help", Static).update(safe("\n".join(told)))

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
            row.note(read.shown if row.is_changed or row.field.kind in {"reference", "citations"} else "", read.fault)

    def on_field_row_typed(self, _event: FieldRow.Typed) -> None:
        """Keep it, once the keys are quiet for a moment."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_QUIET, self._keep)

    def _keep(self) -> None:
        if not self._is_saving:
            self._keep_draft(self.typed)

    @work(thread=True, exclusive=True, group="draft")
    def _keep_draft(self, typed: dict[str, str]) -> None:
        self._keep_typed(typed)

    def _keep_typed(self, typed: dict[str, str]) -> None:
        try:
            self._drafts.keep(self._form.key, {**self._form.shown, **typed}, self._form.shown)
        except StorageError as problem:
            self.app.call_from_thread(self._say_wrong, str(problem))

    def on_field_row_wanted(self, event: FieldRow.Wanted) -> None:
        """Open the list of what can be chosen."""
        row = event.row
        title = words.CHOOSE_TITLE.format(field=words.label(row.field.table, row.field.key))

        def chosen(value: str | None) -> None:
            if value:
                row.put(f"{row.text.rstrip(', ')}, {value}" if row.field.is_list and row.text.strip() else value)
                self._judge(row)

        self.app.push_screen(ChooseScreen(title, self._form.choices(row.field)), chosen)

    # Saving and leaving

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or leave by the mouse."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()

    def action_save(self) -> None:
        """Save what was typed."""
        if not self._is_saving:
            self._is_saving = True
            self._save(self.typed)

    @work(thread=True, exclusive=True, group="save")
    def _save(self, typed: dict[str, str]) -> None:
        try:
            name = self._session.save_form(self._form, typed)
        except InvalidCaseError as problem:
            self.app.call_from_thread(self._refused, problem.faults)
        except CollisionError as problem:
            news = self._session.refresh([(self._form, typed)])
            self.app.call_from_thread(self._collided, news.collisions if isinstance(news, Conflict) else (), problem)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._failed, problem)
        else:
            self._drafts.drop(self._form.key)
            self.app.call_from_thread(self.dismiss, name)

    def _refused(self, faults: tuple[Fault, ...]) -> None:
        """Show what is wrong where it is wrong."""
        self._is_saving = False
        elsewhere = []
        wrong = []
        for fault in faults:
            row = self._rows.get(fault.where.rpartition(".")[2].partition("[")[0])
            if row is None:
                elsewhere.append(str(fault))
            else:
                row.note("", fault)
                wrong.append(row)
        self._say_wrong("\n".join([words.SOME_WRONG, *elsewhere]))
        if wrong:
            wrong[0].go()

    def _failed(self, problem: ComplaintsError) -> None:
        self._is_saving = False
        self._say_wrong(str(problem))

    def _say_wrong(self, text: str) -> None:
        told = self.query_one("#wrong", Static)
        told.update(safe(text))
        told.display = True

    def _collided(self, found: tuple[Collision, ...], problem: CollisionError) -> None:
        """Another program changed the same: a person says which it is to be."""
        self._is_saving = False
        if not found:
            self._say_wrong(str(problem))
            return
        labels = {"mine": case_words.KEEP_MINE, "theirs": case_words.TAKE_THEIRS}
        if self._form.name:
            labels["both"] = case_words.KEEP_BOTH
        fields = ", ".join(words.label(self._form.table, key) for key in found[0].keys) or self._form.name
        text = case_words.COLLISION_TEXT.format(names=fields)
        self.app.push_screen(
            AskScreen(case_words.COLLISION, text, labels), lambda choice: self._settle(found[0], choice)
        )

    def _settle(self, collision: Collision, choice: str | None) -> None:
        if choice in _ANSWERS:
            self._is_saving = True
            self._resolve(collision, _ANSWERS[choice])

    @work(thread=True, exclusive=True, group="save")
    def _resolve(self, collision: Collision, choice: Choice) -> None:
        try:
            name = self._session.resolve(collision, choice)
        except InvalidCaseError as problem:
            self.app.call_from_thread(self._refused, problem.faults)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._failed, problem)
        else:
            self._drafts.drop(self._form.key)
            self.app.call_from_thread(self.dismiss, name)

    def action_leave(self) -> None:
        """Leave; ask only if something was typed."""
        if not self.typed:
            self._forget(None)
            return
        answers = {
            "save": words.LEAVE_SAVE,
            "later": words.LEAVE_LATER,
            "throw": words.LEAVE_THROW,
            "stay": words.LEAVE_STAY,
        }
        self.app.push_screen(AskScreen(words.LEAVE_TITLE, words.LEAVE_TEXT, answers), self._left)

    def _left(self, answer: str | None) -> None:
        if answer == "save":
            self.action_save()
        elif answer == "later":
            self._leave_for_later(self.typed)
        elif answer == "throw":
            self._forget(None)

    @work(thread=True, exclusive=True, group="save")
    def _forget(self, name: str | None) -> None:
        self._drafts.drop(self._form.key)
        self.app.call_from_thread(self.dismiss, name)

    @work(thread=True, exclusive=True, group="save")
    def _leave_for_later(self, typed: dict[str, str]) -> None:
        self._keep_typed(typed)
        self.app.call_from_thread(self.dismiss, None)
