"""A letter as plain text: the same words, laid out for people and machines that read no Markdown."""

from __future__ import annotations

from lettering import RECEIPT, SIDES, WANTED, contact, letter_of, seen

from tui_complaints.letters.plaintext import WIDTH, plain_text

CASE = (
    SIDES.replace("2 Test Street", "2 *Test* Street_1 [a] | # x")
    + WANTED
    + RECEIPT
    + contact("c1", said='"One word after another, and then one more, until the line is full and a new one must begin"')
    + contact(
        "c2",
        conduct="",
        exhibits='["receipt#p2"]',
        said='"Nothing of note but rather long words that need a second line in a text"',
    )
    + '[[costs]]\nwhat = "Bus | tram"\namount = "4.50 EUR"\nwhen = 2026-04-02\n'
)


def test_no_markdown_is_left() -> None:
    text = plain_text(letter_of(CASE).markdown)
    for mark in ("**", "##", "\\", "| ---", "*(", "  \n"):
        assert mark not in text
    assert "2 *Test* Street_1 [a] | # x" in text
    assert "Bus | tram" in text


def test_no_line_is_longer_than_a_terminal() -> None:
    text = plain_text(letter_of(CASE).markdown)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert WIDTH == 78


def test_a_word_that_cannot_be_broken_stays_whole() -> None:
    link = "https://shop.example/" + "a-b" * 40
    text = plain_text(letter_of(SIDES + WANTED + contact("c1", said=f'"See {link}"')).markdown)
    assert link in text


def test_every_word_of_the_letter_is_there() -> None:
    markdown = letter_of(CASE).markdown
    words = plain_text(markdown).replace("|", " ").split()
    missing = [
        word for word in seen(markdown).replace("|", " ").split() if word not in words and f"{word}:" not in words
    ]
    assert set(missing) <= {"When"}  # the heading of the first cell, which stands alone


def test_an_address_keeps_its_lines() -> None:
    text = plain_text(letter_of(SIDES + WANTED).markdown)
    assert text.startswith("Vera Sample\n2 Test Street\nSampletown\n\nNorthgate Goods Ltd\n")


def test_headings_are_underlined_and_lists_keep_their_numbers_and_hang() -> None:
    lines = plain_text(letter_of(CASE).markdown).splitlines()
    heading = lines.index("What happened")
    assert lines[heading + 1] == "-" * len("What happened")
    assert lines[heading + 3].startswith("1. ")
    assert lines[heading + 4].startswith("   ")


def test_a_table_is_told_row_by_row_under_its_headings() -> None:
    text = plain_text("| When | What | Sum |\n| --- | --- | --- |\n| May | Bus | |\n| June | Tram | 3 |\n")
    assert text == "May\n  What: Bus\n\nJune\n  What: Tram\n  Sum: 3\n"


def test_a_template_of_ones_own_may_use_all_of_markdown() -> None:
    text = plain_text(
        "5. five\n6. six\n\n- a\n\n> quoted\n\n```\ncode  block\n```\n\n<p>kept</p>\n\n***\n\nline `code`\nnext\n"
    )
    for words in ("5. five", "6. six", "- a", "quoted", "code  block", "<p>kept</p>", "line code next"):
        assert words in text
    assert "```" not in text
    assert "\n\n\n" not in text


def test_nothing_makes_nothing() -> None:
    assert plain_text("").strip() == ""


def test_a_number_is_not_parted_from_the_word_before_it() -> None:
    text = plain_text("word " * 40 + "(Exhibit 4) " + "(Exhibit 15) and " * 30)
    assert not [line for line in text.splitlines() if line.endswith("Exhibit")]
