"""What the README says is so."""

from __future__ import annotations

import re
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
