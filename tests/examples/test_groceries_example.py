"""What follows from the story of the groceries that never came, worked out by hand from its facts."""

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

GROCERIES = EXAMPLES / "groceries-not-delivered"
TODAY = "2026-10-12"


def on(day: date) -> Record:
    return Record(read_case(GROCERIES / "case.toml").case, day)


@pytest.fixture(scope="module")
def record() -> Record:
    return on(date.fromisoformat(TODAY))


def facts(record: Record, kind: str) -> list[dict[str, object]]:
    return [dict(finding.facts) for finding in find(record).findings if finding.kind == kind]


def missing(record: Record) -> set[tuple[str, str]]:
    found = gaps(record, find(record), ledger(record), file_states(read_case(GROCERIES / "case.toml")))
    return {(gap.kind, gap.where.partition(".")[0]) for gap in found}


def test_each_failing_is_found_once_and_the_couriers_words_are_the_couriers(record: Record) -> None:
    found = sorted((finding.kind, finding.party) for finding in find(record).findings)
    assert found == [
        ("admission", "market"),
        ("contradiction", "couriers"),
        ("contradiction", "market"),
        ("delay", "market"),
        ("effort", ""),
        ("promise-pending", "market"),
        ("promise-repeated", "market"),
    ]


def test_four_days_and_no_food(record: Record) -> None:
    """Ordered and promised for 8 October; to the 12th are 4 days. No multiple can be given of a wait of 0 days."""
    (delay,) = facts(record, "delay")
    assert (delay["promised_days"], delay["took_days"], delay["late_days"]) == (0, 4, 4)
    assert delay.get("times") is None


def test_two_days_were_promised_twice(record: Record) -> None:
    """On 9 October in the morning and on 11 October, 2 days later, in the same words; the first were not kept."""
    (again,) = facts(record, "promise-repeated")
    assert (again["times_given"], again["over_days"], again["outcome"]) == (2, 2, "open")
    assert str(again["first"]).startswith("2026-10-09")
    assert facts(record, "promise-broken") == []
    assert facts(record, "promise-postponed") == []


def test_the_second_two_days_end_on_13_october() -> None:
    """11 October and 2 days. Until then it is pending; after it, the case cannot say and asks."""
    assert facts(on(date(2026, 10, 13)), "promise-pending") == [{"due": "2026-10-13"}]
    assert ("outcome-unknown", "two-days-again") not in missing(on(date(2026, 10, 13)))
    after = on(date(2026, 10, 15))
    assert facts(after, "promise-pending") == [{"due": "2026-10-13", "overdue_days": 2}]
    assert ("outcome-unknown", "two-days-again") in missing(after)


def test_the_courier_contradicts_himself_once(record: Record) -> None:
    """His two answers are one contradiction; that the order was marked as delivered is another."""
    said = {finding.party: finding for finding in find(record).findings if finding.kind == "contradiction"}
    assert {"courier-first", "courier-then", "courier-call"} <= set(said["couriers"].cites)
    assert "фамилии" in str(said["couriers"].facts["fact"])
    assert {"marked-delivered", "parents-call"} <= set(said["market"].cites)


def test_the_two_days_were_promised_between_the_times_that_the_chat_shows(record: Record) -> None:
    chat = (GROCERIES / "exhibits" / "chat.txt").read_text(encoding="utf-8").splitlines()
    asked, promised = chat[12 - 1], chat[15 - 1]
    moment = record.moment(record.entries["two-days"])
    assert moment.first is not None
    assert moment.last is not None
    times = [line.partition("]")[0].strip("[") for line in (asked, promised)]
    assert "привезти продукты" in asked
    assert "в течение 2 дней" in promised
    assert f"{moment.first:%H:%M}" <= min(times) < max(times) <= f"{moment.last:%H:%M}"


def test_what_it_took_her(record: Record) -> None:
    """Three calls (3 + 4 + 8 minutes) and two chats; a call and a message from them. Her parents are not counted."""
    (effort,) = facts(record, "effort")
    assert (effort["ours"], effort["theirs"], effort["minutes"], effort["days"]) == (5, 2, 15, 4)


def test_what_it_cost(record: Record) -> None:
    """What was paid is claimed once, and nothing came back."""
    book = ledger(record)
    assert (book.lost.proved, book.lost.estimated, book.lost.unproved) == (Decimal(4216), Decimal(0), Decimal(0))
    assert (book.returned, book.claimed) == (Decimal(0), Decimal(4216))


def test_what_is_missing(record: Record) -> None:
    """What the parents said has no proof as long as they have not put it in writing."""
    assert missing(record) == {("no-exhibit", "parents-call"), ("to-obtain", "parents-word")}


def test_the_letter_to_the_marketplace_answers_for_its_courier(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(GROCERIES), "--language", "en", "--today", TODAY, "--json")
    letter = json.loads(done.stdout)
    failed = letter["text"].partition("## What went wrong")[2].partition("##")[0]
    assert letter["to"] == "market"
    assert "Быстрый Воробей: " in failed
    assert "4 days overdue" in failed
    assert [fact["n"] for fact in letter["facts"] if fact["own_account"]]
    assert all(fact["cites"] or fact["own_account"] for fact in letter["facts"])


def test_the_commands_say_so_too(tmp_path: Path) -> None:
    checked = complaints(tmp_path, "check", str(GROCERIES), "--today", TODAY, "--json")
    assert checked.returncode == 1  # two gaps
    again = [one["facts"] for one in json.loads(checked.stdout)["findings"] if one["kind"] == "promise-repeated"]
    assert [(one["times_given"], one["over_days"]) for one in again] == [(2, 2)]
    costs = complaints(tmp_path, "costs", str(GROCERIES), "--today", TODAY, "--json")
    assert costs.returncode == 0
    assert json.loads(costs.stdout)["claimed"] == "4216.00"
