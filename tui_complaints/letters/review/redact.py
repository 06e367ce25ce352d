"""Take out of a text what must not be published; each thing is noted: what it was, and what stands in its place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.text import primary
from tui_complaints.letters.language import capital
from tui_complaints.letters.review import details, numbers
from tui_complaints.letters.review.known import role_name
from tui_complaints.letters.review.numbers import Place
from tui_complaints.letters.review.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.domain.entries import Person
    from tui_complaints.domain.mark import Mark
    from tui_complaints.letters.review.known import Known
    from tui_complaints.letters.review.words import Words

_FIRST_MARK, _LAST_MARK = 0xF0000, 0xFFFFD
_MARKS = re.compile(f"[{chr(_FIRST_MARK)}-{chr(0x10FFFD)}]")
"""Private characters: one before each thing that was put in the place of another shows what was printed of them."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'»”“’)]?\s+|\n+")

_AROUND = 8
"""Characters before a word that show whether a sentence begins with it."""

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
        self._people = People(known.people, words)
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
            if taken[:1].isupper() and _begins_sentence(text, place.start):
                instead = capital(instead)
            pieces += [text[end : place.start], self._mark(Removed(where, place.kind, taken.strip(), instead)), instead]
            end = place.end
        return "".join([*pieces, text[end:]])

    def role_of(self, person: Person, language: str) -> str:
        """What somebody is called who has no name in a review, in the forms that sentences need."""
        return self._words.standing(primary(language), role_name(person))

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
        """What is to go, in order; where two overlap, the surer rule says what it is, and nothing of either stays."""
        companies = list(self._companies(text))
        chosen = _sentences(text, tone)
        for place in (*self._found(text), *self._people.places(text, language, companies)):
            if not any(start <= place.start and place.end <= end for start, end in companies):
                chosen += list(_uncovered(text, place, chosen))
        return sorted(chosen, key=lambda place: place.start)

    def _companies(self, text: str) -> Iterator[tuple[int, int]]:
        for name in self._known.companies:
            for place in details.literal(text, name, "name"):
                yield place.start, place.end

    def _found(self, text: str) -> Iterable[Place]:
        """Everything that may have to go, the surest first."""
        yield from details.emails(text)
        if not self._links:
            yield from details.links(text)
        yield from numbers.cards(text)
        yield from numbers.accounts(text)
        if any(map(str.isdigit, text)):
            yield from self._numbers(text)
        yield from (place for place in self._known_in(text) if place.kind in {"address", "email"})

    def _known_in(self, text: str) -> Iterator[Place]:
        """What the case itself holds."""
        for words, kind in self._known.literals(text):
            yield from details.literal(text, words, kind)

    def _numbers(self, text: str) -> Iterable[Place]:
        yield from details.numbered(text)
        yield from (place for place in self._known_in(text) if place.kind not in {"address", "email"})
        for digits in self._known.phones:
            yield from _phone(text, digits)
        yield from details.streets(text)
        yield from numbers.phones(text)
        yield from numbers.long_numbers(text)


def _begins_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - _AROUND) : place]
    return re.search(r"[.!?…\n][\"'»”“’)]?\s*[\"'«“„¿¡(]?$|^[\s\"'«“„¿¡(]*$", before) is not None


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


def _uncovered(text: str, place: Place, chosen: list[Place]) -> Iterator[Place]:
    """A place, or of one that overlaps others what they leave of it: of that too, nothing may stay."""
    others = sorted((other.start, other.end) for other in chosen if other.start < place.end and place.start < other.end)
    start = place.start
    for taken, end in [*others, (place.end, place.end)]:
        if start < taken and (not others or any(map(str.isalnum, text[start:taken]))):
            yield Place(start, taken, place.kind, "" if others else place.instead)
        start = max(start, end)


def _phone(text: str, digits: str) -> Iterator[Place]:
    """A number that the case holds, with whatever stands between its digits and before it."""
    gap = r"[\s\u00a0().\-–/]{0,3}"
    for match in re.finditer(rf"(?<!\d)(?:(?:\+|00)?\d{{1,3}}{gap})?\(?{gap.join(digits)}(?!\d)", text):
        yield Place(match.start(), match.end(), "phone")
