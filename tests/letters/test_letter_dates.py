"""A date is never printed with more precision than was entered."""

from __future__ import annotations

import pytest
from lettering import SIDES, WANTED, contact, items, letter_of, rows, section, seen

FIRST = contact("first", '"2026-03-30T11:20"')


def fact(when: str, before: str = "") -> str:
    """How the last fact begins, up to what was done."""
    text = SIDES + WANTED + before + contact("c", when)
    return items(section(letter_of(text).markdown, "What happened"))[-1].split(" I called")[0]


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ("2026-04-01", "On 1 April 2026"),
        ("2026-04-01T09:30:00", "On 1 April 2026 at 09:30"),
        ('"2026-04-01T00:00"', "On 1 April 2026 at 00:00"),
        ('"2026-04"', "In April 2026"),
        ('"2026"', "In 2026"),
        ('"2026-04-01~"', "Around 1 April 2026"),
        ('"2026-04-01?"', "Around 1 April 2026"),
        ('"2026-04~"', "Around April 2026"),
        ('"2026~"', "Around 2026"),
        ('"2026-04-01 morning"', "On the morning of 1 April 2026"),
        ('"2026-04-01 afternoon"', "On the afternoon of 1 April 2026"),
        ('"2026-04-01 evening"', "On the evening of 1 April 2026"),
        ('"2026-04-01 night"', "On the night of 1 April 2026"),
        ('"2026-03-17/2026-04-12"', "Between 17 March 2026 and 12 April 2026"),
        ('"2026-03/2026-04"', "Between March 2026 and April 2026"),
        ('"2026-04-01/.."', "On or after 1 April 2026"),
        ('"2026-04-01T13:30~"', "On 1 April 2026 at about 13:30"),
        ('"2026-04-01~/.."', "On or after around 1 April 2026"),
        ('"../2026-04-01"', "On or before 1 April 2026"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_was_entered(when: str, printed: str) -> None:
    assert fact(when) == printed


def test_a_contact_without_a_date_says_so() -> None:
    assert fact("").startswith("On a date that I did not note")


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ('"@first + <30 s"', "Less than 30 seconds later"),
        ('"@first + 40 s"', "40 seconds later"),
        ('"@first + 1 h"', "An hour later"),
        ('"@first + ~2 h"', "About 2 hours later"),
        ('"@first + >=1 h 5 min"', "At least 1 hour 5 minutes later"),
        ('"@first + 2 days"', "On 1 April 2026"),
        ('"@first + 2 days~"', "Around 1 April 2026"),
        ('"@first + 2 days evening"', "On the evening of 1 April 2026"),
        ('"@first"', "On 30 March 2026 at 11:20"),
    ],
)
def test_a_date_counted_from_the_fact_before_keeps_its_distance(when: str, printed: str) -> None:
    assert fact(when, FIRST) == printed


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ('"@first + 2 days"', "2 days later"),
        ('"@first + ~2 weeks"', "About 2 weeks later"),
        ('"@first + 14 days"', "14 days later"),
        ('"@first + >=1 month"', "At least 1 month later"),
        ('"@first"', "On a date that I did not note"),
        ('"@first - 2 days"', "On a date that I did not note"),
    ],
)
def test_the_distance_is_told_even_when_nobody_knows_the_first_date(when: str, printed: str) -> None:
    assert fact(when, contact("first", "")) == printed


def test_the_same_moment_as_a_part_of_a_day_is_that_part_of_the_day() -> None:
    assert fact('"@first"', contact("first", '"2026-04-01 evening"')) == "On the evening of 1 April 2026"


def test_a_time_within_minutes_of_another_is_no_minute_of_its_own() -> None:
    between = FIRST + contact("x", '"2026-03-30T11:21"')
    assert fact('"@first + <30 min"', between) == "On 30 March 2026 between 11:20 and 11:50"


def test_tables_tell_dates_as_exactly_as_they_were_entered() -> None:
    dates = ['"2026-03~"', '"2026-03-31 morning"', '"2026-04"', '"2026-04-01/.."', "2026-04-02T09:30:00", '"2026"', ""]
    others = "".join(contact(f"c{index}", when, conduct="") for index, when in enumerate(dates))
    found = {row[0] for row in rows(letter_of(SIDES + WANTED + others).markdown)}
    assert found == {
        "around March 2026",
        "31 March 2026, morning",
        "April 2026",
        "from 1 April 2026",
        "2 April 2026, 09:30",
        "2026",
        "date not noted",
    }


@pytest.mark.parametrize(
    ("promised", "printed"),
    [
        ("2026-03-15", "by 15 March 2026"),
        ('"2026-03-15~"', "around 15 March 2026"),
        ('"2026-03"', "in March 2026"),
        ('"@lamp + 14 days"', "by 15 March 2026"),
        ('"../2026-03-15"', "on or before 15 March 2026"),
    ],
)
def test_a_limit_is_no_more_exact_than_it_was_given(promised: str, printed: str) -> None:
    lamp = f'[[purchases]]\nid = "lamp"\nwhat = "Lamp"\nparty = "shop"\nordered = 2026-03-01\npromised = {promised}\n'
    order = seen(section(letter_of(SIDES + WANTED + lamp).markdown, "What this is about"))
    assert printed in order
    assert "15 March" in promised or "31 March" not in order


@pytest.mark.parametrize(
    ("ordered", "printed"),
    [("2026-03-01", "On 1 March 2026 I ordered"), ('"@gone"', "I ordered"), ('"never"', "I did not order")],
)
def test_an_order_is_dated_as_far_as_it_is_known(ordered: str, printed: str) -> None:
    lamp = f'[[purchases]]\nwhat = "Lamp"\nparty = "shop"\nordered = {ordered}\ndelivered = "never"\n'
    order = seen(section(letter_of(SIDES + WANTED + lamp).markdown, "What this is about"))
    assert order.startswith(printed)
    assert "not been delivered" in order


def test_a_purchase_of_which_little_is_known_says_little() -> None:
    bank = '[[parties]]\nid = "bank"\n'
    text = SIDES + WANTED + bank + '[[purchases]]\nparty = "bank"\nthrough = "shop"\nordered = 2026-03-01\n'
    order = seen(section(letter_of(text).markdown, "What this is about"))
    assert "I ordered from" not in order
