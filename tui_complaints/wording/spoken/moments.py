"""All that a date or a deadline can be, put together from days, times, spans and what is counted from an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.amounts import about, said_as
from tui_complaints.wording.spoken.clock import either_clock, in_part, limit, readings
from tui_complaints.wording.spoken.days import distant, settled_day, settled_month
from tui_complaints.wording.spoken.lengths import length
from tui_complaints.wording.spoken.points import Within
from tui_complaints.wording.spoken.relative import after_entry, after_entry_or_length
from tui_complaints.wording.spoken.rules import always, either, mark, maybe, seq, sign, word
from tui_complaints.wording.spoken.spans import before, between, edge, opened, period, period_end, until

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.clock import Clock
    from tui_complaints.wording.spoken.lengths import Span
    from tui_complaints.wording.spoken.points import Point
    from tui_complaints.wording.spoken.rules import Said


def _with_part(_said: Said, point: Point, part: str) -> Point | None:
    return None if point.at or point.unit != "day" else point._replace(at=part)


def _with_clock(said: Said, point: Point, clock: Clock) -> Point | None:
    """A time on a day; if the day has its part ("last night at 11"), the two must fit."""
    if point.unit != "day":
        return None
    if point.at:
        found = in_part(said, clock, point.at)
        return found and point._replace(at=found.text(), about=found.about)
    return None if clock.half else point._replace(at=clock.text(), about=clock.about)


def _in_part(said: Said, point: Point, part: str, clock: Clock) -> Point | None:
    with_part = _with_part(said, point, part)
    return with_part and _with_clock(said, with_part, clock)


def _about(_said: Said, point: Point | Within, sign: str = "~") -> Point | None:
    """About that date; a span has no doubt of its own to add."""
    del sign
    return None if isinstance(point, Within) else point._replace(about=True)


_part = word("parts")
_of = maybe(mark("of", "on"))
_day = either(settled_day, seq(distant, make=lambda _said, found: None if isinstance(found, Within) else found))


def _needs_day(said: Said, _clock: Clock) -> None:
    said.remark = refusals.needs_day()


timed = either(
    _day,
    seq(_day, _part, make=_with_part),
    seq(_part, _of, _day, make=lambda said, part, day: _with_part(said, day, part)),
    seq(_day, readings, make=_with_clock),
    seq(_day, either_clock, make=_with_clock),
    seq(readings, _of, _day, make=lambda said, clock, day: _with_clock(said, day, clock)),
    seq(either_clock, _of, _day, make=lambda said, clock, day: _with_clock(said, day, clock)),
    seq(_day, _part, either_clock, make=_in_part),
    seq(readings, make=_needs_day),
)
"""A day, with a part of it or a time."""


def _window(_said: Said, point: Point, start: Clock, end: Clock) -> Within | None:
    """From one time to another on a day: an appointment."""
    if point.unit != "day" or point.at or start.half or end.half or end <= start:
        return None
    return Within(point._replace(at=start.text()), point._replace(at=end.text()))


_hours = either(
    seq(mark("between"), limit, mark("and"), limit, make=lambda _said, *ends: ends),
    seq(mark("from"), limit, mark("to"), limit, maybe(mark("o'clock")), make=lambda _said, *ends: ends),
    seq(limit, sign("-"), limit, make=lambda _said, *ends: ends),
)
window = either(
    seq(_day, _hours, make=lambda said, day, ends: _window(said, day, *ends)),
    seq(_hours, _of, _day, make=lambda said, ends, day: _window(said, day, *ends)),
)
"""A day with the times between which something was to be."""

_point = either(timed, seq(settled_month), distant)
_doubted = either(
    seq(about, _point, make=lambda said, _sign, point: _about(said, point)),
    seq(_point, either(about, said_as("about after", "~")), make=_about),
)

when = either(
    _point,
    _doubted,
    window,
    between,
    opened,
    edge,
    period,
    after_entry_or_length,
    seq(mark("never"), always("never")),
)
"""A date: a ``Point``, ``Within`` or ``Counted``, or "never"."""


def _limit_before(_said: Said, span: Within) -> Point | None:
    """The last day that is still before."""
    if span.last is None:
        return None
    return span.last._replace(day=span.last.last, unit="day")


def _at_most(_said: Said, span: Span) -> Span | None:
    """A deadline is the most it may take: "no more than 2 weeks" are two weeks."""
    return span._replace(qualifier="") if span.qualifier in {"<=", ""} else span


_limited_day = seq(settled_day, make=lambda _said, point: point)
_limit = mark("until", "no later", "for")
_timed_limit = either(
    seq(_limited_day, _part, make=_with_part),
    seq(_limited_day, readings, make=_with_clock),
    seq(readings, _of, _limited_day, make=lambda said, clock, day: _with_clock(said, day, clock)),
    seq(_limited_day, _part, either_clock, make=_in_part),
    seq(readings, make=_needs_day),
)

due = either(
    seq(maybe(_limit), either(_limited_day, _timed_limit, period_end), maybe(mark("inclusive"))),
    seq(about, _limited_day, make=lambda said, _sign, point: _about(said, point)),
    settled_month,
    seq(before, make=_limit_before),
    until,
    between,
    edge,
    seq(maybe(mark("for")), period),
    after_entry,
    seq(maybe(mark("within", "until", "no later")), maybe(mark("within")), length, make=_at_most),
)
"""A deadline: a date, or a length."""
