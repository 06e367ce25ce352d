"""``letter`` in every format: the file's name says which, a terminal is sent no bytes that it would act on."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from lamp import put_lamp
from running import complaints

if TYPE_CHECKING:
    from pathlib import Path

BEGINS = {
    "md": b"Vera Example",
    "txt": b"Vera Example",
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "docx": b"PK\x03\x04",
    "eml": b"X-Unsent: 1",
}


@pytest.fixture
def lamp(tmp_path: Path) -> Path:
    return put_lamp(tmp_path / "store")


@pytest.mark.parametrize("ending", BEGINS)
def test_the_name_of_the_file_says_its_format(lamp: Path, tmp_path: Path, ending: str) -> None:
    done = complaints(tmp_path, "letter", str(lamp), "--today", "2026-05-01", "-o", f"letter.{ending.upper()}")
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / f"letter.{ending.upper()}").read_bytes().startswith(BEGINS[ending])


@pytest.mark.parametrize("ending", BEGINS)
def test_a_pipe_gets_the_format_that_is_asked_for(lamp: Path, tmp_path: Path, ending: str) -> None:
    done = complaints(tmp_path, "letter", str(lamp), "--today", "2026-05-01", "--format", ending)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(BEGINS[ending])


def test_a_format_that_is_asked_for_wins_over_the_name(lamp: Path, tmp_path: Path) -> None:
    complaints(tmp_path, "letter", str(lamp), "--format", "html", "-o", "letter.txt")
    assert (tmp_path / "letter.txt").read_bytes().startswith(BEGINS["html"])


def test_an_unknown_format_is_named_with_those_there_are(lamp: Path, tmp_path: Path) -> None:
    done = complaints(tmp_path, "letter", str(lamp), "--format", "odt")
    assert done.returncode == 2
    assert b"docx" in done.stderr


def test_a_letter_that_must_not_be_written_leaves_no_file(lamp: Path, tmp_path: Path) -> None:
    next((lamp.parent / "exhibits").iterdir()).write_bytes(b"another")
    done = complaints(tmp_path, "letter", str(lamp), "-o", "letter.pdf")
    assert done.returncode == 1
    assert not (tmp_path / "letter.pdf").exists()


@pytest.mark.parametrize(("size", "told"), [(14_000_000, False), (15_000_000, True)])
def test_a_draft_that_is_too_large_for_a_mailbox_is_told_with_what_to_do(
    lamp: Path, tmp_path: Path, size: int, told: bool
) -> None:
    (receipt,) = (lamp.parent / "exhibits").iterdir()
    with receipt.open("r+b") as stream:
        stream.truncate(size)
    text = re.sub(r'sha256 = ".*"\n', "", lamp.read_text(encoding="utf-8"))
    lamp.write_text(text, encoding="utf-8")
    done = complaints(tmp_path, "letter", str(lamp), "-o", "letter.eml")
    assert done.returncode == 0, done.stderr.decode()
    said = [line for line in done.stderr.decode().splitlines() if "mailboxes" in line]
    assert bool(said) == told == ((tmp_path / "letter.eml").stat().st_size > 20_000_000)
    for line in said:
        assert "The draft is 20." in line
        assert "no more than 20 MB" in line
        assert "--bundle FILE --max-size 14MB" in line


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_terminal_is_sent_no_bytes_of_a_file(lamp: Path, tmp_path: Path, ending: str) -> None:
    from terminal import Terminal  # noqa: PLC0415 - not on Windows

    with Terminal(tmp_path, "letter", str(lamp), "--format", ending) as terminal:
        assert terminal.wait_until_gone() == 2
        assert "name a file with -o" in terminal.text
        assert BEGINS[ending] not in terminal.sent
