"""What follows from the story of the return, worked out by hand from its facts."""

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

    from tui_complaints.domain.finding import Finding

RETURN = EXAMPLES / "return-not-moved"
TODAY = "2026-10-26"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(RETURN / "case.toml").case, date.fromisoformat(TODAY))


def only(record: Record, kind: str) -> Finding:
    (finding,) = (finding for finding in find(record).findings if finding.kind == kind)
    return finding


def test_the_shop_answers_for_each_failing_once(record: Record) -> None:
    """The stock reply is one of two failings of the answer: it also speaks of something else."""
    assert sorted((finding.kind, finding.party) for finding in find(record).findings) == [
        ("conduct", "market"),
        ("contradiction", "market"),
        ("effort", ""),
        ("off-point", "market"),
        ("promise-broken", "market"),
        ("promise-early", "market"),
    ]


def test_the_return_was_promised_to_move_and_never_did(record: Record) -> None:
    """No day was promised by which it would be moved, so none is counted."""
    broken = only(record, "promise-broken")
    assert dict(broken.facts) == {}
    assert {"move", "chat-1"} <= set(broken.cites)


def test_the_courier_came_four_and_a_half_hours_early(record: Record) -> None:
    """Set for 18:00, rang at 13:20 to be there in ten minutes: about 13:30, 4 hours and 30 minutes before."""
    assert dict(only(record, "promise-early").facts) == {"early": "4 h 30 min", "about": True}


def test_a_text_message_to_another_phone_is_notice_all_the_same(record: Record) -> None:
    """It came on 13 October, and she noticed the change on the 14th: nobody is charged with silence."""
    assert "no-notice" not in {finding.kind for finding in find(record).findings}


def test_whether_anybody_spoke_to_the_couriers_is_not_claimed(record: Record) -> None:
    assert not [finding for finding in find(record).findings if "talk" in finding.cites]


def test_the_apology_for_a_late_delivery_answers_another_complaint(record: Record) -> None:
    off_point = only(record, "off-point")
    assert "несвоевременную доставку" in str(off_point.facts["said"])
    assert {"answer", "complaint"} <= set(off_point.cites)


def test_the_letter_tells_that_the_shop_moved_the_delivery(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(RETURN), "--language", "en", "--today", TODAY)
    happened = done.stdout.decode().partition("## What happened")[2].partition("##")[0]
    assert "Доставка заказа СК-119377 переносится на 16 октября" in happened


def test_the_effort(record: Record) -> None:
    """A chat and a form against a text message, a call and an email; 13 to 26 October are 13 days."""
    effort = dict(only(record, "effort").facts)
    assert (effort["ours"], effort["theirs"], effort["days"]) == (2, 3, 13)


def test_no_money_is_asked_for(record: Record) -> None:
    book = ledger(record)
    assert (book.lost.proved, book.returned, book.claimed) == (Decimal(0), Decimal(0), Decimal(0))


def test_what_is_missing(record: Record) -> None:
    """The shop's own record is still to be obtained. Nothing stops a letter, and no text lacks in its language."""
    missing = gaps(record, find(record), ledger(record), file_states(read_case(RETURN / "case.toml")), "ru")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {("to-obtain", "move-record")}


def test_the_earlier_post_is_enclosed_and_what_has_no_picture_is_her_own_account(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(RETURN), "--language", "en", "--today", TODAY)
    letter = done.stdout.decode()
    assert done.returncode == 0
    assert "Моя более ранняя публикация" in letter.partition("## Enclosures")[2]
    (noticed,) = (line for line in letter.splitlines() if "случайно увидела" in line and line.startswith("|"))
    assert noticed.endswith("| my own account |")
