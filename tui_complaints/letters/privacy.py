"""Mark what would endanger somebody in any letter: numbers of payment cards, bank accounts and identity documents.

Names and phones of staff are no such marks: a letter to the company may name them. A public review takes out far more
(``letters.review``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import asdict

from tui_complaints.domain.mark import PrivacyMark
from tui_complaints.domain.text import Text
from tui_complaints.letters.review.details import literal
from tui_complaints.letters.review.numbers import accounts, cards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Table
    from tui_complaints.domain.mark import PrivacyKind
    from tui_complaints.domain.record import Record

PRINTED = frozenset({"number", "reference", "clause", "paid_by", "where", "basis", "via", "tracking"})
"""Keys of plain words that letters print."""

_SHOWN = 4
"""Characters of a number that are shown, as receipts do."""


def privacy_marks(record: Record) -> tuple[PrivacyMark, ...]:
    """Every such number in the texts that letters print, in the order of the format."""
    return tuple(mark for where, text, alone in _texts(record) for mark in _marks(record, where, text, alone=alone))


def _marks(record: Record, where: str, text: str, *, alone: bool) -> Iterator[PrivacyMark]:
    found: dict[tuple[int, int], PrivacyKind] = {(place.start, place.end): "card" for place in cards(text)}
    found |= {(place.start, place.end): "account" for place in accounts(text)}
    for holder in (record.case.complainant, record.case.advocate):
        if holder is not None and holder.id_number:
            places = literal(text, holder.id_number, "document")
            found |= {(place.start, place.end): "document" for place in places}
    for (start, end), kind in sorted(found.items()):
        yield PrivacyMark(where, kind, text[start:end].strip()[-_SHOWN:], alone)


def _texts(record: Record) -> Iterator[tuple[str, str, bool]]:
    """Each text that is printed, with its key, and whether that key holds no other."""
    yield from _written("title", record.case.title)
    for name, entry in record.entries.items():
        yield from _of(name, entry)


def _of(name: str, entry: Table) -> Iterator[tuple[str, str, bool]]:
    for key, value in asdict(entry).items():
        if isinstance(value, Text):
            yield from _written(f"{name}.{key}", value)
        elif isinstance(value, str) and key in PRINTED:
            yield f"{name}.{key}", value, True


def _written(where: str, text: Text) -> Iterator[tuple[str, str, bool]]:
    for tag, words in text.by_language.items():
        yield f"{where}.{tag}" if tag else where, words, not tag
