"""What the dates of a case mean on the calendar, and how far apart they are for every reading of them.

A date that is counted from another entry keeps its distance from it, so that "two days later" is two
days even when nobody knows the first date. Nothing here rounds an uncertain date to a certain one: a
distance is a range, and what asks about it must be content with the whole range.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec.structs import replace

from tui_complaints.domain.moment import MAX_ANCHORS, UNKNOWN, Anchor, Moment, Range, alike, moved, on_day
from tui_complaints.domain.months import add_months, days_in_months
from tui_complaints.domain.when import DAY_END, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.length import Length
    from tui_complaints.domain.when import Due, When

__all__ = ["UNKNOWN", "Calendar", "Moment", "Range", "add_months", "on_day", "zone_of"]

_SATURDAY = 5
_DAY = 86400


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
        chain: list[str] = []
        at = name
        while at not in self._moments:
            self._moments[at] = Moment(root=at)
            chain.append(at)
            when = self._dates.get(at)
            if when is None or when.form != "relative":
                break
            at = when.ref
        else:
            if at in chain:  # round in a circle: these stay as they are
                del chain[chain.index(at) :]
        for each in reversed(chain):
            when = self._dates.get(each)
            if when is not None:
                found = self._resolve(when, each)
                self._moments[each] = replace(found, via=(Anchor(each), *found.via)[:MAX_ANCHORS])
        return self._moments[name]

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
        moment = replace(moment, about=moment.about or when.about)
        if not when.part:
            return moment
        first, last = moment.first, moment.last
        if first is not None and last is not None:
            first, last = (datetime.combine(day, at) for day, at in zip((first, last), PARTS[when.part], strict=True))
        return moved(moment, first, last, (0, 0), None)

    def _shift(self, start: Moment, offset: Length, sign: int) -> Moment:
        """The moment ``offset`` after (or, with sign -1, before) ``start``."""
        start = replace(start, about=start.about or offset.qualifier == "~")
        shortest = 0 if offset.qualifier == "<" else 1
        # Of a whole day, some minutes later are still that day to whoever said so; two days' worth of hours are not.
        if offset.is_time_of_day and (start.timed or offset.seconds < _DAY):
            return self._shift_on_the_clock(start, offset, sign, shortest)
        times = (shortest, 1) if sign > 0 else (1, shortest)
        seconds = offset.seconds * sign
        first = _edge(self._day_after(start.first, offset, sign, times[0]), time.min, seconds * times[0])
        last = _edge(self._day_after(start.last, offset, sign, times[1]), DAY_END, seconds * times[1])
        day = start.day
        if day is not None and first is not None and last is not None:
            days = ((first.date() - day).days, (last.date() - day).days)
        else:
            days = _days_of(offset, sign, shortest)
        if offset.qualifier == ">=":
            first, last = (first, None) if sign > 0 else (None, last)
            days = (days[0], _FAR) if sign > 0 else (-_FAR, days[1])
        return moved(start, first, last, days, None)

    def _shift_on_the_clock(self, start: Moment, offset: Length, sign: int, shortest: int) -> Moment:
        low, high = sorted((offset.seconds * shortest * sign, offset.seconds * sign))
        first, last, day = start.first, start.last, start.day
        days = (0, 0)
        if start.timed and first is not None and last is not None:
            first, last = self._add_seconds(first, low), self._add_seconds(last, high)
            if day is not None and first is not None and last is not None:
                days = ((first.date() - day).days, (last.date() - day).days)
        if offset.qualifier == ">=":
            first, last = (first, None) if sign > 0 else (None, last)
            low, high = (low, _FAR * _DAY) if sign > 0 else (-_FAR * _DAY, high)
            days = (days[0], _FAR) if sign > 0 else (-_FAR, days[1])
        return moved(start, first, last, days, (low, high))

    def _add_seconds(self, moment: datetime, seconds: int) -> datetime | None:
        """Add on the clock of the case's time zone, so that a change of clocks in between counts."""
        try:
            instant = self._utc(moment) + timedelta(seconds=seconds)
            return instant.astimezone(self._zone or UTC).replace(tzinfo=None)
        except OverflowError:  # beyond year 9999 or before year 1
            return None

    def _day_after(self, start: datetime | None, offset: Length, sign: int, times: int) -> date | None:
        if start is None:
            return None
        if not times:
            return start.date()
        try:
            day = add_months(start.date(), offset.months * sign) + timedelta(days=offset.days * sign)
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
        try:
            return (moment.astimezone(self._zone) if self._zone else moment).replace(tzinfo=None)
        except OverflowError:  # in the first or last hours of the calendar
            return moment.replace(tzinfo=None)

    def days(self, start: Moment, end: Moment) -> Range | None:
        """Days from one to the other, the first not counted; None when nothing is known about it."""
        about = start.about or end.about
        start, end = alike(start, end)
        if start.root and start.root == end.root:
            return Range(_known(end.days[0] - start.days[1]), _known(end.days[1] - start.days[0]), about)
        low = _days_apart(start.last, end.first)
        high = _days_apart(start.first, end.last)
        if low is None and high is None:
            return None
        return Range(low, high, about)

    def seconds(self, start: Moment, end: Moment) -> Range | None:
        """Seconds from one to the other, for moments known to the minute; else None."""
        about = start.about or end.about
        start, end = alike(start, end)
        same_root = start.root and start.root == end.root
        if same_root and start.seconds is not None and end.seconds is not None:
            low, high = end.seconds[0] - start.seconds[1], end.seconds[1] - start.seconds[0]
            return Range(_known(low, _DAY), _known(high, _DAY), about)
        if not (start.timed and end.timed) or start.first is None or end.first is None:
            return None
        gap = int((self._absolute(end.first) - self._absolute(start.first)).total_seconds())
        return Range(gap, gap, about)

    def _absolute(self, moment: datetime) -> datetime:
        """A local moment in UTC, where a change of clocks leaves no gap."""
        try:
            return self._utc(moment)
        except OverflowError:  # in the first or last hours of the calendar
            return moment.replace(tzinfo=UTC)

    def _utc(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=self._zone or UTC).astimezone(UTC)

    def after(self, late: Moment, limit: Moment) -> bool | None:
        """Whether one is after the latest moment of the other: for every reading, for none, or (None) for some."""
        late, limit = alike(late, limit)
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
        early, limit = alike(early, limit)
        if early.root and early.root == limit.root:
            same_day = early.days == limit.days and early.days[0] == early.days[1]
            if same_day and early.seconds is not None and limit.seconds is not None:
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
        there_and_back = self._add_seconds(when.first, 0)
        return there_and_back is None or there_and_back == when.first


