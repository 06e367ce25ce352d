"""What a line of a letter keeps together, and how wide the columns of its tables are."""

from __future__ import annotations

import pytest
from documented import LETTERS, example, texts
from lettering import RECEIPT, SIDES, TODAY, WANTED, contact, letter_of

from tui_complaints.letters.documents.columns import shares
from tui_complaints.letters.documents.parse import document_of
from tui_complaints.letters.documents.ties import UNBROKEN, tied
from tui_complaints.letters.documents.tree import Span, Table, plain


def tables(name: str, language: str) -> list[Table]:
    """The tables of a bundled example's letter."""
    _, document = example(name, language)
    return [block for part in document.parts for block in part.blocks if isinstance(block, Table)]


def test_a_line_keeps_numbers_with_their_words_and_ends_with_no_word_of_one_letter() -> None:
    _, document = example("parcel-held-26-days", "ru")
    told = "\n".join(texts(block for part in document.parts for block in part.blocks))
    for words in (
        "21~день",
        "22~марта 2021~г.",
        "№~ZP-48213",
        "и~в~том и~в~другом",
        "приложение~4",
        "п.~4.7",
        "800~км",
    ):
        assert words.replace("~", "\u00a0") in told, words
    assert " —" not in told


@pytest.mark.parametrize(
    "words",
    [
        "I paid £263.31 and waited~31~days, on~3~May 2026 at~15:10",
        "with them from~10:38~to~11:08, 2 of~5~requests",
        "не~менее~10~минут (с~моих~слов), 21~марта 2021~г. в~15:10, с~18~до~22~часов",
        "2026~m. spalio~10~d. 19:05~val. per~10~dienų",
        "10~de octubre de~2026, de~18:00~a~22:00~h",
        "СК-119377 переносится на~16~октября, это~12~345~рублей 50~копеек",
    ],
)
def test_a_number_is_tied_to_what_it_counts_and_to_nothing_else(words: str) -> None:
    assert tied(words.replace("~", " ")).replace("\u00a0", "~") == words


def test_a_reference_and_a_range_are_not_broken_at_a_hyphen_or_dash() -> None:
    text = "No. ZP-48213, 70-331-902, lines 4–7, from 10:38–11:08; well-known, a@b-4.example"
    assert UNBROKEN.findall(text) == ["ZP-48213", "70-331-902", "4–7", "10:38–11:08"]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_the_title_of_a_column_fits_into_it(name: str, language: str) -> None:
    letters_on_a_line = 90  # in bold, at 9.5 points
    for table in tables(name, language):
        for title, share in zip(table.head, shares(table), strict=True):
            assert max(map(len, plain(title).split())) <= share * letters_on_a_line


def test_what_is_left_of_the_width_goes_to_the_column_that_holds_most() -> None:
    chronology, costs = tables("parcel-held-26-days", "ru")
    for table, at in ((chronology, 2), (costs, 2)):
        assert sum(shares(table)) == pytest.approx(1)
        assert shares(table)[at] == max(shares(table))


def test_short_words_take_what_is_left_rather_than_be_broken() -> None:
    """A table of short cells has room for the longest of them, however wide its sums are."""
    words = (
        "7 September 2026",
        "money lost",
        "subscription “Film night”, 7 to 18 September",
        "Exhibit 1",
        "€25 × 12 = €300",
    )
    head = ("When", "Kind", "What", "Proof", "Amount")
    table = Table(*((tuple((Span(one),) for one in head)), (tuple((Span(one),) for one in words),)), frozenset({4}))
    assert shares(table)[2] == max(shares(table))
    assert shares(table)[2] > 0.35


def test_a_word_that_only_looks_like_the_name_of_an_exhibit_cites_nothing() -> None:
    told = contact("c1", told='"See EXH\u0130B\u0130T 1 and exh\u0131b\u0131t 1."', exhibits='["receipt"]')
    letter = letter_of(SIDES + WANTED + RECEIPT + told)
    document = document_of(letter, TODAY)
    said = "\n".join(texts(block for part in document.parts for block in part.blocks))
    assert "EXH\u0130B\u0130T\u00a01" in said
