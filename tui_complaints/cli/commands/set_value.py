"""``complaints set CASE KEY VALUE``: change one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import find_case
from tui_complaints.usecases.change import set_value
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.add_argument("key", metavar="KEY", help=commands.OPTIONS["set.key"])
    parser.add_argument("value", metavar="VALUE", help=commands.OPTIONS["set.value"])
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Change the value and say so."""
    set_value(find_case(arguments.case, arguments.store), arguments.key, arguments.value)
    if arguments.json:
        output.result_json({"key": arguments.key, "value": arguments.value or None})
    else:
        done = words.SET if arguments.value else words.REMOVED
        output.talk(done.format(key=arguments.key, value=arguments.value))
    return ExitCode.DONE
