"""``complaints show CASE``: a case in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.case_text import case_text
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.show import case_data, look

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print the case."""
    view = look(open_case(arguments.case, arguments.store), arguments.today)
    if arguments.json:
        output.result_json(case_data(view))
    else:
        output.result(case_text(view, arguments.case))
    return ExitCode.DONE
