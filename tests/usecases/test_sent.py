"""A letter that was sent is frozen as evidence and is a contact that awaits an answer."""

from __future__ import annotations

import hashlib
import stat
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidCaseError, LetterStoppedError, NotFoundError, StorageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.sent import mark_sent
from tui_complaints.usecases.verify import verify
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 5, 1)


@pytest.fixture
def lamp(store: Path) -> Path:
    """The case file of a case that a letter can be made from."""
    return put_lamp(store)


def test_the_letter_is_frozen_as_it_was_written(lamp: Path) -> None:
    text = write_letter(read_case(lamp), TODAY).text
    sent = mark_sent(read_case(lamp), TODAY)
    assert sent.file == lamp.parent / "letters" / "2026-05-01-complaint.md"
    assert sent.file.read_text(encoding="utf-8") == text


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_the_frozen_text_is_for_its_owner_alone(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY)
    assert stat.S_IMODE(sent.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(sent.file.parent.stat().st_mode) == 0o700


def test_the_letter_becomes_an_exhibit_a_contact_and_an_entry_that_name_each_other(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY, via="registered post")
    record = Record(read_case(lamp).case, TODAY)
    letter, contact = record.case.letters[-1], record.case.contacts[-1]
    exhibit = record.case.exhibits[-1]
    assert (letter.id, letter.contact, letter.file) == (
        sent.letter_id,
        sent.contact_id,
        "letters/2026-05-01-complaint.md",
    )
    assert (letter.kind, letter.to, letter.language, letter.via) == ("complaint", "shop", "en", "registered post")
    assert str(letter.sent) == "2026-05-01"
    assert (contact.id, contact.with_, contact.channel, contact.direction) == (sent.contact_id, "shop", "letter", "out")
    assert [citation.exhibit for citation in contact.exhibits] == [exhibit.id]
    assert exhibit.file == letter.file
    assert exhibit.sha256 == hashlib.sha256(sent.file.read_bytes()).hexdigest()


def test_an_answer_is_due_when_the_letter_says_so(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY)  # the remedy is due in 14 days
    assert str(sent.answer_by) == "2026-05-15"
    assert str(read_case(lamp).case.contacts[-1].answer_by) == "2026-05-15"


def test_a_letter_that_names_no_day_is_waited_for_as_usual(store: Path) -> None:
    file = put_lamp(store, text=LAMP.replace('due = "14 days"\n', ""))
    assert str(mark_sent(read_case(file), TODAY).answer_by) == "14 days"


def test_no_answer_by_then_is_a_finding_that_cites_the_letter(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY)
    case = read_case(lamp).case
    kinds = {day: [f.kind for f in find(Record(case, day)).findings] for day in (date(2026, 5, 15), date(2026, 5, 16))}
    assert "no-reply" not in kinds[date(2026, 5, 15)]
    assert "no-reply" in kinds[date(2026, 5, 16)]
    escalation = write_letter(read_case(lamp), date(2026, 5, 16))
    assert escalation.letter.brief.kind == "escalation"
    assert "1 May 2026" in escalation.letter.brief.opening[1]
    assert f"{sent.letter_id}-text" in [item.id for item in escalation.letter.brief.enclosures]


def test_a_second_letter_of_the_day_gets_names_of_its_own(lamp: Path) -> None:
    first = mark_sent(read_case(lamp), TODAY, kind="complaint")
    second = mark_sent(read_case(lamp), TODAY, kind="complaint")
    assert first.file != second.file
    assert {first.letter_id, first.contact_id}.isdisjoint({second.letter_id, second.contact_id})
    assert first.file.exists()
    assert verify(lamp, TODAY).faults == ()


def test_a_letter_sent_earlier_bears_that_day(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY, on=date(2026, 4, 28))
    assert "28 April 2026" in sent.file.read_text(encoding="utf-8")
    case = read_case(lamp).case
    assert str(case.contacts[-1].when) == "2026-04-28"
    assert str(case.exhibits[-1].made) == "2026-04-28"
    assert case.exhibits[-1].added == TODAY


def test_the_channel_is_how_it_went_where_that_is_one(lamp: Path) -> None:
    mark_sent(read_case(lamp), TODAY, via="email")
    assert read_case(lamp).case.contacts[-1].channel == "email"


def test_a_case_that_verifies_still_does_and_a_changed_text_is_noticed(lamp: Path) -> None:
    sent = mark_sent(read_case(lamp), TODAY)
    assert verify(lamp, TODAY).faults == ()
    sent.file.write_text(sent.file.read_text(encoding="utf-8").replace("80", "90") + " ", encoding="utf-8")
    (fault,) = verify(lamp, TODAY).faults
    assert fault.kind == "exhibit-changed"
    with pytest.raises(LetterStoppedError, match="2026-05-01-complaint"):
        write_letter(read_case(lamp), TODAY)


def test_a_save_that_fails_leaves_no_frozen_text(lamp: Path) -> None:
    stored = read_case(lamp)
    lamp.write_text("broken", encoding="utf-8")
    with pytest.raises(InvalidCaseError):
        mark_sent(stored, TODAY)
    assert list(lamp.parents[1].rglob("*.md")) == []


def test_a_letter_that_is_stopped_is_not_frozen(lamp: Path) -> None:
    (lamp.parent / "exhibits" / "receipt.txt").unlink()
    with pytest.raises(LetterStoppedError):
        mark_sent(read_case(lamp), TODAY)
    assert list(lamp.parent.rglob("*.md")) == []
    assert read_case(lamp).case.letters == ()


def test_a_save_that_is_done_but_not_confirmed_keeps_the_frozen_text(
    lamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(folder: Path) -> None:
        raise OSError(f"{folder} is on a failing disk")

    stored = read_case(lamp)
    monkeypatch.setattr("tui_complaints.storage.replacing.sync", refuses)  # no real disk fails on demand
    with pytest.raises(StorageError):
        mark_sent(stored, TODAY)
    assert verify(lamp, TODAY).faults == ()
    assert len(read_case(lamp).case.letters) == 1


def test_a_case_that_is_gone_meanwhile_loses_no_text(lamp: Path) -> None:
    stored = read_case(lamp)
    lamp.unlink()
    with pytest.raises(NotFoundError):
        mark_sent(stored, TODAY)
    assert len(list(lamp.parent.rglob("*.md"))) == 1


def test_what_another_program_wrote_meanwhile_is_kept(lamp: Path) -> None:
    stored = read_case(lamp)
    lamp.write_text(LAMP + '\n[[people]]\nid = "ann"\nname = "Ann Other"\n', encoding="utf-8")
    mark_sent(stored, TODAY)
    case = read_case(lamp).case
    assert [person.id for person in case.people] == ["ann"]
    assert len(case.letters) == 1


def test_the_title_and_the_words_are_in_the_letters_language(store: Path) -> None:
    file = put_lamp(store, text=LAMP.replace('language = "en"', 'language = "ru"\njurisdictions = ["US-NY"]'))
    mark_sent(read_case(file), TODAY, language="en")
    case = read_case(file).case
    title = case.exhibits[-1].title
    assert title is not None
    assert list(title.by_language) == ["en"]
    assert "May 1, 2026" in title.by_language["en"]


def test_a_letter_to_nobody_is_with_nobody(store: Path) -> None:
    file = put_lamp(store, text='format = 1\ntitle = "A lamp"\n')
    mark_sent(read_case(file), TODAY)
    case = read_case(file).case
    assert case.contacts[-1].with_ is None
    assert case.letters[-1].to is None


def test_comments_and_order_of_the_file_survive(lamp: Path) -> None:
    before = lamp.read_text(encoding="utf-8")
    mark_sent(read_case(lamp), TODAY)
    after = lamp.read_text(encoding="utf-8")
    assert "# what it is about" in after
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_a_letter_noted_twice_on_a_day_is_remarked_on(lamp: Path) -> None:
    first = mark_sent(read_case(lamp), TODAY)
    again = mark_sent(read_case(lamp), TODAY)
    assert not any("same day" in warning for warning in first.warnings)
    assert any(first.letter_id in warning and "same day" in warning for warning in again.warnings)


@pytest.mark.parametrize("kind", ["thanks", "authority"])
def test_a_letter_that_asks_for_no_answer_is_never_told_as_unanswered(lamp: Path, kind: str) -> None:
    before = len(read_case(lamp).case.contacts)
    sent = mark_sent(read_case(lamp), TODAY, kind=kind)
    case = read_case(lamp).case
    assert (sent.answer_by, sent.contact_id, len(case.contacts)) == (None, "", before)
    assert (case.letters[-1].kind, case.letters[-1].file) == (kind, f"letters/2026-05-01-{kind}.md")
    late = Record(case, date(2027, 5, 1))
    assert all(sent.letter_id not in finding.cites for finding in find(late).findings if finding.kind == "no-reply")


def test_a_request_for_records_does_not_make_the_next_letter_an_escalation(lamp: Path) -> None:
    mark_sent(read_case(lamp), TODAY, kind="records")
    assert write_letter(read_case(lamp), TODAY).letter.brief.kind == "complaint"
