"""Take out of a text what must not be published; each thing is noted: what it was, and what stands in its place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tui_complaints.domain.text import primary
from tui_complaints.letters.review import details, names, numbers
from tui_complaints.letters.review.names import WORD, Form
from tui_complaints.letters.review.numbers import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.domain.mark import Mark
    from tui_complaints.letters.review.known import Known
    from tui_complaints.letters.review.words import Words

_FIRST_MARK, _LAST_MARK = 0xF0000, 0xFFFFD
_MARKS = re.compile(f"[{chr(_FIRST_MARK)}-{chr(0x10FFFD)}]")
"""Private characters: one before each thing that was put in the place of another shows what was printed of them."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'»”“’)]?\s+|\n+")

NEVER: frozenset[str] = frozenset({"insult", "threat", "bargaining", "law"})
"""Kinds of marks whose sentence has no place in a review (letters.md, "Public review")."""

_HIDDEN = re.compile(f"{_MARKS.pattern}|[\u00ad\u200b\u2060\ufeff]")
"""What nobody sees, and what could pass for a mark of ours: a name must not be hidden by either."""


class Removed(Struct, frozen=True):
    """Something that was taken out.

    Attributes:
        where: the entry and its field (``c3.said``).
        kind: what it was: name, phone, email, link, address, number, card, account, document, a kind of ``NEVER``,
            or private, for an entry that is left out whole.
        text: it, as it stood there.
        replaced_by: what stands in its place, "" for nothing.
    """

    where: str
    kind: str
    text: str
    replaced_by: str


class Redactor:
    """Takes out of texts what leads to people.

    Args:
        known: the people and numbers of the case.
        words: what stands in the place of things, by language.
        marks: what the check of tone marks in the texts.
        links: whether the site allows links.

    Attributes:
        removed: all that was taken out, whether it was printed or not.
    """

    def __init__(self, known: Known, words: Words, marks: Iterable[Mark] = (), *, links: bool) -> None:
        self._known = known
        self._words = words
        self._links = links
        self._tone: dict[str, list[Mark]] = {}
        for mark in marks:
            if mark.kind in NEVER:
                self._tone.setdefault(mark.where, []).append(mark)
        self._forms: dict[str, dict[str, dict[int, _Name]]] = {}
        self.removed: list[Removed] = []

    def redact(self, text: str, where: str, language: str) -> str:
        """The text without what must not be published, a private mark before each thing that was put into it.

        Args:
            text: what somebody wrote.
            where: its entry and field.
            language: of the text (BCP 47).
        """
        text = _HIDDEN.sub("", unicodedata.normalize("NFC", text))
        pieces: list[str] = []
        end = 0
        tone = [*self._tone.get(where, ()), *self._tone.get(f"{where}.{language}", ())]
        for place in self._places(text, primary(language), tone):
            instead = place.instead
            if instead is None:
                instead = self._words.of(primary(language), place.kind)
            taken = text[place.start : place.end]
            pieces += [text[end : place.start], self._mark(Removed(where, place.kind, taken.strip(), instead)), instead]
            end = place.end
        return "".join([*pieces, text[end:]])

    def role_of(self, name: str, language: str) -> str:
        """What somebody is called who has no name in a review."""
        role = self._known.people.get(name, "person")
        return self._words.role(primary(language), role, Form(names.NOMINATIVE, ""))

    def _mark(self, removed: Removed) -> str:
        self.removed.append(removed)
        mark = _FIRST_MARK + len(self.removed) - 1
        return chr(mark) if mark <= _LAST_MARK else ""

    def printed(self, text: str) -> tuple[str, list[Removed]]:
        """A finished text without its marks, and what was taken out of what it tells, in its order."""
        found = dict.fromkeys(ord(mark) - _FIRST_MARK for mark in _MARKS.findall(text))
        text = re.sub(rf"(^|[.!?…]\s|\n){_MARKS.pattern}(\w)", lambda match: match[1] + match[2].upper(), text)
        text = re.sub(rf"[ \t]*{_MARKS.pattern}(?=[ .,;:!?)\n]|$)", "", text)
        return _MARKS.sub("", text), [self.removed[index] for index in found if index < len(self.removed)]

    def _places(self, text: str, language: str, tone: Iterable[Mark]) -> list[Place]:
        """What is to go, in order; of two that overlap, the one that was found by the surer rule."""
        chosen = _sentences(text, tone)
        kept = [*self._companies(text), *((place.start, place.end) for place in chosen)]
        for place in self._found(text, language):
            if all(place.end <= start or end <= place.start for start, end in kept):
                chosen.append(place)
                kept.append((place.start, place.end))
        return sorted(chosen, key=lambda place: place.start)

    def _companies(self, text: str) -> Iterator[tuple[int, int]]:
        for name in self._known.companies:
            for place in details.literal(text, name, "name"):
                yield place.start, place.end

    def _found(self, text: str, language: str) -> Iterable[Place]:
        """Everything that may have to go, the surest first."""
        yield from details.emails(text)
        if not self._links:
            yield from details.links(text)
        yield from numbers.cards(text)
        yield from numbers.accounts(text)
        if any(map(str.isdigit, text)):
            yield from self._numbers(text)
        for words, kind in self._known.literals:
            if kind == "address" or not any(map(str.isdigit, words)):
                yield from details.literal(text, words, kind)
        yield from self._names(text, language)

    def _numbers(self, text: str) -> Iterable[Place]:
        yield from details.numbered(text)
        for words, kind in self._known.literals:
            if any(map(str.isdigit, words)):
                yield from details.literal(text, words, kind)
        for digits in self._known.phones:
            yield from _phone(text, digits)
        yield from details.streets(text)
        yield from numbers.phones(text)
        yield from numbers.long_numbers(text)

    # Names

    def _names(self, text: str, language: str) -> Iterator[Place]:
        """People's names; the parts of a full name together are one."""
        people = self._people(language)
        found = [
            (word, people[sounding]) for word in WORD.finditer(text) if (sounding := names.sound(word[0])) in people
        ]
        index = 0
        while index < len(found):
            run = [found[index]]
            while index + len(run) < len(found) and _same_person(text, run[-1], found[index + len(run)]):
                run.append(found[index + len(run)])
            index += len(run)
            first, who = run[0]
            name = next(iter(who.values()))
            if len(run) > 1 or names.begins_with_capital(first[0]) or name.is_small:
                start, end = _with_initials(text, first.start(), run[-1][0].end())
                yield Place(start, end, "name", self._words.role(language, name.role, name.form))

    def _people(self, language: str) -> dict[str, dict[int, _Name]]:
        """Whose name each word can be in a language: by how it sounds, then by person."""
        if language not in self._forms:
            endings = self._words.endings(language)
            found = self._forms.setdefault(language, {})
            for person, (name, role) in enumerate(self._known.people.items()):
                for word in names.words_of(name):
                    for sounding, form in names.forms(word, endings).items():
                        small = not names.begins_with_capital(word)
                        found.setdefault(sounding, {}).setdefault(person, _Name(role, form, small))
        return self._forms[language]


