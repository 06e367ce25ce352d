"""What an answer was taken to mean, in words: dates and sums as the language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Exhibit
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Money, SumWanted
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Citation, primary
from tui_complaints.domain.when import Due, When
from tui_complaints.usecases.walk.labels import as_entered, brief, label, short, short_of
from tui_complaints.wording.walk import choices as choice_words, talk as words

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.entries import Case
    from tui_complaints.letters.language import Language
    from tui_complaints.usecases.walk.walker import Asked, Walk


def shown(asked: Asked, value: object, case: Case, today: date, language: str) -> str:
    """A value as a person reads it, to see whether it was understood.

    Args:
        asked: the question.
        value: what was understood, or what stands there.
        case: the case, with the answer in it.
        today: the day of the walk.
        language: BCP 47; one that letters cannot be written in yet is said in English.
    """
    record = Record(case, today)
    if value is None:
        return words.LEFT_OUT
    if isinstance(value, tuple):
        return ", ".join(shown(asked, one, case, today, language) for one in value)
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, Exhibit):
        return value.file or value.obtain or value.url or words.ON_PAPER[0]
    if isinstance(value, Citation):
        return _called(record, value.exhibit, value.place)
    if isinstance(value, str):
        return _word(asked, record, value)
    if isinstance(value, When | Due | Money | Length | SumWanted):
        return figure(value, record, speaking(record, language))
    return short(as_entered(value)) if not hasattr(value, "__struct_fields__") else _agent(value)


def about(walk: Walk, today: date, language: str) -> str:
    """Which entry the question is about, since the same is asked of each; "" where there is none yet."""
    entry, record = walk.entry, Record(walk.case, today)
    if entry is None:
        return ""
    if not isinstance(entry, Contact) or entry.when is None:
        return brief(record, entry)
    told = (figure(entry.when, record, speaking(record, language)), short_of(entry.told or entry.said))
    return ", ".join(part for part in told if part)


def _word(asked: Asked, record: Record, value: str) -> str:
    if asked.kind in {"one", "several", "people", "prices", "proves"}:
        return _called(record, value, "")
    return choice_words.choice(asked.key, value) if asked.choices else short(value)


def _called(record: Record, name: str, place: str) -> str:
    entry = record.find(name)
    called = label(record, entry) if entry is not None else name
    return f"{called} #{place}" if place else called


def _agent(agent: object) -> str:
    parts = (getattr(agent, "name", None), getattr(agent, "role", None))
    return short(", ".join(part for part in parts if part))


def speaking(record: Record, language: str) -> Language:
    """The language in which values of a record are said; English for one that letters cannot be written in yet."""
    from tui_complaints.letters.phrasebook import languages  # noqa: PLC0415 - the first question need not wait for it
    from tui_complaints.letters.phrases import speak  # noqa: PLC0415

    return speak(record, language if primary(language) in languages() else "en", markup=False)


def figure(value: When | Due | Money | Length | SumWanted, record: Record, language: Language) -> str:
    """A date, a sum or a length in words."""
    if isinstance(value, Due):
        found = value.length or value.when
        return figure(found, record, language) if found is not None else ""
    if isinstance(value, SumWanted):
        return language.sum(value.money) if value.money else words.ALL_OF_IT[1]
    if isinstance(value, Money):
        return language.sum(value)
    if isinstance(value, Length):
        return language.length(value)
    if value.is_never:
        return words.NEVER[0]
    moment = record.calendar.of(value)
    if not moment.known:
        return as_entered(value)
    text = language.bare(value, moment)
    if moment.day is None or moment.first is None or moment.about:
        return text
    return words.WITH_WEEKDAY.format(weekday=language.skeleton(moment.first, "EEEE"), date=text)
