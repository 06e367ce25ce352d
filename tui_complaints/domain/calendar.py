"""What the dates of a case mean on the calendar, and how far apart they are for every reading of them.

A date that is counted from another entry keeps its distance from it, so that "two days later" is two
days even when nobody knows the first date. Nothing here rounds an uncertain date to a certain one: a
distance is a range, and what asks about it must be content with the whole range.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui_complaints.domain.when import DAY_END, PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui_complaints.domain.length import Length
    from tui_complaints.domain.when import Due, When

MONTH_DAYS = (28, 31)
"""Shortest and longest month, for a month counted from a date that is itself not known."""

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number that is only known within bounds; None is open.

    Attributes:
        low: the smallest it can be.
        high: the largest it can be.
        about: it rests on a date marked approximate or uncertain.
    """

    low: int | None
    high: int | None
    about: bool = False

    @property
    def exact(self) -> bool:
        """Whether there is one reading only."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was, on the calendar and as a distance from an entry whose date may not be known.

    Attributes:
        first: the earliest local moment, or None (not known, or open to the left).
        last: the latest local moment, or None.
        timed: it is known to the minute.
        about: it rests on a date marked approximate or uncertain.
        root: the id of the entry it is counted from in the end ("" when it is a date of its own).
        days: smallest and largest distance from the root's date, in days.
        seconds: smallest and largest distance from the root's moment on top of ``days``, in seconds; None when
            it is not known to the minute how it lies to the root.
    """

    first: datetime | None = None
    last: datetime | None = None
    timed: bool = False
    about: bool = False
    root: str = ""
    days: tuple[int, int] = (0, 0)
    seconds: tuple[int, int] | None = (0, 0)

    @property
    def known(self) -> bool:
        """Whether it has a place on the calendar."""
        return self.first is not None and self.last is not None

    @property
    def day(self) -> date | None:
        """The date, when there is only one it can be."""
        if self.first is None or self.last is None or self.first.date() != self.last.date():
            return None
        return self.first.date()


UNKNOWN = Moment()


