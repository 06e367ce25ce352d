"""Days as people type them and as they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import on_day
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import language
from tui_complaints.usecases.timeline_dates import ShortDates
from tui_complaints.wording import letter_screen as words
from tui_complaints.wording.spoken import read_when

if TYPE_CHECKING:
    from datetime import date


def read_day(typed: str, today: date) -> date:
    """One day: ``2026-05-01``, "yesterday", «вчера».

    Raises:
        InvalidValueError: it is no day, or not one alone.
    """
    when = read_when(typed, today, language())
    if when.first is None or when.last is None or when.about or when.first.date() != when.last.date():
        raise InvalidValueError(typed, words.A_DAY)
    return when.first.date()


def said_day(day: date) -> str:
    """A day in the user's language: ``1 May 2026``."""
    return ShortDates(language(), with_year=True).of(on_day(day))
