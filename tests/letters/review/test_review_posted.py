"""The same text is not posted twice, and an advocate does not post as the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewing import case_file, contact, data, reviewed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TOLD = contact("I asked for my lamp. They had no answer. I rang off.")
POSTED = '\n[[letters]]\nid = "first"\nkind = "review"\nplatform = "google"\nfile = "letters/first.md"\n'


def _with_posted(folder: Path, text: str) -> Path:
    case = case_file(folder, TOLD + POSTED)
    (case / "letters").mkdir()
    (case / "letters" / "first.md").write_text(text, encoding="utf-8")
    return case


def test_a_review_of_which_half_was_posted_already_is_remarked_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    # Five sentences: three as told, that Northgate was called, how I was treated. Three of them, in other capitals.
    posted = "i asked   for my LAMP!\nThey had no answer.\n\n“I rang off.” Something else."
    made = reviewed(capsys, _with_posted(tmp_path / "case", posted))
    assert "first says much the same already: 3 of 5 sentences" in made.talk


def test_a_review_that_says_it_otherwise_is_not(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = reviewed(capsys, _with_posted(tmp_path / "case", "I asked for my lamp. They had no answer. I was sad."))
    assert "much the same" not in made.talk


def test_a_posted_review_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = reviewed(capsys, case_file(tmp_path / "case", TOLD + POSTED))
    assert made.status == 0
    assert "first could not be compared" in made.talk


def test_a_file_outside_the_case_is_never_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("I asked for my lamp. They had no answer. I rang off.", encoding="utf-8")
    case = case_file(tmp_path / "case", TOLD + POSTED.replace("letters/first.md", "../secret.md"))
    made = reviewed(capsys, case)
    assert "much the same" not in made.talk
    assert "could not be compared" in made.talk


def test_an_advocate_gets_a_draft_for_the_client(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", '\n[advocate]\nname = "Paula Rivers"\n' + TOLD)
    made = reviewed(capsys, case)
    assert made.talk.splitlines()[0].startswith("complaints: This is a draft for Ona Sample")
    assert data(capsys, case)["draft_for"] == "Ona Sample"
    assert "draft" not in made.text


def test_without_an_advocate_nobody_else_posts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", TOLD)
    assert data(capsys, case)["draft_for"] is None
    assert "draft" not in reviewed(capsys, case).talk


def test_a_client_without_a_name_has_a_draft_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", '\n[advocate]\nname = "Paula Rivers"\n' + TOLD)
    file = case / "case.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('name = "Ona Sample"\n', ""), encoding="utf-8")
    assert "a draft for your client" in reviewed(capsys, case).talk
