"""Lengths of time: ``"40 s"``, ``"1 h 5 min"``, ``"10 working days"``, ``"2 weeks"``, ``"PT40S"``."""

from __future__ import annotations

import re
from typing import Self

from tui_complaints.domain.values import Qualifier, Value, split_qualifier
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import marked

_UNITS = {
    "s": ("seconds", 1),
    "sec": ("seconds", 1),
    "second": ("seconds", 1),
    "seconds": ("seconds", 1),
    "min": ("seconds", 60),
    "minute": ("seconds", 60),
    "minutes": ("seconds", 60),
    "h": ("seconds", 3600),
    "hour": ("seconds", 3600),
    "hours": ("seconds", 3600),
    "day": ("days", 1),
    "days": ("days", 1),
    "working day": ("working_days", 1),
    "working days": ("working_days", 1),
    "week": ("days", 7),
    "weeks": ("days", 7),
    "month": ("months", 1),
    "months": ("months", 1),
    "year": ("months", 12),
    "years": ("months", 12),
}
_PART = re.compile(r"(\d{1,6}) ?([a-z]+(?: days?)?)(?: |$)", re.ASCII)
_ISO = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?",
    re.ASCII,
)


class Length(Value):
    """A length of time, in the units it was given in.

    Attributes:
        seconds: hours, minutes and seconds, in seconds.
        days: days and weeks, in calendar days.
        working_days: Monday to Friday less the case's holidays.
        months: months and years, in months.
        qualifier: exactly, about, less than, at least.
    """

    __slots__ = ("days", "months", "qualifier", "seconds", "working_days")
    seconds: int
    days: int
    working_days: int
    months: int
    qualifier: Qualifier

    EXPECTED = marked('a length, as "40 s", "1 h 5 min", "14 days", "10 working days", "2 weeks" or "PT40S"')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"1 h 5 min"`` or an ISO 8601 duration; raises ``InvalidValueError``."""
        if not isinstance(raw, str):
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.qualifier, body = split_qualifier(raw)
        self.seconds = self.days = self.working_days = self.months = 0
        if not (self._read_iso(body) or self._read_words(body)) or self.longest_days() > 366 * 200:
            raise InvalidValueError(raw, cls.EXPECTED)
        return self

    def _read_iso(self, body: str) -> bool:
        match = _ISO.fullmatch(body)
        if match is None or not any(match.groups()):
            return False
        years, months, weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
        self.months = years * 12 + months
        self.days = weeks * 7 + days
        self.seconds = hours * 3600 + minutes * 60 + seconds
        return True

    def _read_words(self, body: str) -> bool:
        at = 0
        while at < len(body):
            match = _PART.match(body, at)
            if match is None or match[2] not in _UNITS:
                return False
            name, size = _UNITS[match[2]]
            setattr(self, name, getattr(self, name) + int(match[1]) * size)
            at = match.end()
        return bool(body)

    @property
    def is_time_of_day(self) -> bool:
        """Whether it is counted on the clock (hours, minutes, seconds) and not on the calendar."""
        return bool(self.seconds) and not (self.days or self.working_days or self.months)

    def longest_days(self) -> int:
        """An upper bound in calendar days, for guarding against absurd lengths."""
        return self.days + self.working_days * 2 + self.months * 31 + self.seconds // 86400
