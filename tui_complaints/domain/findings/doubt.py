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
"""A relative date is vague when its distance is; else the date that it counts from may be."""

_LIMITS = frozenset({"due", "window", "answer_by", "promised", "needed"})
"""What is measured is measured against the latest moment of these: a month there means its end, and is not vague."""


def vaguest(record: Record, fields: Iterable[tuple[Entry, str]]) -> tuple[str, str] | None:
    """The one that says least of the fields that these rest on, as ``contacts[0].when``, and what was entered there.

    None when none is vague. A day is, but only beside a time.
    """
    found = [place for entry, name in fields for place in _rests_on(record, entry, name)]
    least = min((rank for rank, _, _ in found), default=_EXACT)
    vague = [place for place in found if place[0] > min(least, 0)]
    return max(vague, key=lambda one: one[0])[1:] if vague else None


def _rests_on(record: Record, entry: Entry, name: str) -> Iterable[tuple[int, str, str]]:
    """Vagueness, field and value of the date in the field, or of that which it is counted from; none without one."""
    seen: set[str] = set()
    while (where := f"{record.name(entry)}.{name}") not in seen:
        seen.add(where)
        value: object = getattr(entry, name, None)
        offset: Length | None = None
        if isinstance(value, Due):
            offset, value = value.length, value.when or value
        if isinstance(value, When):
            offset = value.offset
        if offset is not None and offset.qualifier:
            return [(_VAGUENESS["relative"], where, str(value))]
        if isinstance(value, When) and value.form != "relative":
            rank = _VAGUENESS[value.form]
            if name in _LIMITS and value.last is not None:
                rank = _EXACT
            return [(rank, where, str(value))]
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
