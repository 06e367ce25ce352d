"""What is loud whatever it says: words in capitals, rows of exclamation or question marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.letters.tone.wordlist import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LONE = 5
"""From how many letters on one word in capitals shouts; shorter ones are mostly names of things, such as IBAN."""

IN_A_ROW = 4
"""The same for two words or more that follow each other."""

_ROW = re.compile(r"(?<![!?¡¿])[!?¡¿]{2,}")
_BEFORE = re.compile(r"[^\W_]+[\"'»”“’)\]]{0,2}[ \t]?$")
_LONGEST_WORD = 40
_WORD = re.compile(r"\S+")
_AROUND = "\"'«»“”„‘’()[]{}.,:;!?¡¿…*_-–—"
_VOWELS = re.compile("[aeiouyаеиоуыэюя]")
_LATIN = re.compile("[a-z]")
_COMPANY_FORMS = frozenset({
    "uab", "ab", "mb", "vsi", "ii", "оао", "ооо", "пао", "зао", "ао", "ип", "чп", "уп", "тоо", "ltd", "llc", "llp",
    "plc", "inc", "corp", "gmbh", "ag", "sa", "sl", "slu", "sau", "sas", "bv", "oy",
})  # fmt: skip
"""What stands beside the name of a company, and says that it is one."""


class Loud(Struct, frozen=True):
    """Something loud where it stands in a text, and how it reads when it is not."""

    start: int
    end: int
    kind: Literal["capitals", "marks"]
    instead: str


def rows_of_marks(text: str) -> Iterator[Loud]:
    """Two or more exclamation or question marks in a row, with the word before them."""
    for row in _ROW.finditer(text):
        calm = "?" if "?" in row[0] else "."
        before = _BEFORE.search(text, max(0, row.start() - _LONGEST_WORD), row.start())
        start = before.start() if before else row.start()
        yield Loud(start, row.end(), "marks", text[start : row.start()].rstrip() + calm)


def capitals(text: str, names: Collection[str], *, latin: bool) -> Iterator[Loud]:
    """Words in capitals: one of five letters, or two of four in a row, with the short ones between them.

    Not those that are names or acronyms, hold no vowel or look like a code.

    Args:
        text: what to look at.
        names: names and acronyms of the case and the language, folded.
        latin: whether the text's language is written in Latin letters; where it is not, Latin capitals are a name.
    """
    row: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if match[0].isupper():
            start, end = _bare(match)
            if _is_loud(text[start:end], names, latin=latin):
                row.append((start, end))
                if end == match.end():
                    continue
        if row:
            yield from _shout(text, row)
            row = []
    if row:
        yield from _shout(text, row)


def _bare(match: re.Match[str]) -> tuple[int, int]:
    """Where the word stands, without what stands around it."""
    word = match[0]
    bare = word.strip(_AROUND)
    start = match.start() + len(word) - len(word.lstrip(_AROUND)) if bare else match.start()
    return start, start + len(bare)


def _is_loud(word: str, names: Collection[str], *, latin: bool) -> bool:
    """Whether a word is nothing but capital letters, and no name."""
    folded = fold(word)
    return word.isalpha() and folded not in names and (latin or _LATIN.search(folded) is None)


def _shout(text: str, row: list[tuple[int, int]]) -> Iterator[Loud]:
    """The words that follow each other, if together they shout."""
    words = [text[start:end] for start, end in row]
    lengths = [len(word) for word in words if _VOWELS.search(fold(word))]
    several = sum(length >= IN_A_ROW for length in lengths) > 1
    if not (several or any(length >= LONE for length in lengths)) or not _COMPANY_FORMS.isdisjoint(map(fold, words)):
        return
    start, end = row[0][0], row[-1][1]
    yield Loud(
        start, end, "capitals", _calm(words, starts=not text[:start].strip(_AROUND + " \n") or _ended(text, start))
    )


def _calm(words: list[str], *, starts: bool) -> str:
    calm = " ".join(word if word == "I" else word.lower() for word in words)
    return calm[:1].upper() + calm[1:] if starts else calm


def _ended(text: str, start: int) -> bool:
    """Whether a sentence ended before that place."""
    return text[max(0, start - 3) : start].strip()[-1:] in {".", "!", "?"}
