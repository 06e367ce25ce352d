"""``complaints verify [CASE...]``: exhibits against their hashes, references, format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import flat
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import find_case, store_of
from tui_complaints.usecases.verify import Verdict, VerifyFault, verify, verify_store
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.add_argument("cases", metavar="CASE", nargs="*", help=commands.OPTIONS["cases"])
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print what is wrong with each case; any fault is exit status 1."""
    named = [find_case(case, arguments.store) for case in arguments.cases]
    if arguments.cases:
        verdicts = [verify(file, arguments.today) for file in named]
    else:
        verdicts = list(verify_store(store_of(arguments.store), arguments.today))
    if arguments.json:
        output.result_json([_as_data(verdict) for verdict in verdicts])
    elif verdicts:
        output.result("\n".join(line for verdict in verdicts for line in _lines(verdict)))
    else:
        output.talk(words.EMPTY_STORE.format(store=store_of(arguments.store).root))
    return ExitCode.FOUND if any(verdict.faults for verdict in verdicts) else ExitCode.DONE


def _lines(verdict: Verdict) -> list[str]:
    if verdict.faults:
        return [f"{verdict.id}: {flat(_sentence(fault))}" for fault in verdict.faults]
    states = list(verdict.exhibits.values())
    counted = [(words.VERIFIED, states.count("intact")), (words.NOT_HASHED, states.count("unhashed"))]
    exhibits = ", ".join(text.format(count=number) for text, number in counted if number)
    return [words.ALL_WELL.format(case=verdict.id, exhibits=exhibits or words.NO_EXHIBITS)]


def _sentence(fault: VerifyFault) -> str:
    return words.VERIFY_FAULTS[fault.kind].format(where=fault.where, about=fault.about)


def _as_data(verdict: Verdict) -> dict[str, object]:
    faults = [{"kind": fault.kind, "where": fault.where, "text": _sentence(fault)} for fault in verdict.faults]
    return {"id": verdict.id, "faults": faults, "exhibits": verdict.exhibits}
