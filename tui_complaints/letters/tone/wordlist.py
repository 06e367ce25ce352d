"""The words that weaken a letter, as ``templates/<language>/tone.toml`` tells them.

How a phrase is written there:

- ``liar*``: the word with any ending;
- ``li(ed|ar)``: the word with one of these endings, ``(|s)`` for none or an s;
- ``(my|the|one of my) review``: one of these, which may be several words;
- ``under ... act``: up to three words may stand in the gap;
- ``article #``: a number.

Capitals and accents do not matter, nor does ё for е. There are no other signs: a phrase is never a regular expression,
so that no list can make the check slow.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import product
from typing import Literal
from unicodedata import normalize

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

_CHOICE = re.compile(r"(?<!\S)\(([^()]* [^()]*)\)(?!\S)")
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
    """One word of a phrase: any of ``exact``, or whatever begins with one of ``begins``."""

    exact: frozenset[str]
    begins: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether a folded word is meant."""
        return word in self.exact or (bool(self.begins) and word.startswith(self.begins))


Part = Word | Literal["...", "#"]
"""A word, a gap or a number."""


class Phrase(Struct, frozen=True):
    """A phrase to look for, and the entry that it belongs to."""

    parts: tuple[Part, ...]
    entry: Entry


class Wordlist:
    """The phrases of one language.

    Attributes:
        acronyms: words that are written in capitals and shout nothing, folded.
    """

    def __init__(self, acronyms: frozenset[str]) -> None:
        self.acronyms = acronyms
        self._written: dict[str, list[tuple[str, Entry]]] = {}
        self._read: dict[str, list[Phrase]] = {}

    def add(self, text: str, entry: Entry, *, quoted: bool = False) -> None:
        """Take in a phrase; ``quoted`` ones are wrong only when they stand in quotation marks."""
        for written in spelled_out(text):
            for key in _keys(written.partition(" ")[0]):
                self._written.setdefault(_QUOTED + key if quoted else key, []).append((written, entry))

    def starting(self, word: str, *, quoted: bool = False) -> list[Phrase]:
        """The phrases that may begin with a folded word."""
        key = NUMBER if word[0].isdigit() else word[:KEY]
        if quoted:
            key = _QUOTED + key
        phrases = self._read.get(key)
        if phrases is None:
            # Few of the phrases are ever needed: they are taken apart when a text holds their first letters.
            phrases = [Phrase(parts_of(written), entry) for written, entry in self._written.get(key, ())]
            self._read[key] = phrases
        return phrases


def fold(word: str) -> str:
    """A word without what does not matter: capitals, accents, the dots of ё; й stays what it is."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    letters = normalize("NFD", folded.replace("’", "'"))
    return normalize(
        "NFC", "".join(letter for letter in letters if letter == _BREVE or not "\u0300" <= letter < "\u0370")
    )


def spelled_out(text: str) -> list[str]:
    """A phrase once for each choice that is of several words."""
    choice = _CHOICE.search(text) if "(" in text else None
    if choice is None:
        return [text]
    before, after = text[: choice.start()], text[choice.end() :]
    single = [word for word in choice[1].split("|") if " " not in word]
    several = [words for words in choice[1].split("|") if " " in words]
    chosen = [*several, *([f"({'|'.join(single)})"] if single else [])]
    return [written for words in chosen for written in spelled_out(before + words + after)]


def parts_of(text: str) -> tuple[Part, ...]:
    """A phrase of the list, taken apart.

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
    if not parts or "..." in (parts[0], parts[-1]):
        raise ValueError(text)
    return tuple(parts)


def _word(written: str) -> Word:
    pieces: list[list[str]] = []
    for piece in written.replace(")", "(").split("("):
        # Every second piece stood in brackets: their number is odd when each bracket is closed.
        pieces.append(piece.split("|") if len(pieces) % 2 else [piece])
    if len(pieces) % 2 == 0:
        raise ValueError(written)
    exact: set[str] = set()
    begins: set[str] = set()
    for letters in product(*pieces):
        word = fold("".join(letters))
        (begins if word.endswith("*") else exact).add(word.removesuffix("*"))
    if any("*" in word or "|" in word or not word for word in exact | begins):
        raise ValueError(written)
    if any(len(word) < KEY for word in begins):
        raise ValueError(written)
    return Word(frozenset(exact), tuple(sorted(begins)))


def _keys(first: str) -> set[str]:
    """Where a phrase is found: by the first letters of the words that it may begin with."""
    if first == NUMBER:
        return {NUMBER}
    word = _word(first)
    return {word[:KEY] for word in (*word.exact, *word.begins)}


@cache
def wordlist(language: str) -> Wordlist | None:
    """The list of a language (``en``), or None when we ship none."""
    file = TEMPLATES / language / FILE
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    words = Wordlist(frozenset(map(fold, data["acronyms"])))
    for mark in data["marks"]:
        entry = Entry(mark["kind"], mark.get("instead", ""), mark.get("proved", ""))
        for phrase in mark.get("words", ()):
            words.add(phrase, entry)
        for phrase in mark.get("quoted", ()):
            words.add(phrase, entry, quoted=True)
    return words
