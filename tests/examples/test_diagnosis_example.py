"""What follows from the story of the diagnosis, worked out by hand from its facts."""

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

DIAGNOSIS = EXAMPLES / "diagnosis-charged-twice" / "case.toml"
TODAY = date(2009, 5, 22)


@pytest.fixture(scope="module")
def stored() -> StoredCase:
    return read_case(DIAGNOSIS)


@pytest.fixture(scope="module")
def record(stored: StoredCase) -> Record:
    return Record(stored.case, TODAY)


def facts(record: Record, kind: str) -> dict[str, object]:
    (finding,) = (finding for finding in find(record).findings if finding.kind == kind)
    return dict(finding.facts)


def test_three_people_in_ten_minutes(record: Record) -> None:
    assert facts(record, "handed-around") == {"people": 3, "over": "10 min"}


def test_the_question_is_quoted(record: Record) -> None:
    conduct = facts(record, "conduct")
    assert conduct["what"] == "blamed-customer"
    assert str(conduct["quote"]).endswith("Кто здесь должен требовать своих прав – вы или мы?")


def test_the_demand_is_contradicted_and_its_being_part_of_the_price_admitted(record: Record) -> None:
    (contradiction,) = (one for one in find(record).findings if one.kind == "contradiction")
    assert contradiction.cites == ("on-top", "technician", "visit")
    assert "30 000" in str(facts(record, "admission")["said"])


def test_he_turned_to_them_twice_and_that_took_ten_minutes_at_least(record: Record) -> None:
    """A call whose length is not known, and a visit of ten minutes; in May, nobody knows how many days apart."""
    effort = facts(record, "effort")
    assert (effort["ours"], effort["theirs"], effort["minutes"]) == (2, 0, 10)
    assert "days" not in effort


def test_nothing_else_follows(record: Record) -> None:
    assert sorted(finding.kind for finding in find(record).findings) == [
        "admission",
        "conduct",
        "contradiction",
        "effort",
        "handed-around",
    ]
    assert find(record).unclear == ()


def test_thirty_thousand_were_demanded_and_are_no_money_lost(record: Record) -> None:
    """Old roubles have no smaller unit: 30000."""
    book = ledger(record)
    assert {book.lost.proved, book.lost.estimated, book.lost.unproved, book.claimed} == {Decimal(0)}
    (demanded,) = record.case.costs
    assert str(demanded.amount) == "30000 BYR"


def test_what_is_missing(stored: StoredCase, record: Record) -> None:
    """Nothing proves the talk with the technician or what was said at the counter. Nothing stops a letter."""
    missing = gaps(record, find(record), ledger(record), file_states(stored), "ru")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-exhibit", "technician"),
        ("no-exhibit", "visit"),
        ("to-obtain", "operator-record"),
    }
    assert {gap.weight for gap in missing} == {"weakens"}


def test_the_letter_tells_of_the_demand_and_claims_nothing(stored: StoredCase) -> None:
    letter = write_letter(stored, TODAY, language="en", output_format="txt").text
    asked = letter.partition("What I ask for")[2].partition("Enclosures")[0]
    assert "30,000" not in asked
    assert "demanded, not paid" in letter
    assert "BYR\N{NO-BREAK SPACE}30,000" in letter
