"""What can be done to an open case: each verb saves at once, as one step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Entry
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.text import Citation
from tui_complaints.errors import InvalidCaseError, UsageError
from tui_complaints.storage.converting import convert
from tui_complaints.translation import _
from tui_complaints.usecases.add import add_exhibit_file
from tui_complaints.usecases.forms.described import CASE, HEADS, class_of
from tui_complaints.usecases.forms.reading import Desk, Filled, read_form
from tui_complaints.usecases.session import verbs
from tui_complaints.usecases.session.opened import Opened
from tui_complaints.usecases.session.placing import place_of
from tui_complaints.usecases.session.saving import Made
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Table
    from tui_complaints.domain.references import Reference
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.session.state import State


class Changes(Opened):
    """An open case, and the verbs that change it."""

    def add(self, table: str, typed: Mapping[str, object]) -> str:
        """Add an entry, which gets an id if it is given none; returns its name."""
        filled = self._filled(self._state, table, None, typed)
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

    def _filled(self, then: State, table: str, base: Table | None, typed: Mapping[str, object]) -> Filled:
        filled = read_form(Desk(then.case, table, base, self._today, self._language), typed)
        if filled.faults:
            raise InvalidCaseError(words.FORM, tuple(filled.faults.values()))
        return filled


def _made(kind: str, before: Case, after: Case) -> Made:
    """What a use case did, seen from what is new."""
    tables = (table for table in TABLES if len(getattr(after, table)) > len(getattr(before, table)))
    table = next(tables, "")
    there = {entry.id for entry in getattr(before, table, ())} if table else set()
    return Made(kind, table, tuple(one.id for one in getattr(after, table, ()) if one.id and one.id not in there))
