"""A review that was posted is frozen as evidence, and nothing is waited for."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp
from printing import ON, data, printed

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.errors import LetterStoppedError, StorageError, UsageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.due import deadlines
from tui_complaints.usecases.posted import mark_posted
from tui_complaints.usecases.review import write_review
from tui_complaints.usecases.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 5, 1)


@pytest.fixture
def lamp(store: Path) -> Path:
    return put_lamp(store)


def test_the_review_is_frozen_as_it_was_written_and_its_change_is_noticed(lamp: Path) -> None:
    text = write_review(read_case(lamp), TODAY, platform="google").review.text
    posted = mark_posted(read_case(lamp), TODAY, platform="google", url="https://maps.example/r/1")
    assert posted.file == lamp.parent / "letters" / "2026-05-01-review.txt"
    assert posted.file.read_text(encoding="utf-8") == text + "\n"
    case = read_case(lamp).case
    letter, exhibit = case.letters[-1], case.exhibits[-1]
    assert (letter.id, letter.kind, letter.platform, letter.url) == (
        "review-2026-05-01", "review", "google", "https://maps.example/r/1",
    )  # fmt: skip
    assert (str(letter.sent), letter.language, letter.file) == ("2026-05-01", "en", "letters/2026-05-01-review.txt")
    assert exhibit.sha256 == hashlib.sha256(posted.file.read_bytes()).hexdigest()
    assert not verify(lamp, TODAY).faults
    posted.file.write_text("changed", encoding="utf-8")
    assert verify(lamp, TODAY).faults


def test_a_posted_review_is_no_contact_asks_for_no_answer_and_is_no_letter_to_the_party(lamp: Path) -> None:
    before = read_case(lamp).case
    mark_posted(read_case(lamp), date(2026, 4, 1))
    after = read_case(lamp).case
    assert after.contacts == before.contacts
    later = date(2026, 7, 1)
    assert "review-2026-04-01" not in {one.id for one in deadlines(Record(after, later))}
    efforts = [[f.facts for f in find(Record(case, later)).findings if f.kind == "effort"] for case in (before, after)]
    assert efforts[0] == efforts[1]


def test_a_letter_that_asks_for_no_answer_is_never_due(store: Path) -> None:
    thanks = '\n[[letters]]\nid = "t"\nkind = "thanks"\nto = "shop"\nsent = 2026-03-20\n'
    asks = thanks.replace('"t"', '"c"').replace("thanks", "complaint")
    case = read_case(put_lamp(store, text=LAMP + thanks + asks)).case
    names = {one.id for one in deadlines(Record(case, TODAY))}
    assert "c" in names
    assert "t" not in names


def test_two_reviews_of_a_day_have_names_of_their_own(lamp: Path) -> None:
    mark_posted(read_case(lamp), TODAY, platform="google")
    second = mark_posted(read_case(lamp), TODAY, platform="trustpilot")
    assert second.letter_id == "review-2026-05-01-2"
    assert second.file.name == "2026-05-01-review-2.txt"
    assert any("review-2026-05-01 says much the same" in warning for warning in second.warnings)


def test_what_cannot_be_noted_leaves_nothing_behind(lamp: Path) -> None:
    def refuse(*_: object) -> object:
        raise StorageError("full")

    with pytest.raises(StorageError):
        mark_posted(read_case(lamp), TODAY, save=refuse)  # type: ignore[arg-type] # it never returns
    with pytest.raises(UsageError):
        mark_posted(read_case(lamp), TODAY, platform="nowhere")
    assert list((lamp.parent / "letters").iterdir()) == []
    (lamp.parent / "exhibits" / "receipt.txt").write_text("another", encoding="utf-8")
    with pytest.raises(LetterStoppedError):
        mark_posted(read_case(lamp), TODAY)


def test_the_title_of_a_review_in_another_language_says_which(lamp: Path) -> None:
    mark_posted(read_case(lamp), TODAY, language="es")
    title = read_case(lamp).case.exhibits[-1].title
    assert title is not None
    assert title.raw == {"es": "Reseña pública del 1 de mayo de 2026"}


def test_the_command_notes_a_review_too(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sent", str(lamp), *ON, "--kind", "review"]
    assert printed(capsys, *words, "--via", "google", "--on", "2026-04-30").strip() == "review-2026-04-30"
    assert read_case(lamp).case.letters[-1].platform == "google"
    answer = data(capsys, *words)
    assert (answer["letter"], answer["answer_by"]) == ("review-2026-05-01", None)
    assert read_case(lamp).case.letters[-1].platform == "any"
    printed(capsys, *words, "--to", "shop", status=2)
    printed(capsys, *words, "--via", "no such site", status=2)
