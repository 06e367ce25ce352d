"""What other programs make of our files, and what making one asks of the machine: LibreOffice, strace."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from documented import EXAMPLES, LETTERS, words
from pypdf import PdfReader
from running import COMMAND, environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.deep

OFFICE, STRACE = shutil.which("soffice"), shutil.which("strace")


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice)")
@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_word_document_opens_in_libreoffice_with_every_word(name: str, language: str, tmp_path: Path) -> None:
    letter = ["letter", str(EXAMPLES / name), "--today", "2026-10-20", "--language", language]
    for ending in ("docx", "txt"):
        run([*COMMAND, *letter, "-o", f"letter.{ending}"], tmp_path)
    run([str(OFFICE), "--headless", "--convert-to", "pdf", "letter.docx"], tmp_path)
    reader = PdfReader(tmp_path / "letter.pdf")
    shown = "".join("".join(words(page.extract_text())) for page in reader.pages)
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    long = [word.strip("()[],.:;«»“”„") for word in words(text) if word.isalpha() and len(word) > 6]
    assert [word for word in long if word not in shown] == []


@pytest.mark.skipif(STRACE is None, reason="needs strace")
@pytest.mark.parametrize("ending", ["html", "pdf", "docx", "eml", "bundle"])
def test_making_a_file_opens_no_connection(ending: str, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    target = ["--bundle", "out.pdf"] if ending == "bundle" else ["-o", f"out.{ending}"]
    traced = [str(STRACE), "-f", "-qq", "-e", "trace=connect,bind,sendto", "-o", str(log), *COMMAND]
    run([*traced, "letter", str(EXAMPLES / "heat-pump-quote"), "--today", "2026-10-20", *target], tmp_path)
    calls = [line for line in log.read_text(encoding="utf-8").splitlines() if "(" in line]
    assert calls == []


def run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, check=False, capture_output=True, cwd=folder, env=environment(folder), timeout=180)
    assert done.returncode == 0, done.stderr.decode()
