"""The words of one language: what each phrase can mean to the rules.

A language is a module of ``words``, data that a translator can edit. Its tables give, for each meaning, the phrases
that say it, separated by ``;``. Endings stand in brackets: ``"недел(я|ю|и)"`` is three words. Capitals and accents
need not match, so people who type without them are understood.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING

from tui_complaints.wording.spoken.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

LANGUAGES = ("en", "ru", "lt", "es")
"""The languages that there are words for."""

WORD = re.compile(r">=|<=|[€£$¥₽₴₸₺₹~≈<>≤≥&+]|[^\W\d_]+(?:'[^\W\d_]+)*")
"""A word or a sign of a folded text."""
_PIECE = re.compile(r"\(([^()]*)\)|([^()]+)")
_TABLES = (
    "numbers",
    "ordinals",
    "portions",
    "magnitudes",
    "units",
    "months",
    "weekdays",
    "days",
    "day_parts",
    "parts",
    "same_parts",
    "next_parts",
    "periods",
    "period_ends",
    "edges",
    "currencies",
    "cents",
    "half_days",
    "minutes_past",
    "repetitions",
    "yes_no",
)
"""The tables whose meanings are values; the meanings in ``MARKS`` are marks by themselves."""


class Lexicon:
    """What each phrase of a language can mean.

    Attributes:
        language: its code.
        meanings: by folded phrase, its meanings, each a mark and a value.
        longest: how many words the longest phrase has.
        examples: by kind of value, examples to show a person.
    """

    __slots__ = ("examples", "language", "longest", "meanings", "singles")

    def __init__(self, language: str, words: ModuleType) -> None:
        self.language = language
        self.examples: Mapping[str, str] = words.EXAMPLES
        self.meanings: dict[str, list[tuple[str, object]]] = {}
        for mark, value, phrases in _entries(words):
            for phrase in phrases_of(phrases):
                self.meanings.setdefault(phrase, []).append((mark, value))
        self.longest = max(phrase.count(" ") + 1 for phrase in self.meanings)
        self.singles = frozenset(word for phrase in self.meanings for word in phrase.split(" "))

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of any phrase."""
        return word in self.singles


@cache
def lexicon_of(language: str) -> Lexicon:
    """The words of one of ``LANGUAGES``."""
    return Lexicon(language, import_module(f"tui_complaints.wording.spoken.words.{language}"))


def languages_for(language: str) -> list[str]:
    """The languages to try for a BCP 47 tag: its own first, then the others, since people mix."""
    own = language_of(language)
    return sorted(LANGUAGES, key=lambda each: each != own)


def language_of(tag: str) -> str:
    """The language of a BCP 47 tag, without its region."""
    return tag.replace("_", "-").partition("-")[0].casefold()


def phrases_of(phrases: str) -> Iterator[str]:
    """Every folded phrase that an entry of a table stands for."""
    for phrase in phrases.split(";"):
        pieces = [(ending or "").split("|") if plain is None else [plain] for ending, plain in _pieces(phrase)]
        for chosen in product(*pieces):
            folded = " ".join(WORD.findall(fold("".join(chosen))[0]))
            if folded:
                yield folded


def _pieces(phrase: str) -> Iterator[tuple[str | None, str | None]]:
    for match in _PIECE.finditer(phrase):
        yield match[1], match[2]


def _entries(words: ModuleType) -> Iterator[tuple[str, object, str]]:
    for mark, phrases in words.MARKS.items():
        yield mark, None, phrases
    for table in _TABLES:
        for value, phrases in getattr(words, table.upper(), {}).items():
            yield table, value, phrases
