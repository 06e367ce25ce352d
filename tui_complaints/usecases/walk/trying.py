"""What an answer would mean, before it is given: shown while a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.text import Text
from tui_complaints.errors import ComplaintsError, InvalidValueError
from tui_complaints.usecases.walk.labels import as_entered
from tui_complaints.usecases.walk.shown import shown

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.usecases.walk.walker import Walk

_WORDS = frozenset({"words", "text", "story", "email", "reference", "list", "agents"})
"""Kinds whose value is what was typed."""


class Tried(Struct, frozen=True):
    """What an answer would be taken to mean.

    Attributes:
        shown: the value in words; "" where it is just what was typed.
        new: the names of entries that would be new in the case.
        expected: what would have been understood; "" where it is understood.
    """

    shown: str = ""
    new: tuple[str, ...] = ()
    expected: str = ""


def tried(walk: Walk, typed: str, today: date, language: str) -> Tried:
    """What an answer would be taken to mean; nothing changes, and no file is copied.

    Args:
        walk: the walk, at the question.
        typed: the answer.
        today: the day of the walk.
        language: in which it is said, BCP 47.
    """
    try:
        understood, case = walk.tried(typed)
    except InvalidValueError as error:
        return Tried(expected=error.expected)
    if understood.plain or understood.question.kind == "gate":
        return Tried()
    said = shown(understood.question, understood.value, case, today, language)
    return Tried(said, understood.new)


def as_typed(walk: Walk, today: date, language: str) -> str:
    """What stands at the question or is suggested there, as it could be typed; "" where nothing typed says the same.

    Args:
        walk: the walk, at the question.
        today: the day of the walk.
        language: in which dates and sums are said, BCP 47.
    """
    asked = walk.question
    value = asked.default
    if value is None:
        return ""
    if isinstance(value, Text) and not isinstance(value.raw, str):  # in several languages
        return ""
    if isinstance(value, str | Text) and not asked.choices:
        return str(value)
    if isinstance(value, tuple):
        candidates = ["; ".join(_entered(one) for one in value), ", ".join(_entered(one) for one in value)]
    else:
        candidates = [shown(asked, value, walk.case, today, language), as_entered(value)]
    return next((text for text in candidates if text and _means(walk, text, value)), "")


def _entered(value: object) -> str:
    name, role = getattr(value, "name", None), getattr(value, "role", None)
    if name or role:
        return f"{name or ''} ({role})".strip() if role else str(name)
    return as_entered(value)


def _means(walk: Walk, text: str, value: object) -> bool:
    try:
        found = walk.tried(text)[0].value
    except ComplaintsError:
        return False
    return found == value or as_entered(found) == as_entered(value)
