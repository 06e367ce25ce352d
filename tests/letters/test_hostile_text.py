"""Whatever a person wrote, in whatever field, comes out as text: all of it, and never as markup."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from cases import case_of
from hostile_case import hostile_raw
from hypothesis import example, given, settings, strategies as st
from lettering import letter_of_case, rows, seen, tokens

from tui_complaints.domain.visible import visible
from tui_complaints.letters.plaintext import plain_text
from tui_complaints.storage.converting import to_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.entries import Case

INLINE = {"text", "softbreak", "hardbreak", "em_open", "em_close", "strong_open", "strong_close"}
"""All that a letter of ours is made of within a line."""


def case_with(text: Callable[[str], str]) -> Case:
    """A case in which every field that takes free text holds some."""
    return to_case(hostile_raw(text))


FIELDS: list[str] = []


def _noted(field: str) -> str:
    FIELDS.append(field)
    return field


case_with(_noted)
NOT_PRINTED = {"tel", "place", "home"}
"""The advocate's own stand in place of these."""


def blocks(markdown: str) -> Counter[str]:
    """How many there are of each kind of block: what a person wrote must add none."""
    return Counter(token.type for token in tokens(markdown) if token.type != "inline")


PLAIN = blocks(letter_of_case(case_with(lambda name: f"Word {name}")).markdown)


def check(hostile: str) -> None:
    """The letter has the form of a harmless one, and every field's words are in it."""
    markdown = letter_of_case(case_with(lambda name: f"{hostile} x{name}x")).markdown
    assert blocks(markdown) == PLAIN
    kinds = {child.type for token in tokens(markdown) for child in token.children or ()}
    assert kinds <= INLINE
    emphasised = [token for token in tokens(markdown) for child in token.children or () if child.type == "strong_open"]
    assert len(emphasised) == 1  # the subject
    read = _folded(seen(markdown))
    for field in FIELDS:
        if field not in NOT_PRINTED:
            assert _folded(f"{hostile} x{field}x") in read, field
    assert all(len(row) in {4, 5} for row in rows(markdown))


def _folded(text: str) -> str:
    """As it is read, whatever its case: the first letter of a sentence is a capital."""
    return " ".join(visible(text).split()).upper().casefold()


STARTS = [
    "# a", "###### a", "- a", "+ a", "* a", "1. a", "12) a", "---", "===", "***", "___", "> a", "```", "~~~", "    a",
    "| a | b |", "| --- |", "[a]: http://b", "[a](http://b)", "![a](b)", "<b>a</b>", "<!-- a -->", "<http://a.example>",
    "<script>alert(1)</script>", "&amp; &#65; &copy;", "\\", "\\\\", "\\|", "a\\", "*a*", "**a**", "_a_", "__a__",
    "a_b_c", "`a`", "~~a~~", "{{ title }}", "{% for x in y %}", "{# a #}", "{sum}", "{n}", "%s %(a)s {0}", "$a ${a}",
    "\ue000body\ue001", "\x1b[31m", "\x1b]52;c;aGk=\x07", "\x9b31m", "\u202eabc\u202c", "a\x00b",
    "[@click=app.quit]a[/]", "=cmd()",
    "a\nb", "a\n\nb", "a\n# b", "a\r\n- b", "a\u2028b", "a\x0bb", "a\x85b", "a  \nb", "a\tb", ": a", "a\n: b",
    "a\n===", "“a”", "«a» «b»", "www.example.com", "^[a]", "[^1]", "- [ ] a", "a | b", "|", "||", "\\`a`", "\\*a*",
]  # fmt: skip


@pytest.mark.parametrize("hostile", STARTS)
def test_markup_of_any_kind_comes_out_as_text(hostile: str) -> None:
    check(hostile)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@example("")
def test_any_text_comes_out_as_it_was_written(hostile: str) -> None:
    check(hostile)


@settings(max_examples=40, deadline=None)
@given(st.text("ab \n\t\\`*_[]<>|~&#+-=:.)(!1{}%\"'“”«»/;x", max_size=14))
def test_any_heap_of_marks_comes_out_as_it_was_written(hostile: str) -> None:
    check(hostile)


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\u202eabc", "\x9b31m", "a\x07b", "\x7f", "\u2066a", "\U000e0041"])
def test_what_acts_on_a_terminal_is_shown_as_a_mark(hostile: str) -> None:
    markdown = letter_of_case(case_with(lambda name: f"{hostile} x{name}x")).markdown
    text = plain_text(markdown)
    assert not any(character in markdown + text for character in hostile if not character.isprintable())
    assert "␛" in text or "⟦U+" in text or "␇" in text or "␡" in text


def test_text_made_of_nothing_but_marks_leaves_the_letter_its_form() -> None:
    for hostile in (
        "-",
        "#",
        "=",
        "---",
        "===",
        "1.",
        "1)",
        "+",
        ">",
        "|",
        "\\",
        "*",
        "_",
        "`",
        "~",
        ":",
        ".",
        "..",
        '"',
    ):
        markdown = letter_of_case(case_with(lambda _, hostile=hostile: hostile)).markdown  # type: ignore[misc]
        assert blocks(markdown) == PLAIN, hostile


def test_a_braced_word_of_a_person_is_never_filled() -> None:
    read = seen(letter_of_case(case_with(lambda name: f"{{title}} {{{{ title }}}} {{sum}} x{name}x")).markdown)
    assert read.count("{title} {{ title }} {sum}") >= len(FIELDS) - len(NOT_PRINTED)


def test_a_text_cannot_begin_a_part_of_the_letter() -> None:
    letter = letter_of_case(case_with(lambda name: f"\ue000annex-z\ue001 {name}"))
    assert set(letter.parts) == {
        "sender",
        "recipient",
        "heading",
        "body",
        "closing",
        "enclosures",
        "annex-a",
        "annex-b",
    }


PRIVATE = """
story = "Q1"
[complainant]
name = "Vera Sample"
address = "2 Test Street"
id_number = "Q2"
[[parties]]
id = "shop"
name = "Northgate"
phone = "Q3"
tax_id = "Q4"
website = "Q5"
[[contacts]]
when = 2026-04-01
note = "Q6"
conduct = ["rude"]
exhibits = ["e"]
[[prices]]
note = "Q7"
[[exhibits]]
id = "e"
title = "Photo"
note = "Q8"
source = "Q9"
url = "Q0"
"""


def test_what_is_not_for_the_other_side_is_not_printed() -> None:
    assert "Q" not in letter_of_case(case_of(PRIVATE)).markdown
