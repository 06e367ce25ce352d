"""What a typed word means for a field: a date, a count, a list, a text."""

from __future__ import annotations

from datetime import date

import pytest

from tui_complaints.domain.entries import Case, Contact, Cost, Exhibit, Promise, Rate
from tui_complaints.domain.record import TABLES
from tui_complaints.errors import UsageError
from tui_complaints.usecases.fields import entry_tables, fields


@pytest.mark.parametrize(
    ("table", "key", "typed", "raw"),
    [
        (Contact, "when", "2026-04-02", date(2026, 4, 2)),
        (Contact, "when", "2026-04-02T11:20", "2026-04-02T11:20"),
        (Contact, "when", "2026-02-30", "2026-02-30"),
        (Contact, "when", "2026-04~", "2026-04~"),
        (Promise, "done", "never", "never"),
        (Promise, "due", "14 days", "14 days"),
        (Promise, "due", "2026-04-02", date(2026, 4, 2)),
        (Exhibit, "added", "2026-04-02", date(2026, 4, 2)),
        (Exhibit, "pages", "3", 3),
        (Exhibit, "pages", "three", "three"),
        (Contact, "reached", "false", False),
        (Contact, "reached", "Yes", True),
        (Contact, "reached", "maybe", "maybe"),
        (Contact, "times", "5", 5),
        (Contact, "times", ">=5", ">=5"),
        (Contact, "exhibits", "receipt#p2, chat#120-124", ["receipt#p2", "chat#120-124"]),
        (Contact, "exhibits", "receipt", ["receipt"]),
        (Contact, "conduct", "rude,hung-up", ["rude", "hung-up"]),
        (Contact, "agents", '[{name = "Ann", role = "support"}]', [{"name": "Ann", "role": "support"}]),
        (Contact, "agents", "Ann", "Ann"),
        (Contact, "said", '{lt = "Ne", es = "No"}', {"lt": "Ne", "es": "No"}),
        (Contact, "said", "{not toml", "{not toml"),
        (Contact, "said", "no, never, 5", "no, never, 5"),
        (Contact, "with", "shop", "shop"),
        (Cost, "amount", "~4000 RUB", "~4000 RUB"),
        (Rate, "rate", "1.5", "1.5"),
        (Case, "holidays", "2026-01-01,2026-05-01", [date(2026, 1, 1), date(2026, 5, 1)]),
    ],
)
def test_a_typed_word_becomes_what_a_person_would_write_in_the_file(
    table: type, key: str, typed: str, raw: object
) -> None:
    found = fields(table)[key].raw(typed)
    assert found == raw
    assert type(found) is type(raw)


def test_bytes_that_are_not_utf_8_are_refused_and_not_stored() -> None:
    with pytest.raises(UsageError, match="UTF-8"):
        fields(Contact)["said"].raw("caf\udce9")


def test_every_list_of_the_format_can_be_added_to_by_its_singular() -> None:
    found = {plural: singular for singular, plural, _ in entry_tables()}
    assert set(found) == set(TABLES)
    assert found["people"] == "person"
    assert found["parties"] == "party"
    assert found["penalties"] == "penalty"
    assert found["remedies"] == "remedy"
    assert found["purchases"] == "purchase"
    assert found["exhibits"] == "exhibit"


def test_every_field_says_what_it_expects() -> None:
    for _, _, table in entry_tables():
        assert all(field.expected for field in fields(table).values())
    assert fields(Contact)["channel"].expected.startswith("phone | callback-request")
    assert fields(Contact)["with"].name == "with_"
