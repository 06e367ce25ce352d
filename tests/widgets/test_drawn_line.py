"""A line of a terminal keeps its width, whatever is written on it, and lets nothing act."""

from __future__ import annotations

from hypothesis import given, strategies as st
from rich.cells import cell_len
from rich.style import Style
from strategies import words

from tui_complaints.widgets.drawn_line import DrawnLine, fit


def styles(name: str) -> Style:
    return Style(bold=name == "bold", reverse=name == "here")


def shown(line: DrawnLine) -> str:
    return line.strip(styles).text


def test_text_stands_at_its_column_and_is_cut_at_the_edges() -> None:
    line = DrawnLine(8)
    assert line.put(2, "abc") == 5
    line.put(6, "long")
    line.put(-2, "xyz")
    assert shown(line) == "z abc lo"


def test_a_wide_character_takes_two_cells_and_is_never_halved() -> None:
    line = DrawnLine(6)
    line.put(0, "日本語")
    assert shown(line) == "日本語"
    line.put(3, "x")
    assert shown(line) == "日 x語"
    line.put(5, "字")  # only one cell is left
    assert shown(line) == "日 x語"


def test_a_combining_mark_stays_with_its_letter() -> None:
    line = DrawnLine(3)
    line.put(0, "e\u0301a")
    assert shown(line) == "e\u0301a "


def test_what_lies_under_gives_way() -> None:
    line = DrawnLine(6)
    line.put(3, "x")
    line.put_under(1, "~~~~")
    assert shown(line) == " ~~x  "


def test_the_place_where_the_user_is_stands_out() -> None:
    line = DrawnLine(4)
    line.put(0, "abcd", "bold")
    strip = line.strip(styles, (1, 3))
    assert [(segment.text, bool(segment.style and segment.style.reverse)) for segment in strip] == [
        ("a", False), ("bc", True), ("d", False),
    ]  # fmt: skip


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert fit("callback", 8) == "callback"
    assert fit("callback", 7) == "callba…"
    assert fit("日本語", 4) == "日…"
    assert fit("callback", 0) == ""
    assert fit("a\x1b[31mb\nc", 20) == "a␛[31mb c"


@given(st.lists(st.tuples(st.integers(-5, 45), words), max_size=6), st.integers(1, 40))
def test_any_text_leaves_the_line_as_wide_as_it_was_and_harmless(puts: list[tuple[int, str]], width: int) -> None:
    line = DrawnLine(width)
    for column, text in puts:
        line.put(column, text)
        assert cell_len(fit(text, width)) <= width
    assert cell_len(shown(line)) == width
    assert not set(shown(line)) & {*map(chr, range(32)), "\x7f", "\x9b", "\u202e", "\u2066"}
