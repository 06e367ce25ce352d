"""Dates that are short enough for a column: ``14 Apr 11:20``, ``~Apr 2026``, ``1–6 Apr``, ``17 Mar – 12 Apr``."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_complaints.domain.calendar import Moment

_DASH = "–"
_ABOUT = "~"
_SPACES = dict.fromkeys((0xA0, 0x2009, 0x202F), " ")


class ShortDates:
    """How a language writes dates in short (CLDR); never more exact than they are.

    Args:
        language: BCP 47, one that Babel knows.
        with_year: whether each says its year; if not, only a month or a year does.

    Attributes:
        months: the twelve months in short, as they stand alone.
        width: how many characters a day with a time takes.
    """

    def __init__(self, language: str, *, with_year: bool) -> None:
        from babel import Locale  # noqa: PLC0415 - only who looks at a timeline pays for it
        from babel.dates import get_month_names  # noqa: PLC0415

        locale = Locale.parse("en-GB" if language == "en" else language, sep="-")
        self._locale = locale
        self._day_pattern = "yMMMd" if with_year else "MMMd"
        self._written = cache(self._write)
        names = get_month_names("abbreviated", "stand-alone", locale=locale)
        self.months = tuple(names[month] for month in range(1, 13))
        longest = max((self._day(date(2000, month, 28)) for month in range(1, 13)), key=len)
        self.width = len(_ABOUT) + len(longest) + 1 + len(self._time(datetime(2000, 1, 1, 22, 44)))  # noqa: DTZ001 - local

    def of(self, moment: Moment) -> str:
        """The date in short, "" when nothing is known of it."""
        first, last = moment.first, moment.last
        about = _ABOUT if moment.about else ""
        if first is None or last is None:
            known = first or last
            if known is None:
                return ""
            day = about + self._day(known.date())
            return f"{day} {_DASH}" if first is not None else f"{_DASH} {day}"
        if first.date() == last.date():
            time = f" {self._time(first)}" if moment.timed else ""
            return f"{about}{self._day(first.date())}{time}"
        if (first.day, last.day) == (1, monthrange(last.year, last.month)[1]) and first.year == last.year:
            if first.month == last.month:
                return about + self._written("yMMM", first.date())
            if (first.month, last.month) == (1, 12):
                return f"{about}{first.year}"
        return about + self._between(first.date(), last.date())

    def _between(self, first: date, last: date) -> str:
        """From a day to another; what both have in common is said once."""
        from babel.dates import format_interval  # noqa: PLC0415

        began, ended = self._day(first), self._day(last)
        if not began.replace("-", "").isdecimal():
            return _plain(format_interval(first, last, self._day_pattern, locale=self._locale))
        # Days in figures (``2026-04-01``) stay in figures: with names of months they would not stand under one another.
        return f"{began} {_DASH} {ended.removeprefix(f'{last.year}-') if first.year == last.year else ended}"

    def _day(self, day: date) -> str:
        return self._written(self._day_pattern, day)

    def _write(self, pattern: str, day: date) -> str:
        from babel.dates import format_skeleton  # noqa: PLC0415

        at = datetime.combine(day, datetime.min.time())
        return _plain(format_skeleton(pattern, at, locale=self._locale))

    def _time(self, moment: datetime) -> str:
        from babel.dates import format_time  # noqa: PLC0415

        return _plain(format_time(moment, "short", locale=self._locale))


def _plain(text: str) -> str:
    """Without the spaces that few fonts have, and without the Russian word for year, which needs no saying here."""
    return text.translate(_SPACES).replace(" г.", "")
