"""``complaints paths``: where things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import columns
from tui_complaints.output import ExitCode
from tui_complaints.usecases.places import places

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print the folders."""
    found = {name: str(place) for name, place in places(arguments.store).items()}
    if arguments.json:
        output.result_json(found)
    else:
        output.result("\n".join(columns(found.items(), indent="")))
    return ExitCode.DONE
