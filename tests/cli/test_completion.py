"""The shells complete commands, options, choices and cases from what the parsers themselves declare."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lamp import put_lamp

from tui_complaints.cli import run
from tui_complaints.cli.completion import SHELLS, command_options

if TYPE_CHECKING:
    from pathlib import Path


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_the_script_of_every_shell(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = script(shell, capsys)
    for command, options in command_options().items():
        assert command in text
        for option in options:
            assert (f"-l {option.name[2:]} " if shell == "fish" else option.name) in text
    assert all(table in text for table in ("contact", "promise", "remedy"))


def test_the_script_can_be_had_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "fish", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"shell": "fish", "script": script("fish", capsys).rstrip("\n")}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_that_the_shell_can_read(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    file = tmp_path / "script"
    file.write_text(script(shell, capsys), encoding="utf-8")
    assert subprocess.run([shell, "-n", str(file)], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("complaints li", {"list"}),
        ("complaints ver", {"verify"}),
        ("complaints show la", {"late lamp", "late-lamp"}),
        ("complaints add pro", {"promise"}),
        ("complaints add contact la", {"late lamp", "late-lamp"}),
        ("complaints letter x --for", {"--format", "--force"}),
        ("complaints letter x --format ", {"md", "txt", "html", "pdf", "docx", "eml"}),
        ("complaints letter x --kind e", {"escalation"}),
        ("complaints completion ", {"bash", "zsh", "fish"}),
    ],
)
def test_bash_offers_what_can_follow(
    typed: str, offered: set[str], store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    put_lamp(store, "late lamp")
    assert set(completed(typed, tmp_path, capsys)) == offered


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="needs bash and such names")
def test_what_a_folder_is_called_is_never_run(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = {"evil $(touch ran)", "evil `touch ran`", "evil *"}
    for name in hostile:
        put_lamp(store, name)
    assert set(completed("complaints show evil", tmp_path, capsys)) == hostile
    assert not (tmp_path / "ran").exists()


def completed(typed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What bash offers after these words."""
    (tmp_path / "script").write_text(script("bash", capsys), encoding="utf-8")
    asked = f"""
        source "$1"
        COMP_WORDS=({typed}{" ''" if typed.endswith(" ") else ""})
        COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
        _complaints
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", asked, "bash", str(tmp_path / "script")],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.split("\n") if line]


def test_an_unknown_shell_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "powershell"]) == 2
    assert "bash" in capsys.readouterr().err
