"""Dates as people know them: exact, approximate, within a span, open, or counted from another entry.

A superset of EDTF (ISO 8601-2); what a date means on the calendar is worked out by
``tui_complaints.domain.calendar``, because it may depend on other entries of the case.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta
from typing import Literal, Self

from tui_complaints.domain.length import Length
from tui_complaints.domain.values import Value
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import marked

Form = Literal["instant", "day", "month", "year", "span", "relative", "never"]
Part = Literal["", "morning", "afternoon", "evening", "night"]

PARTS: dict[str, tuple[time, time]] = {
    "morning": (time(5), time(11, 59, 59)),
    "afternoon": (time(12), time(17, 59, 59)),
    "evening": (time(18), time(23, 59, 59)),
    # Nobody says on which side of midnight "the night of the 12th" was, so it is the whole date.
    "night": (time(0), time(23, 59, 59)),
}
DAY_END = time(23, 59, 59)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIMED = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d)", re.ASCII)
_LONGEST = 200
"""Characters; no date is longer, and a pattern that tries all ways to read one must not be given a book."""

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<doubt>[~?%]?)(?: (?P<part>morning|afternoon|evening|night))?",
    re.ASCII,
)
_UNSPECIFIED = re.compile(r"(\d{4}(?:-\d\d)?)(?:-XX|(?<=^\d{4})-XX-XX)([~?%]?)", re.ASCII)
"""EDTF's digits that nobody knows: ``2021-04-XX`` is some day of that month, ``2021-XX-XX`` of that year."""
_DECADE = re.compile(r"(?P<known>\d{2,3})(?P<unknown>X{1,2})(?P<doubt>[~?%]?)", re.ASCII)
_YEAR_DIGITS = 4
_RELATIVE = re.compile(
    r"@(?P<ref>[^\W\d_][\w-]*(?:\[\d+\])?)"
    r"(?: ?(?P<sign>[+-]) ?(?P<offset>[^@]+?))??(?P<doubt>~?)(?: (?P<part>morning|afternoon|evening|night))?"
)


class When(Value):
    """A date or a time, as exact as it is known.

    Attributes:
        form: what it is: an instant, a day, a month, a year, a span, counted from another entry, or never.
        first: the earliest local moment it can be (None: open, relative or never).
        last: the latest local moment it can be (None: open, relative or never).
        about: it was marked approximate (``~``) or uncertain (``?``).
        part: the part of the day that was named, or "".
        ref: for a relative one, the id of the entry it is counted from.
        sign: +1 or -1, the direction of ``offset``.
        offset: for a relative one, how far from that entry (None: the same moment).
    """

    __slots__ = ("about", "first", "form", "last", "offset", "part", "ref", "sign")
    form: Form
    first: datetime | None
    last: datetime | None
    about: bool
    part: Part
    ref: str
    sign: int
    offset: Length | None

    EXPECTED = marked(
        'a date, as 2021-04-12, "2021-04-12T09:30", "2021-04", "2021-04~" (about), "2021-03-17/2021-04-12" (within), '
        '"2021-04-12 morning" or "@c3 + 2 days" (counted from another entry)'
    )
    NEVER_ALLOWED = False

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read a TOML date, date-time or string; raises ``InvalidValueError``."""
        self = cls()
        self.raw = raw
        self.form = "day"
        self.first = self.last = self.offset = None
        self.about = False
        self.part = ""
        self.ref = ""
        self.sign = 1
        try:
            self._read(raw)
        except (ValueError, OverflowError) as error:  # 30 February, hour 25, year 0
            raise InvalidValueError(raw, cls.EXPECTED) from error
        return self

    def _read(self, raw: object) -> None:
        if isinstance(raw, datetime):
            self.form, self.first, self.last = "instant", raw, raw
        elif isinstance(raw, date):
            self._take(_Point("day", raw.year, raw.month, raw.day))
        elif not isinstance(raw, str) or len(raw) > _LONGEST:
            raise InvalidValueError(raw, self.EXPECTED)
        elif raw == "never":
            if not self.NEVER_ALLOWED:
                raise InvalidValueError(raw, self.EXPECTED)
            self.form = "never"
        elif raw.startswith("@"):
            self._read_relative(raw)
        elif "/" in raw:
            self._read_span(raw)
        else:
            self._take(_Point.read(raw))

    def _take(self, point: _Point) -> None:
        self.form = point.form
        self.first = point.first
        self.last = point.last
        self.about = point.about
        self.part = point.part

    def _read_relative(self, raw: str) -> None:
        match = _RELATIVE.fullmatch(raw)
        if match is None:
            raise InvalidValueError(raw, self.EXPECTED)
        self.form = "relative"
        self.ref = match["ref"]
        self.part = match["part"] or ""  # type: ignore[assignment] # the pattern allows only these words
        self.about = bool(match["doubt"])
        if match["offset"]:
            self.sign = -1 if match["sign"] == "-" else 1
            self.offset = Length.parse(match["offset"])
            self.about = self.about or self.offset.qualifier == "~"

    def _read_span(self, raw: str) -> None:
        left, _, right = raw.partition("/")
        start = None if left == ".." else _Point.read(left)
        end = None if right == ".." else _Point.read(right)
        self.form = "span"
        self.first = start.first if start else None
        self.last = end.last if end else None
        self.about = any(point.about for point in (start, end) if point)
        if (start is None and end is None) or (self.first and self.last and _later(self.first, self.last)):
            raise InvalidValueError(raw, self.EXPECTED)

    @property
    def is_never(self) -> bool:
        """Whether it was said not to have happened at all."""
        return self.form == "never"


def as_written(raw: object) -> object:
    """A date in the shape in which a new one is written: a day that is certain stands bare in TOML, all else as text.

    A time of day stays text, after a T: as a bare value TOML would want its seconds, which nobody said.
    """
    if not isinstance(raw, str):
        return raw
    if not _DAY.fullmatch(raw):
        return _TIMED.sub(r"\1T\2", raw)
    try:
        return date.fromisoformat(raw)
    except ValueError:  # 30 February: whoever reads it says so
        return raw


class WhenOrNever(When):
    """A date, or ``"never"`` for what did not happen at all."""

    __slots__ = ()
    EXPECTED = marked(
        'a date, as 2021-04-12, "2021-04-12T09:30", "2021-04", "2021-04~" (about), "2021-03-17/2021-04-12" (within), '
        '"2021-04-12 morning" or "@c3 + 2 days" (counted from another entry)'
        ', or "never"'
    )
    NEVER_ALLOWED = True


class Due(Value):
    """A deadline: a date, or a length counted from the contact (or from sending).

    Attributes:
        when: the date, if it was given as one.
        length: the length, if it was given as one.
    """

    __slots__ = ("length", "when")
    when: When | None
    length: Length | None

    EXPECTED = marked(
        'a date, as 2021-04-12, "2021-04-12T09:30", "2021-04", "2021-04~" (about), "2021-03-17/2021-04-12" (within), '
        '"2021-04-12 morning" or "@c3 + 2 days" (counted from another entry)'
        ', or a length, as "14 days" or "10 working days"'
    )

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read a date or a length; raises ``InvalidValueError``."""
        self = cls()
        self.raw = raw
        self.when = self.length = None
        try:
            self.length = Length.parse(raw)
        except InvalidValueError:
            try:
                self.when = When.parse(raw)
            except InvalidValueError as error:
                raise InvalidValueError(raw, cls.EXPECTED) from error
        return self


