"""Names for cases and entries, made of what people wrote: plain letters that every disk and every tool takes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tui_complaints.domain.record import TABLES

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case

LONGEST = 48
"""Characters of a name; the format allows more, but nobody likes to type them."""

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_LATIN = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
_LETTERS = str.maketrans(_CYRILLIC | _LATIN)
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""What Windows does not take for the name of a folder."""

_PREFIX = {
    "contacts": "c", "promises": "p", "requests": "r", "statements": "s", "offers": "o",
}  # fmt: skip
"""What an entry's name begins with where a number alone tells entries apart."""
_WORD = {
    "people": "person", "parties": "party", "purchases": "purchase", "prices": "price", "costs": "cost",
    "credits": "credit", "exhibits": "exhibit", "remedies": "remedy", "rates": "rate", "penalties": "penalty",
    "rules": "rule", "letters": "letter",
}  # fmt: skip


def slug(text: str, otherwise: str) -> str:
    """A name of ASCII letters, digits and hyphens, with a letter first; ``otherwise`` where nothing is left."""
    short = text[: LONGEST * 4].casefold().translate(_LETTERS)  # a book need not be transliterated for a name
    plain = unicodedata.normalize("NFKD", short).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not name:
        return otherwise
    if not name[0].isalpha() or _DEVICES.fullmatch(name):
        name = f"{otherwise}-{name}"
    return name if len(name) <= LONGEST else name[:LONGEST].rpartition("-")[0] or name[:LONGEST]


def free_id(case: Case, table: str, title: str = "") -> str:
    """A name for a new entry of a table that no entry of the case has yet.

    Args:
        case: the case.
        table: the entry's table.
        title: what it is called, where a name can be made of that.
    """
    taken = {entry.id for each in TABLES for entry in getattr(case, each)}
    if table in _PREFIX:
        return _numbered(_PREFIX[table], "", taken, len(getattr(case, table)) + 1)
    name = slug(title, _WORD[table]) if title else _WORD[table]
    return name if name not in taken else _numbered(name, "-", taken, 2)


def _numbered(name: str, mark: str, taken: set[str | None], number: int) -> str:
    while f"{name}{mark}{number}" in taken:
        number += 1
    return f"{name}{mark}{number}"
