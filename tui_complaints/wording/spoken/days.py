"""Days, months and years as they are named: "12 April", «12.04.2021 г.», "balandžio 12 d.", "ayer", "last Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.amounts import about
from tui_complaints.wording.spoken.lengths import Span, length
from tui_complaints.wording.spoken.lexicon import language_of
from tui_complaints.wording.spoken.numbers import month_day, ordinal_figure
from tui_complaints.wording.spoken.points import Partial, Point, Within, day_of, days_from, months_from, settle
from tui_complaints.wording.spoken.rules import either, mark, maybe, pattern, seq, sign, word

if TYPE_CHECKING:
    import re
    from datetime import date

    from tui_complaints.wording.spoken.rules import Said

_CENTURY = 100
_YEARS_AHEAD = 10
"""A year in two digits is at most so far ahead; else it is in the century before."""
_WEEK = 7
_EXACT = {"day": 1, "week": _WEEK}


def _year_of(said: Said, period: tuple[str, int]) -> int | None:
    unit, step = period
    return said.today.year + step if unit == "year" else None


year = either(
    seq(
        maybe(mark("of")), maybe(mark("year")), pattern(r"(?<!\d)(?:19|20|21)\d\d(?![\d:]|[.,/-]\d)"),
        maybe(mark("year")), make=lambda _said, match: int(match[0]),
    ),
    seq(maybe(mark("of")), word("periods"), make=_year_of),
)  # fmt: skip
_on = maybe(mark("on"))
_of = maybe(mark("of"))
_in = maybe(mark("in"))
_month = seq(word("months"), maybe(mark("month word")))
_the_day = maybe(mark("day"))


def _numeric(said: Said, match: re.Match[str]) -> Partial | None:
    """Figures in the order of the language: day first, but month first in the United States."""
    first, second, third = int(match[1]), int(match[3]), match[4] or ""
    united_states = said.tag.replace("_", "-").casefold() == "en-us"
    month_first = united_states or (not third and language_of(said.tag) == "lt" and match[2] == "-")
    day, month = (second, first) if month_first else (first, second)
    if not third:
        return _possible(None, month, day) if match[2] != "-" or language_of(said.tag) == "lt" else None
    return _possible(_full_year(said, third), month, day)


def _full_year(said: Said, figures: str) -> int:
    number = int(figures)
    if len(figures) > 2:  # noqa: PLR2004 - digits
        return number
    number += said.today.year // _CENTURY * _CENTURY
    return number if number <= said.today.year + _YEARS_AHEAD else number - _CENTURY


def _possible(of_year: int | None, month: int, day: int) -> Partial | None:
    leap = 2000
    return Partial(of_year, month, day) if day_of(of_year or leap, month, day) else None


def _in_order(_said: Said, match: re.Match[str]) -> Partial | None:
    return _possible(int(match[1]), int(match[3]), int(match[4]))


_BEFORE, _AFTER = r"(?<![\d.,:/])", r"(?![\d:]|[./,]\d)"
_numeric_day = either(
    seq(pattern(rf"{_BEFORE}(\d{{1,2}})([./])(\d{{1,2}})\2(\d{{4}}|\d\d){_AFTER}"), make=_numeric),
    seq(pattern(rf"{_BEFORE}(\d{{1,2}})([./])(\d{{1,2}})(){_AFTER}"), make=_numeric),
    seq(pattern(rf"{_BEFORE}(?<!-)(\d{{1,2}})(-)(\d{{1,2}})-(\d{{4}}|\d\d){_AFTER}(?!-)"), make=_numeric),
    seq(pattern(rf"{_BEFORE}(?<!-)(\d{{1,2}})(-)(\d{{1,2}})(){_AFTER}(?!-)"), make=_numeric),
    seq(pattern(rf"{_BEFORE}(\d{{4}})([./ -])(\d{{1,2}})\2(\d{{1,2}}){_AFTER}(?!-)"), make=_in_order),
)


def _day_month(_said: Said, day: int, month: int, of_year: int | None = None) -> Partial | None:
    return _possible(of_year, month, day)


def _month_day(_said: Said, month: int, day: int, of_year: int | None = None) -> Partial | None:
    return _possible(of_year, month, day)


def _year_month_day(_said: Said, of_year: int, month: int, day: int) -> Partial | None:
    return _possible(of_year, month, day)


_joined = maybe(either(mark("of"), sign("-")))  # 12-Apr-2021
named_day = either(
    seq(maybe(mark("the")), month_day, _the_day, _joined, _month, maybe(sign("-")), maybe(year, None), make=_day_month),
    seq(_month, maybe(mark("the")), month_day, _the_day, maybe(year, None), make=_month_day),
    seq(year, _month, month_day, _the_day, make=_year_month_day),
    seq(_numeric_day, maybe(mark("year"))),
)
"""A day with its month, as a partial date."""

lone_day = either(
    seq(ordinal_figure, _the_day, make=lambda _said, day: Partial(day=day)),
    seq(mark("the", "day"), maybe(mark("day")), month_day, make=lambda _said, day: Partial(day=day)),
    seq(month_day, mark("day"), make=lambda _said, day: Partial(day=day)),
)
"""A day of a month that was not said, marked as such: "on the 12th", «12-го числа», "el 12"."""

named_month = either(
    seq(_month, maybe(year, None), make=lambda _said, month, of_year: Partial(of_year, month)),
    seq(year, _month, make=lambda _said, of_year, month: Partial(of_year, month)),
    seq(pattern(r"(?<![\d.,:/-])(0[1-9]|1[0-2])[./](\d{4})(?![\d.,:/-])"), make=lambda _said, match: Partial(
        int(match[2]), int(match[1]))),
)  # fmt: skip
"""A month, as a partial date."""

named_year = seq(year, make=lambda _said, found: Partial(found))
"""A year, as a partial date."""


def _relative_day(said: Said, days: int) -> Point | None:
    return _point(days_from(said.today, days))


def _point(day: date | None) -> Point | None:
    return None if day is None else Point(day)


def _this_part(said: Said, day_part: tuple[int, str]) -> Point | None:
    day = days_from(said.today, day_part[0])
    return None if day is None else Point(day, at=day_part[1])


def _weekday_before(said: Said, weekday: int) -> Point | None:
    """The latest such day before today."""
    return _point(days_from(said.today, -((said.today.weekday() - weekday - 1) % _WEEK + 1)))


def _weekday_after(said: Said, weekday: int) -> Point | None:
    """The next such day after today."""
    return _point(days_from(said.today, (weekday - said.today.weekday() - 1) % _WEEK + 1))


def _bare_weekday(said: Said, weekday: int) -> Point | None:
    return _weekday_after(said, weekday) if said.coming else _weekday_before(said, weekday)


def _today_weekday(said: Said, weekday: int) -> Point | None:
    """Said on a Friday, "on Friday" may be today."""
    return Point(said.today) if weekday == said.today.weekday() else None


def _of_week(said: Said, weekday: int, period: tuple[str, int]) -> Point | None:
    unit, weeks = period
    if unit != "week":
        return None
    return _point(days_from(said.today, weekday - said.today.weekday() + weeks * _WEEK))


_weekday = word("weekdays")
_any_weekday = either(
    seq(_on, _weekday, make=_bare_weekday),
    seq(_on, _weekday, make=_today_weekday),
    seq(_on, mark("last"), _weekday, make=_weekday_before),
    seq(_on, _weekday, mark("last after"), make=_weekday_before),
    seq(_on, mark("next"), _weekday, make=_weekday_after),
    seq(_on, _weekday, mark("next after"), make=_weekday_after),
    seq(_on, mark("this"), _weekday, make=lambda said, day: _of_week(said, day, ("week", 0))),
    seq(_on, _weekday, _of, word("periods"), make=_of_week),
    seq(word("periods"), _on, _weekday, make=lambda said, period, day: _of_week(said, day, period)),
)


def _with_weekday(said: Said, weekday: int, partial: Partial) -> Point | None:
    return _checked(said, weekday, settle(said, partial))


def _checked(said: Said, weekday: int, point: Point | None) -> Point | None:
    """The day, if it is the weekday that was said; else one of the two is wrong and nobody can say which."""
    if point is not None and point.day.weekday() != weekday:
        said.remark = refusals.another_weekday(point.day)
        return None
    return point


def _ago(said: Said, span: Span) -> Point | Within | None:
    """A day for days and weeks, a month for months, a year for years: as exact as people mean it."""
    moved = _back(said, span)
    if moved is None:
        return None
    unit = "day" if span.units() <= set(_EXACT) else "year" if span.units() == {"year"} else "month"
    point = Point(
        moved.replace(month=1, day=1) if unit == "year" else moved.replace(day=1) if unit == "month" else moved, unit
    )
    if span.qualifier in {">=", ">"}:
        return Within(None, point)
    if span.qualifier in {"<", "<="}:
        return Within(point, Point(said.today))
    return point._replace(about=unit != "day" or span.qualifier == "~")


def _back(said: Said, span: Span) -> date | None:
    months = sum(count * (12 if unit == "year" else 1) for count, unit in span.parts if unit in {"year", "month"})
    days = sum(count * _EXACT.get(unit, 0) for count, unit in span.parts)
    if span.units() - {"year", "month", "week", "day"}:
        return None
    day = months_from(said.today, -months)
    return day and days_from(day, -days)


def _from_now(said: Said, span: Span) -> Point | None:
    if span.qualifier or not span.units() <= set(_EXACT):
        return None
    return _point(days_from(said.today, sum(count * _EXACT[unit] for count, unit in span.parts)))


_ago_rule = either(
    seq(length, mark("ago"), make=_ago),
    seq(mark("ago before"), length, make=_ago),
    seq(about, mark("ago before"), length, make=lambda said, sign, span: _ago(said, span._replace(qualifier=sign))),
    seq(mark("from now before"), length, make=_from_now),
    seq(length, mark("from now"), make=_from_now),
)

bare_day = seq(month_day, make=lambda _said, day: Partial(day=day))
"""A number that can be a day of the month, where a month stands next to it."""

told_day = either(
    seq(word("days"), make=_relative_day),
    seq(word("day_parts"), make=_this_part),
    _any_weekday,
    seq(_on, _weekday, maybe(mark("the")), named_day, make=_with_weekday),
    seq(_on, named_day, _weekday, make=lambda said, partial, weekday: _with_weekday(said, weekday, partial)),
)
"""A day that is told from today or by its weekday."""

settled_day = either(told_day, seq(_on, either(named_day, lone_day), make=settle))
"""A day."""

distant = _ago_rule
"""So long ago, or from now: a day for days and weeks, a month or a year for months and years."""

settled_month = seq(_in, either(named_month, named_year), make=settle)
"""A month or a year."""
