"""A real pseudo-terminal with the real command in it, for tests that press keys and read what is sent to the screen."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

from running import COMMAND, environment

_PATIENCE = 30
"""Seconds after which a text that did not come is a failure; nothing waits that long when all is well."""
_QUIET = 4
"""Tenths of a second: less than the half of one in which the cursor of a field blinks."""
_ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[PX^_][^\x1b]*\x1b\\|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_=>]"
)

ALTERNATE_ON, ALTERNATE_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
_PASTE_ON = b"\x1b[?2004h"


class Terminal:
    """``complaints`` in a terminal of its own.

    Args:
        home: the folder that is the user's home.
        words: of the command.
        size: columns and rows.
        env: more of the environment.

    Attributes:
        sent: everything that the command has sent so far.
    """

    def __init__(
        self, home: Path, *words: str, size: tuple[int, int] = (80, 24), env: Mapping[str, str] | None = None
    ) -> None:
        self._master, slave = os.openpty()
        columns, rows = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        self.process = subprocess.Popen(
            [*COMMAND, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(home, **{"TERM": "xterm-256color", **(env or {})}),
            cwd=home,
            start_new_session=True,
        )
        self.sent = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._slave)
        with contextlib.suppress(OSError):
            os.close(self._master)

    @property
    def text(self) -> str:
        """What was sent, without escape sequences: not a screen, but every text that came onto it, in order."""
        return _ESCAPES.sub(b" ", self.sent).decode(errors="replace")

    def wait_for(self, text: str, *, since: int = 0) -> int:
        """Read until a text has come after the mark ``since``; returns a mark for what comes after it."""
        self._read_until(lambda: text in self.text[since:], text)
        return since + self.text[since:].index(text) + len(text)

    def wait_until(self, done: Callable[[], bool], what: str) -> None:
        """Read until something has come about that is not told on the screen: a file, say."""
        self._read_until(done, what)

    def wait_until_listening(self) -> None:
        """Read until the app takes keys as they are: before that, the terminal itself would swallow Ctrl+Q as XON.

        Textual asks for bracketed pasting once the terminal is in raw mode and its keys are being read.
        """
        self._read_until(lambda: _PASTE_ON in self.sent, "the app's request for bracketed pasting")

    def rest(self) -> None:
        """Read until the command has nothing more to send for a moment: it has drawn what a key asked for."""
        quiet, end = 0, time.monotonic() + _PATIENCE
        while quiet < _QUIET and self.process.poll() is None and time.monotonic() < end:
            before = len(self.sent)
            self._take(0.1)
            quiet = quiet + 1 if len(self.sent) == before else 0

    def press(self, *keys: str) -> None:
        """Send keys as the terminal would."""
        for key in keys:
            os.write(self._master, key.encode())

    def stop(self, number: int) -> None:
        """Send the command a signal."""
        self.process.send_signal(number)

    def wait_until_gone(self) -> int:
        """Read to the end; returns the exit status."""
        self._read_until(lambda: self.process.poll() is not None, "the end")
        self._take(0.05)
        return self.process.wait()

    def modes(self) -> list[object]:
        """The terminal's modes now, to be compared with ``before``."""
        return termios.tcgetattr(self._slave)

    def _read_until(self, done: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > end:
                raise AssertionError(f"{what!r} did not come; the last was: {self.text[-2000:]}")
            self._take(0.05)

    def _take(self, seconds: float) -> None:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if ready:
            with contextlib.suppress(OSError):  # the other end is closed
                self.sent += os.read(self._master, 1 << 16)
