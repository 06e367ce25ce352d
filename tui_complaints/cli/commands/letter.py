"""``complaints letter CASE``: write the letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.formats import FORMATS, PLAIN, format_of
from tui_complaints.usecases.write import write_letter
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()
    parser.option("--kind", "KIND", choices=WRITTEN_KINDS)
    parser.option("--language", "L")
    parser.option("--to", "PARTY")
    parser.option("--format", "FORMAT", choices=FORMATS)
    parser.add_argument("--bundle", metavar="FILE", help=commands.OPTIONS["letter.bundle"])
    parser.add_argument("--zip", metavar="FILE", help=commands.OPTIONS["letter.zip"])
    parser.add_argument("--max-size", metavar="SIZE", help=commands.OPTIONS["letter.max-size"])
    parser.flag("--strict")
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help=commands.OPTIONS["letter.output"])
    parser.flag("--force")


def run(arguments: Namespace) -> ExitCode:
    """Print the letter, or write it to a file; what the user should know of it goes to stderr."""
    stored = open_case(arguments.case, arguments.store)
    output_format = format_of(Path(arguments.output), arguments.format)
    written = write_letter(
        stored,
        arguments.today,
        kind=arguments.kind,
        language=arguments.language,
        to=arguments.to,
        output_format="txt" if output_format == "txt" else "md",
        strict=arguments.strict,
    )
    for warning in written.warnings:
        output.warn(warning)
    if arguments.bundle or arguments.zip:
        _bundle(arguments, stored, written.letter)
        if arguments.output == "-" and not arguments.json:
            return ExitCode.DONE
    result: str | bytes = written.text
    if arguments.json:
        result = output.as_json(written.json())
    elif output_format not in PLAIN:
        from tui_complaints.usecases.documents import laid_out  # noqa: PLC0415 - Markdown need not wait for it

        result = laid_out(stored, written.letter, arguments.today, output_format)
    if isinstance(result, str):
        result = result.rstrip("\n") + "\n"
    if arguments.output != "-":
        from tui_complaints.usecases.results import write_result  # noqa: PLC0415 - stdout need not wait for it

        write_result(Path(arguments.output), result, force=arguments.force)
        output.talk(words.WROTE.format(file=arguments.output))
    elif arguments.json:
        output.result_json(written.json())
    elif isinstance(result, str):
        output.result(result)
    else:
        output.result_bytes(result)
    return ExitCode.DONE


def _bundle(arguments: Namespace, stored: StoredCase, letter: Letter) -> None:
    """Write the letter with its exhibits; what the user should know of these is told before."""
    from tui_complaints.usecases.bundle.bundle import read_size, write_bundle, write_zip  # noqa: PLC0415 - heavy
    from tui_complaints.usecases.bundle.pieces import inspect  # noqa: PLC0415

    most = read_size(arguments.max_size) if arguments.max_size else None
    inspected = inspect(stored, letter, arguments.today)
    for note in inspected.notes:
        output.warn(note)
    if arguments.bundle:
        made = write_bundle(
            stored, letter, arguments.today, inspected, Path(arguments.bundle), most=most, force=arguments.force
        )
        for note in made.notes:
            output.warn(note)
        output.talk(made.told)
    if arguments.zip:
        output.talk(
            write_zip(stored, letter, arguments.today, inspected, Path(arguments.zip), force=arguments.force).told
        )
