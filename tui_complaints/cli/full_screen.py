"""Run the full-screen app; what it needs is imported only here."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui_complaints.errors import UsageError
from tui_complaints.output import ExitCode
from tui_complaints.wording import commands as words

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_DUMB = frozenset({"dumb", "unknown"})
_GARBAGE = (2_000, 10, 200)
"""When garbage is looked for: often among what is new, hardly ever among all, which with a long case takes longer than
to draw a screen ten times."""
_TURN = 0.0005
"""Seconds after which a thread that works lets the one in that draws: with Python's 5 milliseconds, a key would be
answered some frames late while a letter is written."""


def can_run() -> bool:
    """Whether a person sits at a terminal that a screen can be drawn on."""
    streams = (sys.stdin, sys.stdout)
    at_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return at_terminal and os.environ.get("TERM", "").lower() not in _DUMB


def run_app(
    store: str | None = None, case: Path | None = None, today: date | None = None, *, throwaway: bool = False
) -> ExitCode:
    """Show the app until the user leaves it.

    Raises:
        UsageError: there is no terminal to show it on.
    """
    if not can_run():
        raise UsageError(words.NO_TERMINAL)
    from tui_complaints.app import ComplaintsApp  # noqa: PLC0415 - no command pays for Textual

    # A command ends before there is garbage worth collecting (__main__); the app does not. What it has imported by
    # now stays, and need never be looked at.
    gc.freeze()
    gc.enable()
    gc.set_threshold(*_GARBAGE)
    sys.setswitchinterval(_TURN)
    ComplaintsApp(store, case, today, throwaway=throwaway).run()
    return ExitCode.DONE
