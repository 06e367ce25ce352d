"""Find the phrases of a list in a text, in one pass that takes time in step with the text's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.tone.wordlist import GAP, Word, fold, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.tone.wordlist import Entry, Part, Phrase, Wordlist

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|§+")
_MARKS = frozenset('"„“«')
_QUOTED = r'„[^„“”]{1,2000}[“”]|“[^“”„]{1,2000}”|«[^«»]{1,2000}»|"[^"\n]{1,2000}"'
_SCARE = r"(?<!\w)['‘]([^\W\d_]+(?: [^\W\d_]+)?)['’](?!\w)"
"""Single marks are apostrophes too, so that only one or two words between them count as quoted."""

_LONGEST_GAP = 3
_STOPS = frozenset("!?;…")


class Found(Struct, frozen=True):
    """A phrase of a list where it stands in a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        entry: what is wrong with it.
        number: the first number in it, "" for none.
    """

    start: int
    end: int
    entry: Entry
    number: str = ""


_Token = tuple[str, int, int, bool]
"""A word of a text, folded; where it begins and ends; whether a sentence ended before it."""


def quotations(text: str) -> list[tuple[int, int]]:
    """Where other people's words stand: what is in quotation marks, with the marks."""
    return [] if _MARKS.isdisjoint(text) else [match.span() for match in re.finditer(_QUOTED, text)]


def find(text: str, words: Wordlist) -> list[Found]:
    """Every phrase of the list in the text, in order; of those that overlap the first, then the longest.

    What stands wholly in quotation marks is somebody else's, and is not looked at; except for words that are put in
    such marks to mock them.
    """
    tokens = _tokens(text)
    spans = quotations(text)
    found: list[Found] = []
    for at, token in enumerate(tokens):
        for phrase in words.starting(token[0]):
            last = _last(phrase, tokens, at)
            if last is not None and not within(token[1], tokens[last][2], spans):
                found.append(_found(phrase, tokens, at, last))
    if "'" in text or "‘" in text:
        spans = [*spans, *(match.span() for match in re.finditer(_SCARE, text))]
    found += _mocked(text, spans, words)
    found.sort(key=lambda match: (match.start, -match.end))
    return _apart(found)


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    last = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        tokens.append((fold(match[0]), start, end, _stops(text[last:start], text[start])))
        last = end
    return tokens


def _stops(between: str, following: str) -> bool:
    """Whether a sentence ends between two words; a full stop ends one only before a capital, for ``art. 18``."""
    if between == " ":
        return False
    return not _STOPS.isdisjoint(between) or ("." in between and following.isupper()) or between.count("\n") > 1


def _found(phrase: Phrase, tokens: list[_Token], at: int, last: int) -> Found:
    numbers = (word for word, *_ in tokens[at : last + 1] if word[0].isdigit())
    return Found(tokens[at][1], tokens[last][2], phrase[2], next(numbers, ""))


def _last(phrase: Phrase, tokens: list[_Token], at: int) -> int | None:
    """The last word of the phrase if it begins with the word ``at``, else None."""
    first, rest, _ = phrase
    if not _fits(first, tokens[at][0]):
        return None
    return _end(parts_of(rest), tokens, at + 1) if rest else at


def _end(parts: tuple[Part, ...], tokens: list[_Token], at: int) -> int | None:
    """The last word of what goes on with the word ``at``, or None; no phrase goes over a sentence's end."""
    for index, part in enumerate(parts):
        if part == GAP:
            return _after_gap(parts[index + 1 :], tokens, at)
        if at >= len(tokens) or tokens[at][3] or not _fits(part, tokens[at][0]):
            return None
        at += 1
    return at - 1


def _after_gap(parts: tuple[Part, ...], tokens: list[_Token], at: int) -> int | None:
    for start in range(at, min(at + _LONGEST_GAP + 1, len(tokens))):
        if tokens[start][3]:
            return None
        if (last := _end(parts, tokens, start)) is not None:
            return last
    return None


def _fits(part: Part, word: str) -> bool:
    return part.fits(word) if isinstance(part, Word) else word[0].isdigit()


def within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies wholly in one of the spans, which are in order and apart."""
    if not spans:
        return False
    from bisect import bisect_right  # noqa: PLC0415 - most texts quote nobody

    at = bisect_right(spans, (start, spans[-1][1])) - 1
    return at >= 0 and end <= spans[at][1]


def _mocked(text: str, spans: list[tuple[int, int]], words: Wordlist) -> Iterator[Found]:
    """The quotations that are nothing but a word that is mocked by its marks; with a capital it is a name."""
    for start, end in spans:
        if end - start > _LONGEST_MOCKED or text[start + 1].isupper():
            continue
        tokens = _tokens(text[start:end])
        for phrase in words.starting(tokens[0][0], quoted=True) if tokens else ():
            if _last(phrase, tokens, 0) == len(tokens) - 1:
                yield Found(start, end, phrase[2])
                break


_LONGEST_MOCKED = 60
"""Letters in a quotation that may be one mocked word or two."""


def _apart(found: list[Found]) -> list[Found]:
    """Without those that overlap one before them."""
    kept: list[Found] = []
    for match in found:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
