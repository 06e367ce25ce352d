"""The user's own editor, for a text that they want to change outside of the program."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError, UsageError
from tui_complaints.wording import reports as words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def editor_command(refusal: str) -> list[str]:
    """The user's editor with its own arguments, as VISUAL or EDITOR names it, else one that every system has.

    Raises:
        UsageError: there is none; ``refusal`` says what to do.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _usual_editor()
    try:
        # A backslash is a part of a path on Windows.
        words_of_it = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:
        words_of_it = []
    if not words_of_it:
        raise UsageError(refusal)
    return [word.strip('"') for word in words_of_it] if sys.platform == "win32" else words_of_it


def run_editor(command: list[str], file: Path, refusal: str) -> None:
    """Open a file in an editor and wait until the person is done; Ctrl+C is the editor's meanwhile.

    Raises:
        UsageError: the editor cannot be started; ``refusal`` says what to do.
        StorageError: it ended with a failure.
    """
    try:
        with _interrupts_left_to_it():
            done = subprocess.run([*command, str(file)], check=False)  # noqa: S603 - the user's own, without a shell
    except (FileNotFoundError, PermissionError) as error:
        raise UsageError(refusal) from error
    if done.returncode:
        raise StorageError(words.EDITOR_FAILED.format(editor=command[0], status=done.returncode))


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Ctrl+C means something in an editor, yet the terminal sends it to us too: we would end the editor with it."""
    if threading.current_thread() is not threading.main_thread():  # to any other an interrupt does not come
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _usual_editor() -> str:
    """An editor for a person who named none; "" where none could be used: vi needs a terminal."""
    if sys.platform == "win32":
        return "notepad"
    return "vi" if sys.stdin.isatty() and sys.stdout.isatty() else ""
