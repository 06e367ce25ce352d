"""Find people's names in a text, and say what stands in their place: the role of whoever is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.letters.review import names
from tui_complaints.letters.review.names import WORD, Form
from tui_complaints.letters.review.numbers import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_complaints.letters.review.words import Words


class People:
    """The people of one case.

    Args:
        roles: every person's name, with their role.
        words: what roles are called, and how names bend.
    """

    def __init__(self, roles: Mapping[str, str], words: Words) -> None:
        self._roles = roles
        self._words = words
        self._forms: dict[str, dict[str, dict[int, _Name]]] = {}

    def places(self, text: str, language: str, spared: list[tuple[int, int]]) -> Iterator[Place]:
        """People's names; the parts of a full name together are one.

        Args:
            text: what somebody wrote.
            language: of the text.
            spared: where companies are named: what is a part of such a name is no person's.
        """
        people = self._people(language)
        words = [word for word in WORD.finditer(text) if not _within(word, spared)]
        found = [(word, who) for word in words if (who := _whose(word[0], people))]
        index = 0
        while index < len(found):
            run = [found[index]]
            while index + len(run) < len(found) and _follows(text, run, found[index + len(run)]):
                run.append(found[index + len(run)])
            index += len(run)
            first, who = run[0]
            if len(run) > 1 or names.begins_with_capital(first[0]) or next(iter(who.values())).is_small:
                start, end = _with_initials(text, first.start(), run[-1][0].end())
                yield Place(start, end, "name", self._role(run, language))

    def _role(self, run: list[_Hit], language: str) -> str:
        """The role of whoever is named, in the case that the first of the words shows which is not the nominative."""
        shared = set.intersection(*(set(who) for _, who in run))
        person = next(person for person in run[0][1] if person in shared)
        words = [who[person] for _, who in run]
        bent = next((word for word in words if word.form.case != names.NOMINATIVE), words[0])
        return self._words.role(language, words[0].role, Form(bent.form.case, words[0].form.gender))

    def _people(self, language: str) -> dict[str, dict[int, _Name]]:
        """Whose name each word can be in a language: by how it sounds, then by person."""
        if language not in self._forms:
            endings = self._words.endings(language)
            found = self._forms.setdefault(language, {})
            for person, (name, role) in enumerate(self._roles.items()):
                for index, word in enumerate(names.words_of(name)):
                    small = not names.begins_with_capital(word)
                    for sounding, form in names.forms(word, endings).items():
                        found.setdefault(sounding, {}).setdefault(person, _Name(role, form, index, small))
        return self._forms[language]


class _Name(NamedTuple):
    """A word as somebody's name.

    Attributes:
        role: theirs.
        form: the form that it is in.
        number: which of their names it is.
        is_small: the case itself writes it without a capital.
    """

    role: str
    form: Form
    number: int
    is_small: bool


_Hit = tuple[re.Match[str], dict[int, _Name]]
"""A word of a text, and whose name it can be."""


def _within(word: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= word.start() and word.end() <= end for start, end in spans)


def _whose(word: str, people: dict[str, dict[int, _Name]]) -> dict[int, _Name]:
    """Whose name a word can be, by how it is written, else by how it would be without its marks."""
    return people.get(names.sound(word, marked=True)) or people.get(names.sound(word)) or {}


def _follows(text: str, run: list[_Hit], other: _Hit) -> bool:
    """Whether a word goes on with the name that stands before it: another name of the same person."""
    shared = set.intersection(*(set(who) for _, who in run), set(other[1]))
    taken = {(person, who[person].number) for _, who in run for person in shared}
    goes_on = any((person, other[1][person].number) not in taken for person in shared)
    return goes_on and names.adjacent(text, run[-1][0], other[0])


def _with_initials(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a name stands together with initials that are written before or after it."""
    before = re.search(r"(?:(?<!\w)[^\W\d_]\.\s?){1,2}$", text[max(0, start - 8) : start])
    after = re.match(r"\s[^\W\d_]\.\s?[^\W\d_]\.", text[end : end + 8])
    if before and before[0][0].isupper():
        start -= len(before[0])
    if after and after[0].strip()[0].isupper():
        goes_on = re.match(r"\s*[^\s\w]|\s+[^\W\d_]", text[end + len(after[0]) :])
        end += len(after[0]) - (0 if goes_on and not goes_on[0].strip().isupper() else 1)
    return start, end
