"""``complaints list``: the cases of the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tui_complaints import output
from tui_complaints.cli.layout import columns, figure_or_none, plain
from tui_complaints.cli.short_help import first_steps
from tui_complaints.domain.vocabulary import Status
from tui_complaints.errors import InvalidCaseError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.overview import Summary, summarise, totals
from tui_complaints.wording import reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.json()
    parser.option("--party", "PARTY")
    parser.option("--status", "STATUS", choices=get_args(Status))
    parser.flag("--overdue")


def run(arguments: Namespace) -> ExitCode:
    """Print the cases that were asked for; bad ones are named on stderr and hide no other."""
    shown: list[Summary] = []
    broken: list[InvalidCaseError] = []
    for found in summarise(store_of(arguments.store), arguments.today):
        if isinstance(found, InvalidCaseError):
            broken.append(found)
        elif _is_wanted(found, arguments):
            shown.append(found)
    for error in broken:
        output.error(error)
    if arguments.json:
        output.result_json([*map(_as_data, shown), *map(_broken_as_data, broken)])
    else:
        _print(shown, arguments, is_empty=not shown and not broken)
    return ExitCode.DONE


def _is_wanted(summary: Summary, arguments: Namespace) -> bool:
    return (
        (arguments.party is None or summary.has_party(arguments.party))
        and (arguments.status is None or summary.status == arguments.status)
        and (summary.is_overdue or not arguments.overdue)
    )


def _print(shown: list[Summary], arguments: Namespace, *, is_empty: bool) -> None:
    if shown:
        rows = [words.LIST_HEADINGS, *map(_row, shown)]
        output.result("\n".join(columns(rows, indent="")))
    elif is_empty and not (arguments.party or arguments.status or arguments.overdue):
        output.talk(words.EMPTY_STORE.format(store=store_of(arguments.store).root))
        output.talk(first_steps())
    else:
        output.talk(words.NO_MATCH)


def _row(summary: Summary) -> tuple[str, ...]:
    first = next((deadline for deadline in summary.deadlines if deadline.by), None)
    due = f"{first.by} ({words.overdue_or_left(first.days_left)})" if first else ""
    return summary.stored.id, summary.status, due, str(summary.record.case.title)


def _as_data(summary: Summary) -> dict[str, object]:
    sums = totals(summary)
    timeline = summary.record.timeline
    return {
        "id": summary.stored.id,
        "title": str(summary.record.case.title),
        "status": summary.status,
        "parties": list(summary.parties),
        "claimed": figure_or_none(sums.claimed),
        "currency": sums.currency,
        "last_contact": plain(timeline[-1].when) if timeline else None,
        "next_due": summary.next_due.isoformat() if summary.next_due else None,
        "overdue": summary.is_overdue,
        "gaps": {"stops": sums.stops, "weakens": sums.weakens},
    }


def _broken_as_data(error: InvalidCaseError) -> dict[str, object]:
    return {"id": Path(error.file).parent.name, "error": str(error)}
