"""Dates as people know them, read without adding or losing precision (case-format.md, "Values")."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.errors import InvalidValueError


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("raw", "form", "first", "last", "about"),
    [
        (date(2021, 4, 12), "day", "2021-04-12", "2021-04-12T23:59:59", False),
        (at("2021-04-12T09:30:15"), "instant", "2021-04-12T09:30:15", "2021-04-12T09:30:15", False),
        ("2021-04-12", "day", "2021-04-12", "2021-04-12T23:59:59", False),
        ("2021-04-12T09:30", "instant", "2021-04-12T09:30", "2021-04-12T09:30", False),
        ("2021-04-12 09:30", "instant", "2021-04-12T09:30", "2021-04-12T09:30", False),
        ("2021-04-12T09:30:15.5", "instant", "2021-04-12T09:30:15", "2021-04-12T09:30:15", False),
        ("2021-04-12T09:30Z", "instant", "2021-04-12T09:30+00:00", "2021-04-12T09:30+00:00", False),
        ("2021-04-12T09:30+03:00", "instant", "2021-04-12T09:30+03:00", "2021-04-12T09:30+03:00", False),
        ("2021-04", "month", "2021-04-01", "2021-04-30T23:59:59", False),
        ("2021", "year", "2021-01-01", "2021-12-31T23:59:59", False),
        ("2021-04~", "month", "2021-04-01", "2021-04-30T23:59:59", True),
        ("2021-04-12?", "day", "2021-04-12", "2021-04-12T23:59:59", True),
        ("2021~", "year", "2021-01-01", "2021-12-31T23:59:59", True),
        ("2021-03-17/2021-04-12", "span", "2021-03-17", "2021-04-12T23:59:59", False),
        ("2021-03/2021-04~", "span", "2021-03-01", "2021-04-30T23:59:59", True),
        ("2022-05-03T14:00/2022-05-03T18:00", "span", "2022-05-03T14:00", "2022-05-03T18:00", False),
        ("2021-04-01/..", "span", "2021-04-01", None, False),
        ("../2021-04-01", "span", None, "2021-04-01T23:59:59", False),
        ("2021-04-XX", "month", "2021-04-01", "2021-04-30T23:59:59", False),
        ("2021-XX", "year", "2021-01-01", "2021-12-31T23:59:59", False),
        ("2021-XX-XX?", "year", "2021-01-01", "2021-12-31T23:59:59", True),
        ("201X", "span", "2010-01-01", "2019-12-31T23:59:59", False),
        ("20XX~", "span", "2000-01-01", "2099-12-31T23:59:59", True),
        ("2021-04-XX/2021-06", "span", "2021-04-01", "2021-06-30T23:59:59", False),
        ("2021-04-12 morning", "day", "2021-04-12T05:00", "2021-04-12T11:59:59", False),
        ("2021-04-12 afternoon", "day", "2021-04-12T12:00", "2021-04-12T17:59:59", False),
        ("2021-04-12 evening", "day", "2021-04-12T18:00", "2021-04-12T23:59:59", False),
        ("2021-04-12 night", "day", "2021-04-12T00:00", "2021-04-12T23:59:59", False),
        ("2021-04-12~ morning", "day", "2021-04-12T05:00", "2021-04-12T11:59:59", True),
        ("2024-02-29", "day", "2024-02-29", "2024-02-29T23:59:59", False),
        ("2024-02", "month", "2024-02-01", "2024-02-29T23:59:59", False),
        ("2023-02", "month", "2023-02-01", "2023-02-28T23:59:59", False),
        ("0001-01-01", "day", "0001-01-01", "0001-01-01T23:59:59", False),
        ("9999", "year", "9999-01-01", "9999-12-31T23:59:59", False),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(
    raw: object, form: str, first: str | None, last: str | None, about: bool
) -> None:
    when = When.parse(raw)
    assert (when.form, when.about) == (form, about)
    assert when.first == (at(first) if first else None)
    assert when.last == (at(last) if last else None)
    assert when.raw == raw
    assert not when.is_never


@pytest.mark.parametrize(
    ("raw", "ref", "sign", "offset", "part", "about"),
    [
        ("@c3", "c3", 1, None, "", False),
        ("@c3~", "c3", 1, None, "", True),
        ("@c3 evening", "c3", 1, None, "evening", False),
        ("@c3 + 2 days", "c3", 1, "2 days", "", False),
        ("@c3+2 days", "c3", 1, "2 days", "", False),
        ("@c3 - 2 days", "c3", -1, "2 days", "", False),
        ("@c3 + 1 month~", "c3", 1, "1 month", "", True),
        ("@c3 + ~1 month", "c3", 1, "~1 month", "", True),
        ("@c3 + <30 min", "c3", 1, "<30 min", "", False),
        ("@c3 + >=3 days", "c3", 1, ">=3 days", "", False),
        ("@c3 + 1 day evening", "c3", 1, "1 day", "evening", False),
        ("@c3 + 10 working days", "c3", 1, "10 working days", "", False),
        ("@first-call + 1 h 5 min", "first-call", 1, "1 h 5 min", "", False),
        ("@call-2", "call-2", 1, None, "", False),
        ("@звонок + 2 days", "звонок", 1, "2 days", "", False),
        ("@contacts[3] + 2 days", "contacts[3]", 1, "2 days", "", False),
    ],
)
def test_a_date_may_be_counted_from_another_entry(
    raw: str, ref: str, sign: int, offset: str | None, part: str, about: bool
) -> None:
    when = When.parse(raw)
    assert (when.form, when.ref, when.sign, when.part, when.about) == ("relative", ref, sign, part, about)
    assert (when.offset and str(when.offset)) == offset
    assert when.first is None
    assert when.last is None


@pytest.mark.parametrize(
    "raw",
    [
        "", "2021-13", "2021-02-29", "2021-04-31", "0000-01-01", "10000-01-01", "21-04-12", "12.04.2021", "2021-4-12",
        "2021/04/12", "2021-04-12T25:00", "2021-04-12T09:60", "2021-04-12T09:30:60", "2021-04-12T9:30", "2021-04-12T",
        "2021-04-12T09:30+25:00", "2021-XX-05", "2021-04-XX-XX", "2021-13-XX",
        "2XXX", "20X", "201XX", "00XX", "2021-04 morning", "2021-04-12T09:30 morning", "2021-04-12 noon", "2021-04-12 ",
        "2021-04-12\n", " 2021-04-12", "never", "tomorrow", "/", "..", "../..", "2021-04-12/", "2021-04-12/2021-03-17",
        "2021-04-12/2021-04-13/2021-04-14", "@", "@3c", "@c3 +", "@c3 + ", "@c3 + soon", "@c3 2 days", "@c3 + 2",
        "@c3 + 2 days\n", "@c3 + @c4", "@c3 + 2 days noon", "٢٠٢١-٠٤-١٢", "@" + "a-" * 50_000 + "@", 20210412, 2021.0,
        True, None, [], {}, time(9, 30), pytest.param(16**5000, id="5000 hex digits"),
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_refused_with_examples(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="expected a date, as 2021-04-12"):
        When.parse(raw)


def test_never_makes_sense_in_some_places_only() -> None:
    assert WhenOrNever.parse("never").is_never
    assert not WhenOrNever.parse("2021-04-12").is_never
    with pytest.raises(InvalidValueError, match="never"):
        WhenOrNever.parse("Never")


@given(st.dates())
def test_a_day_is_that_day_however_it_is_written(day: date) -> None:
    bare, quoted = When.parse(day), When.parse(day.isoformat())
    assert bare.first == quoted.first == datetime.combine(day, time())
    assert bare.last == quoted.last == datetime.combine(day, time(23, 59, 59))


@given(st.dates(), st.dates())
def test_a_span_reaches_from_its_first_day_to_its_last_or_is_refused(one: date, other: date) -> None:
    raw = f"{one}/{other}"
    if one > other:
        with pytest.raises(InvalidValueError):
            When.parse(raw)
    else:
        when = When.parse(raw)
        assert (when.first and when.first.date(), when.last and when.last.date()) == (one, other)


@given(st.datetimes(timezones=st.none() | st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))))
def test_a_time_keeps_its_zone(moment: datetime) -> None:
    bare, quoted = When.parse(moment), When.parse(moment.isoformat(timespec="minutes"))
    assert bare.first == bare.last == moment
    assert quoted.first == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("left", "right", "fine"), [("T22:00Z", "T20:00", True), ("T09:00+03:00", "T07:00+00:00", True)]
)
def test_a_span_between_zones_is_not_refused_for_its_clock(left: str, right: str, fine: bool) -> None:
    assert (When.parse(f"2021-04-12{left}/2021-04-12{right}").form == "span") is fine


def test_a_span_between_a_zone_and_none_is_refused_when_days_apart() -> None:
    with pytest.raises(InvalidValueError):
        When.parse("2021-04-14T09:00Z/2021-04-12T09:00")


@pytest.mark.parametrize(
    ("raw", "is_length"),
    [("14 days", True), ("PT40M", True), ("2021-04-12", False), ("@c3 + 2 days", False), ("2021", False)],
)
def test_a_deadline_is_a_date_or_a_length(raw: str, is_length: bool) -> None:
    due = Due.parse(raw)
    assert (due.length is not None, due.when is not None) == (is_length, not is_length)


@pytest.mark.parametrize("raw", ["never", "soon", "14", 14, None])
def test_what_is_neither_is_refused_with_both(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="or a length"):
        Due.parse(raw)
