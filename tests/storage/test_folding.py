"""Words are found however they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from tui_complaints.storage.index.folding import has_group, wanted_words, words_of


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Ёлка", "елка"),
        ("елка", "ЁЛКА"),
        ("Дождёмся", "дожде"),
        ("Šiaulių paštas", "siauliu PASTAS"),
        ("Peñíscola", "peniscola"),
        ("Peñíscola", "Pen\u0303íscola"),
        ("STRASSE", "straße"),
        ("ﬁnal", "final"),
        ("ＡＢＣ１２", "abc12"),
        ("σοφός", "ΣΟΦΟΣ"),
        ("请退款给我", "退款"),
        ("ขอเงินคืน", "เงิน"),
        ("שָׁלוֹם", "שלום"),
        ("it cost 61.20 EUR", "61.20"),
        ("it cost 61.20 EUR", "61"),
        ("o'neil said so", "O'Neil"),
        ("refunded", "refund"),
        ("вой", "вой"),
    ],
)
def test_a_word_is_found_as_people_type_it(text: str, typed: str) -> None:
    assert all(has_group(words_of(text), group) for group in wanted_words(typed))
    assert wanted_words(typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("refund", "refunded"),
        ("prefund", "refund"),
        ("it cost 20 and 61", "61.20"),
        ("война", "воина"),
        ("退货", "退款"),
        ("neil o", "o'neil"),
    ],
)
def test_another_word_is_not_found(text: str, typed: str) -> None:
    assert not all(has_group(words_of(text), group) for group in wanted_words(typed))


@pytest.mark.parametrize("typed", ["", " ", '"', "-", "* ( )", "€ !", "\0", "\u0301"])
def test_what_is_no_word_asks_for_nothing(typed: str) -> None:
    assert wanted_words(typed) == []


@given(st.text(), st.text(), st.text())
def test_every_word_is_found_wherever_it_stands(before: str, word: str, after: str) -> None:
    words = words_of(f"{before} {word} {after}")
    assert all(has_group(words, group) for group in wanted_words(word))


@given(st.text())
def test_capitals_make_no_difference(text: str) -> None:
    assert words_of(text.casefold()) == words_of(text)
