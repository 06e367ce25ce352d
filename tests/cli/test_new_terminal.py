"""``complaints new`` on a terminal, and when it is stopped: nothing that was entered is lost."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from typing import IO, TYPE_CHECKING

import pytest
from running import COMMAND, complaints, environment

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.walk.draft import load_draft

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals and signals as POSIX has them")

ENTER = ""
HEAD = ["Parcel held for weeks", "delivery", ENTER, "en", "euros", ENTER, "Ona", "8 Lane", ENTER, ENTER, ENTER]


class Terminal:
    """The command at a terminal of its own; a line is typed once the question before it has been asked."""

    def __init__(self, home: Path, *words: str) -> None:
        import pty  # noqa: PLC0415 - Windows has none
        import termios  # noqa: PLC0415

        self.ours, theirs = pty.openpty()
        # No echo, and line ends as they are: what is read is only what the program says.
        state = termios.tcgetattr(theirs)
        state[1] &= ~termios.OPOST
        state[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, state)
        self.child = subprocess.Popen(
            [*COMMAND, "new", "--plain", "--today", "2026-10-18", *words],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(home),
            cwd=home,
            start_new_session=True,
        )
        os.close(theirs)
        self.said = self.unread = ""

    def until(self, text: str) -> str:
        """Read what the program says up to a text; what it said since the last one."""
        while text not in self.unread:
            ready, _, _ = select.select([self._stderr()], [], [], 60)
            chunk = os.read(self._stderr().fileno(), 4096) if ready else b""
            assert chunk, f"{text!r} was never said, but: {self.unread}"
            self.unread += chunk.decode(errors="replace")
            self.said += chunk.decode(errors="replace")
        found, _, self.unread = self.unread.partition(text)
        return found + text

    def type(self, line: str) -> None:
        os.write(self.ours, f"{line}\n".encode())

    def answer(self, question: str, line: str) -> str:
        said = self.until(question)
        self.type(line)
        return said

    def end(self) -> tuple[int, str, str]:
        out, err = self.child.communicate(timeout=60)
        os.close(self.ours)
        return self.child.returncode, out.decode(), self.said + err.decode()

    def _stderr(self) -> IO[bytes]:
        assert self.child.stderr is not None
        return self.child.stderr


def titles(home: Path) -> list[str]:
    return [str(read_case(file).case.title) for file in sorted((home / "store").glob("*/case.toml"))]


def only(home: Path) -> Path:
    (file,) = (home / "store").glob("*/case.toml")
    return file


def test_going_back_keeps_the_answers_further_on_and_ctrl_c_keeps_all(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.answer("in one line?", "Parcel held for days")
    terminal.answer("kind of matter", "<")
    assert "[Parcel held for days]" in terminal.answer("[Parcel held for days]", "Parcel held for weeks")
    terminal.answer("kind of matter", "delivery")
    terminal.answer("own words", "It never came.")
    terminal.type("Nobody knows where it is.")
    terminal.type(".")
    terminal.answer("do you write?", "<")
    terminal.answer("own words", "<")
    again = terminal.until("[delivery")
    assert "kind of matter" in again
    terminal.type("")
    assert "[It never came. Nobody knows where it is.]" in terminal.answer("knows where it is.]", "")
    terminal.until("do you write?")
    os.kill(terminal.child.pid, signal.SIGINT)
    status, out, err = terminal.end()
    assert status == 130
    assert "Traceback" not in err
    assert out == "parcel-held-for-days\n"
    assert "complaints new --plain parcel-held-for-days" in err
    case = read_case(only(tmp_path)).case
    assert str(case.title) == "Parcel held for weeks"
    assert str(case.story) == "It never came.\nNobody knows where it is."
    assert case.category == "delivery"


def test_what_is_not_understood_is_asked_again_with_what_was_typed(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.answer("in one line?", "Parcel")
    terminal.answer("kind of matter", "nonsense")
    said = terminal.answer("kind of matter", "delivery")
    assert 'I did not understand "nonsense"' in said
    terminal.until("own words")
    terminal.child.send_signal(signal.SIGTERM)
    status, _, err = terminal.end()
    assert status == 130
    assert "Traceback" not in err
    case = read_case(only(tmp_path)).case
    assert (case.category, case.story) == ("delivery", None)


def test_the_walk_goes_on_where_it_stopped(tmp_path: Path) -> None:
    first = complaints(tmp_path, "new", stdin="\n".join([*HEAD, "Northgate", "car", "", ""]).encode())
    assert first.returncode == 0, first.stderr
    name = first.stdout.decode().strip()
    terminal = Terminal(tmp_path, name)
    said = terminal.until("e-mail address for complaints?")  # the postal address was left out
    assert f"Going on with {name}" in said
    assert "in one line?" not in said
    os.kill(terminal.child.pid, signal.SIGHUP)
    assert terminal.end()[0] == 130
    again = complaints(tmp_path, "new", "--plain", name, stdin=b"claims@northgate.example\n")
    assert again.returncode == 0, again.stderr
    (party,) = read_case(only(tmp_path)).case.parties
    assert (party.name, party.role, party.email) == ("Northgate", "carrier", "claims@northgate.example")


def test_a_killed_walk_loses_at_most_the_line_that_was_being_typed(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    for line in [*HEAD, "Northgate", "carrier"]:
        terminal.type(line)
    terminal.until("their postal address?")
    os.write(terminal.ours, b"3 Dock Str")
    terminal.child.kill()
    terminal.end()
    file = only(tmp_path)
    assert read_case(file).case.complainant is not None
    draft = load_draft(file)
    assert draft is not None
    again = complaints(tmp_path, "new", "--plain", file.parent.name, stdin=b"3 Dock Street\n")
    assert again.returncode == 0, again.stderr
    (party,) = read_case(file).case.parties
    assert (party.name, party.role, party.address) == ("Northgate", "carrier", "3 Dock Street")


def test_what_another_program_adds_during_the_walk_stays(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    for line in HEAD:
        terminal.type(line)
    terminal.until("name of the company?")
    name = only(tmp_path).parent.name
    added = complaints(tmp_path, "add", "contact", name, "--id", "theirs", "--told", "I rang.")
    assert added.returncode == 0, added.stderr
    for line in ("Northgate", "carrier", ENTER, ENTER, ENTER, "no"):
        terminal.type(line)
    terminal.until("What did you buy")
    terminal.child.send_signal(signal.SIGINT)
    assert terminal.end()[0] == 130
    case = read_case(only(tmp_path)).case
    assert [(party.name, party.role) for party in case.parties] == [("Northgate", "carrier")]
    assert [contact.id for contact in case.contacts] == ["theirs"]


def test_an_unfinished_case_is_told_of_when_another_is_begun(tmp_path: Path) -> None:
    complaints(tmp_path, "new", stdin=b"Parcel held for weeks\n")
    done = complaints(tmp_path, "new", stdin=b"")
    assert b"complaints new --plain parcel-held-for-weeks" in done.stderr
    assert b"Nothing was entered" in done.stderr
    assert titles(tmp_path) == ["Parcel held for weeks"]
