"""``complaints due``: what is due, across all cases."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import columns, plain
from tui_complaints.cli.parser import count
from tui_complaints.errors import InvalidCaseError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.due import Deadline, urgency
from tui_complaints.usecases.overview import summarise
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.json()
    parser.add_argument("--days", metavar="N", type=count, help=commands.OPTIONS["due.days"])


def run(arguments: Namespace) -> ExitCode:
    """Print what is due, the most urgent first; bad cases are named on stderr."""
    found: list[tuple[str, Deadline]] = []
    for summary in summarise(store_of(arguments.store), arguments.today):
        if isinstance(summary, InvalidCaseError):
            output.error(summary)
        else:
            found += [(summary.stored.id, deadline) for deadline in summary.deadlines]
    if arguments.days is not None:
        found = [pair for pair in found if pair[1].is_within(arguments.days)]
    found.sort(key=lambda pair: (urgency(pair[1]), pair[0]))
    if arguments.json:
        output.result_json([_as_data(case, item) for case, item in found])
    elif found:
        rows = [_row(case, item) for case, item in found]
        output.result("\n".join(columns(rows, indent="")))
        output.talk(words.NEXT.format(what=words.DUE_NEXT.format(case=shlex.quote(found[0][0]))))
    else:
        output.talk(words.NOTHING_DUE if arguments.days is None else words.nothing_due_within(arguments.days))
    return ExitCode.DONE


def _row(case: str, item: Deadline) -> tuple[str, ...]:
    day = item.by.isoformat() if item.by else words.NOT_KNOWN
    about = f"{words.DUE_KINDS[item.kind]}: {item.what}" if item.what else words.DUE_KINDS[item.kind]
    return day, words.overdue_or_left(item.days_left), case, item.id, item.party, about


def _as_data(case: str, item: Deadline) -> dict[str, object]:
    return {
        "case": case,
        "id": item.id,
        "kind": item.kind,
        "party": item.party,
        "what": item.what,
        "due": plain(item.due),
        "by": item.by.isoformat() if item.by else None,
        "days_left": item.days_left,
        "overdue": item.is_overdue,
    }
