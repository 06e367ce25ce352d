"""The parser of one command, built only when that command is asked for."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from tui_complaints.errors import UsageError
from tui_complaints.output import PROGRAM
from tui_complaints.translation import _
from tui_complaints.wording import commands as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# It says "usage" and what is wrong with arguments in the language of the environment, which need not be the user's.
argparse._ = _  # type: ignore[attr-defined]

_HELP = ("-h", "--help")
_MASK = "\0"
"""Before a word that is no option though it looks like one; no argument of a program can hold it."""


class Option:
    """One option as the shell's completion needs it.

    Attributes:
        name: as ``--kind``.
        help: what it does.
        choices: the values it takes, if they are few.
        takes_value: whether a value follows.
    """

    __slots__ = ("choices", "help", "name", "takes_value")

    def __init__(self, name: str, help_text: str, choices: tuple[str, ...], *, takes_value: bool) -> None:
        self.name = name
        self.help = help_text
        self.choices = choices
        self.takes_value = takes_value


class Parser(argparse.ArgumentParser):
    """Reads the arguments of one command; a mistake is a ``UsageError``, never an exit of its own.

    Args:
        command: the command's name.

    Attributes:
        command: the command's name.
        see: whose ``--help`` tells what there is.
    """

    def __init__(self, command: str) -> None:
        examples = "\n".join(f"  {line}" for line in words.EXAMPLES[command])
        note = words.NOTES.get(command, "")
        super().__init__(
            prog=f"{PROGRAM} {command}",
            description=words.SUMMARIES[command][0].upper() + words.SUMMARIES[command][1:] + ".",
            epilog=f"{words.EXAMPLES_HEADING}\n{examples}\n\n" + (f"{note}\n\n" if note else "") + words.EXIT_STATUS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.command = command
        self.see = self.prog
        self.color = False  # newer Pythons colour their help
        self.add_argument("--today", type=day, metavar="DATE", help=words.OPTIONS["today"])
        self.add_argument("--store", metavar="DIR", help=words.OPTIONS["store"])
        self.add_argument(*_HELP, action="store_true", help=words.OPTIONS["help"])

    def case(self) -> None:
        """Declare that the command is about one case."""
        self.add_argument("case", metavar="CASE", help=words.OPTIONS["case"])

    def json(self) -> None:
        """Declare that what is printed can be had as JSON."""
        self.add_argument("--json", action="store_true", help=words.OPTIONS["json"])

    def option(self, name: str, metavar: str, key: str = "", choices: Iterable[str] | None = None) -> None:
        """Declare an option with a value; its help is ``<command>.<key>`` among the words."""
        allowed = tuple(choices) if choices else None
        self.add_argument(name, metavar=metavar, choices=allowed, help=self._words(key or name[2:]))

    def flag(self, name: str) -> None:
        """Declare an option without a value."""
        self.add_argument(name, action="store_true", help=self._words(name[2:]))

    def _words(self, key: str) -> str:
        return words.OPTIONS[f"{self.command}.{key}"]

    def options(self) -> list[Option]:
        """Every option that was declared."""
        return [
            Option(
                action.option_strings[-1],
                action.help or "",
                tuple(action.choices or ()),
                takes_value=action.nargs != 0,
            )
            for action in self._actions
            if action.option_strings
        ]

    def asks_for_help(self, argv: Sequence[str]) -> bool:
        """Whether help is asked for, be the rest of the arguments right or wrong."""
        before = argv[: argv.index("--")] if "--" in argv else argv
        return any(word in _HELP for word in before)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """Read the arguments; ``today`` is the computer's date unless it was given.

        Raises:
            UsageError: they are not what the command takes.
        """
        arguments = self.parse_intermixed_args(_masked(argv))
        for name, value in vars(arguments).items():
            setattr(arguments, name, _unmasked(value))
        if arguments.today is None:
            arguments.today = date.today()  # noqa: DTZ011 - the user's own day
        return arguments

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing and leaving."""
        raise UsageError(words.bad_usage(message.replace(_MASK, ""), self.see, self._meant(message)))

    def _meant(self, message: str) -> str:
        """The option that an unknown one was perhaps meant to be, or ""."""
        unknown = next((word.partition("=")[0].rstrip(":") for word in message.split() if word.startswith("--")), "")
        known = [option.name for option in self.options()]
        if not unknown or unknown in known:
            return ""
        import difflib  # noqa: PLC0415 - only a mistake pays for it

        return next(iter(difflib.get_close_matches(unknown, known, n=1, cutoff=0.8)), "")


def _masked(argv: Sequence[str]) -> list[str]:
    """The arguments without ``--``, and the words after it so that none is taken for an option.

    What argparse makes of ``--`` among words of both kinds differs between versions of Python.
    """
    if "--" not in argv:
        return list(argv)
    end = argv.index("--")
    return [*argv[:end], *(_MASK + word if word.startswith("-") and word != "-" else word for word in argv[end + 1 :])]


def _unmasked(value: object) -> object:
    if isinstance(value, list):
        return [_unmasked(item) for item in value]
    return value.removeprefix(_MASK) if isinstance(value, str) else value


def day(text: str) -> date:
    """A day, as 2026-04-12."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("{text!r} is not a date as 2026-04-12").format(text=text)) from error


def count(text: str) -> int:
    """A whole number of days, 0 or more."""
    if not text.isascii() or not text.isdigit() or len(text) > 6:  # noqa: PLR2004 - far beyond any deadline
        raise argparse.ArgumentTypeError(_("{text!r} is not a number of days").format(text=text))
    return int(text)