class _Point:
    """One date or time of the EDTF kind, as a span from its earliest to its latest second."""

    __slots__ = ("about", "first", "form", "last", "part")

    def __init__(self, form: Form, year: int, month: int = 1, day: int = 1) -> None:
        self.form = form
        self.first = datetime(year, month, day)  # noqa: DTZ001 - the case's own local time
        self.about = False
        self.part: Part = ""
        end_month = 12 if form == "year" else month
        end_day = day if form in {"day", "instant"} else calendar.monthrange(year, end_month)[1]
        self.last = datetime.combine(date(year, end_month, end_day), DAY_END)

    @classmethod
    def read(cls, text: str) -> _Point:
        if decade := _DECADE.fullmatch(text):
            return cls._of_years(decade)
        unspecified = _UNSPECIFIED.fullmatch(text)
        match = _POINT.fullmatch("".join(unspecified.groups()) if unspecified else text)
        if match is None:
            raise InvalidValueError(text, When.EXPECTED)
        year, month, day = int(match["year"]), match["month"], match["day"]
        form: Form = "instant" if match["hour"] else "day" if day else "month" if month else "year"
        point = cls(form, year, int(month or 1), int(day or 1))
        if form == "instant":
            point._set_time(match)
        point.about = bool(match["doubt"])
        if match["part"]:
            if form != "day":
                raise InvalidValueError(text, When.EXPECTED)
            start, end = PARTS[match["part"]]
            point.part = match["part"]  # type: ignore[assignment] # the pattern allows only these words
            point.first, point.last = (datetime.combine(point.first.date(), at) for at in (start, end))
        return point

    @classmethod
    def _of_years(cls, match: re.Match[str]) -> _Point:
        """Ten years, or a hundred: ``201X``, ``20XX``."""
        known, unknown = match["known"], match["unknown"]
        if len(known) + len(unknown) != _YEAR_DIGITS:
            raise InvalidValueError(match[0], When.EXPECTED)
        point = cls("span", int(known + "0" * len(unknown)))
        point.last = cls("year", int(known + "9" * len(unknown))).last
        point.about = bool(match["doubt"])
        return point

    def _set_time(self, match: re.Match[str]) -> None:
        second = int(match["second"] or 0)
        self.first = self.first.replace(hour=int(match["hour"]), minute=int(match["minute"]), second=second)
        # A time written to the minute may be any second of that minute, but nobody means to say so:
        # distances between such times are told in minutes, exactly as they were noted.
        self.last = self.first
        if match["zone"]:
            zone = datetime.fromisoformat(f"2000-01-01T00:00{match['zone']}").tzinfo
            self.first = self.last = self.first.replace(tzinfo=zone)


def _later(left: datetime, right: datetime) -> bool:
    """Whether ``left`` is after ``right``; a zone on one of them only makes them a matter of days."""
    if (left.tzinfo is None) != (right.tzinfo is None):
        return left.date() - right.date() > timedelta(days=1)
    return left > right
