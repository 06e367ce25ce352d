"""``complaints edit CASE``: open case.toml in an editor."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.errors import EditKeptError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import find_case
from tui_complaints.usecases.edit import edit_case
from tui_complaints.usecases.editor import editor_command, run_editor
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
    no_editor = words.NO_EDITOR.format(case=case)
    editor = editor_command(no_editor)

    def open_in_editor(copy: Path) -> None:
        run_editor(editor, copy, no_editor)

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
