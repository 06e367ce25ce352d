"""Texts that do not exist in the language of the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Table
    from tui_complaints.domain.record import Record

ENGLISH = "en"
"""The language of a case that names none (findings.md)."""


def untranslated(record: Record, language: str | None) -> Iterator[Gap]:
    """``untranslated``, for a letter in ``language`` (None: the case's own); the story is never printed."""
    own = record.case.language or ENGLISH
    wanted = language or own
    if not record.case.title.in_language(wanted, own)[1]:
        yield Gap("untranslated", "title", wanted)
    for name, entry in record.entries.items():
        yield from _texts_of(name, entry, wanted, own)


def _texts_of(name: str, entry: Table, wanted: str, own: str) -> Iterator[Gap]:
    for field, key in zip(entry.__struct_fields__, entry.__struct_encode_fields__, strict=True):
        text = getattr(entry, field)
        if isinstance(text, Text) and not text.in_language(wanted, own)[1]:
            yield Gap("untranslated", f"{name}.{key}", wanted)
