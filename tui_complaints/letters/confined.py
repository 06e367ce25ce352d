"""Render a user's own template in a process of its own, within 5 seconds and 256 MB (safety.md).

``main`` is that process: it reads a request as JSON from standard input and writes the answer to standard output.
The case is never on a command line, in the environment or in a temporary file.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tui_complaints.errors import TemplateError
from tui_complaints.letters.templates import file_of, render_here
from tui_complaints.translation import _, language, use

_ROOT = Path(__file__).parents[2]
"""Where our own package lies. The process looks there last and never in the folder that the user happens to be in."""

_START = "import sys; sys.path.append(sys.argv[1]); from tui_complaints.letters.confined import main; main()"

SECONDS = 5
MEGABYTES = 256
LARGEST_TEXT = 1_000_000
"""Characters: a letter of hundreds of pages."""


def render_confined(name: str, places: list[Path], data: dict[str, object]) -> str:
    """Render template ``name`` from the first of ``places`` that has it.

    Raises:
        TemplateError: it is not valid, takes too long, needs too much memory, or writes too much.
    """
    request = json.dumps({
        "name": name, "places": [str(place) for place in places], "data": data, "language": language(),
    })  # fmt: skip
    file = file_of(places, name)
    command = [sys.executable, "-P", "-c", _START, str(_ROOT)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, nothing of the user's on the line
            command, input=request.encode(), capture_output=True, timeout=SECONDS + 1, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TemplateError(file, 0, _("it did not finish within {seconds} seconds").format(seconds=SECONDS)) from error
    except OSError as error:
        raise TemplateError(file, 0, _("it could not be rendered: {error}").format(error=error)) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise TemplateError(file, 0, _end_of(done)) from error
    if "problem" in answer:
        raise TemplateError(answer["file"] or file, answer["line"], answer["problem"])
    return str(answer["text"])


def _end_of(done: subprocess.CompletedProcess[bytes]) -> str:
    """Why the process gave no answer: its last word if it had one, else a limit ended it."""
    said = done.stderr.decode(errors="replace").strip().splitlines()
    if done.returncode > 0 and said:
        return _("it could not be rendered: {error}").format(error=said[-1])
    return _("it needed more than {megabytes} MB or {seconds} seconds, and was stopped").format(
        megabytes=MEGABYTES, seconds=SECONDS
    )


def main() -> None:
    """Be the confined process: render what standard input asks for."""
    limit()
    request = json.load(sys.stdin.buffer)
    use(request["language"])
    try:
        answer: dict[str, Any] = {"text": _render(request)}
    except TemplateError as error:
        answer = {"problem": error.problem, "file": error.file, "line": error.line}
    except MemoryError:
        answer = {"problem": _("it needs more than {megabytes} MB").format(megabytes=MEGABYTES), "file": "", "line": 0}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def limit() -> None:
    """Bound memory and processor time where the platform can; elsewhere the parent's clock and our sizes bound it.

    A bound that is lower already, or that the system does not know, is left as it is.
    """
    with contextlib.suppress(ImportError):  # Windows has no such module
        import resource  # noqa: PLC0415

        for bound, value in ((resource.RLIMIT_AS, MEGABYTES << 20), (resource.RLIMIT_CPU, SECONDS)):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(bound, (value, value))


def _render(request: dict[str, Any]) -> str:
    text = render_here([Path(place) for place in request["places"]], request["name"], request["data"])
    if len(text) > LARGEST_TEXT:
        raise TemplateError("", 0, _("it writes more than {limit:,} characters").format(limit=LARGEST_TEXT))
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise TemplateError("", 0, _("it writes half a character, which no file can hold"))
    return text
