"""The real command in a process of its own: its streams, its exit status, and terminals of every kind and none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lamp import LAMP, put_lamp
from running import COMMAND, complaints, environment

ON = ("--today", "2026-05-01")
HOSTILE = "\\u001b]52;c;ZXZpbA==\\u0007 \\u202egnp.exe\\u2069 \\u009b31m"
CYRILLIC = LAMP.replace("Where is my lamp?", "Где моя лампа? Ąžuolas")


def hostile_case(home: Path) -> None:
    put_lamp(home / "store", text=LAMP.replace("Lamp delivered four weeks late", "Lamp " + HOSTILE, 1))


@pytest.mark.parametrize("command", ["list", "show", "check", "costs", "due", "verify", "letter"])
def test_what_people_typed_never_acts_on_the_terminal(command: str, tmp_path: Path) -> None:
    hostile_case(tmp_path)
    words = [command] if command in {"list", "due", "verify"} else [command, "late-lamp"]
    for done in (complaints(tmp_path, *words, *ON), complaints(tmp_path, *words, *ON, "--json")):
        assert b"Traceback" not in done.stderr
        for stream in (done.stdout, done.stderr):
            text = stream.decode()
            assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2069"}
    if command in {"list", "show", "letter"}:
        shown = complaints(tmp_path, *words, *ON).stdout.decode().replace("\\]", "]")  # Markdown escapes a bracket
        assert "␛]52;c;ZXZpbA==␇" in shown


def test_a_hostile_name_of_a_case_is_shown_as_text_in_errors(tmp_path: Path) -> None:
    done = complaints(tmp_path, "show", "\x1b[2Jx\ny")
    assert done.returncode == 4
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["show", "nowhere"], 4),
        (["nowhere"], 4),
        (["show"], 2),
        (["show", "late-lamp", "--wrong"], 2),
        (["--wrong"], 2),
        (["show", "late-lamp", "--today", "tomorrow"], 2),
        (["letter", "late-lamp", "--format", "odt"], 2),
        (["letter", "late-lamp", "--to", "nobody"], 4),
        (["demo"], 2),
        (["show", "broken"], 3),
        (["letter", "broken"], 3),
        (["set", "broken", "title", "x"], 3),
        (["show", "late-lamp/../../x"], 4),
        (["show", ""], 4),
        (["show", "a\ud800b"], 4),
    ],
)
def test_an_error_is_one_plain_line_on_stderr_with_its_exit_status(
    words: list[str], status: int, tmp_path: Path
) -> None:
    put_lamp(tmp_path / "store")
    put_lamp(tmp_path / "store", "broken", "format = 1\ntitle = 3\n")
    if any("\ud800" in word for word in words):
        words = [word.replace("\ud800", "\udce9") for word in words]
    done = complaints(tmp_path, *words)
    assert done.returncode == status, done.stderr
    assert done.stdout == b""
    assert done.stderr.startswith(b"complaints: ")
    assert done.stderr.count(b"\n") == 1


def test_the_version_is_printed(tmp_path: Path) -> None:
    done = complaints(tmp_path, "--version")
    assert done.stdout.startswith(b"complaints 0.")
    assert done.returncode == 0


def test_without_arguments_the_first_steps_are_told_and_nothing_is_made(tmp_path: Path) -> None:
    done = complaints(tmp_path)
    assert done.returncode == 0
    assert b"What to do first:" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C.UTF-8"},
        {"TERM": "dumb", "NO_COLOR": "1"},
        {},
    ],
)
def test_every_script_is_printed_whatever_the_locale(locale: dict[str, str], tmp_path: Path) -> None:
    put_lamp(tmp_path / "store", text=CYRILLIC)
    for words in (["show", "late-lamp"], ["letter", "late-lamp", *ON], ["show", "late-lamp", "--json"]):
        done = complaints(tmp_path, *words, env=locale)
        assert done.returncode == 0, done.stderr
        assert "Где моя лампа? Ąžuolas" in done.stdout.decode("utf-8")


def test_an_encoding_that_lacks_letters_is_no_error(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store", text=CYRILLIC)
    done = complaints(tmp_path, "show", "late-lamp", env={"PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 0
    assert b"\\u0413\\u0434\\u0435" in done.stdout


def test_a_reader_that_stops_early_ends_the_command_quietly(tmp_path: Path) -> None:
    """As in ``complaints list | head -1``: the pipe is closed before anything is written."""
    put_lamp(tmp_path / "store")
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [*COMMAND, "list"], stdout=write, stderr=subprocess.PIPE, check=False, env=environment(tmp_path)
        )
    finally:
        os.close(write)
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_told_and_is_no_success(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, check=False, env=environment(tmp_path)
        )
    assert done.returncode == 5
    assert done.stderr.startswith(b"complaints: ")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="closes a file descriptor in the child")
@pytest.mark.parametrize(("closed", "status"), [(1, 5), (2, 0)])
def test_a_closed_stream_is_no_traceback(closed: int, status: int, tmp_path: Path) -> None:
    put_lamp(tmp_path / "store")
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}>&-', "sh", *COMMAND, "list"],
        capture_output=True,
        check=False,
        env=environment(tmp_path),
    )
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_ctrl_c_in_the_editor_is_the_editors_and_what_is_typed_after_it_is_saved(tmp_path: Path) -> None:
    """A terminal sends it to both; the editor here goes on, as vi does."""
    case = put_lamp(tmp_path / "store")
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, signal, sys\n"
        "os.kill(os.getppid(), signal.SIGINT)\n"
        "with open(sys.argv[-1], 'a') as file:\n"
        "    file.write('# typed after it\\n')\n"
    )
    done = complaints(tmp_path, "edit", "late-lamp", env={"EDITOR": f"{sys.executable} {script}"})
    assert (done.returncode, done.stderr.decode()) == (0, f"Saved {case}.\n")
    assert case.read_text() == f"{LAMP}# typed after it\n"


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_an_editor_that_ctrl_c_ends_changes_nothing(tmp_path: Path) -> None:
    case = put_lamp(tmp_path / "store")
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, signal\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\nos.kill(os.getpid(), signal.SIGINT)\n"
    )
    done = complaints(tmp_path, "edit", "late-lamp", env={"EDITOR": f"{sys.executable} {script}"})
    assert done.returncode == 5
    assert b"Traceback" not in done.stderr
    assert case.read_text() == LAMP


def test_sixteen_additions_at_once_keep_sixteen(tmp_path: Path) -> None:
    case = put_lamp(tmp_path / "store")
    running = [
        subprocess.Popen(
            [*COMMAND, "add", "contact", "late-lamp", "--id", f"n{number}", "--when", "2026-04-20"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
        )
        for number in range(16)
    ]
    ended = [(child.communicate(), child.returncode) for child in running]
    assert [status for _, status in ended] == [0] * 16, ended
    after = case.read_text()
    assert all(f'id = "n{number}"' in after for number in range(16))


def test_a_letter_goes_to_stdout_or_into_a_private_file_that_replaces_nothing(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store")
    printed = complaints(tmp_path, "letter", "late-lamp", *ON)
    assert printed.returncode == 0
    assert printed.stdout.decode().startswith("Vera Example")
    target = tmp_path / "letter.md"
    assert complaints(tmp_path, "letter", "late-lamp", *ON, "-o", str(target)).stdout == b""
    assert target.read_bytes() == printed.stdout
    assert target.stat().st_mode & 0o777 == 0o600 or sys.platform == "win32"
    again = complaints(tmp_path, "letter", "late-lamp", *ON, "-o", str(target))
    assert again.returncode == 2
    assert b"--force" in again.stderr
    assert complaints(tmp_path, "letter", "late-lamp", *ON, "-o", str(target), "--force").returncode == 0
    assert complaints(tmp_path, "letter", "late-lamp", *ON, "-o", "-").stdout == printed.stdout
    nowhere = complaints(tmp_path, "letter", "late-lamp", *ON, "-o", str(tmp_path / "no" / "letter.md"))
    assert nowhere.returncode == 5
    assert nowhere.stderr.count(b"\n") == 1


def test_a_letter_as_json_has_the_names_of_the_contract(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store")
    found = json.loads(complaints(tmp_path, "letter", "late-lamp", *ON, "--json").stdout)
    assert list(found) == ["text", "kind", "language", "to", "facts", "exhibits", "uncited", "words", "warnings"]
    assert (found["kind"], found["language"], found["to"]) == ("complaint", "en", "shop")
    target = tmp_path / "letter.json"
    complaints(tmp_path, "letter", "late-lamp", *ON, "--json", "-o", str(target))
    assert json.loads(target.read_text(encoding="utf-8")) == found


def test_what_is_missing_is_told_on_stderr_and_strict_writes_nothing(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store", text=LAMP.replace('name = "Vera Example"\n', ""))
    loose = complaints(tmp_path, "letter", "late-lamp", *ON)
    assert loose.returncode == 0
    assert b"[your name]" in loose.stderr
    strict = complaints(tmp_path, "letter", "late-lamp", *ON, "--strict", "-o", str(tmp_path / "letter.md"))
    assert strict.returncode == 1
    assert strict.stdout == b""
    assert b"Your name is missing: the letter must say who complains." in strict.stderr
    assert not (tmp_path / "letter.md").exists()


def test_a_sent_letter_is_frozen_and_its_answer_becomes_due(tmp_path: Path) -> None:
    case = put_lamp(tmp_path / "store")
    done = complaints(tmp_path, "sent", "late-lamp", "--via", "email", "--on", "2026-05-02", *ON)
    assert done.returncode == 0, done.stderr
    name = done.stdout.decode().strip()
    assert f'id = "{name}"' in case.read_text()
    (frozen,) = (case.parent / "letters").iterdir()
    assert "Lamp Shop Ltd" in frozen.read_text()
    due = json.loads(complaints(tmp_path, "due", "--json", "--today", "2026-05-03").stdout)
    assert [item["kind"] for item in due if item["id"] == name] == ["letter"]
    assert complaints(tmp_path, "verify").returncode == 0
    frozen.write_text("another letter")
    assert complaints(tmp_path, "verify").returncode == 1


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    put_lamp(tmp_path / "store")
    before = sorted(tmp_path.rglob("*"))
    for words in (["list"], ["show", "late-lamp"], ["check", "late-lamp"], ["due"], ["verify"], ["paths"], ["schema"]):
        complaints(tmp_path, *words)
    assert sorted(tmp_path.rglob("*")) == before
