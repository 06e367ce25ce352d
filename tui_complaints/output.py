"""The one writer of stdout and stderr: results go to stdout, talk goes to stderr, both safe for a terminal.

What people typed into a case may hold escape sequences and characters that turn the direction of text. They are
shown as visible marks at the moment of printing, and nowhere else: the stored text stays as it was (safety.md).
There is no colour, so ``NO_COLOR`` and ``TERM=dumb`` have nothing to switch off.
"""

from __future__ import annotations

import os
import re
import sys
from enum import IntEnum

from tui_complaints.domain.visible import visible
from tui_complaints.errors import (
    ChangedElsewhereError,
    CollisionError,
    ComplaintsError,
    InvalidCaseError,
    InvalidValueError,
    LetterStoppedError,
    NotFoundError,
    StorageError,
    TemplateError,
    UsageError,
)
from tui_complaints.translation import _

TYPE_CHECKING = False  # typing is not imported at run time: it would cost every start of the command
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

PROGRAM = "complaints"


class ExitCode(IntEnum):
    """What the exit status says (product.md)."""

    DONE = 0
    FOUND = 1  # a gap, a fault, a letter that must not be written
    USAGE = 2
    INVALID = 3
    NOT_FOUND = 4
    NOT_SAVED = 5  # changed by another program, or the disk refused
    NETWORK = 6
    INTERRUPTED = 130  # 128 + SIGINT, as shells say it


_CODES: tuple[tuple[type[BaseException], ExitCode], ...] = (
    (LetterStoppedError, ExitCode.FOUND),
    (UsageError, ExitCode.USAGE),
    (TemplateError, ExitCode.USAGE),
    (InvalidCaseError, ExitCode.INVALID),
    (InvalidValueError, ExitCode.INVALID),
    (NotFoundError, ExitCode.NOT_FOUND),
    (ChangedElsewhereError, ExitCode.NOT_SAVED),
    (CollisionError, ExitCode.NOT_SAVED),
    (StorageError, ExitCode.NOT_SAVED),
    (OSError, ExitCode.NOT_SAVED),
    (KeyboardInterrupt, ExitCode.INTERRUPTED),
)


def exit_code_for(error: BaseException) -> ExitCode:
    """The exit status of an error that a user can cause or meet."""
    return next((code for cause, code in _CODES if isinstance(error, cause)), ExitCode.USAGE)


# What JSON itself leaves as it is, but would act on a terminal: DEL, C1, separators, what changes direction.
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb\U000e0001-\U000e007f]"
)


def one_line(text: str) -> str:
    """The text, safe to show, on one line."""
    return visible(text).replace("\n", "␊").replace("\t", "␉")


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def as_json(value: object) -> str:
    """One JSON value as text, readable in any script, with control and direction characters escaped."""
    import json  # noqa: PLC0415 - a letter as Markdown need not wait for it

    return _UNSAFE_IN_JSON.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2))


def prepare() -> None:
    """Make the streams able to write any text, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:  # closed, or replaced by whoever called us
            continue
        # ASCII is what the C locale says when it knows nothing: every terminal of today reads UTF-8.
        if stream.encoding.lower() in {"ascii", "us-ascii", "ansi_x3.4-1968", "646"}:
            reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            reconfigure(errors="backslashreplace")


def result(text: str) -> None:
    """Write a result to stdout; it ends with one newline."""
    _print(visible(text.rstrip("\n")) + "\n")


def result_bytes(data: bytes) -> None:
    """Write a result that is no text to stdout, as it is: a PDF for a pipe or a file.

    Raises:
        UsageError: stdout is a terminal, which would act on some of it.
    """
    if sys.stdout.isatty():
        raise UsageError(_("this cannot be shown in a terminal: name a file with -o"))
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def result_json(value: object) -> None:
    """Write a result to stdout as one JSON value."""
    _print(as_json(value) + "\n")


def talk(text: str) -> None:
    """Say something on stderr: what was done, what to do next."""
    _write(sys.stderr, visible(text.rstrip("\n")) + "\n")


def warn(text: str) -> None:
    """Say on stderr, on one line, what the user should know about a result."""
    _write(sys.stderr, f"{PROGRAM}: {one_line(text)}\n")


def error(problem: BaseException) -> None:
    """Say on stderr what went wrong, one line for each thing that did."""
    for line in _lines_of(problem):
        warn(line)


def _lines_of(problem: BaseException) -> Iterable[str]:
    if isinstance(problem, InvalidCaseError):
        return [f"{problem.file}{f':{fault.line}' if fault.line else ''}: {fault}" for fault in problem.faults]
    if isinstance(problem, LetterStoppedError):
        return problem.reasons
    if isinstance(problem, OSError) and not isinstance(problem, ComplaintsError):
        name = problem.filename if isinstance(problem.filename, str) else ""
        return [": ".join(part for part in (name, problem.strerror or str(problem)) if part)]
    return [str(problem)]


def _print(text: str) -> None:
    if sys.stdout is None:
        raise StorageError(_("there is no standard output to write to"))
    _write(sys.stdout, text)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # started without it, talk is lost
        stream.write(text)
        stream.flush()


def abandon(stream: TextIO | None) -> None:
    """Point a stream that cannot be written any more to nowhere, so that leaving Python stays quiet about it."""
    if stream is None:
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # not a real file: nothing is flushed at exit
        return