def zone_of(name: str | None) -> ZoneInfo | None:
    """The time zone of that name, or None when there is none of it (an invalid name is refused on reading)."""
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _decide(always: bool, never: bool) -> bool | None:  # noqa: FBT001 - two readings of one question
    return True if always else False if never else None


def _days_apart(start: datetime | None, end: datetime | None) -> int | None:
    return None if start is None or end is None else (end.date() - start.date()).days


def _edge(day: date | None, at: time, seconds: int) -> datetime | None:
    if day is None:
        return None
    try:
        return datetime.combine(day, at) + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _days_of(offset: Length, sign: int, shortest: int) -> tuple[int, int]:
    """How many days an offset has, fewest and most, when nobody knows where it begins."""
    fewest, most = days_in_months(offset.months)
    # N working days take at least N days, and two for each at the worst: week ends and a few holidays.
    fewest += offset.days + offset.working_days + offset.seconds // _DAY
    most += offset.days + offset.working_days * 2 + -(-offset.seconds // _DAY)
    most += 2 if offset.working_days else 0
    return (fewest * shortest, most) if sign > 0 else (-most, -fewest * shortest)


def _known(figure: int, unit: int = 1) -> int | None:
    """A distance, or None if it is as good as open."""
    return figure if abs(figure) < _FAR * unit // 2 else None


_FAR = 4 * 366 * 9999
"""More days than the calendar has: an open distance."""
