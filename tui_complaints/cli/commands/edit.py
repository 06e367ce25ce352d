"""``complaints edit CASE``: open case.toml in an editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.errors import EditKeptError, StorageError, UsageError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import find_case
from tui_complaints.usecases.edit import edit_case
from tui_complaints.wording import reports as words

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Edit the case; what is refused is kept and named."""
    case = shlex.quote(arguments.case)
    file = find_case(arguments.case, arguments.store)
    editor = _editor(case)

    def open_in_editor(copy: Path) -> None:
        _run([*editor, str(copy)], case)

    try:
        changed = edit_case(file, open_in_editor)
    except EditKeptError as error:
        output.error(error.cause)
        output.warn(words.EDIT_KEPT.format(kept=error.kept, case=case))
        return output.exit_code_for(error.cause)
    if arguments.json:
        output.result_json({"file": str(file), "changed": changed})
    else:
        output.talk(words.EDIT_SAVED.format(file=file) if changed else words.EDIT_UNCHANGED)
    return ExitCode.DONE


def _editor(case: str) -> list[str]:
    """The user's editor with its own arguments, as VISUAL or EDITOR names it, else one that every system has."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _usual_editor()
    try:
        # A backslash is a part of a path on Windows.
        words_of_it = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:
        words_of_it = []
    if not words_of_it:
        raise UsageError(words.NO_EDITOR.format(case=case))
    return [word.strip('"') for word in words_of_it] if sys.platform == "win32" else words_of_it


def _usual_editor() -> str:
    """An editor for a person who named none; "" where none could be used: vi needs a terminal."""
    if sys.platform == "win32":
        return "notepad"
    return "vi" if sys.stdin.isatty() and sys.stdout.isatty() else ""


def _run(command: list[str], case: str) -> None:
    try:
        done = subprocess.run(command, check=False)  # noqa: S603 - the user's own editor, without a shell
    except (FileNotFoundError, PermissionError) as error:
        raise UsageError(words.NO_EDITOR.format(case=case)) from error
    if done.returncode:
        raise StorageError(words.EDITOR_FAILED.format(editor=command[0], status=done.returncode))
