"""`check` marks what would endanger somebody in any letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from printing import data, printed
from reviewing import case_file, contact

if TYPE_CHECKING:
    from pathlib import Path

ON = ["--today", "2026-05-01"]


@pytest.mark.parametrize(
    ("told", "kind", "ending"),
    [
        ("I paid with 4111 1111 1111 1111.", "card", "1111"),
        ("I paid with 5500-0000-0000-0004.", "card", "0004"),
        ("Pay to ES91 2100 0418 4502 0005 1332.", "account", "1332"),
        ("My passport is x-123 456.", "document", "456"),
    ],
)
def test_a_number_is_marked_with_its_place_and_not_repeated(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, kind: str, ending: str
) -> None:
    case = case_file(tmp_path / "case", contact(told))
    file = case / "case.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("[complainant]", '[complainant]\nid_number = "X123456"'),
        encoding="utf-8",
    )
    marks = data(capsys, "check", str(case), *ON, status=1)["privacy"]
    assert [(mark["where"], mark["kind"]) for mark in marks] == [("c1.told", kind)]
    assert ending in marks[0]["text"]
    assert "1111 1111 1111" not in marks[0]["text"]
    assert f"complaints set {case} c1.told" in marks[0]["text"]
    assert "What endangers somebody" in printed(capsys, "check", str(case), *ON, status=1)


def test_a_mark_in_a_text_of_several_languages_names_its_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = contact("X").replace('told = "X"', 'told = { en = "Nothing.", es = "Pagué con 4111111111111111." }')
    marks = data(capsys, "check", str(case_file(tmp_path / "case", told)), *ON, status=1)["privacy"]
    assert [mark["where"] for mark in marks] == ["c1.told.es"]
    assert "complaints edit" in marks[0]["text"]


@pytest.mark.parametrize(
    "told",
    [
        "I paid 4111 1111 1111 1112 roubles.",  # the check digit is wrong
        "Mark at +7 999 000-01-42 said so.",  # a letter to the company may name its people
        "0000 0000 0000 0000",
        "ES91 2100 0418 4502 0005 1333",
    ],
)
def test_other_numbers_and_names_are_not_marked(capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str) -> None:
    case = case_file(tmp_path / "case", contact(told))
    assert data(capsys, "check", str(case), *ON, status=1)["privacy"] == []


def test_a_mark_alone_is_exit_status_1(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of two cases that differ in a card number only, one has nothing missing."""
    from whole_case import WHOLE  # noqa: PLC0415 - only here

    (tmp_path / "exhibits").mkdir()
    for name in ("receipt.pdf", "mail.txt"):
        (tmp_path / "exhibits" / name).write_bytes(b"x")
    file = tmp_path / "case.toml"
    file.write_text('format = 1\ntitle = "A desk"\n' + WHOLE, encoding="utf-8")
    printed(capsys, "check", str(tmp_path), *ON)
    file.write_text(file.read_text(encoding="utf-8").replace("A van", "A van, 4111111111111111"), encoding="utf-8")
    printed(capsys, "check", str(tmp_path), *ON, status=1)
