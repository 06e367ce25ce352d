"""What holds of the texts of every example, because a letter sets them among its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES

from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from tui_complaints.domain.text import Text

NAMES = sorted(file.parent.name for file in EXAMPLES.glob("*/case.toml"))
CUSTOMER = re.compile(
    r"\b(I|me|my|mine|я|меня|мне|мной|мо[йяёи]|моего|моей|моих|aš|manęs|man|mane|mano|yo|mí|me|mi|mis)\b", re.IGNORECASE
)
READER = re.compile(r"\b(you|your|yours|вы|вас|вам|ваш\w*|jūs|jūsų|jums|usted|ustedes|vuestr\w+)\b", re.IGNORECASE)


def words(text: Text | None) -> list[str]:
    return list(text.by_language.values()) if text else []


@pytest.mark.parametrize("name", NAMES)
def test_what_they_said_is_no_narration_of_the_customers(name: str) -> None:
    """A letter in another language gives it in quotes as what was answered."""
    said = [one for contact in read_case(EXAMPLES / name / "case.toml").case.contacts for one in words(contact.said)]
    assert said
    assert [one for one in said if CUSTOMER.search(one)] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_wanted_and_what_the_record_shows_speak_to_nobody(name: str) -> None:
    """The same words go to the company and to an authority: "your records" would be whose?"""
    case = read_case(EXAMPLES / name / "case.toml").case
    texts = [remedy.what for remedy in case.remedies] + [statement.fact for statement in case.statements]
    assert [one for text in texts for one in words(text) if READER.search(one)] == []
