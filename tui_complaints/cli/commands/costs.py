"""``complaints costs CASE``: what it cost, what came back, what is claimed."""

from __future__ import annotations

import csv
import io
import shlex
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import amount, as_entered, columns, figure_or_none
from tui_complaints.domain.entries import Cost, Credit
from tui_complaints.errors import UsageError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.total import Ledger, total
from tui_complaints.wording import reports as words

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from tui_complaints.cli.parser import Parser
    from tui_complaints.domain.ledger import Line
    from tui_complaints.domain.record import Record


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()
    parser.flag("--csv")


def run(arguments: Namespace) -> ExitCode:
    """Print the ledger; exit status 1 when a missing rate keeps it from being summed up (findings.md)."""
    if arguments.json and arguments.csv:
        raise UsageError(words.JSON_OR_CSV)
    record, ledger = total(open_case(arguments.case, arguments.store), arguments.today)
    if arguments.json:
        output.result_json(_as_data(ledger))
    elif arguments.csv:
        output.result(_as_csv(record, ledger))
    else:
        output.result(_as_text(record, ledger, shlex.quote(arguments.case)))
    return ExitCode.FOUND if any(line.problem == "no-rate" for line in ledger.lines) else ExitCode.DONE


def _as_data(ledger: Ledger) -> dict[str, object]:
    return {
        "currency": ledger.currency,
        "lost": {
            "proved": figure_or_none(ledger.lost.proved),
            "estimated": figure_or_none(ledger.lost.estimated),
            "unproved": figure_or_none(ledger.lost.unproved),
        },
        "time": {
            "hours": figure_or_none(ledger.time.hours),
            "amount": figure_or_none(ledger.time.amount),
            "claimed": ledger.time.claimed,
        },
        "returned": figure_or_none(ledger.returned),
        "claimed": figure_or_none(ledger.claimed),
        "at_least": ledger.at_least,
        "lines": [
            {
                "id": line.id,
                "amount": figure_or_none(line.amount),
                "currency": line.currency,
                "converted": figure_or_none(line.converted),
                "rate": line.rate,
                "counted": line.counted,
            }
            for line in ledger.lines
        ],
    }


def _as_csv(record: Record, ledger: Ledger) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(words.CSV_HEADINGS)
    for line in ledger.lines:
        when, what = _told(record, line)
        rows.writerow(
            [
                line.id,
                _cell(when),
                _cell(what),
                figure_or_none(line.amount),
                line.currency,
                figure_or_none(line.converted),
                _cell(line.rate or ""),
                str(line.counted).lower(),
            ]
        )
    return text.getvalue()


def _cell(text: str) -> str:
    """A text that a spreadsheet takes for a text and not for a formula (safety.md)."""
    return f"'{text}" if text.lstrip()[:1] in {"=", "+", "-", "@", "\t", "\r"} and text.strip() else text


def _told(record: Record, line: Line) -> tuple[str, str]:
    """When a cost was, and what it was for, as entered."""
    entry = record.find(line.id)
    if not isinstance(entry, Cost | Credit):
        return "", ""
    return as_entered(entry.when), as_entered(entry.what) or line.kind


def _as_text(record: Record, ledger: Ledger, case: str) -> str:
    if not ledger.lines:
        return words.NO_COSTS.format(case=case)
    lines = columns(_rows(record, ledger))
    lines += ["", *columns(_sums(ledger), indent="")]
    claimed = _claimed(ledger, case)
    return "\n".join([*lines, "", f"{words.CLAIMED}: {claimed}"])


def _rows(record: Record, ledger: Ledger) -> Iterator[tuple[str, ...]]:
    for line in ledger.lines:
        when, what = _told(record, line)
        own = _hedged(amount(line.amount, line.currency), [line]) if line.amount is not None else words.NO_AMOUNT
        if line.rate and line.converted is not None:
            own += f" = {amount(line.converted, ledger.currency)} ({line.rate})"
        notes = (
            words.PROOFS.get(line.proof, "") if line.heading == "lost" else "",
            words.CAME_BACK if line.heading == "returned" else "",
            words.DEMANDED if line.heading == "demanded" else "",
            "" if line.counted else words.NOT_COUNTED,
        )
        yield line.id, when, own, ", ".join(note for note in notes if note), what


def _sums(ledger: Ledger) -> list[tuple[str, ...]]:
    money = ledger.currency
    lost = [
        f"{_hedged(amount(figure, money), _lines(ledger, 'lost', proof))} {name}"
        for proof, figure, name in (
            ("proved", ledger.lost.proved, words.PROVED),
            ("estimated", ledger.lost.estimated, words.ESTIMATED),
            ("unproved", ledger.lost.unproved, words.UNPROVED),
        )
        if figure
    ]
    time = ""
    if ledger.time.hours or ledger.time.amount:
        worth = f" = {_hedged(amount(ledger.time.amount, money), _lines(ledger, 'time'))}" if ledger.time.amount else ""
        claimed = words.TIME_CLAIMED if ledger.time.claimed else words.TIME_NOT_CLAIMED
        time = f"{words.HOURS.format(hours=f'{ledger.time.hours.normalize():f}')}{worth}, {claimed}"
    returned = _lines(ledger, "returned")
    rows = [
        (words.LOST, ", ".join(lost) or words.NOTHING),
        (words.TIME, time or words.NOTHING),
        (words.RETURNED, _hedged(amount(ledger.returned, money), returned) if ledger.returned else words.NOTHING),
    ]
    return [(f"{name}:", text) for name, text in rows]


def _claimed(ledger: Ledger, case: str) -> str:
    if ledger.claimed is None:
        return words.NO_TOTAL.format(case=case)
    return _said(amount(ledger.claimed, ledger.currency), at_least=ledger.at_least, about=ledger.about)


def _lines(ledger: Ledger, heading: str, proof: str = "") -> list[Line]:
    """The lines that a sum is made of."""
    return [line for line in ledger.lines if line.heading == heading and proof in {"", line.proof}]


def _hedged(figure: str, lines: list[Line]) -> str:
    """A figure with no more precision than its lines were entered with (case-format.md)."""
    at_least = any(line.at_least or line.amount is None for line in lines)
    return _said(figure, at_least=at_least, about=any(line.about for line in lines))


def _said(figure: str, *, at_least: bool, about: bool) -> str:
    if at_least:
        figure = words.AT_LEAST.format(amount=figure)
    return words.ABOUT.format(amount=figure) if about else figure
