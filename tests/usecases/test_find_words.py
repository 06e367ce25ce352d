"""A search tells where the words stand, shortly."""

from __future__ import annotations

import pytest

from tui_complaints.storage.index.entry import Passage
from tui_complaints.storage.index.folding import wanted_words
from tui_complaints.usecases.search import excerpt, places_of

LONG = (
    "I asked for the reference of my complaint in writing and was told to wait for an e-mail, which has not come in "
    "three weeks although I asked for it again on the phone"
)


def test_each_word_is_shown_where_it_stands_first() -> None:
    passages = [
        Passage("title", "Ёлка"),
        Passage("contacts.c1.told", "Where is it?"),
        Passage("contacts.c2.told", "Where is my ёлка?"),
    ]
    assert list(places_of(passages, wanted_words("елка where"))) == [
        ("title", "Ёлка"),
        ("contacts.c1.told", "Where is it?"),
    ]
    assert list(places_of(passages[1:], wanted_words("елка my"))) == [("contacts.c2.told", "Where is my ёлка?")]
    assert list(places_of(passages, wanted_words("nowhere"))) == []


def test_no_more_than_three_places_are_told() -> None:
    passages = [Passage(f"contacts.c{number}.told", f"word{number}") for number in range(6)]
    found = list(places_of(passages, wanted_words("word5 word4 word3 word2 word1 word0")))
    assert [place.where for place in found] == ["contacts.c0.told", "contacts.c1.told", "contacts.c2.told"]


@pytest.mark.parametrize("typed", ["reference", "wait", "e-mail", "phone", "again", "i"])
def test_a_long_text_is_cut_around_what_was_found(typed: str) -> None:
    shown = excerpt(LONG, set(wanted_words(typed)))
    assert typed in shown.lower()
    assert len(shown) <= 92
    body = shown.strip("…")
    assert body in LONG
    assert f" {body} " in f" {LONG} "  # whole words
    assert shown.startswith("…") != LONG.startswith(body)
    assert shown.endswith("…") != LONG.endswith(body)


def test_a_text_of_several_lines_is_shown_on_one() -> None:
    assert excerpt("one\ntwo\t three", {("two",)}) == "one two three"


def test_a_very_long_word_is_cut() -> None:
    shown = excerpt("before " + "x" * 500 + " after", {("x" * 100,)})
    assert len(shown) <= 92
    assert shown.startswith("…x") or "before x" in shown
    assert shown.endswith("…")
