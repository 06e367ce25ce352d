"""What follows from the desk story, worked out by hand from its facts."""

from __future__ import annotations

import json
import shutil
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

DESK = EXAMPLES / "broken-desk"
TODAY = "2026-10-20"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(DESK / "case.toml").case, date.fromisoformat(TODAY))


def found(record: Record) -> set[tuple[str, str]]:
    return {(finding.kind, finding.party) for finding in find(record).findings}


def facts(record: Record, kind: str) -> dict[str, object]:
    (finding,) = (finding for finding in find(record).findings if finding.kind == kind)
    return dict(finding.facts)


def test_the_courier_never_called_admits_the_breakage_and_gave_no_number(record: Record) -> None:
    assert {kind for kind, party in found(record) if party == "courier"} == {
        "callback-missed",
        "admission",
        "no-notice",
        "no-reference",
    }
    assert facts(record, "callback-missed") == {"requested": 1, "attempted": 0, "reached": 0}
    assert facts(record, "no-reference") == {"without": 2, "of": 2}


def test_the_marketplace_is_credited_with_half_an_hour(record: Record) -> None:
    credited = {"request-granted", "merit"}
    assert credited <= {kind for kind, party in found(record) if party == "marketplace"}
    assert facts(record, "request-granted") == {"lag_minutes": 30, "certain": False}


def test_the_desk_was_promised_within_10_days_and_has_not_come_in_36(record: Record) -> None:
    """14 September to 24 September are 10 days, to 20 October 36; 36 / 10 = 3.6. The seller answers for it."""
    assert facts(record, "delay") == {"promised_days": 10, "took_days": 36, "late_days": 26, "times": 3.6}
    assert ("delay", "seller") in found(record)


def test_what_it_cost(record: Record) -> None:
    """129.00 for the desk came back; 30.00 for a dearer one and 4.80 for the calls did not."""
    book = ledger(record)
    assert book.lost.proved == Decimal("163.80")
    assert book.returned == Decimal("129.00")
    assert book.claimed == Decimal("34.80")


def test_what_is_missing(record: Record) -> None:
    """No picture of the first page, no recordings yet. Nothing stops a letter."""
    missing = gaps(record, find(record), ledger(record), file_states(read_case(DESK / "case.toml")), "en")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-exhibit", "late"),
        ("to-obtain", "recordings"),
    }


def test_the_letter_goes_to_the_courier_and_charges_it_with_its_own_failings_only(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(DESK), "--language", "en", "--today", TODAY, "--json")
    letter = json.loads(done.stdout)
    assert letter["to"] == "courier"
    failed = letter["text"].partition("## What went wrong")[2].partition("##")[0]
    assert "computer desk" not in failed  # the delay is the seller's
    assert all(fact["cites"] or fact["own_account"] for fact in letter["facts"])
    assert "€34.80" in letter["text"]


def test_a_letter_to_the_seller_carries_the_failings_of_its_courier_too(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(DESK), "--language", "en", "--today", TODAY, "--to", "seller")
    failed = done.stdout.decode().partition("## What went wrong")[2].partition("##")[0]
    assert "3.6 times" in failed
    assert "Rápido Envíos: " in failed


@pytest.mark.parametrize("harm", ["changed", "missing"])
def test_evidence_that_was_harmed_is_named_and_stops_the_letter(tmp_path: Path, harm: str) -> None:
    case = tmp_path / "desk"
    shutil.copytree(DESK, case)
    log = case / "exhibits" / "phone-log.csv"
    if harm == "changed":
        log.write_bytes(log.read_bytes().replace(b"07:21", b"17:21"))
    else:
        log.unlink()
    verified = complaints(tmp_path, "verify", str(case))
    assert verified.returncode == 1
    assert "phone-log" in (verified.stdout + verified.stderr).decode()
    letter = complaints(tmp_path, "letter", str(case), "--language", "en", "--today", TODAY)
    assert letter.returncode == 1
    assert letter.stdout == b""
    assert "phone-log" in letter.stderr.decode()
