"""What is not understood is refused with the reason; what can be read in two ways is never guessed."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module

import pytest

from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import read_count, read_due, read_length, read_money, read_when, read_yes_no
from tui_complaints.wording.spoken.lexicon import LANGUAGES

TODAY = date(2026, 4, 22)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("", "en"),
        ("9 часов", "ru"),  # a length
        ("9 hours", "en"),
        ("two weeks", "en"),
        ("11:20", "en"),  # a time
        ("at 5 pm", "en"),
        ("в 11 часов", "ru"),
        ("12", "en"),
        ("April 31", "en"),
        ("30 февраля", "ru"),
        ("29 February 2023", "en"),
        ("32.01.2026", "ru"),
        ("4/25/2026", "en"),  # the order of another country
        ("25/4/2026", "en-US"),
        ("up to two days later", "en"),
        ("two hours later in the evening", "en"),
        ("before yesterday evening", "en"),
        ("until the middle of April", "en"),  # the 10th, the 15th, the 20th?
        ("about last week", "en"),
        ("about between 1 and 6 April", "en"),
        ("04-12", "en"),  # only Lithuanians write the month first
        ("3 May between 2 and 6", "en"),  # in the afternoon or at night
        ("3 May between 18:00 and 14:00", "en"),
        ("11.20", "ru"),
        ("yesterday at 25:00", "en"),
        ("yesterday at 11:75", "en"),
        ("in the evening", "en"),
        ("evening", "en"),
        ("recently", "en"),
        ("a few days ago", "en"),
        ("days ago", "en"),  # nobody knows how many
        ("недель назад", "ru"),
        ("prieš dienas", "lt"),
        ("hace semanas", "es"),
        ("20 minutes ago", "en"),  # nobody knows the time of the day it is
        ("12 April 13 April", "en"),
        ("between 6 and 1 April", "en"),
        ("yesterday morning evening", "en"),
        ("last night at 5 pm", "en"),
        ("April morning", "en"),
        ("٣ April", "en"),
        ("9999999999999 weeks ago", "en"),
        ("999999 weeks ago", "en"),
        ("@c3 + soon", "en"),
    ],
)
def test_no_date_is_made_of_it(said: str, language: str) -> None:
    with pytest.raises(InvalidValueError):
        read_when(said, TODAY, language, after="c3")


@pytest.mark.parametrize(
    ("said", "language", "readings"),
    [
        ("on Wednesday", "en", ["2026-04-15", "2026-04-22"]),  # said on a Wednesday
        ("в среду", "ru", ["2026-04-15", "2026-04-22"]),
        ("yesterday at 7", "en", ["2026-04-21T07:00", "2026-04-21T19:00"]),
        ("yesterday at 5:30", "en", ["2026-04-21T05:30", "2026-04-21T17:30"]),
        ("вчера в 7 часов", "ru", ["2026-04-21T07:00", "2026-04-21T19:00"]),
        ("ayer a las 5", "es", ["2026-04-21T05:00", "2026-04-21T17:00"]),
    ],
)
def test_two_readings_are_shown_and_none_is_taken(said: str, language: str, readings: list[str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_when(said, TODAY, language)
    assert re.findall(r'"(2026[^"]*)"', caught.value.expected) == readings


@pytest.mark.parametrize("said", ["3/4", "3.4.26"])
def test_a_date_in_figures_is_read_as_the_language_writes_it(said: str) -> None:
    assert read_when(said, TODAY, "en").raw == "2026-04-03"
    assert read_when(said, TODAY, "en-US").raw == "2026-03-04"


@pytest.mark.parametrize(
    ("said", "language", "named"),
    [
        ("12 April foo bar", "en", "foo bar"),
        ("12 апреля позвонил", "ru", "позвонил"),
        ("balandžio 12 d. skambinau", "lt", "skambinau"),
        ("ayer llamé", "es", "llamé"),
        ("12 Aprilis", "en", "Aprilis"),
        ("April 31", "en", "31"),
    ],
)
def test_words_that_were_not_understood_are_named(said: str, language: str, named: str) -> None:
    with pytest.raises(InvalidValueError, match=f'"{named}" was not understood'):
        read_when(said, TODAY, language)


@pytest.mark.parametrize(
    ("said", "language"),
    [("two days later", "en"), ("через два дня", "ru"), ("po dviejų dienų", "lt"), ("al día siguiente", "es")],
)
def test_without_an_entry_before_nothing_is_counted_from_it(said: str, language: str) -> None:
    with pytest.raises(InvalidValueError, match="no entry before"):
        read_when(said, TODAY, language)


def test_a_time_without_its_day_is_asked_for_its_day() -> None:
    with pytest.raises(InvalidValueError, match="the day as well as the time"):
        read_when("at 11:20", TODAY, "en")


def test_a_weekday_that_does_not_fit_its_date_is_asked_about() -> None:
    with pytest.raises(InvalidValueError, match="2026-04-12 is another day of the week"):
        read_when("Friday, 12 April", TODAY, "en")


def test_a_whole_story_is_no_date() -> None:
    with pytest.raises(InvalidValueError, match="a few words"):
        read_when("yesterday " * 100, TODAY, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_shows_examples_in_the_language_and_each_of_them_is_understood(language: str) -> None:
    examples: dict[str, str] = import_module(f"tui_complaints.wording.spoken.words.{language}").EXAMPLES
    for kind, sentence in examples.items():
        with pytest.raises(InvalidValueError, match=re.escape(sentence)):
            _read(kind, "qwrtp", language)
        shown = re.findall(r'["«„]([^"»“]+)["»“]', sentence)
        assert len(shown) >= 2
        for example in shown:
            _read(kind, example, language)


def _read(kind: str, text: str, language: str) -> object:
    match kind:
        case "when":
            return read_when(text, TODAY, language)
        case "due":
            return read_due(text, TODAY, language)
        case "money":
            return read_money(text, language, "EUR")
        case "length":
            return read_length(text, language)
        case "count":
            return read_count(text, language)
        case _:
            return read_yes_no(text, language)
