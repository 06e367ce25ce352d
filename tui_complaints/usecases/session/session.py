"""One case that is open: what a face shows of it, and everything that can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.errors import InvalidCaseError, NotFoundError, StorageError, UsageError
from tui_complaints.storage.reading import read_case, stamp_of
from tui_complaints.storage.saving import read_again
from tui_complaints.usecases.forms.described import HEADS
from tui_complaints.usecases.session.changes import Changes
from tui_complaints.usecases.session.form import Form
from tui_complaints.usecases.session.meanwhile import Unreadable, compared
from tui_complaints.usecases.session.saving import Made, note_step
from tui_complaints.usecases.session.state import State
from tui_complaints.usecases.session.undoing import Undone, files_left, said, walk_step
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from tui_complaints.usecases.add import Save
    from tui_complaints.usecases.session.meanwhile import Choice, Collision, News
    from tui_complaints.usecases.session.undoing import Way


def saver_of(session: Session | None, file: Path, today: date, kind: str) -> Save:
    """What a use case saves a case through, so that what it does can be taken back, now or in a later run.

    Args:
        session: the case where it is open, None where it is not.
        file: its ``case.toml``.
        today: the day on which it is saved.
        kind: what is done, by which its words are found (``sent``).

    Raises:
        NotFoundError, InvalidCaseError, StorageError: the case cannot be read.
    """
    return (session or Session.open(file, today)).saver(kind)


class Session(Changes):
    """An open case. Each verb saves at once; what it shows is an immutable ``State``, replaced by each verb.

    What is typed is read as the person means it: a text is read as it was typed into a form, anything else is a value
    as it would stand in the file. Verbs may be called from threads; they wait for each other.

    All verbs raise ``InvalidCaseError`` where what was entered is not valid (each fault names its field) or the file
    is not valid now; ``NotFoundError`` where there is no such entry; ``CollisionError`` where another program changed
    the same meanwhile; ``ChangedElsewhereError`` and ``StorageError`` where it cannot be saved. Nothing is written
    then.

    Args:
        stored: the case as it was read.
        today: the day on which it is looked at.
        language: in which is typed, BCP 47.
    """

    @classmethod
    def open(cls, file: Path, today: date, language: str = "en") -> Session:
        """Open a case.

        Args:
            file: its ``case.toml``.
            today: the day on which it is looked at.
            language: in which is typed, BCP 47.

        Raises:
            NotFoundError, InvalidCaseError, StorageError: it cannot be read.
        """
        return cls(read_case(file), today, language)

    # Taking back

    def undo(self) -> Undone | None:
        """Take the last change of this case back, of this run or an earlier one; None where there is none.

        The file is again what it was, byte for byte; where another program changed it since, only what the step
        changed is taken back, and ``CollisionError`` says where that cannot be. Files that were taken in as evidence
        stay on the disk.
        """
        return self._walk("back")

    def redo(self) -> Undone | None:
        """Do again what was taken back last; None where there is nothing, or something else was changed since."""
        return self._walk("again")

    def steps(self) -> tuple[str, str]:
        """What ``undo`` and ``redo`` would do now, in words; "" where there is nothing."""
        log = self._history.load().seen_from(self.stored.digest)
        last, following = (
            words.step(step.kind, step.table, step.names) if step else "" for step in (log.last_done, log.next_again)
        )
        return last, following

    def take_in(self, kind: str) -> State:
        """Read what another part of this program saved by itself, as one step that can be taken back.

        Args:
            kind: what was done, by which its words are found (``walk``, ``editor``).
        """
        with self._one_at_a_time:
            self._take(note_step(self.stored, self._history, Made(kind, "", ())))
        return self._state

    # What others do

    def refresh(self, typed: Iterable[tuple[Form, Mapping[str, str]]] = ()) -> News:
        """See whether another program changed the case; what it did is shown from then on.

        Args:
            typed: the forms that are open, each with what stands in its fields.

        Returns:
            ``Unchanged``, ``Merged``, ``Conflict`` where something is typed that was changed too since its form was
            opened, also if that was seen before, or ``Unreadable``: then the last state stays.
        """
        with self._one_at_a_time:
            then = self._state
            try:
                self._look()
            except (NotFoundError, InvalidCaseError, StorageError) as error:
                return Unreadable(error)
            now = self._state
        return compared(then, now, typed)

    def _look(self) -> None:
        """Take in what another program changed since the file was looked at last."""
        seen = stamp_of(self.file)
        if seen == self._seen:
            return
        stored = read_again(self.stored)
        self._seen = seen
        if stored is not self.stored:
            self._state = State(stored, self._today, self._digests)

    def resolve(self, collision: Collision, choice: Choice) -> str:
        """Settle a collision: save what was typed over theirs, let it go, or keep it as an entry of its own.

        Returns:
            The name of the entry in which what was typed stands now, or of theirs; "" for none.

        Raises:
            UsageError: there is one case, and one complainant: they cannot be kept twice.
        """
        form, now = collision.form, self._state
        name = form.name_now(now)
        if choice == "theirs":
            return name or ""
        typed = {key: text for key, text in collision.mine.items() if text != form.shown[key]}
        if form.table in HEADS:
            if choice == "both":
                raise UsageError(words.ONE_ONLY)
            self.set_head(form.table, typed)
            return ""
        if choice == "both" or name is None:
            raw = form.read(collision.mine)
            if raw.faults:
                raise InvalidCaseError(words.FORM, tuple(raw.faults.values()))
            return self.add(form.table, {**raw.raw, "id": None if choice == "both" else raw.raw.get("id")})
        self.edit(name, typed)
        return str(typed.get("id") or name)

    # Forms

    def form(self, table: str, name: str = "") -> Form:
        """Open a form on an entry, on a new one, or on the case itself (``case``, ``complainant``, ``advocate``)."""
        return Form(self._state, table, name, self._language)

    def save_form(self, form: Form, typed: Mapping[str, object]) -> str:
        """Save what was typed into a form; returns the entry's name, "" for what is no list.

        Raises:
            CollisionError: another program changed the same meanwhile; ``refresh`` with the form says what.
        """
        if form.table in HEADS:
            self.set_head(form.table, typed, form.since)
            return ""
        if not form.name:
            return self.add(form.table, typed)
        self.edit(form.name, typed, form.since)
        return form.name_now(self._state) or ""

    def _walk(self, way: Way) -> Undone | None:
        with self._one_at_a_time:
            before = self.record
            stored, step = walk_step(self.stored, self._history, way, self._seen_before)
            self._take(stored)
            if step is None:
                return None
            return Undone(step, said(step, before, self.record, way), files_left(before.case, self.case))
