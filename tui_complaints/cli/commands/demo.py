"""``complaints demo``: the app on the bundled examples, in a store that is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.full_screen import run_app
from tui_complaints.usecases.demo import throwaway_store
from tui_complaints.wording import commands as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser
    from tui_complaints.output import ExitCode


def declare(_: Parser, __: list[str]) -> None:
    """Say what the command takes."""


def run(arguments: Namespace) -> ExitCode:
    """Show the app; what was changed in it is gone afterwards."""
    with throwaway_store() as store:
        code = run_app(str(store), today=arguments.today, throwaway=True)
    output.talk(words.DEMO_GONE)
    return code
