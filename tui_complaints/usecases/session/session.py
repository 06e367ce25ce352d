"""One case that is open: what a face shows of it, and everything that can be done to it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Entry
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.text import Citation
from tui_complaints.errors import InvalidCaseError, UsageError
from tui_complaints.storage.converting import convert
from tui_complaints.storage.exhibits import KnownDigests
from tui_complaints.storage.history import History
from tui_complaints.storage.reading import read_case
from tui_complaints.translation import _
from tui_complaints.usecases.add import add_exhibit_file
from tui_complaints.usecases.forms.described import CASE, HEADS, class_of
from tui_complaints.usecases.forms.reading import Desk, Filled, read_form
from tui_complaints.usecases.session import verbs
from tui_complaints.usecases.session.placing import place_of
from tui_complaints.usecases.session.saving import Made, save_step
from tui_complaints.usecases.session.state import State
from tui_complaints.usecases.session.undoing import Undone, files_left, walk_step
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Table
    from tui_complaints.domain.finding import Finding, Gap
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.references import Reference
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.session.undoing import Way


class Session:
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

    def __init__(self, stored: StoredCase, today: date, language: str) -> None:
        self._today = today
        self._language = language
        self._digests = KnownDigests()
        self._history = History(stored.file)
        self._one_at_a_time = threading.RLock()
        self._state = State(stored, today, self._digests)

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

    # What a face shows

    @property
    def state(self) -> State:
        """The case as it was saved or read last; it stays as it is when the next one takes its place."""
        return self._state

    @property
    def file(self) -> Path:
        """The ``case.toml``."""
        return self._state.stored.file

    @property
    def stored(self) -> StoredCase:
        """The case with its text."""
        return self._state.stored

    @property
    def case(self) -> Case:
        """The case."""
        return self._state.case

    @property
    def record(self) -> Record:
        """The case, to be asked."""
        return self._state.record

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What follows from it."""
        return self._state.findings

    @property
    def ledger(self) -> Ledger:
        """What it cost."""
        return self._state.ledger

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing; reads the exhibits' files where they changed."""
        return self._state.gaps

    # What can be done

    def add(self, table: str, typed: Mapping[str, object]) -> str:
        """Add an entry, which gets an id if it is given none; returns its name."""
        then = self._state
        filled = self._filled(then, table, None, typed)
        entry = convert(filled.raw, class_of(table))
        if not isinstance(entry, Entry):
            raise UsageError(_("{table} is no list").format(table=table))

        def change(now: Case) -> tuple[Case, Made]:
            case, name = verbs.added(now, table, entry)
            return case, Made("add", table, (name,))

        return self._save(change).names[0]

    def edit(self, name: str, typed: Mapping[str, object], since: State | None = None) -> State:
        """Change fields of an entry; what is left out stays. A new id is put into everything that names the entry.

        Args:
            name: the entry's name.
            typed: by key.
            since: the state that was shown when it was begun, if another has taken its place: what another program
                changed since is kept, and where both changed one field it is a ``CollisionError``.
        """
        then = since or self._state
        table, at = place_of(then.case, name)
        base = getattr(then.case, table)[at]
        filled = self._filled(then, table, base, typed)
        mine = convert(filled.raw, class_of(table))
        if not filled.changed or not isinstance(mine, Entry):
            return self._state
        fields = verbs.attributes(mine, filled.changed)
        made = Made("rename", table, (name, mine.id)) if mine.id and fields == ("id",) else Made("edit", table, (name,))
        self._save(lambda now: (verbs.edited(then.case, now, name, mine, fields), made))
        return self._state

    def set_case(self, key: str, text: str) -> State:
        """Set one value of the case itself: ``title``, ``complainant.name``; "" takes it away."""
        head, _dot, field = key.rpartition(".")
        return self.set_head(head or CASE, {field: text})

    def set_head(self, head: str, typed: Mapping[str, object], since: State | None = None) -> State:
        """Change values of the case itself (``case``), or of its ``complainant`` or ``advocate``, as ``edit`` does."""
        if head not in HEADS:
            raise UsageError(_("there is no table {table!r}").format(table=head))
        then = since or self._state
        base = then.case if head == CASE else getattr(then.case, head)
        filled = self._filled(then, head, base, typed)
        if not filled.changed:
            return self._state
        made = Made("edit", "" if head == CASE else head, filled.changed)
        self._save(lambda now: (verbs.with_head(then.case, now, head, filled), made))
        return self._state

    def delete(self, name: str, *, forget: bool = False) -> tuple[Reference, ...]:
        """Delete an entry.

        Args:
            name: its name.
            forget: whether what names it is taken away as well.

        Returns:
            What named it: left dangling, or taken away with ``forget``.
        """
        then = self._state
        left: list[Reference] = []

        def change(now: Case) -> tuple[Case, Made]:
            case, left[:] = verbs.deleted(then.case, now, name, self._today, forget=forget)
            return case, Made("delete", place_of(then.case, name)[0], (name,))

        self._save(change)
        return tuple(left)

    def duplicate(self, name: str) -> str:
        """Put a copy of an entry behind it, under an id of its own; returns that."""
        then = self._state

        def change(now: Case) -> tuple[Case, Made]:
            case, copy = verbs.duplicated(then.case, now, name)
            return case, Made("duplicate", place_of(case, copy)[0], (copy,))

        return self._save(change).names[0]

    def rename(self, name: str, new_id: str) -> State:
        """Call an entry otherwise, in its id and in everything that names it: references, citations and dates."""
        return self.edit(name, {"id": new_id})

    def move(self, name: str, by: int) -> str:
        """Move an entry down its table by so many places (up, if negative); returns its name."""
        then = self._state

        def change(now: Case) -> tuple[Case, Made]:
            case, moved = verbs.moved(then.case, now, name, by)
            return case, Made("move", place_of(case, moved)[0], (moved,))

        return self._save(change).names[0]

    def link(self, name: str, exhibit: str, place: str = "") -> State:
        """Let an entry cite an exhibit as its proof; ``place`` is where in it, as ``p2``, ``3:20`` or ``120-124``.

        Raises:
            InvalidValueError: there can be no such citation.
        """
        then = self._state
        citation = Citation.parse(f"{exhibit}#{place}" if place else exhibit)
        made = Made("link", place_of(then.case, name)[0], (name,))
        self._save(lambda now: (verbs.linked(then.case, now, name, citation), made))
        return self._state

    def unlink(self, name: str, exhibit: str, place: str | None = None) -> State:
        """Let an entry cite an exhibit no longer: one place of it, or every one."""
        then = self._state
        made = Made("unlink", place_of(then.case, name)[0], (name,))
        self._save(lambda now: (verbs.unlinked(then.case, now, name, exhibit, place), made))
        return self._state

    def add_exhibit(self, path: Path, typed: Mapping[str, object] | None = None) -> str:
        """Copy a file into the case's evidence and add it as an exhibit; returns its name.

        The copy stays on the disk when this is taken back.
        """
        raw = self._filled(self._state, "exhibits", None, typed or {}).raw
        return add_exhibit_file(self.file, path, raw, self._today, self.saver("add-file"))[0]

    def saver(self, kind: str) -> Callable[[Path, Callable[[Case], Case]], StoredCase]:
        """What a use case saves through (its ``save``), so that what it does is one step of this session.

        Args:
            kind: what is done, by which its words are found (``sent``).
        """

        def save(_file: Path, change: Callable[[Case], Case]) -> StoredCase:
            def noted(now: Case) -> tuple[Case, Made]:
                case = change(now)
                return case, _made(kind, now, case)

            self._save(noted)
            return self.stored

        return save

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

    def _walk(self, way: Way) -> Undone | None:
        with self._one_at_a_time:
            before = self.case
            stored, step = walk_step(self.stored, self._history, way)
            self._take(stored)
            return None if step is None else Undone(step, files_left(before, self.case))

    def _filled(self, then: State, table: str, base: Table | None, typed: Mapping[str, object]) -> Filled:
        filled = read_form(Desk(then.case, table, base, self._today, self._language), typed)
        if filled.faults:
            raise InvalidCaseError(words.FORM, tuple(filled.faults.values()))
        return filled

    def _save(self, change: Callable[[Case], tuple[Case, Made]]) -> Made:
        """Save a change as a step; what it was."""
        made: list[Made] = []

        def told(now: Case) -> tuple[Case, Made]:
            case, what = change(now)
            made[:] = [what]
            return case, what

        with self._one_at_a_time:
            stored = save_step(self._state.stored, self._history, told)
            self._take(stored)
        return made[0]

    def _take(self, stored: StoredCase) -> None:
        if stored is not self._state.stored:
            self._state = State(stored, self._today, self._digests)


def _made(kind: str, before: Case, after: Case) -> Made:
    """What a use case did, seen from what is new."""
    tables = (table for table in TABLES if len(getattr(after, table)) > len(getattr(before, table)))
    table = next(tables, "")
    there = {entry.id for entry in getattr(before, table, ())} if table else set()
    return Made(kind, table, tuple(one.id for one in getattr(after, table, ()) if one.id and one.id not in there))
