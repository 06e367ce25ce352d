"""Choosing: of words, and of entries that are there, by number, by name or by an unambiguous beginning of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.labels import as_entered, label, short
from tui_complaints.wording.walk import choices as choice_words, talk as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.record import Record
    from tui_complaints.usecases.walk.question import Question

LONGEST = 300
"""Characters; nothing that is chosen is longer, and what compares texts must not be given a book."""


class Choice(Struct, frozen=True):
    """Something to choose.

    Attributes:
        value: the word or the id that is taken.
        label: how it is shown.
        names: what it may be called besides.
    """

    value: str
    label: str
    names: tuple[str, ...] = ()


def choices(question: Question, record: Record, but: str | None = None) -> tuple[Choice, ...]:
    """What can be chosen at a question, in the order in which it is numbered.

    Args:
        question: the question.
        record: the case so far.
        but: the id of an entry that cannot be meant: the one that is asked about.
    """
    if question.choices:
        labels = [choice_words.choice(question.key, word) for word in question.choices]
        # "they turned to me" means as much as the word that stands before it
        return tuple(
            Choice(word, told, tuple(filter(None, [told.partition(": ")[2]])))
            for word, told in zip(question.choices, labels, strict=True)
        )
    found = [
        (name_of(table, at, entry), entry)
        for table in question.tables
        for at, entry in enumerate(getattr(record.case, table))
    ]
    return tuple(Choice(name, label(record, entry), _names(entry)) for name, entry in found if name != but)


def name_of(table: str, at: int, entry: Entry) -> str:
    """How other entries name this one: by its id, else by its table and position."""
    return entry.id or f"{table}[{at}]"


def matching(typed: str, offered: Sequence[Choice]) -> Choice | None:
    """The choice that was meant, None where it is not clear."""
    word = fold(typed)
    if word.isdecimal() and len(word) < _LONG and 0 < int(word) <= len(offered):
        return offered[int(word) - 1]
    found = _beginning(word, offered)
    return found[0] if len(found) == 1 else None


def is_new(typed: str, offered: Sequence[Choice]) -> bool:
    """Whether it is a name of its own: no number, and the beginning of none that could be meant."""
    return not typed.isdecimal() and not _beginning(fold(typed), offered)


def _beginning(word: str, offered: Sequence[Choice]) -> list[Choice]:
    """The choices that are called so, else those whose name begins so."""
    if not word or len(word) > LONGEST:
        return []
    names = [(choice, {fold(name) for name in (choice.value, choice.label, *choice.names)}) for choice in offered]
    exact = [choice for choice, known in names if word in known]
    return exact or [choice for choice, known in names if any(name.startswith(word) for name in known)]


def chosen(typed: str, offered: Sequence[Choice]) -> str:
    """The value of the choice that was meant; raises ``InvalidValueError``."""
    found = matching(typed, offered)
    if found is None:
        raise not_among(typed, offered)
    return found.value


def not_among(typed: str, offered: Iterable[Choice]) -> InvalidValueError:
    """The error of a word that is none of the choices, or could be several."""
    return InvalidValueError(short(typed), words.one_of([choice.label for choice in offered]))


def parts(typed: str) -> list[str]:
    """The members of a list as people write it, with commas or semicolons."""
    return [part for part in (part.strip() for part in re.split(r"[,;]", typed)) if part]


def fold(text: str) -> str:
    """A text as it is compared: without the size of letters, the dots of ё, and more than one space."""
    return " ".join(text.casefold().replace("ё", "е").split())


_LONG = 7


def _names(entry: Entry) -> tuple[str, ...]:
    own = (getattr(entry, name, None) for name in ("name", "what", "title", "number", "legal_name"))
    dated = as_entered(getattr(entry, "when", None))  # a label says the day in words
    return tuple(str(name)[:LONGEST] for name in (*own, dated) if name)
