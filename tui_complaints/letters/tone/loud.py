"""What is loud whatever it says: words in capitals, rows of exclamation or question marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.mark import ToneKind
from tui_complaints.letters.tone.wordlist import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LONE = 5
"""From how many letters on one word in capitals shouts; shorter ones are mostly names of things, such as IBAN."""

IN_A_ROW = 4
"""The same for two words or more that follow each other."""

_ROWS = ("!!", "!?", "?!", "??", "¡¡", "¿¿", "¡¿", "¿¡")
_ROW = r"(?<![!?¡¿])[!?¡¿]{2,}"
_BEFORE = r"[^\W_]+[\"'»”“’)\]]{0,2}[ \t]?$"
_LONGEST_WORD = 40
_WORD = r"\S+"
_AROUND = "\"'«»“”„‘’()[]{}.,:;!?¡¿…*_-–—"
_VOWELS = frozenset("aeiouyаеиоуыэюя")
_COMPANY_FORMS = frozenset({
    "uab", "ab", "mb", "vsi", "ii", "оао", "ооо", "пао", "зао", "ао", "ип", "чп", "уп", "тоо", "ltd", "llc", "llp",
    "plc", "inc", "corp", "gmbh", "ag", "sa", "sl", "slu", "sau", "sas", "bv", "oy",
})  # fmt: skip
"""What stands beside the name of a company, and says that it is one."""


Spot = tuple[int, int, ToneKind, str]
"""From where to where, what is wrong there, what to write instead."""


def rows_of_marks(text: str) -> Iterator[Spot]:
    """Two or more exclamation or question marks in a row, with the word before them."""
    if not any(row in text for row in _ROWS):
        return
    for row in re.finditer(_ROW, text):
        calm = "?" if "?" in row[0] else "."
        first = max(0, row.start() - _LONGEST_WORD)
        before = re.search(_BEFORE, text[first : row.start()])
        start = first + before.start() if before else row.start()
        yield start, row.end(), "marks", text[start : row.start()].rstrip() + calm


def capitals(text: str, names: Collection[str], *, latin: bool) -> Iterator[Spot]:
    """Words in capitals: one of five letters, or two of four in a row, with the short ones between them.

    Not those that are names or acronyms, hold no vowel or look like a code.

    Args:
        text: what to look at.
        names: names and acronyms of the case and the language, folded.
        latin: whether the text's language is written in Latin letters; where it is not, Latin capitals are a name.
    """
    if not any(word.isupper() and len(word) >= IN_A_ROW for word in text.split()):
        return
    row: list[tuple[int, int]] = []
    for match in re.finditer(_WORD, text):
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
    return word.isalpha() and folded not in names and (latin or not _is_latin(folded))


def _is_latin(folded: str) -> bool:
    """Whether a word is written in Latin letters."""
    return "a" <= folded[:1] <= "z"


def _shout(text: str, row: list[tuple[int, int]]) -> Iterator[Spot]:
    """The words that follow each other, if together they shout."""
    words = [text[start:end] for start, end in row]
    lengths = [len(word) for word in words if not _VOWELS.isdisjoint(fold(word))]
    several = sum(length >= IN_A_ROW for length in lengths) > 1
    if not (several or any(length >= LONE for length in lengths)) or not _COMPANY_FORMS.isdisjoint(map(fold, words)):
        return
    start, end = row[0][0], row[-1][1]
    yield start, end, "capitals", _calm(words, starts=_is_start(text[max(0, start - _LONGEST_WORD) : start]))


def _calm(words: list[str], *, starts: bool) -> str:
    calm = " ".join(word if word == "I" else word.lower() for word in words)
    return calm[:1].upper() + calm[1:] if starts else calm


def _is_start(before: str) -> bool:
    """Whether a sentence starts after that."""
    bare = before.rstrip(_AROUND.translate({ord(mark): None for mark in ".!?"}) + " \n")
    return not bare or bare[-1] in ".!?"