class _Name(NamedTuple):
    """A word as somebody's name: their role, the form that it is in, and whether the case itself writes it small."""

    role: str
    form: Form
    is_small: bool


def _same_person(
    text: str, one: tuple[re.Match[str], dict[int, _Name]], other: tuple[re.Match[str], dict[int, _Name]]
) -> bool:
    """Whether two words that follow each other can be names of one person."""
    return not one[1].keys().isdisjoint(other[1]) and names.adjacent(text, one[0], other[0])


def _with_initials(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a name stands together with initials that are written before or after it."""
    before = re.search(r"(?:(?<!\w)[^\W\d_]\.\s?){1,2}$", text[max(0, start - 8) : start])
    after = re.match(r"\s(?:[^\W\d_]\.\s?){1,2}(?=\W|$)", text[end : end + 8])
    if before and before[0][0].isupper():
        start -= len(before[0])
    if after and after[0].strip()[0].isupper() and after[0].count(".") > 1:
        end += len(after[0].rstrip().removesuffix("."))
    return start, end


def _sentences(text: str, tone: Iterable[Mark]) -> list[Place]:
    """The sentences that hold what a review never says: taken out whole, as half of one would say something else."""
    found: dict[int, Place] = {}
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    for mark in tone:
        phrase = re.search(r"\s+".join(map(re.escape, mark.phrase.split())), text)
        if phrase is not None:
            start = max(end for end in ends if end <= phrase.start())
            found.setdefault(start, Place(start, min(end for end in ends if end >= phrase.end()), mark.kind, ""))
    places = sorted(found.values(), key=lambda place: place.start)
    return [
        place for place, before in zip(places, [None, *places], strict=False) if not before or place.start >= before.end
    ]


def _phone(text: str, digits: str) -> Iterator[Place]:
    """A number that the case holds, with whatever stands between its digits and before it."""
    gap = r"[\s\u00a0().\-–/]{0,3}"
    for match in re.finditer(rf"(?<!\d)(?:(?:\+|00)?\d{{1,3}}{gap})?\(?{gap.join(digits)}(?!\d)", text):
        yield Place(match.start(), match.end(), "phone")
