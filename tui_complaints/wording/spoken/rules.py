"""Rules by which a text is read: each tells every way to read it from a place on, so that two readings are seen.

A rule takes what was said and a place in it, and gives pairs of a value and the place where it ends. Rules are put
together with ``seq``, ``either`` and ``maybe``. There is no guessing here: a text that can be read in two ways gives
two values, and what to do about it is decided in ``reading``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui_complaints.wording.spoken.lexicon import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tui_complaints.wording.spoken.lexicon import Lexicon

    Found = tuple[tuple[Any, int], ...]
    Rule = Callable[["Said", int], Found]

_GAP = re.compile(r" *(?:[.,] *){0,2}")
_IN_PHRASE = re.compile(r"\.? *")


class Said:
    """A text as it was said, and what it is read with.

    Attributes:
        text: the text, folded.
        origins: for each place in ``text``, the place in what was typed.
        typed: what was typed.
        lexicon: the words of the language.
        tag: the language asked for (BCP 47), which may say more than the lexicon: a region.
        today: the day on which it is said (for dates).
        after: the id of the entry before, or None (for dates).
        coming: a day without a year is the next one, not the last one (for deadlines).
        currency: what sums without a currency are in, or None (for money).
    """

    def __init__(self, typed: str, folded: tuple[str, list[int]], lexicon: Lexicon, tag: str) -> None:
        self.typed = typed
        self.text, self.origins = folded
        self.lexicon = lexicon
        self.tag = tag
        self.today: date
        self.after: str | None = None
        self.coming = False
        self.currency: str | None = None
        self.remark = ""
        self._known: dict[tuple[int, int], Found] = {}
        self._phrases: dict[int, list[tuple[str, Any, int]]] = {}

    def skip_gap(self, at: int) -> int:
        """The place after spaces, and a full stop or comma among them."""
        match = _GAP.match(self.text, at)
        return match.end() if match else at

    def meanings(self, at: int) -> list[tuple[str, Any, int]]:
        """What the phrases that begin at a place can mean: mark, value, end."""
        if at not in self._phrases:
            self._phrases[at] = list(self._look_up(at))
        return self._phrases[at]

    def _look_up(self, at: int) -> Iterable[tuple[str, Any, int]]:
        if at and self.text[at - 1].isalpha() and self.text[at : at + 1].isalpha():
            return  # in the middle of a word
        words: list[str] = []
        end = at
        for _number in range(self.lexicon.longest):
            match = WORD.match(self.text, end)
            if match is None:
                return
            words.append(match[0])
            after_word = self.skip_gap(match.end())
            for mark, value in self.lexicon.meanings.get(" ".join(words), ()):
                yield mark, value, after_word
            gap = _IN_PHRASE.match(self.text, match.end())
            end = gap.end() if gap else match.end()

    def read(self, rule: Rule, at: int) -> Found:
        """All readings by a rule from a place on, worked out once."""
        key = (id(rule), at)
        if key not in self._known:
            self._known[key] = tuple(dict.fromkeys(rule(self, at)))
        return self._known[key]


class Dropped:
    """The value of what only holds a sentence together."""


def word(table: str) -> Rule:
    """A phrase of one of the tables with values: its value."""
    return lambda said, at: tuple((value, end) for mark, value, end in said.meanings(at) if mark == table)


def mark(*names: str) -> Rule:
    """A phrase with one of these marks; it has no value."""
    return lambda said, at: tuple((Dropped, end) for found, _value, end in said.meanings(at) if found in names)


def pattern(regex: str) -> Rule:
    """A pattern of characters: the match."""
    compiled = re.compile(regex, re.ASCII)

    def rule(said: Said, at: int) -> Found:
        match = compiled.match(said.text, at)
        return () if match is None else ((match, said.skip_gap(match.end())),)

    return rule


def sign(regex: str) -> Rule:
    """A pattern of characters that has no value."""
    found = pattern(regex)
    return lambda said, at: tuple((Dropped, end) for _match, end in found(said, at))


def seq(*rules: Rule, make: Callable[..., Any] | None = None) -> Rule:
    """One after another; ``make`` gets what was said and each value, and gives the value, or None for no reading."""

    def rule(said: Said, at: int) -> Found:
        paths: list[tuple[tuple[Any, ...], int]] = [((), at)]
        for each in rules:
            paths = [
                (values if value is Dropped else (*values, value), end)
                for values, start in paths
                for value, end in said.read(each, start)
            ]
        return tuple(_made(said, paths, make))

    return rule


def _made(
    said: Said, paths: list[tuple[tuple[Any, ...], int]], make: Callable[..., Any] | None
) -> Iterable[tuple[Any, int]]:
    for values, end in paths:
        value = make(said, *values) if make else values[0] if values else Dropped
        if value is not None:
            yield value, end


def either(*rules: Rule) -> Rule:
    """Any of them, and all of them that fit."""
    return lambda said, at: tuple(found for each in rules for found in said.read(each, at))


def maybe(rule: Rule, missing: Any = Dropped) -> Rule:  # noqa: ANN401 - the value of any rule
    """The rule, or nothing with the value for what is missing."""
    return lambda said, at: (*said.read(rule, at), (missing, at))


def always(value: Any) -> Rule:  # noqa: ANN401 - the value of any rule
    """Nothing, with a value."""
    return lambda _said, at: ((value, at),)


def several(found: Found, make: Callable[[Any], Iterable[Any]]) -> Found:
    """Each reading, as the readings that it stands for."""
    return tuple((value, end) for one, end in found for value in make(one))
