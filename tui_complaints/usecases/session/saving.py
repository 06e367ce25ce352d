"""Saving the changes of an open case, each noted in its history before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.storage.saving import change_stored, with_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.entries import Case
    from tui_complaints.storage.history import History, Log
    from tui_complaints.storage.reading import StoredCase


class Made(Struct, frozen=True):
    """What a change was.

    Attributes:
        kind: what was done (``delete``).
        table: in which table, "" for the case itself.
        names: the entries or keys that it concerned.
    """

    kind: str
    table: str
    names: tuple[str, ...]


def save_step(known: StoredCase, history: History, change: Callable[[Case], tuple[Case, Made]]) -> StoredCase:
    """Change a case in its file as one step that can be taken back; a change of nothing is none.

    Args:
        known: the case as it was read last.
        history: of the case.
        change: makes the new case of the one in the file, and says what it did; it may be called several times.

    Raises:
        InvalidCaseError, ChangedElsewhereError, StorageError, NotFoundError: as ``change_case`` does, or ``change``.
    """
    made: list[Made] = []
    noted: list[Log] = []

    def wanted(stored: StoredCase) -> StoredCase:
        case, what = change(stored.case)
        made[:] = [what]
        return with_case(stored, case)

    def note(before: StoredCase, after: StoredCase) -> None:
        if before.text == after.text:
            return
        if not noted:  # noted again, a change takes the place of what was noted first
            noted.append(history.load().seen_from(before.digest))
        history.record(noted[0], before.text, after.text, (made[0].kind, made[0].table, made[0].names))

    return change_stored(known, wanted, note)


def note_step(known: StoredCase, history: History, made: Made) -> StoredCase:
    """Read a case again, and note what was changed in it since as one step; raises as ``read_case`` does."""

    def note(before: StoredCase, _after: StoredCase) -> None:
        if before.text != known.text:
            log = history.load().seen_from(known.digest)
            history.record(log, known.text, before.text, (made.kind, made.table, made.names))

    return change_stored(known, lambda stored: stored, note)
