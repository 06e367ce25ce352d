"""Texts in one language or several, and citations (case-format.md, "Values")."""

from __future__ import annotations

import pytest

from tui_complaints.domain.text import Citation, Text
from tui_complaints.errors import InvalidValueError


@pytest.mark.parametrize(
    ("raw", "language", "own", "expected"),
    [
        ("Late", "en", "en", ("Late", True)),
        ("Late", "en-GB", "en", ("Late", True)),
        ("Late", "lt", "en", ("Late", False)),
        ({"lt": "Vėlai", "en": "Late"}, "en", "lt", ("Late", True)),
        ({"lt": "Vėlai", "en": "Late"}, "es", "lt", ("Vėlai", False)),
        ({"lt": "Vėlai", "en": "Late"}, "es", "ru", ("Vėlai", False)),
        ({"en-US": "Truck", "en-GB": "Lorry"}, "en-GB", "en-US", ("Lorry", True)),
        ({"en-US": "Truck", "en-GB": "Lorry"}, "en", "lt", ("Truck", True)),
        ({"en-US": "Truck", "lt": "Vilkikas"}, "en-GB", "lt", ("Truck", True)),
        ({"lt": "Vėlai", "en": " "}, "en", "lt", ("Vėlai", False)),
        ({"en": ""}, "lt", "en", ("", True)),
    ],
)
def test_a_letter_gets_the_text_of_its_language_or_the_original(
    raw: object, language: str, own: str, expected: tuple[str, bool]
) -> None:
    assert Text.parse(raw).in_language(language, own) == expected


def test_a_blank_text_is_as_good_as_none() -> None:
    assert not Text.parse("  \n")
    assert not Text.parse({"en": "", "lt": " "})
    assert Text.parse({"en": "", "lt": "x"})
    assert str(Text.parse({"lt": "x", "en": "y"})) == "x"


@pytest.mark.parametrize(
    "raw", [5, None, [], {}, {"english": "Late"}, {"en": 5}, {"": "Late"}, {"en\n": "Late"}, {5: "x"}]
)
def test_what_is_not_a_text_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="by language"):
        Text.parse(raw)


@pytest.mark.parametrize(
    ("raw", "exhibit", "kind", "place"),
    [
        ("receipt", "receipt", "", ""),
        ("receipt#p2", "receipt", "page", "2"),
        ("receipt#p2-4", "receipt", "page", "2-4"),
        ("recording#3:20", "recording", "time", "3:20"),
        ("recording#1:03:20-1:04:00", "recording", "time", "1:03:20-1:04:00"),
        ("chat#120-124", "chat", "lines", "120-124"),
        ("chat#7", "chat", "lines", "7"),
        ("чек-2#p1", "чек-2", "page", "1"),
    ],
)
def test_a_citation_names_an_exhibit_and_a_place_in_it(raw: str, exhibit: str, kind: str, place: str) -> None:
    citation = Citation.parse(raw)
    assert (citation.exhibit, citation.kind, citation.place) == (exhibit, kind, place)
    assert str(citation) == raw


@pytest.mark.parametrize(
    "raw",
    [
        "", "2", "#p2", "receipt#", "receipt#p", "receipt#p0", "receipt#p4-2", "chat#0", "chat#9-3", "receipt#page2",
        "receipt #p2", "receipt#p2\n", "receipt\n", "receipt#3:99", "receipt#p2#p3", "receipt#p999999", 5, None, {},
    ],
)  # fmt: skip
def test_what_is_not_a_citation_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="a citation"):
        Citation.parse(raw)
