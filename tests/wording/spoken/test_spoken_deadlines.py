"""Deadlines as people type them: the coming day, or a length."""

from __future__ import annotations

from datetime import date

import pytest

from tui_complaints.domain.when import Due
from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import read_due

TODAY = date(2026, 4, 22)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("12 April", "en", "2027-04-12"),  # the next one
        ("22 April", "en", "2026-04-22"),
        ("1 May", "en", "2026-05-01"),
        ("12 April 2021", "en", "2021-04-12"),
        ("tomorrow", "en", "2026-04-23"),
        ("tomorrow by 18:00", "en", "2026-04-23T18:00"),
        ("Friday", "en", "2026-04-24"),
        ("by Friday", "en", "2026-04-24"),
        ("by Monday morning", "en", "2026-04-27 morning"),
        ("next Friday", "en", "2026-04-24"),
        ("next week", "en", "2026-04-27/2026-05-03"),
        ("by 5 pm today", "en", "2026-04-22T17:00"),
        ("in May", "en", "2026-05"),
        ("in April", "en", "2026-04"),
        ("before May", "en", "2026-04-30"),
        ("before April", "en", "2027-03-31"),  # this April has begun
        ("by the end of April", "en", "2026-04-30"),
        ("by the end of the week", "en", "2026-04-26"),
        ("no later than 5 May", "en", "2026-05-05"),
        ("between 1 and 6 May", "en", "2026-05-01/2026-05-06"),
        ("within 14 days", "en", "14 days"),
        ("in two weeks", "en", "2 weeks"),
        ("no more than 2 weeks", "en", "2 weeks"),
        ("10 working days", "en", "10 working days"),
        ("about 2 weeks", "en", "~2 weeks"),
        ("two days later", "en", "@c3 + 2 days"),
        ("до пятницы", "ru", "2026-04-24"),
        ("к пятнице", "ru", "2026-04-24"),
        ("в пятницу", "ru", "2026-04-24"),
        ("завтра до 18:00", "ru", "2026-04-23T18:00"),
        ("до 1 мая", "ru", "2026-05-01"),
        ("до 30 апреля включительно", "ru", "2026-04-30"),
        ("до мая", "ru", "2026-04-30"),
        ("до конца месяца", "ru", "2026-04-30"),
        ("до конца недели", "ru", "2026-04-26"),
        ("не позднее 5 мая", "ru", "2026-05-05"),
        ("в течение 2 недель", "ru", "2 weeks"),
        ("в течение суток", "ru", "1 day"),
        ("через два дня", "ru", "2 days"),
        ("в течение 10 рабочих дней", "ru", "10 working days"),
        ("не более 2 месяцев", "ru", "2 months"),
        ("iki penktadienio", "lt", "2026-04-24"),
        ("iki gegužės 1 d.", "lt", "2026-05-01"),
        ("iki savaitės pabaigos", "lt", "2026-04-26"),
        ("ne vėliau kaip gegužės 5 d.", "lt", "2026-05-05"),
        ("per 14 dienų", "lt", "14 days"),
        ("per 10 darbo dienų", "lt", "10 working days"),
        ("po savaitės", "lt", "1 week"),
        ("para el viernes", "es", "2026-04-24"),
        ("antes del 1 de mayo", "es", "2026-04-30"),
        ("hasta el 1 de mayo", "es", "2026-05-01"),
        ("a finales de mayo", "es", "2026-05-21/2026-05-31"),
        ("en 10 días hábiles", "es", "10 working days"),
        ("en el plazo de 14 días", "es", "14 days"),
        ("dentro de dos semanas", "es", "2 weeks"),
    ],
)
def test_a_deadline(said: str, language: str, meant: str) -> None:
    assert read_due(said, TODAY, language, after="c3").raw == meant


@pytest.mark.parametrize("said", ["14 days", "2021-04-09", "PT40S", "@c3 + 2 days"])
def test_what_the_format_allows_is_taken_as_it_is(said: str) -> None:
    assert read_due(said, TODAY, "lt") == Due.parse(said)


@pytest.mark.parametrize(
    "said", ["never", "soon", "by", "by Friday or so maybe", "two days later", "by the middle of May"]
)
def test_no_deadline_is_made_of_it(said: str) -> None:
    with pytest.raises(InvalidValueError):
        read_due(said, TODAY, "en")


def test_a_weekday_said_on_that_weekday_is_asked_about() -> None:
    with pytest.raises(InvalidValueError, match=r"2026-04-22.*2026-04-29|2026-04-29.*2026-04-22"):
        read_due("by Wednesday", TODAY, "en")