class Calendar:
    """Resolves the dates of one case.

    Args:
        dates: by entry id, the date that ``@id`` stands for (None when the entry has none).
        timezone: IANA name of the case's time zone, or None for times as they were written.
        holidays: days that are not working days besides Saturday and Sunday.
    """

    def __init__(
        self, dates: dict[str, When | None], timezone: str | None = None, holidays: Iterable[date] = ()
    ) -> None:
        self._dates = dates
        self._holidays = frozenset(holidays)
        self._zone = zone_of(timezone)
        self._moments: dict[str, Moment] = {}

    def of_entry(self, name: str) -> Moment:
        """When the entry was; a circle of references has no date."""
        found = self._moments.get(name)
        if found is None:
            self._moments[name] = Moment(root=name)  # what a circle meets on its way back
            when = self._dates.get(name)
            found = self._moments[name] = self._resolve(when, name) if when else Moment(root=name)
        return found

    def of(self, when: When | None) -> Moment:
        """When a date is; ``UNKNOWN`` for none and for never."""
        return self._resolve(when, "") if when is not None else UNKNOWN

    def deadline(self, due: Due | None, start: Moment) -> Moment:
        """When a deadline ends; a length counts from ``start`` (its first day is not counted)."""
        if due is None:
            return UNKNOWN
        if due.length is not None:
            return self._shift(start, due.length, 1)
        return self.of(due.when)

    def _resolve(self, when: When, name: str) -> Moment:
        if when.form == "never":
            return Moment(root=name)
        if when.form == "relative":
            return self._relative(when)
        first, last = self._local(when.first), self._local(when.last)
        seconds = (0, 0) if when.form == "instant" else None
        if name:  # other entries may be counted from this one
            seconds = (0, 0)
        return Moment(first, last, timed=when.form == "instant", about=when.about, root=name, seconds=seconds)

    def _relative(self, when: When) -> Moment:
        moment = self.of_entry(when.ref)
        if when.offset is not None:
            moment = self._shift(moment, when.offset, when.sign)
        about = moment.about or when.about
        if when.part:
            start, end = PARTS[when.part]
            first, last = moment.first, moment.last
            if first is not None and last is not None:
                first, last = datetime.combine(first, start), datetime.combine(last, end)
            return Moment(first, last, timed=False, about=about, root=moment.root, days=moment.days, seconds=None)
        return Moment(
            moment.first,
            moment.last,
            moment.timed,
            about,
            root=moment.root,
            days=moment.days,
            seconds=moment.seconds,
        )

    def _shift(self, start: Moment, offset: Length, sign: int) -> Moment:
        """The moment ``offset`` after (or, with sign -1, before) ``start``."""
        about = start.about or offset.qualifier == "~"
        near, far = (0, 1) if offset.qualifier == "<" else (1, 1)
        if offset.is_time_of_day:
            return self._shift_on_the_clock(start, offset, sign, near, about=about)
        first = self._day_after(start.first, offset, sign, near)
        last = self._day_after(start.last, offset, sign, far)
        if sign < 0 and first is not None and last is not None:
            first, last = min(first, last), max(first, last)
        if offset.qualifier == ">=":
            first, last = (first, None) if sign > 0 else (None, last)
        days = _day_range(start, offset, sign, near, first, last)
        low = datetime.combine(first, datetime.min.time()) if first else None
        high = datetime.combine(last, DAY_END) if last else None
        return Moment(low, high, timed=False, about=about, root=start.root, days=days, seconds=None)

    def _shift_on_the_clock(self, start: Moment, offset: Length, sign: int, near: int, *, about: bool) -> Moment:
        steps = sorted((offset.seconds * near * sign, offset.seconds * sign))
        first, last = start.first, start.last
        if start.timed and first is not None and last is not None:
            first, last = self._add_seconds(first, steps[0]), self._add_seconds(last, steps[1])
        # Else it is within the day of the entry it is counted from: nothing better is known.
        inner = start.seconds
        seconds = (inner[0] + steps[0], inner[1] + steps[1]) if inner is not None else None
        timed = start.timed and first == last
        return Moment(first, last, timed=timed, about=about, root=start.root, days=start.days, seconds=seconds)

    def _add_seconds(self, moment: datetime, seconds: int) -> datetime:
        """Add on the clock of the case's time zone, so that a change of clocks in between counts."""
        if self._zone is None:
            return moment + timedelta(seconds=seconds)
        instant = moment.replace(tzinfo=self._zone).astimezone(UTC) + timedelta(seconds=seconds)
        return instant.astimezone(self._zone).replace(tzinfo=None)

    def _day_after(self, start: datetime | None, offset: Length, sign: int, times: int) -> date | None:
        if start is None:
            return None
        if not times:
            return start.date()
        try:
            day = add_months(start.date(), offset.months * sign)
            day += timedelta(days=offset.days * sign, seconds=offset.seconds * sign)
            return self.add_working_days(day, offset.working_days * sign)
        except OverflowError:  # beyond year 9999 or before year 1
            return None

    def add_working_days(self, start: date, count: int) -> date:
        """The ``count``-th working day after (before, if negative) ``start``."""
        step = timedelta(days=1 if count > 0 else -1)
        day, left = start, abs(count)
        while left:
            day += step
            if day.weekday() < _SATURDAY and day not in self._holidays:
                left -= 1
        return day

    def _local(self, moment: datetime | None) -> datetime | None:
        """A moment on the clock of the case: one with a zone of its own is carried over, others are local."""
        if moment is None or moment.tzinfo is None:
            return moment
        return (moment.astimezone(self._zone) if self._zone else moment).replace(tzinfo=None)

    def days(self, start: Moment, end: Moment) -> Range | None:
        """Days from one to the other, the first not counted; None when nothing is known about it."""
        about = start.about or end.about
        if start.root and start.root == end.root:
            return Range(end.days[0] - start.days[1], end.days[1] - start.days[0], about)
        low = _days_apart(start.last, end.first)
        high = _days_apart(start.first, end.last)
        if low is None and high is None:
            return None
        return Range(low, high, about)

    def seconds(self, start: Moment, end: Moment) -> Range | None:
        """Seconds from one to the other, for moments known to the minute; else None."""
        about = start.about or end.about
        same_root = start.root and start.root == end.root and start.days == end.days
        if same_root and start.seconds is not None and end.seconds is not None:
            return Range(end.seconds[0] - start.seconds[1], end.seconds[1] - start.seconds[0], about)
        if not (start.timed and end.timed) or start.first is None or end.first is None:
            return None
        gap = int((self._absolute(end.first) - self._absolute(start.first)).total_seconds())
        return Range(gap, gap, about)

    def _absolute(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=self._zone or UTC)

    def after(self, late: Moment, limit: Moment) -> bool | None:
        """Whether one is after the latest moment of the other: for every reading, for none, or (None) for some."""
        if late.root and late.root == limit.root:
            same_day = late.days == limit.days and late.days[0] == late.days[1]
            if same_day and late.seconds is not None and limit.seconds is not None:
                return _decide(late.seconds[0] > limit.seconds[1], late.seconds[1] <= limit.seconds[1])
            if late.days[0] > limit.days[1]:
                return True
            if late.days[1] < limit.days[1] or not (late.known and limit.known):
                return _decide(always=False, never=late.days[1] <= limit.days[1])
        if limit.last is None or (late.first is None and late.last is None):
            return None
        return _decide(
            late.first is not None and late.first > limit.last,
            late.last is not None and late.last <= limit.last,
        )

    def before(self, early: Moment, limit: Moment) -> bool | None:
        """Whether one is before the earliest moment of the other: for every reading, for none, or (None) for some."""
        if early.root and early.root == limit.root:
            if early.days == limit.days and early.seconds is not None and limit.seconds is not None:
                return _decide(early.seconds[1] < limit.seconds[0], early.seconds[0] >= limit.seconds[0])
            if early.days[1] < limit.days[0]:
                return True
            if early.days[0] > limit.days[0] or not (early.known and limit.known):
                return _decide(always=False, never=early.days[0] >= limit.days[0])
        if limit.first is None or (early.first is None and early.last is None):
            return None
        return _decide(
            early.last is not None and early.last < limit.first,
            early.first is not None and early.first >= limit.first,
        )

    def exists(self, when: When) -> bool:
        """Whether a local time was on the clock at all (it was not when the clocks went forward over it)."""
        if self._zone is None or when.form != "instant" or when.first is None or when.first.tzinfo is not None:
            return True
        there_and_back = when.first.replace(tzinfo=self._zone).astimezone(UTC).astimezone(self._zone)
        return there_and_back.replace(tzinfo=None) == when.first


