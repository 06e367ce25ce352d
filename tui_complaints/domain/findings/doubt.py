"""Which date would have to be known better for a rule to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Entry, Exhibit, Letter, Purchase
from tui_complaints.domain.when import Due, When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.length import Length
    from tui_complaints.domain.record import Record

_EXACT = -1
_VAGUENESS = {"never": _EXACT, "instant": _EXACT, "day": 0, "month": 1, "span": 1, "relative": 1, "year": 2}
"""A day is vague only beside a time; a relative date when its distance is (else the date it counts from is)."""

_LIMITS = frozenset({"due", "window", "answer_by", "promised", "needed"})
"""What is measured against the latest moment of these: a month there means its end, and is not vague."""


def vaguest(record: Record, fields: Iterable[tuple[Entry, str]]) -> str:
    """The field that says least of those that the given fields rest on, as ``contacts[0].when``, or ""."""
    found = [(rank, where) for entry, name in fields for rank, where in _rests_on(record, entry, name)]
    return max(found, key=lambda one: one[0])[1] if found else ""


def _rests_on(record: Record, entry: Entry, name: str) -> Iterable[tuple[int, str]]:
    """The date in the field, or that which it is counted from, with its vagueness; nothing when there is none."""
    seen: set[str] = set()
    while (where := f"{record.name(entry)}.{name}") not in seen:
        seen.add(where)
        value: object = getattr(entry, name)
        offset: Length | None = None
        if isinstance(value, Due):
            offset, value = value.length, value.when or value
        if isinstance(value, When):
            offset = value.offset
        if offset is not None and offset.qualifier:
            return [(_VAGUENESS["relative"], where)]
        if isinstance(value, When) and value.form != "relative":
            rank = _VAGUENESS[value.form]
            if name in _LIMITS and value.last is not None:
                rank = min(rank, 0)
            return [] if rank == _EXACT else [(rank, where)]
        if value is None:
            return []
        start = record.find(value.ref) if isinstance(value, When) else entry
        if start is None:
            return []
        entry, name = _dated_by(record, start)
    return []


def _dated_by(record: Record, entry: Entry) -> tuple[Entry, str]:
    """The entry and field that hold the date which ``@id`` of an entry stands for."""
    if isinstance(entry, Purchase):
        return entry, "ordered"
    if isinstance(entry, Exhibit):
        return entry, "made"
    if isinstance(entry, Letter):
        return entry, "sent" if entry.sent else "made"
    contact = record.contact_of(entry)
    return (contact or entry), "when"
