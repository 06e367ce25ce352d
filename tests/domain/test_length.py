"""Lengths of time, in the units they were given in (case-format.md, "Values")."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.length import Length
from tui_complaints.errors import InvalidValueError


@pytest.mark.parametrize(
    ("raw", "seconds", "days", "working_days", "months"),
    [
        ("40 s", 40, 0, 0, 0),
        ("40 sec", 40, 0, 0, 0),
        ("1 h 5 min", 3900, 0, 0, 0),
        ("1h 5min", 3900, 0, 0, 0),
        ("90 minutes", 5400, 0, 0, 0),
        ("14 days", 0, 14, 0, 0),
        ("1 day", 0, 1, 0, 0),
        ("2 weeks", 0, 14, 0, 0),
        ("1 week 2 days", 0, 9, 0, 0),
        ("10 working days", 0, 0, 10, 0),
        ("1 working day", 0, 0, 1, 0),
        ("1 month", 0, 0, 0, 1),
        ("1 year 6 months", 0, 0, 0, 18),
        ("1 day 2 h", 7200, 1, 0, 0),
        ("0 days", 0, 0, 0, 0),
        ("PT40S", 40, 0, 0, 0),
        ("PT1H5M", 3900, 0, 0, 0),
        ("P2W", 0, 14, 0, 0),
        ("P1Y2M3DT4H5M6S", 14706, 3, 0, 14),
        ("P1M", 0, 0, 0, 1),
        ("PT1M", 60, 0, 0, 0),
    ],
)
def test_a_length_keeps_its_units(raw: str, seconds: int, days: int, working_days: int, months: int) -> None:
    length = Length.parse(raw)
    assert (length.seconds, length.days, length.working_days, length.months) == (seconds, days, working_days, months)
    assert length.raw == raw


@pytest.mark.parametrize(
    ("raw", "qualifier"), [("~2 weeks", "~"), ("2 weeks~", "~"), ("<30 min", "<"), (">=3 days", ">="), ("3 days", "")]
)
def test_a_length_may_be_about_less_or_at_least(raw: str, qualifier: str) -> None:
    assert Length.parse(raw).qualifier == qualifier


@pytest.mark.parametrize(
    ("raw", "on_the_clock"), [("40 s", True), ("48 h", True), ("1 day", False), ("1 day 2 h", False)]
)
def test_hours_are_counted_on_the_clock_and_days_on_the_calendar(raw: str, on_the_clock: bool) -> None:
    assert Length.parse(raw).is_time_of_day is on_the_clock


@pytest.mark.parametrize(
    "raw",
    [
        "", "~", "14", "days", "14 Days", "-14 days", "1.5 h", "14  days", "14 days\n", "14 days, 2 h", "two weeks",
        "10 working", "10 working hours", "P", "PT", "P1DT", "P1H", "PT1D", "P-1D", "P" + "9" * 5000 + "D",
        "9999999 days", "201 years", "74000 days", "~3 days~", "٣ days", 14, 1.5, True, None, [],
        pytest.param(16**5000, id="5000 hex digits"),
    ],
)  # fmt: skip
def test_what_is_not_a_length_is_refused_with_an_example(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="10 working days"):
        Length.parse(raw)


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 100), st.sampled_from(["", "~", "<", ">="]))
def test_words_and_iso_say_the_same(days: int, hours: int, months: int, qualifier: str) -> None:
    words = Length.parse(f"{qualifier}{months} months {days} days {hours} h")
    iso = Length.parse(f"{qualifier}P{months}M{days}DT{hours}H")
    assert (words.months, words.days, words.seconds, words.qualifier) == (months, days, hours * 3600, qualifier)
    assert (iso.months, iso.days, iso.seconds, iso.qualifier) == (months, days, hours * 3600, qualifier)
