"""What follows from the gym dispute, worked out by hand from its facts."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES
from running import complaints

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.storage.exhibits import file_states
from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from pathlib import Path

GYM = EXAMPLES / "gimnasio-baja"
TODAY = "2026-09-01"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(GYM / "case.toml").case, date.fromisoformat(TODAY))


def facts(record: Record, kind: str) -> list[dict[str, object]]:
    return [dict(finding.facts) for finding in find(record).findings if finding.kind == kind]


def test_what_the_gym_answers_for(record: Record) -> None:
    """That nobody answered the first email is not told beside the cancellation, which was granted in the end."""
    assert sorted((finding.kind, finding.party) for finding in find(record).findings) == [
        ("charge-disputed", "gym"),
        ("contradiction", "gym"),
        ("effort", ""),
        ("handed-around", "gym"),
        ("no-reference", "gym"),
        ("no-reply", "gym"),
        ("no-reply", "gym"),
        ("promise-broken", "gym"),
        ("request-granted", "gym"),
    ]


def test_three_fees_were_charged_after_the_cancellation(record: Record) -> None:
    """On the first of June, July and August: 3 x 34.90 = 104.70. That one came back does not undo the charge."""
    assert facts(record, "charge-disputed") == [{"count": 3, "amount": "104.70 EUR"}]


def test_the_cancellation_took_23_days_to_be_confirmed(record: Record) -> None:
    """Asked for on 12 May, confirmed on 4 June."""
    assert facts(record, "request-granted") == [{"lag_days": 23}]


def test_the_refund_of_june_never_came(record: Record) -> None:
    """The 15th working day after Thursday 4 June, less San Juan on Wednesday 24 June, is Friday 26 June: 22 days.

    From then to 1 September are 4 + 31 + 31 + 1 = 67 days.
    """
    assert facts(record, "promise-broken") == [{"promised_days": 22, "overdue_days": 67}]


def test_two_emails_had_no_reply(record: Record) -> None:
    """Asked for by 16 July, and 11 August with the usual 14 days: by 1 September 61 and 21 days have passed."""
    assert facts(record, "no-reply") == [
        {"waiting_days": 61, "channel": "email"},
        {"waiting_days": 21, "channel": "email"},
    ]


def test_four_people_for_one_question(record: Record) -> None:
    """Three at the desk on 3 June at 18:30, and one on the telephone on 4 June at 10:12: 15 hours 42 minutes."""
    assert facts(record, "handed-around") == [{"people": 4, "over": "15 h 42 min"}]


def test_the_effort(record: Record) -> None:
    """Three emails, a visit and a call against one email; 35 + 13 minutes and 18 of waiting; 112 days."""
    (effort,) = facts(record, "effort")
    assert (effort["ours"], effort["theirs"], effort["minutes"], effort["days"]) == (5, 1, 66, 112)


def test_what_it_cost(record: Record) -> None:
    """104.70 less the 34.90 that the bank returned, and a fare of about 3: 72.80. The 6.00 demanded were not paid."""
    book = ledger(record)
    assert (book.lost.proved, book.lost.estimated, book.lost.unproved) == (Decimal("104.70"), Decimal(0), Decimal(3))
    assert (book.returned, book.claimed, book.about) == (Decimal("34.90"), Decimal("72.80"), True)


def test_what_is_missing(record: Record) -> None:
    """Neither the visit nor the fare is proved; the recording is still to be obtained. Nothing stops a letter."""
    missing = gaps(record, find(record), ledger(record), file_states(read_case(GYM / "case.toml")), "es")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-exhibit", "desk-visit"),
        ("no-exhibit", "bus"),
        ("to-obtain", "recording"),
    }


def test_the_letter_asks_for_what_is_still_owed(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(GYM), "--language", "en", "--today", TODAY, "--json")
    letter = json.loads(done.stdout)
    assert letter["to"] == "gym"
    asked = letter["text"].partition("## What I ask for")[2].partition("##")[0]
    assert "€72.80" in asked
    assert "€104.70" not in asked


def test_the_visit_that_nothing_proves_is_told_as_her_own_account(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(GYM), "--language", "en", "--today", TODAY, "--json")
    own = [fact for fact in json.loads(done.stdout)["facts"] if fact["own_account"]]
    assert ["Recepción remite a administración" in fact["text"] for fact in own] == [True]
