"""What follows from the story of the bookshop, worked out by hand from its facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.storage.exhibits import file_states
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from tui_complaints.storage.reading import StoredCase

BOOKSHOP = EXAMPLES / "do-not-come-again" / "case.toml"
TODAY = date(2009, 5, 22)


@pytest.fixture(scope="module")
def stored() -> StoredCase:
    return read_case(BOOKSHOP)


@pytest.fixture(scope="module")
def record(stored: StoredCase) -> Record:
    return Record(stored.case, TODAY)


def facts(record: Record, kind: str) -> dict[str, object]:
    (finding,) = (finding for finding in find(record).findings if finding.kind == kind)
    return dict(finding.facts)


def test_the_words_of_the_manager_are_quoted_and_the_witness_is_cited(stored: StoredCase, record: Record) -> None:
    assert facts(record, "conduct") == {"what": "rude", "quote": "Без моего звонка сюда лучше не приходите"}
    letter = " ".join(write_letter(stored, TODAY, language="en", output_format="txt").text.split())
    happened = letter.partition("What happened")[2].partition("What went wrong")[0]
    assert "witnessed by Павел Игнатчик" in happened
    assert "(Exhibit 1, lines 3–10)." in happened


def test_the_page_on_picking_up_is_cited_where_she_asks_why_and_not_for_his_words(stored: StoredCase) -> None:
    letter = " ".join(write_letter(stored, TODAY, language="en", output_format="txt").text.split())
    before, _, after = letter.partition("What I ask for")
    assert "Exhibit 2" not in before
    assert "(Exhibit 2)" in after.partition("Enclosures")[0]


def test_the_lines_cited_are_those_that_tell_of_the_visit(stored: StoredCase) -> None:
    note = (stored.file.parent / "exhibits" / "witness-note.txt").read_text(encoding="utf-8").splitlines()
    told = " ".join(note[2:10])
    assert told.startswith("Я, Павел Игнатчик")
    assert "Без моего звонка сюда лучше не приходите" in told
    assert told.endswith("«Дождитесь звонка, раньше приходить незачем».")


def test_the_order_in_ten_days_is_a_question_and_no_accusation(record: Record) -> None:
    """The visit was on some day of May, on the 31st at the latest: ten days later is 10 June at the latest."""
    assert facts(record, "promise-pending") == {"due": "2009-06-10", "certain": False}


def test_nothing_else_follows(record: Record) -> None:
    """One visit alone is no effort to count yet."""
    assert sorted(finding.kind for finding in find(record).findings) == ["conduct", "promise-pending"]
    assert find(record).unclear == ()


def test_no_money_is_claimed(record: Record) -> None:
    book = ledger(record)
    assert {book.lost.proved, book.lost.estimated, book.lost.unproved, book.claimed} == {Decimal(0)}


def test_what_is_missing(stored: StoredCase, record: Record) -> None:
    """When the books were ordered is not told; the confirmation is still to be found. Nothing stops a letter."""
    missing = gaps(record, find(record), ledger(record), file_states(stored), "ru")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-date", "books"),
        ("to-obtain", "order"),
    }
    assert {gap.weight for gap in missing} == {"weakens"}


def test_the_letter_asks_for_an_apology_and_for_the_reason_by_the_same_day(stored: StoredCase) -> None:
    """Fourteen days from 22 May are 5 June."""
    letter = write_letter(stored, TODAY, language="en", output_format="txt").text
    asked = letter.partition("What I ask for")[2].partition("Enclosures")[0]
    assert "A written apology" in asked
    assert "A written explanation" in asked
    assert "5 June 2009" in asked
