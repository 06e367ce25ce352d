"""What would act on a terminal, or turn a line around, is shown as a visible mark; all else stays as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("a\x00b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("\x9b31m", "⟦U+009B⟧31m"),
        ("\x85", "⟦U+0085⟧"),
        ("\u202eabc\u202c", "⟦U+202E⟧abc⟦U+202C⟧"),
        ("\u2066a\u2069", "⟦U+2066⟧a⟦U+2069⟧"),
        ("\u200f", "⟦U+200F⟧"),
        ("a\u2028b", "a⟦U+2028⟧b"),
        ("\U000e0041", "⟦U+E0041⟧"),
        ("\ue000body\ue001", "⟦U+E000⟧body⟦U+E001⟧"),
        ("\rgone", "␍gone"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_acts_is_shown_as_a_mark(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["", "a\tb\nc", "ёлка ąžuolas niño ₽ – “x” 中文 🙂", "[@click=app.quit]", "{{ x }}", "a\u0301"]
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_line_ends_of_windows_become_line_feeds() -> None:
    assert visible("a\r\nb") == "a\nb"


@given(st.text())
def test_no_control_or_direction_character_is_left(text: str) -> None:
    for character in visible(text):
        assert character in "\t\n" or unicodedata.category(character) not in {"Cc", "Cs"}
        assert unicodedata.bidirectional(character) not in {
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }


@given(st.text())
def test_what_was_made_visible_stays_so(text: str) -> None:
    assert visible(visible(text)) == visible(text)
