"""What follows from the heat pump dispute, worked out by hand from its facts."""

from __future__ import annotations

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

PUMP = EXAMPLES / "heat-pump-quote"
TODAY = "2026-05-08"


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(read_case(PUMP / "case.toml").case, date.fromisoformat(TODAY))


def facts(record: Record, kind: str) -> list[dict[str, object]]:
    return [dict(finding.facts) for finding in find(record).findings if finding.kind == kind]


def test_what_the_repairer_answers_for(record: Record) -> None:
    """The letter of 20 March was answered in time, and a part of what it asked for came back: no finding of either."""
    assert sorted(finding.kind for finding in find(record).findings if finding.party == "repairer") == [
        "contradiction",
        "contradiction",
        "price-increase",
        "promise-broken",
        "promise-late",
        "promise-postponed",
    ]


def test_the_visit_was_put_off_by_a_week_and_that_was_said_too_late(record: Record) -> None:
    """9 March, 8 to 12, became 16 March, 13 to 17. It was learned at 12:20 on the 9th; at 15:10 on the 16th he came."""
    expected = {
        "times_moved": 1,
        "first_due": "2026-03-09",
        "last_due": "2026-03-16",
        "moved_days": 7,
        "told_late": 1,
        "outcome": "done",
    }
    assert facts(record, "promise-postponed") == [expected]


def test_the_sensor_came_ten_days_late(record: Record) -> None:
    """Ten working days after Monday 16 March is Monday 30 March, 14 days; 9 April is 24 days; 24 / 14 = 1.7."""
    assert facts(record, "promise-late") == [{"promised_days": 14, "took_days": 24, "late_days": 10, "times": 1.7}]


def test_the_breakdown_never_came(record: Record) -> None:
    """Ten working days after Wednesday 15 April is Wednesday 29 April, 14 days; 8 May is 9 days after that."""
    assert facts(record, "promise-broken") == [{"promised_days": 14, "overdue_days": 9}]


def test_a_bank_holiday_moves_what_is_due_in_working_days(tmp_path: Path) -> None:
    """With a holiday on 20 April the 10th working day after 15 April is the 30th: 15 days, and 8 to 8 May."""
    case = tmp_path / "pump"
    shutil.copytree(PUMP, case)
    text = (case / "case.toml").read_text(encoding="utf-8").replace("2026-04-06]", "2026-04-06, 2026-04-20]")
    (case / "case.toml").write_text(text, encoding="utf-8", newline="\n")
    changed = Record(read_case(case / "case.toml").case, date.fromisoformat(TODAY))
    assert facts(changed, "promise-broken") == [{"promised_days": 15, "overdue_days": 8}]


def test_the_price_rose_to_1_4_times_the_quote(record: Record) -> None:
    """588 - 420 = 168, and 588 / 420 = 1.4."""
    expected = {"from": "420.00 GBP", "to": "588.00 GBP", "difference": "168.00 GBP", "times": 1.4}
    assert facts(record, "price-increase") == [expected]


def test_the_maker_is_credited(record: Record) -> None:
    assert [finding.kind for finding in find(record).findings if finding.party == "maker"] == ["merit"]


def test_the_effort(record: Record) -> None:
    """Three calls and a letter against four emails and two visits.

    14 + 9 + 11 minutes of calls and 25 of waiting; 24 February to 8 May are 4 + 31 + 30 + 8 days.
    """
    (effort,) = facts(record, "effort")
    assert (effort["ours"], effort["theirs"], effort["minutes"], effort["days"]) == (4, 6, 59, 73)


def test_what_it_cost(record: Record) -> None:
    """168.00 + 85.00 + 25.31 (29 euros, as the bank took them) = 278.31, and about 45; 60.00 of the 85.00 came back.

    278.31 + 45.00 - 60.00 = 263.31. The four hours are told, not claimed.
    """
    book = ledger(record)
    assert (book.lost.proved, book.lost.estimated, book.lost.unproved) == (Decimal("278.31"), Decimal(45), Decimal(0))
    assert (book.time.hours, book.time.claimed) == (Decimal(4), False)
    assert (book.returned, book.claimed, book.about) == (Decimal(60), Decimal("263.31"), True)


def test_what_is_missing(record: Record) -> None:
    """Nothing proves the electricity; the list of visits is still to be obtained. Nothing stops a letter."""
    missing = gaps(record, find(record), ledger(record), file_states(read_case(PUMP / "case.toml")), "en")
    assert {(gap.kind, gap.where.partition(".")[0]) for gap in missing} == {
        ("no-exhibit", "immersion"),
        ("to-obtain", "route-list"),
    }


def test_the_advocate_writes_and_encloses_the_authority(tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(PUMP), "--today", TODAY)
    letter = done.stdout.decode()
    assert done.returncode == 0
    assert letter.startswith("Daniel Okoro-Finch")
    assert "on behalf of Edith Marwood" in letter
    assert "- Exhibit 1: Authority to act" in letter


def test_the_whole_story_fits_on_two_pages(tmp_path: Path) -> None:
    """Each contact is told in its own words, not by the week."""
    done = complaints(tmp_path, "letter", str(PUMP), "--kind", "complaint", "--today", TODAY)
    assert done.stderr == b""
    assert "1. On 24 February 2026 at 16:40" in done.stdout.decode()


def test_the_letter_says_which_days_were_not_counted_as_working_days(tmp_path: Path) -> None:
    letter = complaints(tmp_path, "letter", str(PUMP), "--today", TODAY).stdout.decode()
    assert "less public holidays: 3 April 2026 and 6 April 2026" in letter
