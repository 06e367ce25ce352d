"""The command line: arguments in, a use case, output. It reads the clock and the arguments; it decides nothing."""

from __future__ import annotations


def run(argv: list[str]) -> int:
    """Run one command and return its exit status (product.md); nothing that it meets ends in a traceback."""
    from tui_complaints.cli.main import run as run_command  # noqa: PLC0415 - so that importing this costs nothing

    return run_command(argv)
