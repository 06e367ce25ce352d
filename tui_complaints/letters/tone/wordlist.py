"""The words that weaken a letter, as ``templates/<language>/tone.toml`` tells them.

How a phrase is written there; commas part one from the next:

- ``liar*``: the word with any ending;
- ``li(ed|ar)``: the word with one of these endings, ``(|s)`` for none or an s;
- ``(my|the|one of my) review``: one of these, which may be several words;
- ``under ... act``: up to three words may stand in the gap;
- ``article #``: a number.

Capitals and accents do not matter, nor does ё for е. There are no other signs: a phrase is never a regular expression,
so that no list can make the check slow.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

from msgspec import Struct

from tui_complaints.domain.mark import ToneKind
from tui_complaints.letters.phrasebook import TEMPLATES

Kind = ToneKind | Literal["allowed"]
"""What is wrong with a phrase; ``allowed``: nothing, though it holds a word that is wrong elsewhere."""

FILE = "tone.toml"
GAP = "..."
NUMBER = "#"
KEY = 3
"""By how many letters phrases are looked up."""

_SIGNS = frozenset("()|*")
_QUOTED = '"'
_BREVE = "\u0306"


class Entry(Struct, frozen=True):
    """Phrases that are wrong in the same way.

    Attributes:
        kind: in which way.
        instead: a calmer wording; "" for ``allowed``.
        proved: the same where an exhibit shows how it really was; it names ``{exhibit}``. "": no such wording.
    """

    kind: Kind
    instead: str
    proved: str


class Word(Struct, frozen=True):
    """One word of a phrase: the stem with one of the endings, or with whatever begins as one of ``begins``."""

    stem: str
    endings: frozenset[str]
    begins: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether a folded word is meant."""
        if not word.startswith(self.stem):
            return False
        ending = word[len(self.stem) :]
        return ending in self.endings or (bool(self.begins) and ending.startswith(self.begins))


Part = Word | Literal["...", "#"]
"""A word, a gap or a number."""


Phrase = tuple[Part, str, Entry]
"""A phrase to look for: how it begins, what follows as it is written, and the entry that it belongs to."""


class Wordlist:
    """The phrases of one language.

    Attributes:
        acronyms: words that are written in capitals and shout nothing, folded.
    """

    def __init__(self, acronyms: frozenset[str]) -> None:
        self.acronyms = acronyms
        self._written: dict[str, list[tuple[str, Entry]]] = {}
        self._read: dict[str, list[Phrase]] = {}

    def add(self, texts: str, entry: Entry, *, quoted: bool = False) -> None:
        """Take in phrases; ``quoted`` ones are wrong only when they stand in quotation marks."""
        for text in phrases_in(texts):
            for key in _keys(text):
                self._written.setdefault(_QUOTED + key if quoted else key, []).append((text, entry))

    def starting(self, word: str, *, quoted: bool = False) -> list[Phrase]:
        """The phrases that may begin with a folded word."""
        key = NUMBER if word[0].isdigit() else word[:KEY]
        if quoted:
            key = _QUOTED + key
        phrases = self._read.get(key)
        if phrases is None:
            # Few of the phrases are ever needed: they are taken apart when a text holds their first letters.
            phrases = self._read[key] = [_phrase(text, entry) for text, entry in self._written.get(key, ())]
        return phrases


class _Plain(dict[int, str]):
    """What a letter is without what does not matter, worked out once for each that is met."""

    def __missing__(self, code: int) -> str:
        from unicodedata import normalize  # noqa: PLC0415 - not needed for English

        letters = normalize("NFD", chr(code).casefold())
        plain = "".join(letter for letter in letters if letter == _BREVE or not "\u0300" <= letter < "\u0370")
        self[code] = normalize("NFC", plain)
        return self[code]


_PLAIN = _Plain({ord("’"): "'", **{code: chr(code).lower() for code in range(128)}})


def fold(text: str) -> str:
    """A text without what does not matter: capitals, accents, the dots of ё; й stays what it is."""
    return text.translate(_PLAIN)


def phrases_in(texts: str) -> list[str]:
    """The phrases of a text that commas part, folded; a phrase once for each choice that is of several words."""
    written = " ".join(fold(texts).split()).replace("| ", "|")
    phrases = [text.strip() for text in written.split(",")]
    return [spelled for text in phrases if text for spelled in _spelled_out(text)]


def _spelled_out(text: str) -> list[str]:
    start = text.find("(")
    while start >= 0:
        end = text.find(")", start)
        choices = text[start + 1 : end]
        if " " in choices:
            single = [word for word in choices.split("|") if " " not in word]
            several = [words for words in choices.split("|") if " " in words]
            chosen = [*several, *([f"({'|'.join(single)})"] if single else [])]
            return [spelled for words in chosen for spelled in _spelled_out(text[:start] + words + text[end + 1 :])]
        start = text.find("(", start + 1)
    return [text]


def _phrase(text: str, entry: Entry) -> Phrase:
    first, _, rest = text.partition(" ")
    return parts_of(first)[0], rest, entry


@cache
def parts_of(text: str) -> tuple[Part, ...]:
    """A folded phrase, taken apart.

    Raises:
        ValueError: it is not written as above.
    """
    parts: list[Part] = []
    for written in text.split():
        if written == GAP:
            parts.append("...")
        elif written == NUMBER:
            parts.append("#")
        else:
            parts.append(_word(written))
    return tuple(parts)


def _word(written: str) -> Word:
    stem, bracket, rest = written.partition("(")
    if bracket:
        endings, closed = rest[:-1].split("|"), rest.endswith(")")
    else:
        stem, endings, closed = stem.removesuffix("*"), ["*" if stem.endswith("*") else ""], True
    begins = tuple(ending[:-1] for ending in endings if ending.endswith("*"))
    exact = frozenset(ending for ending in endings if not ending.endswith("*"))
    if not closed or not _SIGNS.isdisjoint("".join((stem, *begins, *exact))):
        raise ValueError(written)
    if any(len(stem + ending) < KEY for ending in begins) or (not stem and "" in exact):
        raise ValueError(written)
    return Word(stem, exact, begins)


def _keys(text: str) -> set[str]:
    """Where a phrase is found: by the first letters of the words that it may begin with."""
    first = text.partition(" ")[0]
    stem, _, endings = first.rstrip("*)").partition("(")
    if len(stem) >= KEY or not endings:
        return {stem[:KEY]}
    return {(stem + ending)[:KEY].rstrip("*") for ending in endings.split("|")}


@cache
def wordlist(language: str) -> Wordlist | None:
    """The list of a language (``en``), or None when we ship none."""
    file = TEMPLATES / language / FILE
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    words = Wordlist(frozenset(phrases_in(data["acronyms"])))
    for mark in data["marks"]:
        entry = Entry(mark["kind"], mark.get("instead", ""), mark.get("proved", ""))
        words.add(mark["words"], entry)
        words.add(mark.get("quoted", ""), entry, quoted=True)
    return words
