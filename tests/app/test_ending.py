"""However the app ends, the terminal is as it was before; where there is no terminal, a plain text says what to do."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest
from running import complaints

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

from terminal import ALTERNATE_OFF, ALTERNATE_ON, Terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(tmp_path: Path, number: signal.Signals) -> None:
    with Terminal(tmp_path) as terminal:
        terminal.wait_for("Start my case")
        terminal.stop(number)
        terminal.wait_until_gone()
        assert terminal.sent.rindex(ALTERNATE_OFF) > terminal.sent.rindex(ALTERNATE_ON)
        for mode in (b"1000", b"1003", b"1006", b"2004"):  # mouse and pasting
            on, off = terminal.sent.rfind(b"\x1b[?" + mode + b"h"), terminal.sent.rfind(b"\x1b[?" + mode + b"l")
            assert off > on or on == -1
        assert b"\x1b[?25h" in terminal.sent[terminal.sent.rindex(ALTERNATE_OFF) - 200 :]
        assert terminal.modes() == terminal.before


def test_leaving_by_the_key_is_exit_status_0(tmp_path: Path) -> None:
    with Terminal(tmp_path) as terminal:
        terminal.wait_for("Start my case")
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
        assert terminal.modes() == terminal.before


def test_the_demo_shows_the_examples_and_leaves_nothing(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with Terminal(tmp_path, "demo", env={"TMPDIR": str(temporary)}) as terminal:
        terminal.wait_for("all 10")
        assert any(temporary.iterdir())
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
    assert not any(temporary.iterdir())
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (300, 100)])
def test_any_size_of_terminal_will_do(tmp_path: Path, size: tuple[int, int]) -> None:
    with Terminal(tmp_path, size=size) as terminal:
        terminal.wait_until_listening()
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
        assert "Traceback" not in terminal.text


def test_a_dumb_terminal_gets_the_commands_instead(tmp_path: Path) -> None:
    with Terminal(tmp_path, env={"TERM": "dumb"}) as terminal:
        terminal.wait_for("complaints new")
        assert terminal.wait_until_gone() == 0
        assert ALTERNATE_ON not in terminal.sent


def test_without_a_terminal_the_demo_says_so(tmp_path: Path) -> None:
    done = complaints(tmp_path, "demo")
    assert done.returncode == 2
    assert b"needs a terminal" in done.stderr


def test_a_case_is_opened_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "store" / "lamp"
    folder.mkdir(parents=True)
    (folder / "case.toml").write_text('format = 1\ntitle = "A lamp that came late"\n', encoding="utf-8")
    with Terminal(tmp_path, "lamp") as terminal:
        terminal.wait_for("A lamp that came late")
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0


def test_a_word_that_is_no_case_is_told_what_it_may_have_meant(tmp_path: Path) -> None:
    with Terminal(tmp_path, "lits") as terminal:
        terminal.wait_for("'list'")
        assert terminal.wait_until_gone() == 4
        assert ALTERNATE_ON not in terminal.sent
