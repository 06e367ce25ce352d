"""What a line of a letter keeps together, and how wide the columns of its tables are."""

from __future__ import annotations

import pytest
from documented import LETTERS, example, texts
from lettering import RECEIPT, SIDES, TODAY, WANTED, contact, letter_of

from tui_complaints.letters.documents.columns import shares
from tui_complaints.letters.documents.parse import document_of
from tui_complaints.letters.documents.tree import Table, plain


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


def test_a_word_that_only_looks_like_the_name_of_an_exhibit_cites_nothing() -> None:
    told = contact("c1", told='"See EXH\u0130B\u0130T 1 and exh\u0131b\u0131t 1."', exhibits='["receipt"]')
    letter = letter_of(SIDES + WANTED + RECEIPT + told)
    document = document_of(letter, TODAY)
    said = "\n".join(texts(block for part in document.parts for block in part.blocks))
    assert "EXH\u0130B\u0130T\u00a01" in said
