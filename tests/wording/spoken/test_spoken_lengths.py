"""Lengths, counts and yes or no as people type them."""

from __future__ import annotations

import pytest

from tui_complaints.domain.length import Length
from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import read_count, read_length, read_yes_no


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("forty seconds", "en", "40 s"),
        ("an hour", "en", "1 h"),
        ("half an hour", "en", "30 min"),
        ("an hour and a half", "en", "1 h 30 min"),
        ("two and a half hours", "en", "2 h 30 min"),
        ("1.5 hours", "en", "1 h 30 min"),
        ("a quarter of an hour", "en", "15 min"),
        ("1 hour and 5 minutes", "en", "1 h 5 min"),
        ("about 20 minutes", "en", "~20 min"),
        ("less than 30 min", "en", "<30 min"),
        ("more than three hours", "en", ">=3 h"),
        ("a fortnight", "en", "2 weeks"),
        ("2 weeks", "en", "2 weeks"),
        ("10 working days", "en", "10 working days"),
        ("a couple of days", "en", "~2 days"),
        ("a month and a half", "en", "~1 month 15 days"),
        ("for two weeks", "en", "2 weeks"),
        ("1:05:00", "en", "1 h 5 min"),
        ("three quarters of an hour", "en", "45 min"),
        ("a year", "en", "1 year"),
        ("26 days", "en", "26 days"),
        ("40 сек", "ru", "40 s"),
        ("9 часов", "ru", "9 h"),
        ("полчаса", "ru", "30 min"),
        ("полтора часа", "ru", "1 h 30 min"),
        ("два с половиной часа", "ru", "2 h 30 min"),
        ("1 час 5 минут", "ru", "1 h 5 min"),
        ("не менее двенадцати дней", "ru", ">=12 days"),
        ("около двух недель", "ru", "~2 weeks"),
        ("трое суток", "ru", "3 days"),
        ("10 рабочих дней", "ru", "10 working days"),
        ("полгода", "ru", "6 months"),
        ("полтора года", "ru", "1 year 6 months"),
        ("в течение 20 минут", "ru", "20 min"),
        ("часа два", "ru", "~2 h"),
        ("минут двадцать", "ru", "~20 min"),
        ("сутки", "ru", "1 day"),
        ("месяц", "ru", "1 month"),
        ("1 val. 5 min.", "lt", "1 h 5 min"),
        ("pusvalandis", "lt", "30 min"),
        ("pusantros valandos", "lt", "1 h 30 min"),
        ("10 darbo dienų", "lt", "10 working days"),
        ("10 d. d.", "lt", "10 working days"),
        ("apie 20 minučių", "lt", "~20 min"),
        ("mažiau nei 30 minučių", "lt", "<30 min"),
        ("dvi savaitės", "lt", "2 weeks"),
        ("para", "lt", "1 day"),
        ("media hora", "es", "30 min"),
        ("hora y media", "es", "1 h 30 min"),
        ("dos horas y media", "es", "2 h 30 min"),
        ("10 días hábiles", "es", "10 working days"),
        ("quince días", "es", "15 days"),
        ("unos 20 minutos", "es", "~20 min"),
        ("más de dos semanas", "es", ">=2 weeks"),
        ("un cuarto de hora", "es", "15 min"),
        ("un año", "es", "1 year"),
        ("полчаса", "en", "30 min"),  # people mix
    ],
)
def test_a_length(said: str, language: str, meant: str) -> None:
    assert read_length(said, language).raw == meant


@pytest.mark.parametrize("said", ["40 s", "1 h 5 min", "PT40S", "~2 weeks", "<30 min"])
def test_what_the_format_allows_is_taken_as_it_is(said: str) -> None:
    assert read_length(said, "ru") == Length.parse(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "5",
        "yesterday",
        "12 April",
        "a few days",
        "5 apples",
        "5 minutes and 5 minutes",
        "five seconds one hour",
        "1.37 weeks",
        "9999999 days",
        "at 9 o'clock",
    ],
)
def test_no_length_is_made_of_it(said: str) -> None:
    with pytest.raises(InvalidValueError):
        read_length(said, "en")


def test_minutes_and_seconds_or_hours_and_minutes_is_asked_about() -> None:
    with pytest.raises(InvalidValueError, match='"40 s", "40 min"'):
        read_length("0:40", "en")


def test_the_most_that_it_can_be_cannot_be_noted() -> None:
    with pytest.raises(InvalidValueError, match="no way to note the most"):
        read_length("не более 2 месяцев", "ru")


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("5", "en", 5),
        ("five", "en", 5),
        ("twenty-one", "en", 21),
        ("three times", "en", 3),
        ("twice", "en", 2),
        ("at least five", "en", ">=5"),
        ("more than five", "en", ">=6"),
        ("at most five", "en", "<6"),
        ("about ten", "en", "~10"),
        ("5 or more", "en", ">=5"),
        (">=5", "en", ">=5"),
        ("не менее пяти", "ru", ">=5"),
        ("не менее ПЯТИ", "ru", ">=5"),
        ("трижды", "ru", 3),
        ("два раза", "ru", 2),
        ("около десяти", "ru", "~10"),
        ("bent penkis", "lt", ">=5"),
        ("tris kartus", "lt", 3),
        ("dukart", "lt", 2),
        ("al menos cinco", "es", ">=5"),
        ("tres veces", "es", 3),
        ("una vez", "es", 1),
    ],
)
def test_a_count(said: str, language: str, meant: int | str) -> None:
    assert read_count(said, language).raw == meant


@pytest.mark.parametrize("said", ["", "several", "1.5", "five apples", "-3", "5 days", "two three"])
def test_no_count_is_made_of_it(said: str) -> None:
    with pytest.raises(InvalidValueError):
        read_count(said, "en")


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("yes", "en", True),
        ("Y", "en", True),
        ("No.", "en", False),
        ("да", "ru", True),
        ("Нет", "ru", False),
        ("taip", "lt", True),
        ("ne", "lt", False),
        ("sí", "es", True),
        ("si", "es", True),
        ("no", "es", False),
        ("да", "en", True),  # people mix
    ],
)
def test_yes_or_no(said: str, language: str, meant: bool) -> None:
    assert read_yes_no(said, language) is meant


@pytest.mark.parametrize("said", ["", "perhaps", "yes no", "yes but not at once", "5"])
def test_neither_yes_nor_no(said: str) -> None:
    with pytest.raises(InvalidValueError, match="yes or no"):
        read_yes_no(said, "en")
