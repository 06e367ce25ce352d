"""``complaints review CASE``: write a public review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.review import write_review
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()
    parser.option("--platform", "P")
    parser.option("--language", "L")
    parser.flag("--strict")
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help=commands.OPTIONS["review.output"])
    parser.flag("--force")


def run(arguments: Namespace) -> ExitCode:
    """Print the review, or write it to a file; what was taken out, and how long it is, goes to stderr."""
    reviewed = write_review(
        open_case(arguments.case, arguments.store),
        arguments.today,
        platform=arguments.platform,
        language=arguments.language,
        strict=arguments.strict,
    )
    for line in reviewed.talk:
        output.warn(line)
    text = output.as_json(reviewed.json()) if arguments.json else reviewed.review.text
    if arguments.output != "-":
        from tui_complaints.usecases.results import write_result  # noqa: PLC0415 - stdout need not wait for it

        write_result(Path(arguments.output), text + "\n", force=arguments.force)
        output.talk(words.WROTE.format(file=arguments.output))
    elif arguments.json:
        output.result_json(reviewed.json())
    else:
        output.result(text)
    return ExitCode.DONE
