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
    from datetime import date

    from tui_complaints.cli.parser import Parser
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.bundle import Made


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
    data = written.json() if arguments.json else {}
    if arguments.bundle or arguments.zip:
        data |= _bundle(arguments, stored, written.letter)
        if arguments.output == "-" and not arguments.json:
            return ExitCode.DONE
    result: str | bytes = written.text
    if arguments.json:
        result = output.as_json(data)
    elif output_format not in PLAIN:
        result = _laid_out(stored, written.letter, arguments.today, output_format)
    if isinstance(result, str):
        result = result.rstrip("\n") + "\n"
    if arguments.output != "-":
        from tui_complaints.usecases.results import write_result  # noqa: PLC0415 - stdout need not wait for it

        write_result(Path(arguments.output), result, force=arguments.force)
        output.talk(words.WROTE.format(file=arguments.output))
    elif arguments.json:
        output.result_json(data)
    elif isinstance(result, str):
        output.result(result)
    else:
        output.result_bytes(result)
    return ExitCode.DONE


def _laid_out(stored: StoredCase, letter: Letter, day: date, output_format: str) -> bytes:
    """The letter in a format; of a draft that is larger than many mailboxes take, the user is told."""
    from tui_complaints.usecases.documents import laid_out  # noqa: PLC0415 - Markdown need not wait for it

    result = laid_out(stored, letter, day, output_format)
    if output_format == "eml":
        from tui_complaints.usecases.bundle.pieces import draft_note  # noqa: PLC0415
        from tui_complaints.wording.bundle import MAIL_LARGE  # noqa: PLC0415

        if note := draft_note(len(result), MAIL_LARGE):
            output.warn(note)
    return result


def _bundle(arguments: Namespace, stored: StoredCase, letter: Letter) -> dict[str, object]:
    """Write the letter with its exhibits; what the user should know of these is told before.

    Returns:
        What was written, as data.
    """
    from tui_complaints.usecases.bundle.bundle import read_size, write_bundle, write_zip  # noqa: PLC0415 - heavy
    from tui_complaints.usecases.bundle.pieces import inspect  # noqa: PLC0415

    most = read_size(arguments.max_size) if arguments.max_size else None
    inspected = inspect(stored, letter, arguments.today)
    for note in inspected.notes:
        output.warn(note)
    made: dict[str, Made] = {}
    if arguments.bundle:
        made["bundle"] = write_bundle(
            stored, letter, arguments.today, inspected, Path(arguments.bundle), most=most, force=arguments.force
        )
        _tell(made["bundle"])
    if arguments.zip:
        made["zip"] = write_zip(stored, letter, arguments.today, inspected, Path(arguments.zip), force=arguments.force)
        _tell(made["zip"])
    return {"evidence": list(inspected.notes), **{name: one.json() for name, one in made.items()}}


def _tell(made: Made) -> None:
    for note in made.notes:
        output.warn(note)
    for file in made.written:
        output.talk(file.told)
