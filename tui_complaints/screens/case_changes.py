"""What the keys of the case screen change: each change is saved in a thread, and shown when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.binding import Binding
from textual.screen import Screen

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.ask import AskScreen
from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.usecases.casework.places import FormPlace, named_by, place_of
from tui_complaints.usecases.casework.tables import ORDER
from tui_complaints.usecases.forms.described import HEADS
from tui_complaints.usecases.missing import called
from tui_complaints.widgets.safe import plain
from tui_complaints.wording import case as words, session as session_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from tui_complaints.usecases.session.session import Session
    from tui_complaints.usecases.session.undoing import Undone

T = TypeVar("T")

"""The step that is told by the short names, which it is about."""
_OF_AN_ENTRY = frozenset({"delete", "duplicate", "link", "move"})


class CaseChanges(Screen[None]):
    """The part of the case screen that changes the case."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", words.ADD),
        Binding("e", "edit", words.EDIT),
        Binding("u", "undo", words.UNDO, show=False),
        Binding("U,ctrl+r", "redo", words.REDO, show=False),
        Binding("y", "duplicate", words.DUPLICATE, show=False),
        Binding("x", "link", words.LINK, show=False),
        Binding("K", "move(-1)", words.UP, show=False),
        Binding("J", "move(1)", words.DOWN, show=False),
    ]

    session: Session | None = None

    # What the screen knows

    @property
    def place(self) -> FormPlace | None:
        """The form of what is under the cursor."""
        raise NotImplementedError

    @property
    def table(self) -> str:
        """Where a new entry goes."""
        raise NotImplementedError

    def changed(self, table: str = "", name: str = "") -> None:
        """Show the case as it stands now, with the cursor on an entry if one is named."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs an entry works where there is one."""
        if action in _OF_AN_ENTRY:
            place = self.place if self.session is not None else None
            return True if place is not None and place.name is not None else None
        return super().check_action(action, parameters)

    # Forms

    def action_add(self) -> None:
        """Open the form of a new entry."""
        if self.table not in HEADS:
            self.open_form(FormPlace(self.table))
        else:
            self.action_edit()

    def action_edit(self) -> None:
        """Open the form of what is under the cursor."""
        if self.place is not None:
            self.open_form(self.place)

    def open_form(self, place: FormPlace) -> None:
        """Open a form; what is saved in it is shown."""
        from tui_complaints.screens.form import FormScreen  # noqa: PLC0415 - who only looks need not wait for it

        if self.session is None:
            return

        def closed(name: str | None) -> None:
            if name is not None:
                self.changed(place.table if place.table in ORDER else "", name or place.key)

        try:
            form = FormScreen(self.session, place)
        except ComplaintsError as problem:  # another program took the entry away
            self.say(str(problem), bad=True)
            return
        self.app.push_screen(form, closed)

    # Changes

    def _called(self, table: str, name: str) -> str:
        """An entry in a sentence: what it is, and its own words."""
        return session_words.entry(table, called(self.session.record, name) if self.session is not None else name)

    def action_delete(self) -> None:
        """Delete the entry; where others name it, ask what becomes of that."""
        place = self.place
        if place is None or place.name is None or self.session is None:
            return
        name = place.name
        named = named_by(self.session.record, name)
        if not named:
            self._delete(name, forget=False)
            return

        def answered(answer: str | None) -> None:
            if answer in {"forget", "leave"}:
                self._delete(name, forget=answer == "forget")

        others = (place_of(self.session.record, where) for where in named)
        told = dict.fromkeys(self._called(other.table, other.name or other.key) for other in others)
        text = words.CONFIRM_FORGET_TEXT.format(entry=self._called(place.table, name), places=", ".join(told))
        text = text[:1].upper() + text[1:]
        answers = {"keep": words.KEEP, "leave": words.LEAVE, "forget": words.FORGET}
        self.app.push_screen(AskScreen(words.CONFIRM_FORGET, text, answers), answered)

    def _delete(self, name: str, *, forget: bool) -> None:
        told = words.DELETED.format(entry=self._called(self.table, name))
        self.change(lambda session: session.delete(name, forget=forget), lambda _left: self._shown(told))

    def action_duplicate(self) -> None:
        """Put a copy behind the entry, and go to it."""
        place = self.place
        if place is not None and place.name is not None:
            name = place.name
            self.change(lambda session: session.duplicate(name), lambda copy: self.changed(place.table, copy))

    def action_move(self, by: int) -> None:
        """Move the entry up or down its table."""
        place = self.place
        if place is not None and place.name is not None:
            name = place.name
            self.change(lambda session: session.move(name, by), lambda moved: self.changed(place.table, moved))

    def action_link(self) -> None:
        """Choose an exhibit as the proof of the entry."""
        place = self.place
        if place is None or place.name is None or self.session is None:
            return
        session, name = self.session, place.name
        form = session.form(place.table, name)
        field = next((field for field in form.fields if field.kind == "citations"), None)
        offered = form.choices(field) if field is not None else ()
        if not offered:
            self.say(words.NO_EXHIBITS)
            return

        def chosen(exhibit: str | None) -> None:
            if exhibit:
                told = words.LINKED.format(
                    entry=self._called(place.table, name), exhibit=called(session.record, exhibit)
                )
                self.change(lambda session: session.link(name, exhibit), lambda _state: self._shown(told))

        self.app.push_screen(ChooseScreen(words.LINK_TITLE, offered), chosen)

    def action_undo(self) -> None:
        """Take the last change back."""
        self.change(lambda session: session.undo(), lambda done: self._walked(done, back=True))

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.change(lambda session: session.redo(), lambda done: self._walked(done, back=False))

    def _walked(self, done: Undone | None, *, back: bool) -> None:
        if done is None or self.session is None:
            self.say(session_words.NOTHING_TO_UNDO if back else session_words.NOTHING_TO_REDO)
            return
        told = [(session_words.UNDONE if back else session_words.REDONE).format(step=done.text)]
        told += [session_words.FILE_STAYS.format(file=file) for file in done.files]
        self._shown(" ".join(told))

    def _shown(self, told: str) -> None:
        self.changed()
        self.say(told)

    # Work

    @work(thread=True, group="change")
    def change(self, verb: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Change the case, and go on when it is saved; what was refused is said."""
        if self.session is None:
            return
        try:
            made = verb(self.session)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._refused, problem)
        else:
            self.app.call_from_thread(then, made)

    def _refused(self, problem: ComplaintsError) -> None:
        self.changed()
        self.say(str(problem), bad=True)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Say something for a moment; it is one line, made safe."""
        self.app.notify(plain(text[:1].upper() + text[1:]), severity="error" if bad else "information", markup=False)
