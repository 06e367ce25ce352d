"""The figures of a finding: the smallest that every reading allows, and how sure they are."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import Range
from tui_complaints.domain.money import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Contact
    from tui_complaints.domain.finding import Fact

_DAY = 24 * 3600
_HOUR = 3600
_MINUTE = 60
ONE = Range(1, 1)


class Facts:
    """Gathers the facts of one finding, by the names of findings.md; what is not known is left out.

    ``certain: false`` joins them when a figure is only "at least" so, ``about: true`` when it rests on ``~`` or ``?``.
    """

    def __init__(self) -> None:
        self._facts: dict[str, Fact] = {}
        self._certain = True
        self._about = False

    def put(self, key: str, value: Fact) -> None:
        """A fact as it is; None is left out."""
        if value is not None:
            self._facts[key] = value

    def figure(self, key: str, span: Range | None) -> None:
        """The smallest of a range; "at least 0" says nothing, and less than 0 is a case whose dates conflict."""
        if span is None:
            return
        self.weigh(exact=span.exact, about=span.about)
        if span.low is not None and (span.low > 0 or (span.exact and span.low == 0)):
            self._facts[key] = span.low

    def date(self, key: str, moment: Moment | None) -> None:
        """An ISO date: the latest that it can be."""
        if moment is None or moment.last is None:
            return
        self.weigh(exact=moment.day is not None, about=moment.about)
        self._facts[key] = moment.last.date().isoformat()

    def weigh(self, *, exact: bool = True, about: bool = False) -> None:
        """Let the doubts about one figure join those about the others."""
        self._certain = self._certain and exact
        self._about = self._about or about

    def given(self) -> dict[str, Fact]:
        """The facts, with how sure they are."""
        sure: dict[str, Fact] = {} if self._certain else {"certain": False}
        return self._facts | sure | ({"about": True} if self._about else {})


def times_as_long(promised: Range | None, late: Range | None) -> float | None:
    """How many times as long as promised it took, at least: one decimal, half to even.

    Counted from the days late, which do not move with the date that both lengths count from.
    """
    if promised is None or late is None or not promised.high or promised.high < 0 or late.low is None:
        return None
    return one_decimal(Decimal(promised.high + late.low), Decimal(promised.high))


def one_decimal(part: Decimal, whole: Decimal) -> float:
    """A ratio to one decimal, half to even."""
    return float(EXACT.divide(part, whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_EVEN))


def times_of(contact: Contact) -> Range:
    """How many contacts an entry stands for; "less than" still means the one that was entered."""
    if contact.times is None:
        return ONE
    number = contact.times.number
    if contact.times.qualifier == ">=":
        return Range(number, None)
    if contact.times.qualifier == "<":
        return Range(1, max(1, number - 1))
    return Range(number, number, contact.times.qualifier == "~")


def total(ranges: Iterable[Range]) -> Range:
    """The sum of counts."""
    low, high, about = 0, 0, False
    bounded = True
    for one in ranges:
        low += one.low or 0
        high += one.high or 0
        bounded = bounded and one.high is not None
        about = about or one.about
    return Range(low, high if bounded else None, about)


def clock_length(seconds: int) -> str:
    """A length as the case format writes it: ``"30 min"``, ``"2 h"``, ``"1 h 5 min"``; from a day on in days."""
    if seconds >= _DAY:
        return day_length(seconds // _DAY)
    if seconds < _MINUTE:
        return f"{seconds} s"
    hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
    return " ".join(f"{number} {unit}" for number, unit in ((hours, "h"), (minutes, "min")) if number)


def day_length(days: int) -> str:
    """A length in days: ``"1 day"``, ``"3 days"``."""
    return f"{days} day" if days == 1 else f"{days} days"
