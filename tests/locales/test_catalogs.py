"""Every word of the program has a translation that fits it, and none is left over from words that are gone."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import catalogs
import pytest

from tui_complaints.wording.commands import LATER, SUMMARIES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

SPOKEN = {"es": 2, "lt": 3, "ru": 3}
"""Each language besides English, and how many plural forms it has (CLDR, whole numbers)."""

SLOTS = re.compile(r"\{\{|\}\}|\{\w*(?:![rsa])?(?::[^{}]*)?\}|%\(\w+\)[sr]|%[sr]")
KEPT = re.compile(rf"(?<![\w-])--[a-z][\w-]*|\$[A-Z_]+|\bcomplaints (?:{'|'.join({*SUMMARIES, *LATER})})\b")
"""What a person types: options, environment variables, commands."""


def texts(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (str(message.id),)


def said(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (str(message.string or ""),)


def pairs(catalog: Catalog) -> list[tuple[str, str]]:
    """Each translation with the text that it translates."""
    return [(key[-1], text) for key, message in messages(catalog).items() for text in said(message) if text]


def messages(catalog: Catalog) -> dict[tuple[str, ...], Message]:
    return {texts(message): message for message in catalog if message.id}


@pytest.fixture(scope="module", name="source")
def _source() -> dict[tuple[str, ...], Message]:
    return messages(catalogs.collected())


@pytest.fixture(name="catalog", params=sorted(SPOKEN))
def _catalog(request: pytest.FixtureRequest) -> Catalog:
    return catalogs.read(catalogs.LOCALES / request.param / "LC_MESSAGES" / "complaints.po")


def test_every_catalog_is_looked_at() -> None:
    assert [file.parts[-3] for file in catalogs.catalog_files()] == sorted(SPOKEN)


def test_the_template_holds_what_the_source_says(source: dict[tuple[str, ...], Message]) -> None:
    """Whoever adds a word runs ``make words``, else no translator learns of it."""
    kept = messages(catalogs.read_template())
    assert sorted(source.keys() - kept.keys()) == [], "not in complaints.pot: run make words"
    assert sorted(kept.keys() - source.keys()) == [], "in complaints.pot only: run make words"


def test_no_word_is_left_in_english(catalog: Catalog, source: dict[tuple[str, ...], Message]) -> None:
    translated = {key for key, message in messages(catalog).items() if all(said(message)) and not message.fuzzy}
    assert sorted(source.keys() - translated) == [], f"untranslated in {catalog.locale}"


def test_no_translation_is_of_words_that_are_gone(catalog: Catalog, source: dict[tuple[str, ...], Message]) -> None:
    assert sorted(messages(catalog).keys() - source.keys()) == [], f"stale in {catalog.locale}"
    assert list(catalog.obsolete) == []


def test_a_translation_has_the_slots_of_its_text(catalog: Catalog) -> None:
    """A slot that is missing would hide a fact; one that is not filled would end the command."""
    wrong = [
        (english, text)
        for english, text in pairs(catalog)
        if Counter(SLOTS.findall(text)) != Counter(SLOTS.findall(english)) or text.count("%") != english.count("%")
    ]
    assert wrong == [], catalog.locale


def test_what_is_typed_stays_as_it_is(catalog: Catalog) -> None:
    wrong = [
        (english, text) for english, text in pairs(catalog) if set(KEPT.findall(text)) != set(KEPT.findall(english))
    ]
    assert wrong == [], catalog.locale


def test_a_translation_begins_and_ends_with_the_space_of_its_text(catalog: Catalog) -> None:
    assert [(english, text) for english, text in pairs(catalog) if edge(text) != edge(english)] == [], catalog.locale


def edge(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_every_plural_form_is_there(catalog: Catalog) -> None:
    forms = SPOKEN[str(catalog.locale)]
    assert catalog.num_plurals == forms
    wrong = [key for key, message in messages(catalog).items() if len(said(message)) != (forms if len(key) > 1 else 1)]
    assert wrong == []
