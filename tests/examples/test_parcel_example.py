"""What follows from the parcel story, worked out by hand from its facts."""

from __future__ import annotations

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

PARCEL = EXAMPLES / "parcel-held-26-days"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(PARCEL / "case.toml").case, date(2021, 4, 26))


def facts(record: Record, kind: str) -> list[dict[str, object]]:
    return [dict(finding.facts) for finding in find(record).findings if finding.kind == kind]


def test_the_parcel_took_26_days_of_the_5_promised_and_missed_the_birthday(record: Record) -> None:
    """17 March to 22 March are 5 days, to 12 April 26; 26 / 5 = 5.2; 23 March to 12 April are 20 days."""
    expected = {"promised_days": 5, "took_days": 26, "late_days": 21, "times": 5.2, "missed_need": 20}
    assert facts(record, "delay") == [expected]


def test_the_end_of_the_inspection_was_put_off_three_times(record: Record) -> None:
    """26 March, 30 March, 2 April, 6 April; done on 7 April.

    The second date was learned on 27 March and the fourth on 3 April, each a day after the one before had passed.
    """
    expected = {
        "times_moved": 3,
        "first_due": "2021-03-26",
        "last_due": "2021-04-06",
        "moved_days": 11,
        "told_late": 2,
        "outcome": "done",
        "late_days": 1,
    }
    assert facts(record, "promise-postponed") == [expected]


def test_the_names_and_a_manager_were_refused(record: Record) -> None:
    """The names were asked for three times from 30 March to 5 April, a manager twice from 31 March to 5 April."""
    refused = facts(record, "request-refused")
    assert [(one["times_asked"], one["over_days"], one["clause"]) for one in refused] == [(3, 6, "4.7"), (2, 5, "6.2")]


def test_of_at_least_five_call_backs_one_was_tried_and_none_reached_him(record: Record) -> None:
    expected = {"requested": 5, "attempted": 1, "reached": 0, "certain": False}
    assert facts(record, "callback-missed") == [expected]


def test_two_statements_are_contradicted_and_the_public_answer_is_beside_the_point(record: Record) -> None:
    assert len(facts(record, "contradiction")) == 2
    assert len(facts(record, "off-point")) == 1


def test_no_contact_was_ever_given_a_number(record: Record) -> None:
    """Four chats and at least five call-back requests."""
    assert facts(record, "no-reference") == [{"without": 9, "of": 9, "certain": False}]


def test_the_email_of_22_march_was_not_answered(record: Record) -> None:
    """Until 12 April, where the case ends: 21 days. That of 31 March, by 5 April, is told with what it asked for."""
    assert {"waiting_days": 21, "channel": "email"} in facts(record, "no-reply")


def test_the_balance_is_credited(record: Record) -> None:
    """Asked for on 12 April at 21:10, returned on 13 April at 11:20: 14 hours and 10 minutes."""
    assert [one["lag_minutes"] for one in facts(record, "request-granted")] == [850]


def test_that_the_dates_moved_is_told_once(record: Record) -> None:
    assert facts(record, "no-notice") == []
    assert facts(record, "promise-late") == []


def test_what_it_cost(record: Record) -> None:
    """One tank with a receipt, one estimated; nine hours told; the balance came back and is for no cost."""
    book = ledger(record)
    assert (book.lost.proved, book.lost.estimated, book.lost.unproved) == (Decimal(2000), Decimal(2000), Decimal(0))
    assert (book.time.hours, book.time.claimed) == (Decimal(9), False)
    assert (book.returned, book.claimed, book.about) == (Decimal(1350), Decimal(4000), True)


def test_what_is_missing(record: Record) -> None:
    """The second tank has no receipt; the operator's record is still to be obtained. Nothing stops a letter."""
    states = file_states(read_case(PARCEL / "case.toml"))
    found = gaps(record, find(record), ledger(record), states)
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in found} == {
        ("no-exhibit", "fuel-back"),
        ("to-obtain", "operator-detail"),
    }


def test_every_text_is_there_in_both_languages(record: Record) -> None:
    for language in ("ru", "en"):
        found = gaps(record, find(record), ledger(record), {}, language)
        assert not [gap for gap in found if gap.kind == "untranslated"]


def test_the_command_says_so_too(tmp_path: Path) -> None:
    done = complaints(tmp_path, "check", str(PARCEL), "--today", "2021-04-26")
    assert done.returncode == 1  # two gaps
    assert "5.2 times" in done.stdout.decode()
