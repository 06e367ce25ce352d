"""A text by language as a form holds it, and back: nothing is lost, and the file gets the simplest shape."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.text import Text
from tui_complaints.usecases.forms.languages import as_one_text, language_name, other_languages, texts_by_language
from tui_complaints.usecases.forms.texts import text_of

TAGS = st.sampled_from(["en", "ru", "lt", "es", "pt-BR"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(st.dictionaries(TAGS, TEXTS, min_size=1), TAGS)
def test_what_stood_there_is_what_is_shown_and_given_back(texts: dict[str, str], own: str) -> None:
    text = text_of(Text.parse(texts))
    shown = texts_by_language(text, own)
    assert {tag: told for tag, told in shown.items() if told} == texts
    assert as_one_text(shown, own, text) == text


@pytest.mark.parametrize(
    ("before", "texts", "after"),
    [
        ("Hello", {"en": "Hello", "lt": "Labas"}, '{en = "Hello", lt = "Labas"}'),
        ("Hello", {"en": "Hi", "lt": "  "}, "Hi"),
        ("Hello", {"en": "", "lt": "Labas"}, '{lt = "Labas"}'),
        ("", {"en": "Hello"}, "Hello"),
        ('{lt = "Labas", en = "Hello"}', {"en": "Hi", "lt": "Labas"}, '{lt = "Labas", en = "Hi"}'),
        ('{lt = "Labas", en = "Hello"}', {"en": "Hello", "lt": ""}, "Hello"),
        ('{en = "Hello"}', {"en": "Hi"}, '{en = "Hi"}'),
        ('{en-GB = "Hello"}', {"en-GB": "Hi"}, '{en-GB = "Hi"}'),
        ("Hello", {"en": " ", "lt": ""}, ""),
    ],
)
def test_a_table_is_written_only_where_there_is_more_than_the_case_s_own_language(
    before: str, texts: dict[str, str], after: str
) -> None:
    assert as_one_text(texts, "en", before) == after


@pytest.mark.parametrize("text", ["{not toml", "{x = 3}", '{"no tag" = "x"}', "{}", "Hello {en}", ""])
def test_a_text_that_only_looks_like_several_languages_is_one(text: str) -> None:
    assert texts_by_language(text, "en") == {"en": text}


def test_the_case_s_own_language_comes_first_whatever_region_it_was_told_for() -> None:
    assert list(texts_by_language('{lt = "a", en-GB = "b"}', "en")) == ["en-GB", "lt"]
    assert texts_by_language('{lt = "a"}', "en") == {"en": "", "lt": "a"}


def test_languages_are_called_by_their_names_in_the_user_s_language() -> None:
    assert [language_name("lt", spoken) for spoken in ("en", "ru", "lt", "es")] == [
        "Lithuanian",
        "Литовский",
        "Lietuvių",
        "Lituano",
    ]
    assert language_name("en-GB", "en") == "British English"
    assert language_name("lt-XY", "en") == "Lithuanian (lt-XY)"
    assert language_name("qq", "en") == "qq"


def test_every_language_can_be_added_but_those_that_are_there() -> None:
    offered = [choice.value for choice in other_languages(("en", "lt"), "en")]
    assert set(offered[:2]) == {"ru", "es"}
    assert {"de", "pl", "uk", "zh"} <= set(offered)
    assert not {"en", "lt"} & set(offered)
