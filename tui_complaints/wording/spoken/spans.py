"""Spans, open ones, and parts of a month: "between 1 and 6 April", «в начале апреля», "antes de abril"."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from tui_complaints.wording.spoken.days import (
    bare_day,
    lone_day,
    named_day,
    named_month,
    named_year,
    settled_month,
    told_day,
)
from tui_complaints.wording.spoken.points import (
    Partial,
    Point,
    Within,
    days_from,
    months_from,
    settle,
    settle_beginning,
)
from tui_complaints.wording.spoken.rules import either, mark, maybe, seq, sign, word

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.rules import Said

_WEEK = 7
_SATURDAY = 5
_THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
"""The days of the beginning, the middle and the end of a month."""
_END = 3
_MONTHS_OF_THIRD = {1: (1, 4), 2: (5, 8), 3: (9, 12)}


def _period(said: Said, period: tuple[str, int]) -> Point | Within | None:
    """The week, week-end, month or year so many before or after this one."""
    unit, step = period
    if unit == "month":
        month = months_from(said.today.replace(day=1), step)
        return None if month is None else Point(month, "month")
    if unit == "year":
        return settle(said, Partial(said.today.year + step))
    monday = days_from(said.today, step * _WEEK - said.today.weekday())
    first = days_from(monday, _SATURDAY) if monday and unit == "weekend" else monday
    last = days_from(monday, _WEEK - 1) if monday else None
    return Within(Point(first), Point(last)) if first and last else None


period = seq(maybe(mark("on")), word("periods"), make=_period)
"""Last week, this month, next year: as a span or a point."""


def _edge(_said: Said, which: int, point: Point | Within) -> Within | None:
    """A third of a month or of a year."""
    if not isinstance(point, Point) or point.unit == "day":
        return None
    if point.unit == "month":
        first, last = _THIRDS[which]
        last = min(last, calendar.monthrange(point.day.year, point.day.month)[1])
        return Within(Point(point.day.replace(day=first)), Point(point.day.replace(day=last)))
    first, last = _MONTHS_OF_THIRD[which]
    return Within(Point(date(point.day.year, first, 1), "month"), Point(date(point.day.year, last, 1), "month"))


_of = maybe(mark("of"))
_edged = either(settled_month, period)
edge = either(
    seq(word("edges"), _of, _edged, make=_edge),
    seq(_edged, word("edges"), make=lambda said, point, which: _edge(said, which, point)),
)
"""The beginning, middle or end of a month or year."""


def _end_of(said: Said, unit: str) -> Point | None:
    """The last day of this week, month or year."""
    if unit == "day":
        return Point(said.today)
    found = _period(said, (unit, 0))
    if isinstance(found, Within):
        return found.last
    return None if found is None else Point(found.last)


period_end = seq(word("period_ends"), make=_end_of)
"""The last day of this day, week, month or year."""


def _last_of(_said: Said, which: int, point: Point | Within) -> Point | None:
    return Point(point.last) if which == _END and isinstance(point, Point) else None


edge_end = either(
    seq(word("edges"), _of, _edged, make=_last_of),
    seq(_edged, word("edges"), make=lambda said, point, which: _last_of(said, which, point)),
)
"""The last day of a month or year: only the end of one is a limit that everybody reads alike."""


def _between(said: Said, first: Partial | Point, last: Partial | Point) -> Within | None:
    """A span, whatever one of its ends leaves out taken from the other."""
    if isinstance(first, Partial) and isinstance(last, Partial):
        ends = _completed(said, first, last)
    else:
        ends = (_settled(said, first), _settled(said, last))
    start, end = ends
    return Within(start, end) if start and end and start.day <= end.last and start != end else None


def _settled(said: Said, end: Partial | Point) -> Point | None:
    if isinstance(end, Point):
        return end
    return settle(said, end) if end.month or end.year else None


def _completed(said: Said, first: Partial, last: Partial) -> tuple[Point | None, Point | None]:
    """Both ends of a span of which one may lack the month or the year."""
    start, end = first, last
    if first.day and not first.month:  # between 1 and 6 April
        start = first._replace(month=last.month)
    if last.day and not last.month:  # "nuo balandžio 1 iki 6 d."
        end = last._replace(month=first.month)
    years_only = [bool(each.year) and not each.month and not each.day for each in (start, end)]
    if any(years_only) != all(years_only) or not (all(years_only) or (start.month and end.month)):
        return None, None
    until = settle(said, end._replace(year=end.year or start.year))
    since = until and settle(said, start._replace(year=start.year or until.day.year))
    if until and since and since.day > until.last and first.month and last.month:  # from December to March
        if not first.year:
            since = settle(said, start._replace(year=until.day.year - 1))
        elif not last.year:
            until = settle(said, end._replace(year=since.day.year + 1))
    return since, until


_the = maybe(mark("the"))
_on = maybe(mark("on", "in"))
_end = either(
    seq(_on, either(named_day, lone_day, named_month)),
    named_year,
    seq(_the, bare_day),
    told_day,
)
_dash = sign("-")
between = either(
    seq(mark("between"), _end, mark("and"), _end, make=_between),
    seq(mark("from"), _end, mark("to"), _end, make=_between),
    seq(_end, either(_dash, mark("to")), _end, make=_between),
)
"""A span with two ends."""


def _before(_said: Said, point: Point) -> Within | None:
    """Strictly before a day, month or year."""
    if point.at:
        return None
    end = days_from(point.day, -1)
    return None if end is None else Within(None, _as_unit(end, point.unit))


def _as_unit(day: date, unit: str) -> Point:
    if unit == "year":
        return Point(day.replace(month=1, day=1), unit)
    return Point(day.replace(day=1), unit) if unit == "month" else Point(day)


def _after(_said: Said, point: Point) -> Within | None:
    start = days_from(point.last, 1)
    return None if start is None else Within(Point(start, point.unit), None)


_day = seq(_on, either(told_day, seq(either(named_day, lone_day), make=settle)))
_plain_day = seq(_day, make=lambda _said, point: None if point.at else point)
_larger = either(settled_month, seq(period, make=lambda _said, found: found if isinstance(found, Point) else None))
_any_point = either(_plain_day, _larger)

_beginning_day = seq(_on, either(told_day, seq(either(named_day, lone_day), make=settle_beginning)))
_beginning_month = either(
    seq(maybe(mark("in")), either(named_month, named_year), make=settle_beginning),
    seq(period, make=lambda _said, found: found if isinstance(found, Point) else None),
)
before = either(
    seq(mark("before"), either(_beginning_day, _beginning_month), make=_before),
    seq(mark("until"), _beginning_month, make=_before),  # "until April": April is not meant any more
)
"""Open, up to the day before."""
until = either(
    seq(mark("until"), _plain_day),
    seq(mark("no later"), _any_point),
    seq(mark("until", "no later"), edge_end),
    seq(mark("until", "no later"), period_end),
)
"""Up to and including: the point that it ends with."""
opened = either(
    before,
    seq(until, make=lambda _said, point: Within(None, point)),
    seq(mark("after"), _any_point, make=_after),
    seq(mark("since"), _any_point, make=lambda _said, point: Within(point, None)),
)
"""A span with one end."""
