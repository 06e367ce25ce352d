"""What the gaps share: how a place is named, and which entries of a case speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.record import Record


def place(record: Record, entry: Entry, key: str) -> str:
    """The key of an entry that would close a gap: ``c3.when``, ``contacts[0].when``."""
    return f"{record.name(entry)}.{key}"


def is_over(record: Record) -> bool:
    """Whether the case needs no more letters."""
    return record.case.status in {"resolved", "closed"}
