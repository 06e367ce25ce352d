"""``complaints list``: the cases of the store."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tui_complaints import output
from tui_complaints.cli.layout import columns, figure_or_none, plain
from tui_complaints.cli.short_help import first_steps
from tui_complaints.domain.vocabulary import Status
from tui_complaints.errors import InvalidCaseError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.browse import Browser, Wanted, is_indexed
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
    # What is missing from a case depends on files that the index does not look at: for JSON each case is read.
    if not arguments.json and arguments.party != "" and is_indexed(store_of(arguments.store)):
        rows, broken = _looked_up(arguments)
    else:
        shown, broken = _read(arguments)
        rows = [] if arguments.json else [_row(summary) for summary in shown]
    for error in broken:
        output.error(error)
    if arguments.json:
        output.result_json([*map(_as_data, shown), *map(_broken_as_data, broken)])
    else:
        _print(rows, arguments, is_empty=not rows and not broken)
    return ExitCode.DONE


def _read(arguments: Namespace) -> tuple[list[Summary], list[InvalidCaseError]]:
    """The cases that are wanted, and those that cannot be read, from their files."""
    shown: list[Summary] = []
    broken: list[InvalidCaseError] = []
    for found in summarise(store_of(arguments.store), arguments.today):
        if isinstance(found, InvalidCaseError):
            broken.append(found)
        elif _is_wanted(found, arguments):
            shown.append(found)
    return shown, broken


def _looked_up(arguments: Namespace) -> tuple[list[tuple[str, ...]], list[InvalidCaseError]]:
    """The same from the index: with thousands of cases in a moment."""
    browser = Browser(store_of(arguments.store), arguments.today)
    browser.bring_up_to_date(with_sums=False)
    wanted = Wanted(status=arguments.status or "", party=arguments.party or "", overdue=arguments.overdue)
    rows = [row for row in browser.select(wanted).rows() if not row.problem]
    broken = list(browser.broken())
    browser.close()
    return [
        _cells(row.id, row.status, date.fromisoformat(row.due) if row.due else None, row.title, arguments.today)
        for row in rows
    ], broken


def _is_wanted(summary: Summary, arguments: Namespace) -> bool:
    return (
        (arguments.party is None or summary.has_party(arguments.party))
        and (arguments.status is None or summary.status == arguments.status)
        and (summary.is_overdue or not arguments.overdue)
    )


def _print(rows: list[tuple[str, ...]], arguments: Namespace, *, is_empty: bool) -> None:
    if rows:
        output.result("\n".join(columns([words.LIST_HEADINGS, *rows], indent="")))
    elif is_empty and not (arguments.party or arguments.status or arguments.overdue):
        output.talk(words.EMPTY_STORE.format(store=store_of(arguments.store).root))
        output.talk(first_steps())
    else:
        output.talk(words.NO_MATCH)


def _row(summary: Summary) -> tuple[str, ...]:
    record = summary.record
    return _cells(summary.stored.id, summary.status, summary.next_due, str(record.case.title), record.today)


def _cells(case: str, status: str, due: date | None, title: str, today: date) -> tuple[str, ...]:
    left = f"{due} ({words.overdue_or_left((due - today).days)})" if due else ""
    return case, status, left, title


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
