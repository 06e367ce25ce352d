"""Where a walk can stand, and what comes before and after; which questions there are depends on the answers so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.usecases.walk.question import Question, Scene, Section
from tui_complaints.usecases.walk.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.domain.entries import Case

GATE = -1
"""The place of the question whether there is an entry to tell of, before the entry's own questions."""


class Place(Struct, frozen=True, order=True):
    """A question of the walk; places are ordered as they are asked.

    Attributes:
        section: the position of its section.
        entry: the position of the entry that it is about.
        question: the position of the question, ``GATE`` before the first.
    """

    section: int = 0
    entry: int = 0
    question: int = 0


class Course:
    """The order of the questions in a case as it stands.

    Args:
        case: the case.
        today: the day of the walk.
        marks: answers that are no value of the case.
    """

    def __init__(self, case: Case, today: date, marks: dict[str, str]) -> None:
        self._case = case
        self._today = today
        self._marks = marks

    def scene(self, place: Place) -> Scene:
        """What the question at a place can know."""
        section = SECTIONS[place.section]
        entry = None
        if section.is_list:
            entries = getattr(self._case, section.table)
            entry = entries[place.entry] if place.entry < len(entries) else None
        elif section.table:
            entry = getattr(self._case, section.table)
        return Scene(self._case, entry, place.entry, self._today, self._marks)

    def question(self, place: Place) -> Question:
        """The question at a place."""
        section = SECTIONS[place.section]
        if place.question == GATE:
            return Question(key=f"{section.name}.gate", field="", kind="gate")
        return section.questions[place.question]

    def after(self, place: Place, furthest: Place, *, enter: bool = True) -> Place | None:
        """The place after one that was answered or left out; None where the walk ends.

        Args:
            place: where the walk stands.
            furthest: the furthest place that was reached: what was entered up to there is gone through again.
            enter: at a gate, whether there is an entry to tell of.
        """
        section = SECTIONS[place.section]
        if place.question == GATE and not enter:
            return self._next_section(place.section + 1, furthest)
        found = self._in_entry(place.section, place.entry, place.question + 1)
        if found:
            return found
        if section.is_list and place.entry < self._count(section):
            found = self._at_entry(place.section, place.entry + 1)
        return found or self._next_section(place.section + 1, furthest)

    def after_section(self, place: Place, furthest: Place) -> Place | None:
        """The first place beyond the section."""
        return self._next_section(place.section + 1, furthest)

    def before(self, place: Place) -> Place | None:
        """The place before one; None at the beginning."""
        earlier = [one for one in self._places(place) if one < place]
        return earlier[-1] if earlier else None

    def start(self) -> Place:
        """The first place."""
        return Place()

    def _count(self, section: Section) -> int:
        return len(getattr(self._case, section.table))

    def _in_entry(self, section: int, entry: int, question: int) -> Place | None:
        """The first question of an entry that is asked, from a position on."""
        for at in range(question, len(SECTIONS[section].questions)):
            place = Place(section, entry, at)
            if self._is_asked(SECTIONS[section].questions[at], self.scene(place)):
                return place
        return None

    def _is_asked(self, question: Question, scene: Scene) -> bool:
        """Whether a question is asked: where entries are to be named there must be one, or a party to be named anew."""
        can_name = not question.tables or "parties" in question.tables
        if not can_name and not any(getattr(self._case, table) for table in question.tables):
            return False
        return question.asked(scene)

    def _at_entry(self, section: int, entry: int) -> Place | None:
        """Where an entry begins: at its gate if it has one."""
        asked = SECTIONS[section]
        if asked.grows and asked.gate_from is not None and entry >= asked.gate_from:
            return Place(section, entry, GATE)
        if not asked.grows and entry >= self._count(asked):
            return None
        return self._in_entry(section, entry, 0) or (None if asked.grows else self._at_entry(section, entry + 1))

    def _next_section(self, section: int, furthest: Place) -> Place | None:
        for at in range(section, len(SECTIONS)):
            asked = SECTIONS[at]
            if not asked.asked(self.scene(Place(at))):
                continue
            if not asked.is_list:
                found = self._in_entry(at, 0, 0)
            else:
                first = 0 if furthest.section >= at or not asked.grows else self._count(asked)
                found = self._at_entry(at, first)
            if found:
                return found
        return None

    def _places(self, limit: Place) -> Iterator[Place]:
        """Every place up to one, in order."""
        for at, section in enumerate(SECTIONS[: limit.section + 1]):
            if not section.asked(self.scene(Place(at))):
                continue
            last = self._count(section) if section.is_list else 0
            for entry in range(last + 1):
                if section.gate_from is not None and entry >= section.gate_from:
                    yield Place(at, entry, GATE)
                if not section.is_list or entry < last or (at, entry) == (limit.section, limit.entry):
                    yield from self._asked_of(at, entry)
                elif section.grows and (section.gate_from is None or entry < section.gate_from):
                    yield from self._left_out(at, entry)

    def _left_out(self, section: int, entry: int) -> Iterator[Place]:
        """The questions of an entry that was left out: up to the one without which there is none."""
        for place in self._asked_of(section, entry):
            yield place
            if self.question(place).leading:
                return

    def _asked_of(self, section: int, entry: int) -> Iterator[Place]:
        place = self._in_entry(section, entry, 0)
        while place is not None:
            yield place
            place = self._in_entry(section, entry, place.question + 1)


def to_names(place: Place) -> list[object]:
    """A place by its names, to be kept: what is asked may grow with the program."""
    section = SECTIONS[place.section]
    key = "" if place.question == GATE else section.questions[place.question].key
    return [section.name, place.entry, key]


def from_names(names: object) -> Place:
    """The place of that name; the beginning of the walk where there is none of it any more."""
    match names:
        case [str(name), int(entry), str(key)]:
            for at, section in enumerate(SECTIONS):
                keys = [question.key for question in section.questions]
                if section.name == name and (not key or key in keys) and entry >= 0:
                    return Place(at, entry, keys.index(key) if key else GATE)
    return Place()
