"""What an entry is called on the screen: by its own words, its day as the user writes days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.record import Record
from tui_complaints.storage.reading import read_case
from tui_complaints.translation import use
from tui_complaints.usecases.missing import called, place_called, tell_gap

if TYPE_CHECKING:
    from pathlib import Path

CASE = """
format = 1
title = "x"
language = "en"

[[contacts]]
id = "c1"
when = "2026-10-08 evening"
channel = "phone"
told = { en = "I asked where it was.", ru = "Я спросил, где он." }
"""


@pytest.fixture
def record(tmp_path: Path) -> Record:
    file = tmp_path / "case.toml"
    file.write_text(CASE, encoding="utf-8")
    return Record(read_case(file).case, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "“8 Oct 2026, phone, I asked where it was”"),
        ("ru", "«8 окт. 2026, звонок, Я спросил, где он»"),
        ("lt", "„2026-10-08, skambutis, I asked where it was“"),
        ("es", "«8 oct 2026, llamada, I asked where it was»"),
    ],
)
def test_a_contact_is_called_by_its_day_and_words_in_the_language_of_the_screen(
    tag: str, said: str, record: Record
) -> None:
    use(tag)
    assert called(record, "c1") == said


def test_a_field_is_called_by_the_entry_it_is_of_and_one_of_the_case_by_its_label(record: Record) -> None:
    use("en")
    assert place_called(record, "c1.told") == called(record, "c1")
    assert place_called(record, "title") == "Title"


def test_what_is_missing_says_days_and_sums_as_the_language_writes_them(record: Record) -> None:
    use("ru")
    assert "(8 окт. 2026)" in tell_gap(record, Gap("date-order", "c1.when", "2026-10-08 evening"))
    assert "(4 000 ₽)" in tell_gap(record, Gap("price-unclaimed", "c1.price", "4000 RUB")).replace("\xa0", " ")
