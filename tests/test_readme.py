"""What the README says is so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from running import complaints

from tui_complaints.wording import commands

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(name: str) -> str:
    """The code block that follows a mark."""
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```\n", README, re.DOTALL)
    assert found, name
    return found[1]


def test_the_letter_in_the_readme_is_the_one_its_case_makes(tmp_path: Path) -> None:
    (tmp_path / "camera").mkdir()
    (tmp_path / "camera" / "case.toml").write_text(block("case"), encoding="utf-8")
    printed = complaints(tmp_path, "letter", "./camera", "--kind", "escalation", "--today", "2026-04-07")
    assert printed.returncode == 0
    assert printed.stdout.decode() == block("letter")


@pytest.mark.parametrize("command", sorted(commands.SUMMARIES))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"`{command}\b", README)


def test_no_command_is_promised_that_there_is_not() -> None:
    named = set(re.findall(r"^    complaints (\w+)", README, re.MULTILINE))
    assert named <= set(commands.SUMMARIES)


def test_the_two_commands_of_the_readme_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {"run", "test"} <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_first_case_can_be_built_as_it_says(tmp_path: Path) -> None:
    """Line by line: what is typed there works, and ends in a letter on disk that says what is missing."""
    first_case = README.partition("## Your first case")[2].partition("## Commands")[0]
    text = re.search(r"```toml\n(.*?)```", first_case, re.DOTALL)
    assert text
    folder = tmp_path / "store" / "my-case"
    folder.mkdir(parents=True)
    (folder / "case.toml").write_text(text[1], encoding="utf-8")
    (tmp_path / "receipt.pdf").write_bytes(b"%PDF-1.4")
    lines = re.findall(r"^    complaints (.*my-case.*)$", first_case, re.MULTILINE)
    assert len(lines) == 6
    for line in lines:
        words = shlex.split(line)
        done = complaints(tmp_path, *words)
        assert done.returncode == (1 if words[0] == "check" else 0), (line, done.stderr.decode())
    assert "I asked where it was." in (tmp_path / "letter.md").read_text(encoding="utf-8")
