"""``complaints schema``: the JSON Schema of case.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.output import ExitCode
from tui_complaints.usecases.describe import schema

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.json()


def run(_: Namespace) -> ExitCode:
    """Print the schema, which is JSON with or without ``--json``."""
    output.result_json(schema())
    return ExitCode.DONE
