"""Render a user's own template in a process of its own, within 5 seconds and 256 MB (safety.md).

Run as a module it is that process: it reads a request as JSON from standard input and writes the answer to standard
output. The case is never on a command line, in the environment or in a temporary file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tui_complaints.errors import TemplateError

SECONDS = 5
MEGABYTES = 256
LARGEST_TEXT = 1_000_000
"""Characters: a letter of hundreds of pages."""


def render_confined(name: str, places: list[Path], data: dict[str, object]) -> str:
    """Render template ``name`` from the first of ``places`` that has it.

    Raises:
        TemplateError: it is not valid, takes too long, needs too much memory, or writes too much.
    """
    request = json.dumps({"name": name, "places": [str(place) for place in places], "data": data})
    file = next((str(place / name) for place in places if (place / name).is_file()), name)
    command = [sys.executable, "-m", "tui_complaints.letters.confined"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, nothing of the user's on the line
            command, input=request.encode(), capture_output=True, timeout=SECONDS + 1, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TemplateError(file, 0, f"it did not finish within {SECONDS} seconds") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        problem = f"it needed more than {MEGABYTES} MB or {SECONDS} seconds, and was stopped"
        raise TemplateError(file, 0, problem) from error
    if "problem" in answer:
        raise TemplateError(answer["file"] or file, answer["line"], answer["problem"])
    return str(answer["text"])


def main() -> None:
    """Be the confined process: render what standard input asks for."""
    limit()
    request = json.load(sys.stdin.buffer)
    try:
        answer: dict[str, Any] = {"text": _render(request)}
    except TemplateError as error:
        answer = {"problem": error.problem, "file": error.file, "line": error.line}
    except MemoryError:
        answer = {"problem": f"it needs more than {MEGABYTES} MB", "file": "", "line": 0}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def limit() -> None:
    """Bound memory and processor time where the platform can; elsewhere the parent's clock and our sizes bound it."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def _render(request: dict[str, Any]) -> str:
    from tui_complaints.letters.templates import render_here  # noqa: PLC0415 - after the limits are set

    text = render_here([Path(place) for place in request["places"]], request["name"], request["data"])
    if len(text) > LARGEST_TEXT:
        raise TemplateError("", 0, f"it writes more than {LARGEST_TEXT:,} characters")
    return text


if __name__ == "__main__":
    main()