def zone_of(name: str | None) -> ZoneInfo | None:
    """The time zone of that name, or None when there is none of it (an invalid name is refused on reading)."""
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the month's last day where there is no such day."""
    if not months:
        return day
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def on_day(day: date) -> Moment:
    """A whole day as a moment: what ``today`` is."""
    return Moment(datetime.combine(day, datetime.min.time()), datetime.combine(day, DAY_END), seconds=None)


def _decide(always: bool, never: bool) -> bool | None:  # noqa: FBT001 - two readings of one question
    return True if always else False if never else None


def _days_apart(start: datetime | None, end: datetime | None) -> int | None:
    return None if start is None or end is None else (end.date() - start.date()).days


def _day_range(
    start: Moment, offset: Length, sign: int, near: int, first: date | None, last: date | None
) -> tuple[int, int]:
    """How many days the shift adds to the distance from the root, smallest and largest."""
    day = start.day
    if day is not None and first is not None and last is not None:
        low, high = (first - day).days, (last - day).days
    else:
        month = (offset.months * MONTH_DAYS[0], offset.months * MONTH_DAYS[1])
        # N working days take at least N calendar days, and two for each at the worst, holidays aside.
        work = (offset.working_days, offset.working_days * 2 + 2 if offset.working_days else 0)
        steps: Callable[[int], int] = lambda at: sign * (offset.days + month[at] + work[at])  # noqa: E731
        low, high = sorted((steps(0) * near, steps(1)))
    if offset.qualifier == ">=":
        low, high = (low, _FAR) if sign > 0 else (-_FAR, high)
    return start.days[0] + low, start.days[1] + high


_FAR = 366 * 9999
