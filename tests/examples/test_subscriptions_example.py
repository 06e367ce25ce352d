"""What follows from the story of the subscriptions that nobody ordered, worked out by hand from its facts."""

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

SUBSCRIPTIONS = EXAMPLES / "subscriptions-not-ordered"
TODAY = "2026-10-20"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(SUBSCRIPTIONS / "case.toml").case, date.fromisoformat(TODAY))


def facts(record: Record, kind: str) -> list[dict[str, object]]:
    return [dict(finding.facts) for finding in find(record).findings if finding.kind == kind]


def test_each_failing_is_found_once_and_is_the_operators(record: Record) -> None:
    """Charged, admitted, three things refused, a letter without an answer. Nothing else went wrong."""
    found = sorted((finding.kind, finding.party) for finding in find(record).findings)
    assert found == [
        ("admission", "operator"),
        ("charge-disputed", "operator"),
        ("effort", ""),
        ("no-reply", "operator"),
        ("request-refused", "operator"),
        ("request-refused", "operator"),
        ("request-refused", "operator"),
    ]


def test_thirteen_charges_make_349_90(record: Record) -> None:
    """7 to 18 September are 12 days of 25.00, which is 300.00; one month of the other is 49.90."""
    assert facts(record, "charge-disputed") == [{"count": 13, "amount": "349.90 RUB"}]


def test_the_bill_shows_what_the_company_admitted(record: Record) -> None:
    (admitted,) = [finding for finding in find(record).findings if finding.kind == "admission"]
    assert set(admitted.cites) == {"own-agent", "sales-call", "money-gone", "call-1", "call-2"}
    assert "сотрудница компании" in str(admitted.facts["said"])


def test_money_apology_and_number_were_refused(record: Record) -> None:
    """The apology was asked for on 22 and on 24 September, the money and the number once each."""
    refused = {finding.cites[0]: dict(finding.facts) for finding in find(record).findings if "refused" in finding.kind}
    assert {name: one["times_asked"] for name, one in refused.items()} == {"money-back": 1, "sorry": 2, "number": 1}
    assert refused["sorry"]["over_days"] == 2
    assert refused["money-back"]["reason"] == "услуги были подключены"
    assert "без номера" in str(refused["number"]["reason"])
    assert "reason" not in refused["sorry"]


def test_the_complaint_on_paper_had_no_answer(record: Record) -> None:
    """28 September to 20 October: 2 days of September and 20 of October."""
    assert facts(record, "no-reply") == [{"waiting_days": 22, "channel": "letter"}]


def test_it_is_not_yet_unanswered_while_an_answer_may_still_come() -> None:
    """Fourteen days from 28 September end on 12 October."""
    case = read_case(SUBSCRIPTIONS / "case.toml").case
    assert facts(Record(case, date(2026, 10, 12)), "no-reply") == []
    assert facts(Record(case, date(2026, 10, 13)), "no-reply") == [{"waiting_days": 15, "channel": "letter"}]


def test_what_it_took_him(record: Record) -> None:
    """Three calls (18 + 12 + 10 minutes) and a letter against one sales call; 7 September to 20 October are 43 days."""
    (effort,) = facts(record, "effort")
    assert (effort["ours"], effort["theirs"], effort["minutes"], effort["days"]) == (4, 1, 40, 43)


def test_what_it_cost(record: Record) -> None:
    """All of it is on the bill, and nothing came back."""
    book = ledger(record)
    assert (book.lost.proved, book.lost.estimated, book.lost.unproved) == (Decimal("349.90"), Decimal(0), Decimal(0))
    assert (book.returned, book.claimed) == (Decimal(0), Decimal("349.90"))


def test_what_is_missing(record: Record) -> None:
    """The recordings, and with them any proof of the sales call: what he says of it is his own account."""
    states = file_states(read_case(SUBSCRIPTIONS / "case.toml"))
    missing = gaps(record, find(record), ledger(record), states)
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-exhibit", "sales-call"),
        ("to-obtain", "recordings"),
    }


def test_the_letter_asks_the_operator_for_the_sum_of_the_bill(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(SUBSCRIPTIONS), "--language", "en", "--today", TODAY, "--json")
    letter = json.loads(done.stdout)
    assert letter["to"] == "operator"
    assert "349.90" in letter["text"].partition("## What I ask for")[2]
    assert all(fact["cites"] or fact["own_account"] for fact in letter["facts"])


def test_the_letter_begins_with_the_call_that_the_money_went_after(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(SUBSCRIPTIONS), "--language", "en", "--today", TODAY, "--json")
    first, second, third, *_ = (fact["text"] for fact in json.loads(done.stdout)["facts"])
    assert "7 September 2026" in first
    assert "18 September 2026" in second
    assert "19 September 2026" in third


def test_the_commands_say_so_too(tmp_path: Path) -> None:
    checked = complaints(tmp_path, "check", str(SUBSCRIPTIONS), "--today", TODAY, "--json")
    assert checked.returncode == 1  # two gaps
    charged = [one["facts"] for one in json.loads(checked.stdout)["findings"] if one["kind"] == "charge-disputed"]
    assert charged == [{"count": 13, "amount": "349.90 RUB"}]
    costs = complaints(tmp_path, "costs", str(SUBSCRIPTIONS), "--today", TODAY, "--json")
    assert costs.returncode == 0
    assert json.loads(costs.stdout)["claimed"] == "349.90"
