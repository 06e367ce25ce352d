"""What each site takes: limits are data, users add their own, and what does not fit is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing import case_file, contact, data, reviewed

from tui_complaints.letters.review.platforms import platforms

if TYPE_CHECKING:
    from pathlib import Path

SHORT = contact("I asked for my lamp.")
LONG = "".join(contact(f"I asked again, for the {index}th time.").replace("c1", f"c{index}") for index in range(9))


@pytest.fixture
def own_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file of sites, still empty."""
    templates = tmp_path / "config" / "complaints" / "templates"
    templates.mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return templates / "platforms.toml"


def test_every_site_of_ours_that_has_a_limit_says_where_it_was_read_and_when() -> None:
    for site in platforms(None).values():
        if site.limits():
            assert site.source
            assert site.checked is not None


def test_an_unknown_site_is_refused_and_the_known_ones_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = reviewed(capsys, case_file(tmp_path / "case", SHORT), "--platform", "nosuch")
    assert (made.status, made.text) == (2, "")
    assert "any, google, trustpilot, consumeraffairs" in made.talk


def test_a_site_is_found_in_any_capitals(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert data(capsys, case_file(tmp_path / "case", SHORT), "--platform", "Google")["limit"] == {"characters": 4000}


def test_the_length_is_counted_in_code_points_and_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", contact("I asked 👍 and é."))
    found = data(capsys, case)
    # The thumb is one code point; é was typed as two and is one once composed.
    assert found["characters"] == len(found["text"])
    assert f"{found['characters']} characters (Unicode code points" in reviewed(capsys, case).talk
    assert found["words"] == len([word for word in found["text"].split() if any(map(str.isalnum, word))])


def test_too_few_words_for_a_site_are_told_and_strict_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case, target = case_file(tmp_path / "case", SHORT), tmp_path / "review.txt"
    assert "ConsumerAffairs" in reviewed(capsys, case, "--platform", "consumeraffairs").talk
    made = reviewed(capsys, case, "--platform", "consumeraffairs", "--strict", "-o", str(target))
    assert (made.status, made.text) == (1, "")
    assert "wants 101 at least" in made.talk
    assert not target.exists()


def test_too_many_characters_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path, own_sites: Path) -> None:
    own_sites.write_text("[tiny]\nname = 'Tiny'\ncharacters = 20\n", encoding="utf-8")
    made = reviewed(capsys, case_file(tmp_path / "case", SHORT), "--platform", "tiny")
    assert "too long for Tiny" in made.talk
    assert reviewed(capsys, tmp_path / "case", "--platform", "tiny", "--strict").status == 1


def test_too_few_characters_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path, own_sites: Path) -> None:
    own_sites.write_text("[wordy]\ncharacters_least = 5000\n", encoding="utf-8")
    assert "too short for wordy" in reviewed(capsys, case_file(tmp_path / "case", SHORT), "--platform", "wordy").talk


def test_a_site_of_the_user_wins_over_ours(capsys: pytest.CaptureFixture[str], tmp_path: Path, own_sites: Path) -> None:
    own_sites.write_text("[Google]\ncharacters = 5000\n", encoding="utf-8")
    assert data(capsys, case_file(tmp_path / "case", SHORT), "--platform", "google")["limit"] == {"characters": 5000}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[forum\n", "cannot be read"),
        ("forum = 3\n", "outside a site"),
        ("[forum]\nletters = 3\n", "letters"),
        ("[forum]\ncharacters = 'many'\n", "characters"),
        ("[forum]\nmonths = 0\n", "months"),
    ],
)
def test_a_file_of_sites_that_is_wrong_is_named_with_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own_sites: Path, text: str, problem: str
) -> None:
    own_sites.write_text(text, encoding="utf-8")
    made = reviewed(capsys, case_file(tmp_path / "case", SHORT))
    assert (made.status, made.text) == (2, "")
    assert str(own_sites) in made.talk
    assert problem in made.talk


@pytest.mark.parametrize(("today", "old"), [("2027-04-01", False), ("2027-04-02", True), ("2026-05-01", False)])
def test_an_experience_older_than_a_site_takes_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, today: str, old: bool
) -> None:
    # The only contact was on 1 April 2026; Trustpilot takes twelve months.
    made = reviewed(capsys, case_file(tmp_path / "case", SHORT), "--platform", "trustpilot", today=today)
    assert ("last 12 months; this one ended on 2026-04-01" in made.talk) is old


def test_a_case_of_no_date_is_not_called_old(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    undated = SHORT.replace("when = 2026-04-01\n", "")
    made = reviewed(capsys, case_file(tmp_path / "case", undated), "--platform", "trustpilot")
    assert "ended on" not in made.talk


def test_what_has_no_proof_stops_a_strict_review_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", contact("I asked for my lamp.", exhibits="[]"))
    assert reviewed(capsys, case).status == 0
    made = reviewed(capsys, case, "--strict")
    assert (made.status, made.text) == (1, "")
    assert "No exhibit proves c1" in made.talk


def test_a_strict_review_with_everything_right_is_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "review.txt"
    made = reviewed(capsys, case_file(tmp_path / "case", SHORT), "--strict", "-o", str(target))
    assert (made.status, made.text) == (0, "")
    assert "I asked for my lamp." in target.read_text(encoding="utf-8")
    assert reviewed(capsys, tmp_path / "case", "-o", str(target)).status == 2
    assert reviewed(capsys, tmp_path / "case", "-o", str(target), "--force").status == 0
