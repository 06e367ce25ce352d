"""Changes of clocks, time zones, and the first and last days of the calendar (safety.md, "far dates")."""

from __future__ import annotations

from datetime import date

import pytest

from tui_complaints.domain.calendar import Calendar, Moment, Range, zone_of
from tui_complaints.domain.when import When


def calendar(zone: str | None = None, holidays: tuple[date, ...] = (), **dates: str | None) -> Calendar:
    return Calendar({name: When.parse(raw) if raw else None for name, raw in dates.items()}, zone, holidays)


def span(moment: Moment) -> tuple[str | None, str | None]:
    """First and last, to the minute."""
    first, last = moment.first, moment.last
    return first.isoformat(timespec="minutes") if first else None, last.isoformat(timespec="minutes") if last else None


def test_beyond_the_calendar_there_is_no_date_and_no_crash() -> None:
    days = calendar(
        "America/New_York", last="9999-12-31T23:30", first="0001-01-01T00:30", zoned="0001-01-01T00:30+14:00"
    )
    for raw in ("@last + 1 day", "@last + 1 month", "@last + 1 h", "@last + 5 working days", "@last + 1 day 2 h"):
        assert days.of(When.parse(raw)).last is None
    for raw in ("@first - 1 day", "@first - 1 month", "@first - 30 h"):
        assert days.of(When.parse(raw)).first is None
    assert calendar(c="9999-12-31").of(When.parse("@c + 30 h")).last is None
    assert days.of_entry("zoned").day == date(1, 1, 1)
    assert days.seconds(days.of_entry("first"), days.of_entry("last")) is not None
    assert days.exists(When.parse("9999-12-31T23:30"))


# Clocks in Madrid go forward at 02:00 on 28 March 2021 and back at 03:00 on 31 October 2021.
def test_hours_are_counted_through_a_change_of_clocks() -> None:
    days = calendar("Europe/Madrid", spring="2021-03-28T01:30", autumn="2021-10-31T01:30")
    assert span(days.of(When.parse("@spring + 1 h")))[0] == "2021-03-28T03:30"
    assert days.seconds(days.of_entry("spring"), days.of(When.parse("2021-03-28T03:30"))) == Range(3600, 3600)
    assert days.seconds(days.of_entry("autumn"), days.of(When.parse("2021-10-31T03:30"))) == Range(10800, 10800)


def test_a_time_that_no_clock_showed_is_known_as_such() -> None:
    days = calendar("Europe/Madrid")
    assert not days.exists(When.parse("2021-03-28T02:30"))
    assert days.exists(When.parse("2021-03-28T03:00"))
    assert days.exists(When.parse("2021-10-31T02:30"))  # twice, even
    assert days.exists(When.parse("2021-03-28T02:30Z"))
    assert days.exists(When.parse("2021-03-28"))
    assert calendar().exists(When.parse("2021-03-28T02:30"))


def test_a_time_with_a_zone_of_its_own_is_carried_over_to_the_case_s() -> None:
    moscow, nowhere = calendar("Europe/Moscow"), calendar()
    assert span(moscow.of(When.parse("2021-04-12T22:30Z"))) == ("2021-04-13T01:30", "2021-04-13T01:30")
    assert span(nowhere.of(When.parse("2021-04-12T22:30+05:00"))) == ("2021-04-12T22:30", "2021-04-12T22:30")


@pytest.mark.parametrize("name", [None, "Nowhere/City", "", "../etc/passwd"])
def test_a_zone_that_is_none_leaves_times_as_they_were_written(name: str | None) -> None:
    assert zone_of(name) is None
