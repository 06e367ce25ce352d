"""The command line: arguments in, a use case, output. It reads the clock and the arguments; it decides nothing."""

from __future__ import annotations


def run(argv: list[str]) -> int:
    """Run one command and return its exit status (product.md); nothing that it meets ends in a traceback."""
    from tui_complaints.usecases.interface import speak_to_user  # noqa: PLC0415 - so that importing this costs nothing

    speak_to_user()  # before any wording is imported
    from tui_complaints.cli.main import run as run_command  # noqa: PLC0415

    return run_command(argv)
