"""``complaints answer CASE FILE``: take in the company's answer, point by point."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, get_args

from tui_complaints import output
from tui_complaints.cli.layout import flat
from tui_complaints.cli.lines import Lines
from tui_complaints.cli.parser import day
from tui_complaints.domain.vocabulary import Channel
from tui_complaints.errors import InvalidValueError, UsageError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.answer import RESULTS, Answered, Source, Verdict, take_answer
from tui_complaints.usecases.answer_source import MOST, checked, source_of
from tui_complaints.usecases.cases import find_case
from tui_complaints.wording import answer as words, commands, reports

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from tui_complaints.cli.parser import Parser
    from tui_complaints.domain.points import Point

_SHOWN = 5
"""Lines of the answer that are shown with a point."""


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.add_argument("source", metavar="FILE", help=commands.OPTIONS["answer.source"])
    parser.json()
    parser.option("--from", "PARTY")
    parser.add_argument("--on", metavar="DATE", type=day, help=commands.OPTIONS["answer.on"])
    parser.option("--channel", "CHANNEL", choices=get_args(Channel))
    parser.add_argument("--answers", metavar="CONTACT", action="append", help=commands.OPTIONS["answer.answers"])
    parser.add_argument("--result", metavar="ID=RESULT", action="append", help=commands.OPTIONS["answer.result"])
    parser.add_argument("--reason", metavar="ID=WORDS", action="append", help=commands.OPTIONS["answer.reason"])
    parser.flag("--ask")


def run(arguments: Namespace) -> ExitCode:
    """Keep the answer, log it, and go through what is open."""
    if arguments.ask and arguments.source == "-":
        raise UsageError(words.ASK_OR_RESULT)
    file = find_case(arguments.case, arguments.store)
    source = _read(arguments.source, arguments)
    taken = _take(file, source, arguments, _verdicts(arguments))
    if arguments.ask:
        asked = _Asked(taken).ask()
        taken = _take(file, source, arguments, asked, new=taken.new) if asked else taken
    if arguments.json:
        output.result_json(_as_data(taken))
    else:
        output.result(_as_text(taken, arguments))
    return ExitCode.DONE


def _take(
    file: Path, source: Source, arguments: Namespace, verdicts: dict[str, Verdict], *, new: bool | None = None
) -> Answered:
    named = [name for given in arguments.answers or () for name in given.split(",") if name]
    taken = take_answer(
        file,
        source,
        arguments.today,
        party=getattr(arguments, "from"),
        on=arguments.on,
        channel=arguments.channel,
        answers=tuple(named) if arguments.answers else None,
        verdicts=verdicts,
    )
    return (
        taken if new is None else Answered(taken.contact, taken.exhibit, new, taken.answers, taken.lines, taken.points)
    )


def _read(given: str, arguments: Namespace) -> Source:
    """The answer from a file, or from stdin; nothing is read that no answer is as large as."""
    if given != "-":
        return source_of(given)
    if sys.stdin is None:
        raise UsageError(reports.NO_STDIN)
    name = f"answer-{arguments.today.isoformat()}.txt"
    return checked(Source(name, sys.stdin.buffer.read(MOST + 1)), given)


def _verdicts(arguments: Namespace) -> dict[str, Verdict]:
    """``--result`` and ``--reason`` by the point that they name."""
    results = dict(_pair(given, words.BAD_RESULT) for given in arguments.result or ())
    reasons = dict(_pair(given, words.BAD_REASON) for given in arguments.reason or ())
    for name in reasons:
        if name not in results:
            raise UsageError(words.REASON_WITHOUT_RESULT.format(name=name))
    return {name: Verdict(result, reasons.get(name, "")) for name, result in results.items()}


def _pair(given: str, problem: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals or not name or not value:
        raise UsageError(problem.format(given=given))
    return name, value


class _Asked:
    """Goes through the open points with the user."""

    def __init__(self, taken: Answered) -> None:
        self._taken = taken
        self._lines = Lines()

    def ask(self) -> dict[str, Verdict]:
        """What the user said of each point; an end of input leaves the rest as it is."""
        found: dict[str, Verdict] = {}
        try:
            for point, numbers in self._taken.points:
                if point.kind == "statement":
                    continue
                output.talk("\n" + "\n".join(_told(point, numbers, self._taken)))
                verdict = self._request() if point.kind == "request" else self._promise()
                if verdict:
                    found[point.name] = verdict
        except EOFError:
            pass
        return found

    def _request(self) -> Verdict | None:
        choices = ", ".join(f"{number} {result}" for number, result in enumerate(RESULTS, 1))
        while True:
            output.talk(words.ASK_REQUEST.format(choices=choices))
            typed = self._lines.next().strip()
            if not typed:
                return None
            result = RESULTS[int(typed) - 1] if typed in map(str, range(1, len(RESULTS) + 1)) else typed
            if result in RESULTS:
                break
            output.talk(output.one_line(words.NOT_A_RESULT.format(typed=typed)))
        reason = ""
        if result in {"refused", "deflected"}:
            output.talk(words.ASK_REASON)
            reason = self._lines.next().strip()
        return Verdict(result, reason)

    def _promise(self) -> Verdict | None:
        from tui_complaints.domain.when import WhenOrNever  # noqa: PLC0415 - only who is asked needs it

        while True:
            output.talk(words.ASK_PROMISE)
            typed = self._lines.next().strip()
            if not typed:
                return None
            try:
                WhenOrNever.parse(typed)
            except InvalidValueError as error:
                output.talk(output.one_line(str(error)))
                continue
            return Verdict(typed)


def _told(point: Point, numbers: tuple[int, ...], taken: Answered) -> list[str]:
    """A point, what is noted of it, and what the answer may say to it."""
    what = flat(str(point.texts[0])) if point.texts else point.name
    noted = words.STATE.format(state=point.state) if point.state and point.kind != "statement" else words.OPEN
    lead = f"- {words.KINDS[point.kind]}: {what} [{point.name}]"
    lines = [lead if point.kind == "statement" else f"{lead}; {noted}"]
    if numbers:
        listed = ", ".join(str(number) for number in numbers[:_SHOWN])
        lines.append(f"    {words.LINES.format(numbers=listed)}")
        lines += [f"      {flat(taken.lines[number - 1])}" for number in numbers[:_SHOWN]]
    elif taken.lines:
        lines.append(f"    {words.NO_LINES}")
    return lines


def _as_text(taken: Answered, arguments: Namespace) -> str:
    case, file = shlex.quote(arguments.case), shlex.quote(arguments.source)
    kept = words.KEPT if taken.new else words.KNOWN
    lines = [kept.format(exhibit=taken.exhibit, contact=taken.contact)]
    lines.append(words.ANSWERS.format(names=", ".join(taken.answers)) if taken.answers else words.ANSWERS_NOTHING)
    if not taken.lines:
        lines.append(words.UNREADABLE)
    if not taken.points:
        lines += ["", words.NO_POINTS]
    else:
        lines += ["", words.POINTS]
    results = ", ".join(result for result in RESULTS if result != "ignored")
    for point, numbers in taken.points:
        lines += ["  " + line for line in _told(point, numbers, taken)]
        slots = {"case": case, "file": file, "name": point.name}
        if point.kind == "request":
            lines.append(f"      {reports.CLOSE.format(closing=words.HOW_REQUEST.format(results=results, **slots))}")
        elif point.kind == "promise":
            lines.append(f"      {reports.CLOSE.format(closing=words.HOW_PROMISE.format(**slots))}")
    lines += ["", words.HOW_STATEMENT.format(case=case, contact=taken.contact)]
    return "\n".join([*lines, "", reports.NEXT.format(what=words.NEXT.format(case=case))])


def _as_data(taken: Answered) -> dict[str, object]:
    return {
        "contact": taken.contact,
        "exhibit": taken.exhibit,
        "new": taken.new,
        "answers": list(taken.answers),
        "points": [
            {
                "id": point.name,
                "kind": point.kind,
                "state": point.state or None,
                "what": str(point.texts[0]) if point.texts else None,
                "lines": list(numbers),
            }
            for point, numbers in taken.points
        ],
    }
