"""Run a full-screen program on a pseudo-terminal and time it as a person at the terminal would.

The terminal answers what programs ask as xterm does, else a program that waits for an answer would be timed waiting.
Times are of the moment at which bytes arrive, not of the moment at which they were understood.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

COLUMNS, LINES = 120, 40
DOWN, PAGE_DOWN, ENTER, ESCAPE, LEAVE = b"\x1b[B", b"\x1b[6~", b"\r", b"\x1b", b"\x11"

_LONGEST = 30.0
"""Seconds after which what was waited for will not come."""
_CHUNK = 65536
_CONTROLS = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[PX^_].*?\x1b\\|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]", re.DOTALL
)
_QUESTION = re.compile(
    rb"\x1b\[0?c|\x1b\[5n|\x1b\[6n|\x1b\[\?(?P<mode>\d+)\$p|\x1b\[>0?q|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?$")
_SYNCHRONIZED = b"2026"


class NeverShownError(Exception):
    """A program did not show or do what was waited for."""


class Program:
    """A program on a terminal of its own, started when the ``with`` block is entered.

    Args:
        command: what to run.
        env: its environment.
    """

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self._command = command
        self._env = {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        self._shown = b""
        self._unfinished = b""
        self._last = 0.0

    def __enter__(self) -> Self:
        self._terminal, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self._start = time.perf_counter()
        self._process = subprocess.Popen(
            self._command, env=self._env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self._terminal)

    def first_shows(self, text: str) -> float:
        """Seconds from the start of the process until a text has arrived."""
        return self._wait_for(text) - self._start

    def shows_after(self, keys: bytes, text: str) -> float:
        """Seconds from keys until a text has arrived that they bring up."""
        self._shown = b""
        pressed = self._press(keys)
        return self._wait_for(text) - pressed

    def settle(self, quiet: float = 0.3) -> None:
        """Wait until nothing was drawn for so many seconds."""
        while self._read(quiet):
            pass

    def repaints(self, keys: bytes, count: int, quiet: float = 0.05) -> list[float]:
        """Seconds from each press of a key to the last byte of what it draws, before so many seconds of silence.

        Raises:
            NeverShownError: the key draws nothing.
        """
        taken: list[float] = []
        for _ in range(count):
            self._shown = b""
            pressed = self._press(keys)
            if not self._read(_LONGEST):
                raise NeverShownError(f"{keys!r} draws nothing")
            self.settle(quiet)
            taken.append(self._last - pressed)
        return taken

    def leaves(self, keys: bytes = LEAVE) -> float:
        """Seconds from the keys that end the program until its process is gone."""
        pressed = self._press(keys)
        while self._process.poll() is None:
            if time.perf_counter() - pressed > _LONGEST:
                raise NeverShownError("the program does not end")
            self._read(0.001)
        return time.perf_counter() - pressed

    def peak(self) -> float | None:
        """The most memory that it had so far, in MB; None where the system does not tell."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return None
        peak = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024

    def _press(self, keys: bytes) -> float:
        pressed = time.perf_counter()
        os.write(self._terminal, keys)
        return pressed

    def _wait_for(self, text: str) -> float:
        """The moment at which a text had arrived; raises ``NeverShownError``."""
        end = time.perf_counter() + _LONGEST
        while text.encode() not in _CONTROLS.sub(b"", self._shown):
            if time.perf_counter() > end or not self._read(_LONGEST):
                raise NeverShownError(f"{text!r} is not shown, but {_CONTROLS.sub(b'', self._shown)[-2000:]!r}")
        return self._last

    def _read(self, longest: float) -> bool:
        """Take what the program draws next; False where nothing came for so many seconds."""
        if not select.select([self._terminal], [], [], longest)[0]:
            return False
        try:
            drawn = os.read(self._terminal, _CHUNK)
        except OSError:  # Linux says so when the last process has closed its side
            return False
        if drawn:
            self._last = time.perf_counter()
            self._shown += drawn
            self._answer(self._unfinished + drawn)
        return bool(drawn)

    def _answer(self, drawn: bytes) -> None:
        for question in _QUESTION.finditer(drawn):
            os.write(self._terminal, _answer_to(question))
        cut = _UNFINISHED.search(drawn)
        self._unfinished = cut.group() if cut else b""


def _answer_to(question: re.Match[bytes]) -> bytes:
    """What xterm says: what it is, that it is well, where the cursor is, that it can hold a frame back, its colours."""
    asked = question.group()
    if mode := question["mode"]:
        return b"\x1b[?%s;%d$y" % (mode, 2 if mode == _SYNCHRONIZED else 0)
    if colour := question["colour"]:
        return b"\x1b]%s;rgb:0000/0000/0000\x1b\\" % colour
    if asked.endswith(b"q"):
        return b"\x1bP>|XTerm(390)\x1b\\"
    return {b"n": b"\x1b[1;1R" if b"6" in asked else b"\x1b[0n", b"c": b"\x1b[?62;22c"}[asked[-1:]]
