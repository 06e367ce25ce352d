"""What dates mean on the calendar, and how far apart they are for every reading (case-format.md, findings.md)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.calendar import Calendar, Moment, Range, add_months, on_day
from tui_complaints.domain.months import days_in_months
from tui_complaints.domain.when import Due, When


def calendar(zone: str | None = None, holidays: tuple[date, ...] = (), **dates: str | None) -> Calendar:
    return Calendar({name: When.parse(raw) if raw else None for name, raw in dates.items()}, zone, holidays)


def span(moment: Moment) -> tuple[str | None, str | None]:
    """First and last, to the minute."""
    first, last = moment.first, moment.last
    return first.isoformat(timespec="minutes") if first else None, last.isoformat(timespec="minutes") if last else None


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("@c", "2021-04-12T00:00", "2021-04-12T23:59"),
        ("@c + 2 days", "2021-04-14T00:00", "2021-04-14T23:59"),
        ("@c - 2 days", "2021-04-10T00:00", "2021-04-10T23:59"),
        ("@c + 1 month", "2021-05-12T00:00", "2021-05-12T23:59"),
        ("@c + 1 year", "2022-04-12T00:00", "2022-04-12T23:59"),
        ("@c + 2 weeks", "2021-04-26T00:00", "2021-04-26T23:59"),
        ("@c + <5 days", "2021-04-12T00:00", "2021-04-17T23:59"),
        ("@c - <5 days", "2021-04-07T00:00", "2021-04-12T23:59"),
        ("@c + >=5 days", "2021-04-17T00:00", None),
        ("@c - >=5 days", None, "2021-04-07T23:59"),
        ("@c + 1 day evening", "2021-04-13T18:00", "2021-04-13T23:59"),
        ("@c morning", "2021-04-12T05:00", "2021-04-12T11:59"),
        ("@c + 30 min", "2021-04-12T00:00", "2021-04-12T23:59"),  # that same day: nothing better is known
        ("@c + 48 h", "2021-04-14T00:00", "2021-04-14T23:59"),
        ("@c + 30 h", "2021-04-13T06:00", "2021-04-14T05:59"),
        ("@c + 1 day 2 h", "2021-04-13T02:00", "2021-04-14T01:59"),
        ("@c + 5 working days", "2021-04-19T00:00", "2021-04-19T23:59"),  # 12 April 2021 is a Monday
        ("@c + 4 working days", "2021-04-16T00:00", "2021-04-16T23:59"),
        ("@c - 1 working day", "2021-04-09T00:00", "2021-04-09T23:59"),
    ],
)
def test_a_date_counted_from_a_known_day(raw: str, first: str | None, last: str | None) -> None:
    assert span(calendar(c="2021-04-12").of(When.parse(raw))) == (first, last)


@pytest.mark.parametrize(
    ("raw", "first", "last", "timed"),
    [
        ("@c + 30 min", "2021-04-12T23:50", "2021-04-12T23:50", True),
        ("@c + 50 min", "2021-04-13T00:10", "2021-04-13T00:10", True),
        ("@c + <50 min", "2021-04-12T23:20", "2021-04-13T00:10", False),
        ("@c + >=50 min", "2021-04-13T00:10", None, False),
        ("@c - >=50 min", None, "2021-04-12T22:30", False),
        ("@c + 48 h", "2021-04-14T23:20", "2021-04-14T23:20", True),
        ("@c + 2 days", "2021-04-14T00:00", "2021-04-14T23:59", False),  # days later is not to the minute
        ("@c + 2 days evening", "2021-04-14T18:00", "2021-04-14T23:59", False),
    ],
)
def test_a_date_counted_from_a_known_minute(raw: str, first: str, last: str | None, timed: bool) -> None:
    moment = calendar(c="2021-04-12T23:20").of(When.parse(raw))
    assert span(moment) == (first, last)
    assert moment.timed is timed


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("@c + 1 month", "2021-02-28", "2021-03-28"),
        ("@c - 1 month", "2020-12-31", "2021-01-28"),
        ("@c + <5 days", "2021-01-31", "2021-03-05"),
        ("@c - <5 days", "2021-01-26", "2021-02-28"),
        ("@c evening", "2021-01-31", "2021-02-28"),
    ],
)
def test_a_date_counted_from_an_uncertain_one_is_as_uncertain(raw: str, first: str, last: str) -> None:
    moment = calendar(c="2021-01-31/2021-02-28").of(When.parse(raw))
    assert (moment.first and moment.first.date().isoformat(), moment.last and moment.last.date().isoformat()) == (
        first,
        last,
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2021-04-12", "2021-04-14", Range(2, 2)),
        ("2021-04-14", "2021-04-12", Range(-2, -2)),
        ("2021-04-12T23:59", "2021-04-13T00:01", Range(1, 1)),  # the first day is not counted, hours are not days
        ("2021-04", "2021-05-10", Range(10, 39)),
        ("2021-04-12~", "2021-04-14", Range(2, 2, about=True)),
        ("2021-04-12?", "2021-04-14", Range(2, 2, about=True)),
        ("2021-04-01/..", "2021-05-01", Range(None, 30)),
        ("../2021-04-01", "2021-05-01", Range(30, None)),
        ("2024-02-28", "2024-03-01", Range(2, 2)),
        ("2023-02-28", "2023-03-01", Range(1, 1)),
        ("0001-01-01", "9999-12-31", Range(3652058, 3652058)),
        ("@nobody", "2021-05-01", None),
        ("@nobody", "@nobody + 3 days", Range(3, 3)),
    ],
)
def test_days_between_hold_for_every_reading(start: str, end: str, expected: Range | None) -> None:
    days = calendar()
    assert days.days(days.of(When.parse(start)), days.of(When.parse(end))) == expected


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("@c", 0, 0),
        ("@c + 2 days", 2, 2),
        ("@c + <5 days", 0, 5),
        ("@c + >=5 days", 5, None),
        ("@c + 1 month", 28, 31),
        ("@c + 12 months", 365, 366),
        ("@c - 1 month", -31, -28),
        ("@c + 10 working days", 10, 22),
        ("@c + 48 h", 2, 2),
        ("@c + 30 h", 1, 2),
        ("@c + <30 min", 0, 0),
    ],
)
def test_distances_count_even_when_the_date_they_are_counted_from_is_not_known(
    raw: str, low: int, high: int | None
) -> None:
    for known in (None, "2020/2023"):
        days = calendar(c=known)
        assert days.days(days.of_entry("c"), days.of(When.parse(raw))) == Range(low, high)


def test_the_nearest_entry_counts_where_a_step_before_it_is_not_exact() -> None:
    """About a month after an undated call, and two days after that: the two days are exact."""
    days = calendar(c1=None, c2="@c1 + 1 month~", c3="@c2 + 2 days", c4="@c3 + <30 min")
    assert days.days(days.of_entry("c2"), days.of_entry("c3")) == Range(2, 2, about=True)
    assert days.days(days.of_entry("c1"), days.of_entry("c3")) == Range(30, 33, about=True)
    assert days.seconds(days.of_entry("c3"), days.of_entry("c4")) == Range(0, 1800, about=True)
    assert days.after(days.of_entry("c3"), days.of_entry("c2")) is True
    assert days.before(days.of_entry("c2"), days.of_entry("c3")) is True


def test_entries_that_are_counted_from_each_other_in_a_circle_have_no_date() -> None:
    days = calendar(a="@b + 1 day", b="@a + 1 day", c="@c", d="@a + 2 days")
    for name in "abcd":
        assert not days.of_entry(name).known
    assert days.days(days.of_entry("a"), days.of_entry("b")) is None
    assert days.days(days.of_entry("a"), days.of_entry("d")) == Range(2, 2)


def test_a_chain_of_thousands_is_followed_to_its_end() -> None:
    links = {f"c{index}": When.parse(f"@c{index - 1} + 1 day") for index in range(1, 5000)}
    days = Calendar({"c0": When.parse("2001-01-01"), **links})
    assert days.of_entry("c4999").day == date(2001, 1, 1) + timedelta(days=4999)


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("14 days", "2026-03-17"),
        ("2026-03-20", "2026-03-20"),
        ("2026-03", "2026-03-31"),  # no later than
        (
            "10 working days",
            "2026-03-19",
        ),  # from a Tuesday; 5 and 9 March are holidays, and a Saturday, which counts once
        ("1 month", "2026-04-03"),
    ],
)
def test_a_length_of_a_deadline_counts_from_the_contact(due: str, day: str) -> None:
    days = calendar(holidays=(date(2026, 3, 5), date(2026, 3, 9), date(2026, 3, 14)), c="2026-03-03")
    deadline = days.deadline(Due.parse(due), days.of_entry("c"))
    assert deadline.last is not None
    assert deadline.last.date().isoformat() == day


def test_without_a_deadline_nothing_is_due() -> None:
    assert calendar().deadline(None, on_day(date(2026, 3, 3))).last is None


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(1, 60), st.sets(st.dates(), max_size=5))
def test_working_days_are_counted_one_by_one(start: date, count: int, holidays: set[date]) -> None:
    end = calendar(holidays=tuple(holidays)).add_working_days(start, count)
    between = [start + timedelta(days=step) for step in range(1, (end - start).days + 1)]
    worked = [day for day in between if day.isoweekday() <= 5 and day not in holidays]
    assert len(worked) == count
    assert worked[-1] == end


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 40), st.sampled_from(["", "<", ">="]))
def test_a_shift_there_and_back_holds_the_day(start: date, days: int, qualifier: str) -> None:
    """Whatever a length may be, counting it forth and back again never excludes the day it began with."""
    many = calendar(c=start.isoformat(), d=f"@c + {qualifier}{days} days")
    back = many.of(When.parse(f"@d - {qualifier}{days} days"))
    assert back.first is None or back.first.date() <= start
    assert back.last is None or start <= back.last.date()


@given(st.dates(date(1900, 3, 1), date(2099, 1, 1)), st.integers(1, 48))
def test_months_have_as_many_days_as_said(start: date, months: int) -> None:
    fewest, most = days_in_months(months)
    assert fewest <= (add_months(start, months) - start).days <= most
    assert fewest <= (start - add_months(start, -months)).days <= most


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
     ("2024-03-31", -1, "2024-02-29"), ("2021-12-15", 1, "2022-01-15")],
)  # fmt: skip
def test_a_month_later_is_the_same_day_or_the_month_s_last(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("late", "limit", "after", "before"),
    [
        ("2021-04-13", "2021-04-12", True, False),
        ("2021-04-12", "2021-04-12", False, False),
        ("2021-04-11", "2021-04-12", False, True),
        ("2021-04-12T09:30", "2021-04-12T09:30", False, False),
        ("2021-04", "2021-04-12", None, None),
        ("2021-05", "2021-04-12", True, False),
        ("2021-04-12 evening", "2021-04-12 morning", True, False),
        ("2021-04-12 morning", "2021-04-12 evening", False, True),
        ("@c + 3 days", "@c + 2 days", True, False),
        ("@c + 2 days", "@c + 2 days", False, False),
        ("@c + 1 month", "@c + 30 days", None, None),
        ("@c + 1 month", "@c + 4 weeks", None, False),
        ("@c + 40 min", "@c + 30 min", True, False),
        ("@c + <30 min", "@c", None, False),
        ("@c + <30 min", "@c + 30 min", False, None),
        ("@c", "2021-04-12", None, None),
        ("2021-04-12/..", "2021-04-11", True, False),
        ("2021-04-12/..", "2021-04-13", None, None),
        ("2021-04-12", "2021-04-01/..", None, False),
    ],
)
def test_before_and_after_are_said_only_where_every_reading_agrees(
    late: str, limit: str, after: bool | None, before: bool | None
) -> None:
    days = calendar(c=None)
    one, other = days.of(When.parse(late)), days.of(When.parse(limit))
    assert days.after(one, other) is after
    assert days.before(one, other) is before


POINTS = st.one_of(
    st.dates(date(2020, 1, 1), date(2020, 3, 31)).map(str),
    st.sampled_from(["2020-01", "2020-02", "2020", "2020-01-15/2020-02-03", "2020-02-01T10:00", "2020-02-01 evening"]),
)
STEPS = st.sampled_from(["", " + 2 days", " - 3 days", " + <10 days", " + 1 month", " + 3 working days", " - <1 week"])


def readings(when: str) -> list[datetime]:
    """The first and last moment that a date of its own may be, and one between them."""
    first, last = When.parse(when).first, When.parse(when).last
    assert first is not None
    assert last is not None
    return [first, first + (last - first) / 2, last]


@given(POINTS, STEPS, POINTS)
def test_no_reading_contradicts_what_is_said_of_days_and_order(root: str, step: str, other: str) -> None:
    """Give the root each of its readings in turn: the true distance is always within the range that was told."""
    vague = calendar(c=root, d=f"@c{step}")
    told = vague.days(vague.of_entry("d"), vague.of(When.parse(other)))
    order = vague.after(vague.of_entry("d"), vague.of(When.parse(other)))
    assert told is not None
    for c in readings(root):
        exact = calendar(c=c.date().isoformat(), d=f"@c{step}")
        d = exact.of_entry("d")
        assert d.first is not None
        assert d.last is not None
        for end in readings(other):
            for day in (d.first.date(), d.last.date()):
                apart = (end.date() - day).days
                assert told.low is not None
                assert told.high is not None
                assert told.low <= apart <= told.high
        limit = readings(other)[-1].date()
        assert order is not True or d.first.date() >= limit
        assert order is not False or d.first.date() <= limit


def test_a_range_is_exact_when_it_has_one_reading() -> None:
    assert Range(2, 2).exact
    assert not Range(2, 3).exact
    assert not Range(None, None).exact
