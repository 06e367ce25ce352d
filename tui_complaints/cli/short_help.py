"""The help of the whole: what there is, and what to do first."""

from __future__ import annotations

import shlex

from tui_complaints.output import PROGRAM
from tui_complaints.usecases.places import first_example
from tui_complaints.wording import commands as words


def short_help() -> str:
    """What ``complaints`` alone prints: what this is, the first steps, the commands."""
    return "\n".join([words.INTRODUCTION, "", first_steps(), *_commands(), "", words.common_options()])


def full_help() -> str:
    """What ``complaints --help`` prints."""
    return f"{words.USAGE.format(program=PROGRAM)}\n\n{short_help()}\n\n{words.EXIT_STATUS}"


def first_steps() -> str:
    """How to begin the first case of one's own and how to look at an example."""
    return words.FIRST_STEPS.format(example=shlex.quote(str(first_example())))


def _commands() -> list[str]:
    width = max(map(len, words.SUMMARIES))
    return [words.COMMANDS, *(f"  {name:<{width}}  {summary}" for name, summary in words.SUMMARIES.items())]
