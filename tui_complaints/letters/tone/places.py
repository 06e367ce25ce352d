"""Which texts of a case are the customer's own words that letters and reviews print.

Not ``quote``, which is the company's; not ``story`` and ``note``, which are never printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text

DEFAULT = "en"
"""The language of a case that names none (findings.md)."""

OWN = {
    "purchases": ("what", "wrong"),
    "contacts": ("told",),
    "requests": ("what",),
    "statements": ("fact", "reply"),
    "costs": ("what",),
    "credits": ("what",),
    "penalties": ("what",),
    "exhibits": ("title",),
    "remedies": ("what",),
}
"""By table, the keys under which the customer speaks."""

RETOLD = {
    "contacts": ("said",),
    "promises": ("what",),
    "requests": ("reason",),
    "statements": ("what",),
    "offers": ("what", "reason"),
}
"""By table, the keys under which the customer retells what the other side said."""


class Place(Struct, frozen=True):
    """One text in one language.

    Attributes:
        where: the key (``c3.told``), with its language where there is a table of them (``title.ru``).
        language: in which language it is.
        text: what it says.
        retold: whether it retells what the other side said.
        entry: where it stands, None for the title of the case.
        alone: whether the key holds this text and no other language.
    """

    where: str
    language: str
    text: str
    retold: bool
    entry: Entry | None
    alone: bool


def places(record: Record, language: str | None = None) -> Iterator[Place]:
    """Every text that is looked at, in the order of the format.

    Args:
        record: the case.
        language: only what a letter in that language prints; None: the texts of all languages.
    """
    for where, text, entry, retold in _texts(record):
        own = record.case.language or DEFAULT
        printed = text.in_language(language, own)[0] if language else ""
        for tag, written in text.by_language.items():
            if written.strip() and (not language or written == printed):
                yield Place(f"{where}.{tag}" if tag else where, tag or own, written, retold, entry, alone=not tag)


def _texts(record: Record) -> Iterator[tuple[str, Text, Entry | None, bool]]:
    """Each text with its key, its entry, and whether it retells what the other side said."""
    yield "title", record.case.title, None, False
    for name, entry in record.entries.items():
        table = record.tables[name]
        for retold, keys in ((False, OWN.get(table, ())), (True, RETOLD.get(table, ()))):
            for key in keys:
                if (text := getattr(entry, key)) is not None:
                    yield f"{name}.{key}", text, entry, retold
