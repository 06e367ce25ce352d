"""What is said when a text was not understood, or can be read in two ways: one plain sentence with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def not_understood(kind: str, examples: str) -> str:
    """What was expected of a ``when``, ``due``, ``money``, ``length``, ``count`` or ``yes_no``."""
    return _expected(kind).format(examples=examples)


def _expected(kind: str) -> str:
    return {
        "when": _("a date, such as {examples}"),
        "due": _("a deadline, such as {examples}"),
        "money": _("a sum, such as {examples}"),
        "length": _("a length of time, such as {examples}"),
        "count": _("a number, such as {examples}"),
        "yes_no": _("yes or no, such as {examples}"),
    }[kind]


def left_over(expected: str, words: str) -> str:
    """Some of what was typed was not understood."""
    return _('{expected}; "{words}" was not understood').format(expected=expected, words=words)


def two_readings(readings: Iterable[str]) -> str:
    """It can be read in more than one way."""
    return _("something that can be read in one way only; this can be any of these: {readings}").format(
        readings=", ".join(f'"{reading}"' for reading in readings)
    )


def too_long() -> str:
    """More than anybody needs for one value."""
    return _("a few words")


def another_weekday(day: date) -> str:
    """The weekday and the date that were given do not agree."""
    return _("a weekday that fits its date; {day} is another day of the week").format(day=day.isoformat())


def needs_entry_before() -> str:
    """It is counted from another entry and there is none."""
    return _("a date of its own, because there is no entry before this one to count from")


def needs_day() -> str:
    """A time without its day."""
    return _("the day as well as the time")


def no_currency() -> str:
    """A figure without a currency."""
    return _('the currency as well, such as "EUR" or "RUB"')


def at_most() -> str:
    """A qualifier that the format does not have."""
    return _("the figure itself, or about, less than or at least so much: there is no way to note the most it can be")
