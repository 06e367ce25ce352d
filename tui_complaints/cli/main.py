"""Which command is meant, and what becomes of its errors."""

from __future__ import annotations

import sys
from importlib import import_module

from tui_complaints import output
from tui_complaints.errors import ComplaintsError, NotFoundError, UsageError
from tui_complaints.output import ExitCode
from tui_complaints.wording import commands as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from types import ModuleType

_MODULES = {"list": "list_cases", "set": "set_value"}
"""Modules that cannot bear the name of their command."""

_LEADING = {"--store": True, "--today": True, "--json": False}
"""Options of every command that may stand before it too; whether a value follows."""


def run(argv: list[str]) -> int:
    """Run one command and return its exit status."""
    output.prepare()
    try:
        return _dispatch(argv)
    except BrokenPipeError:  # the reader had enough
        output.abandon(sys.stdout)
        return ExitCode.DONE
    except (ComplaintsError, OSError, KeyboardInterrupt) as problem:
        return _report(problem)


def _report(problem: BaseException) -> ExitCode:
    code = output.exit_code_for(problem)
    if isinstance(problem, OSError):  # perhaps stdout itself
        output.abandon(sys.stdout)
    if code is not ExitCode.INTERRUPTED:
        try:
            output.error(problem)
        except OSError:  # nowhere left to say it
            output.abandon(sys.stderr)
    return code


def _dispatch(argv: list[str]) -> ExitCode:
    leading, rest = _split_leading(argv)
    if not rest and "--json" not in leading and _may_be_shown():
        return _app(leading)
    if not rest:
        from tui_complaints.cli.short_help import short_help  # noqa: PLC0415

        output.result(short_help())
        return ExitCode.DONE
    word = rest[0]
    if word in {"--help", "-h"}:
        from tui_complaints.cli.short_help import full_help  # noqa: PLC0415

        output.result(full_help())
        return ExitCode.DONE
    if word == "--version":
        from tui_complaints import __version__  # noqa: PLC0415

        output.result(f"{output.PROGRAM} {__version__}")
        return ExitCode.DONE
    if word == "--" and len(rest) > 1:
        return _app(leading, rest[1]) if len(rest) == 2 and _may_be_shown() else run_command("show", [*leading, *rest])  # noqa: PLR2004 - a case alone
    if word in words.SUMMARIES:
        return run_command(word, [*leading, *rest[1:]])
    if word in words.LATER:
        raise UsageError(words.not_built(word))
    if len(rest) == 1 and not word.startswith("-") and "--json" not in leading and _may_be_shown():
        return _opened(word, leading)
    return _show(word, [*leading, *rest])


def _may_be_shown() -> bool:
    from tui_complaints.cli.full_screen import can_run  # noqa: PLC0415

    return can_run()


def _opened(word: str, leading: list[str]) -> ExitCode:
    """Open the case that a word names; if there is none, it was perhaps a command spelled otherwise."""
    try:
        return _app(leading, word)
    except NotFoundError as problem:
        meant = _perhaps_a_command(word, problem)
        if meant is None:
            raise
        raise meant from problem


def _app(leading: list[str], case: str | None = None) -> ExitCode:
    """The app, on the store and the day that were named before it."""
    from tui_complaints.cli.full_screen import run_app  # noqa: PLC0415
    from tui_complaints.cli.parser import Parser  # noqa: PLC0415
    from tui_complaints.usecases.cases import find_case  # noqa: PLC0415

    given = any(word.partition("=")[0] == "--today" for word in leading)
    arguments = Parser("demo").read(leading)
    file = find_case(case, arguments.store) if case is not None else None
    return run_app(arguments.store, file, arguments.today if given else None)


def _show(word: str, argv: list[str]) -> ExitCode:
    """Show the case that the first word names; if there is none, it was perhaps a command spelled otherwise."""
    if word.startswith("-"):
        raise UsageError(words.unknown_command(word, ""))
    try:
        return run_command("show", argv)
    except (NotFoundError, UsageError) as problem:
        meant = _perhaps_a_command(word, problem)
        if meant is None:
            raise
        raise meant from problem


def _perhaps_a_command(word: str, problem: NotFoundError | UsageError) -> NotFoundError | UsageError | None:
    """The error to raise where a word that names no case may have been meant as a command; None where not."""
    import difflib  # noqa: PLC0415

    nearest = difflib.get_close_matches(word, words.SUMMARIES, n=1, cutoff=0.6)
    if not nearest:
        return None
    if isinstance(problem, UsageError):  # more than a case was named, as after a command
        return UsageError(words.perhaps_a_command(problem, nearest[0]))
    return NotFoundError(words.unknown_command(word, nearest[0]))


def _split_leading(argv: list[str]) -> tuple[list[str], list[str]]:
    """Options that stand before the command, and the rest."""
    at = 0
    while at < len(argv):
        name, equals, _ = argv[at].partition("=")
        if name not in _LEADING:
            break
        at += 2 if _LEADING[name] and not equals else 1
    return argv[:at], argv[at:]


def run_command(command: str, argv: list[str]) -> ExitCode:
    """Build the parser of that one command, read its arguments, and run it."""
    from tui_complaints.cli.parser import Parser  # noqa: PLC0415

    module = command_module(command)
    parser = Parser(command)
    module.declare(parser, argv)
    if parser.asks_for_help(argv):
        output.result(parser.format_help())
        return ExitCode.DONE
    arguments: Namespace = parser.read(argv)
    code: ExitCode = module.run(arguments)
    return code


def command_module(command: str) -> ModuleType:
    """The module of a command: ``declare(parser, argv)`` says what it takes, ``run(arguments)`` does it."""
    return import_module(f"tui_complaints.cli.commands.{_MODULES.get(command, command)}")
