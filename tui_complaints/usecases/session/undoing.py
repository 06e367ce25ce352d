"""Taking a step back, and doing it again: byte for byte, or beside what another program changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.errors import CollisionError
from tui_complaints.storage.history import Log
from tui_complaints.storage.reading import parse_case
from tui_complaints.storage.saving import change_stored, with_case, with_text
from tui_complaints.usecases.merge import merge
from tui_complaints.usecases.missing import called
from tui_complaints.usecases.session.colliding import collisions
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_complaints.domain.entries import Case
    from tui_complaints.domain.record import Record
    from tui_complaints.storage.history import History, Step
    from tui_complaints.storage.reading import StoredCase

Way = Literal["back", "again"]


class Undone(Struct, frozen=True):
    """A step that was taken back, or done again.

    Attributes:
        step: the step.
        text: what it was, in one line; entries are called by their words.
        files: files that lie in the case's folder and that no exhibit names any more.
    """

    step: Step
    text: str
    files: tuple[str, ...] = ()


def said(step: Step, before: Record, after: Record, way: Way) -> str:
    """What a step was that was taken back or done again, in one line.

    Args:
        step: the step.
        before: the case before it was taken back or done again.
        after: the case after that; an entry without an id is named by its place, and so is looked for where it is.
        way: which of the two.
    """
    if step.kind == "rename":
        return words.step(step.kind, step.table, step.names)
    came = step.kind != "delete"
    record = before if came == (way == "back") and step.kind in _COME_OR_GO else after
    return words.step(step.kind, step.table, tuple(called(record, name) for name in step.names))


_COME_OR_GO = frozenset({"add", "add-file", "duplicate", "delete"})
"""Steps that an entry comes with, or goes with."""


def files_left(before: Case, after: Case) -> tuple[str, ...]:
    """The files that exhibits named before and none does now."""
    named = {exhibit.file for exhibit in after.exhibits}
    left = (exhibit.file for exhibit in before.exhibits if exhibit.file is not None)
    return tuple(dict.fromkeys(file for file in left if file not in named))


def walk_step(
    known: StoredCase, history: History, way: Way, seen: Mapping[str, StoredCase]
) -> tuple[StoredCase, Step | None]:
    """Take the last step back, or do again what was taken back last.

    Args:
        known: the case as it was read last.
        history: of the case.
        way: ``back`` or ``again``.
        seen: versions of the case by their digest, which need not be parsed again.

    Returns:
        The case as it stands then, and the step; None where there is none.

    Raises:
        CollisionError: another program changed the same things since.
        InvalidCaseError, NotFoundError, ChangedElsewhereError, StorageError: the case cannot be read or saved, or what
            it was before is no longer kept.
    """
    taken: list[tuple[Step, Log]] = []

    def change(stored: StoredCase) -> StoredCase:
        taken.clear()
        log = history.load().seen_from(stored.digest)
        step = log.last_done if way == "back" else log.next_again
        if step is None:
            return stored
        taken[:] = [(step, Log(log.steps, log.done + (-1 if way == "back" else 1)))]
        return _changed(
            stored, history, seen, *((step.after, step.before) if way == "back" else (step.before, step.after))
        )

    def note(_before: StoredCase, _after: StoredCase) -> None:
        if taken:
            history.save(taken[0][1])

    stored = change_stored(known, change, note)
    return stored, taken[0][0] if taken else None


def _changed(stored: StoredCase, history: History, seen: Mapping[str, StoredCase], here: str, there: str) -> StoredCase:
    """The case brought from the version ``here`` to the version ``there``, with what was changed in it beside."""
    if stored.digest == here:
        return seen.get(there) or with_text(stored, history.text(there))
    base = parse_case(history.text(here).encode(), str(stored.file))
    mine = parse_case(history.text(there).encode(), str(stored.file))
    clash = collisions(base, mine, stored.case)
    if clash:
        raise CollisionError(words.cannot_undo(clash), clash)
    return with_case(stored, merge(base, mine, stored.case)[0])
