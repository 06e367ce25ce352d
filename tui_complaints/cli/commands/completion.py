"""``complaints completion SHELL``: make the shell complete commands, options and cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli import completion
from tui_complaints.output import ExitCode
from tui_complaints.usecases.places import places
from tui_complaints.wording import commands

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    help_text = commands.OPTIONS["completion.shell"]
    parser.add_argument("shell", metavar="SHELL", choices=tuple(completion.SHELLS), help=help_text)
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print the script for the shell."""
    script = completion.SHELLS[arguments.shell](str(places(arguments.store)["store"]))
    if arguments.json:
        output.result_json({"shell": arguments.shell, "script": script})
    else:
        output.result(script)
    return ExitCode.DONE
