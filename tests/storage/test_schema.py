"""The JSON Schema takes what the reader takes, and refuses what an editor should underline."""

from __future__ import annotations

import json
import tomllib
from datetime import date, time
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import cases

from tui_complaints.domain.entries import Case
from tui_complaints.storage.converting import plain
from tui_complaints.storage.schema import case_schema

SCHEMA = json.loads(json.dumps(case_schema()))  # what leaves the program
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
EXAMPLES = sorted((Path(__file__).parents[2] / "tui_complaints" / "examples").glob("*/case.toml"))


def as_json(value: object) -> object:
    """A value of TOML as JSON has it: dates are strings."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date | time) else value


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_bundled_examples_are_valid(example: Path) -> None:
    VALIDATOR.validate(as_json(tomllib.loads(example.read_text(encoding="utf-8"))))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_any_case_is_valid(case: Case) -> None:
    VALIDATOR.validate(as_json(plain(case)))


@pytest.mark.parametrize(
    "text",
    [
        'title = "Lamp"',
        'format = 2\ntitle = "Lamp"',
        'format = 1\ntitle = "Lamp"\nstatu = "open"',
        'format = 1\ntitle = "Lamp"\nstatus = "opened"',
        'format = 1\ntitle = {Lithuanian = "Lempa"}',
        'format = 1\ntitle = "Lamp"\n[[contacts]]\nwhen = "soon"',
        'format = 1\ntitle = "Lamp"\n[[contacts]]\nwhen = "2021-13-01"',
        'format = 1\ntitle = "Lamp"\n[[contacts]]\nwhen = "2021-04-12T25:00"',
        'format = 1\ntitle = "Lamp"\n[[contacts]]\nchanel = "phone"',
        'format = 1\ntitle = "Lamp"\n[[contacts]]\nlength = "5 fortnights"',
        'format = 1\ntitle = "Lamp"\n[[costs]]\namount = "5"',
        'format = 1\ntitle = "Lamp"\n[[costs]]\namount = "٣ EUR"',
        'format = 1\ntitle = "Lamp"\n[[costs]]\namount = "5 EUR"\ndistance = "8 km"',
        'format = 1\ntitle = "Lamp"\n[[costs]]\ntimes = -1',
        'format = 1\ntitle = "Lamp"\n[[exhibits]]\nsha256 = "abc"',
    ],
)
def test_what_the_reader_refuses_is_underlined(text: str) -> None:
    assert not VALIDATOR.is_valid(as_json(tomllib.loads(text)))


def test_every_key_of_the_format_is_in_it() -> None:
    assert set(SCHEMA["$defs"]["Case"]["properties"]) == set(Case.__struct_encode_fields__)
    assert {"with", "when", "agents"} <= set(SCHEMA["$defs"]["Contact"]["properties"])


def test_its_words_are_for_people_who_write_a_case_and_not_for_those_who_write_the_program() -> None:
    told = [table["description"] for table in SCHEMA["$defs"].values()]
    assert len(told) > 20
    assert not [text for text in told if "`" in text or "tuple" in text]
