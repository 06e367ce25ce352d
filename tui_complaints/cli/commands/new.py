"""``complaints new``: the walk, line by line; made for a keyboard, a screen reader and a pipe alike."""

from __future__ import annotations

import shlex
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.asking import Asker
from tui_complaints.cli.lines import Lines
from tui_complaints.output import ExitCode
from tui_complaints.translation import language
from tui_complaints.usecases.cases import find_case, open_case
from tui_complaints.usecases.walk.draft import unfinished
from tui_complaints.usecases.walk.journey import Journey, begin, resume
from tui_complaints.wording import commands
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from tui_complaints.cli.parser import Parser


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.add_argument("case", metavar="CASE", nargs="?", help=commands.OPTIONS["new.case"])
    parser.flag("--plain")
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Ask until all is asked, the input ends or the user stops; print the case's name."""
    lines = Lines()
    if arguments.case is None:
        journey = begin(arguments.store, arguments.today, language())
        for name in unfinished(arguments.store):
            output.talk(words.UNFINISHED.format(case=shlex.quote(name)))
    else:
        file = find_case(arguments.case, arguments.store)
        journey = resume(file, arguments.store, arguments.today, language())
        output.talk(words.RESUMED.format(case=journey.case_id))
    stopped = _walk(journey, lines, arguments)
    _print(journey, arguments)
    return ExitCode.INTERRUPTED if stopped else ExitCode.DONE


def _walk(journey: Journey, lines: Lines, arguments: Namespace) -> bool:
    """Ask; whatever ends it, what was entered is saved. Whether it was stopped by a signal."""
    stopped = False
    with _signals_stop():
        try:
            Asker(journey, lines, arguments.today, language()).ask_all()
        except EOFError:
            pass
        except KeyboardInterrupt:
            stopped = True
        finally:
            _hold_signals()
            journey.close()
    return stopped


_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def _signals_stop() -> Iterator[None]:
    """Let every signal that asks to end stop the questions as Ctrl+C does."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _hold_signals() -> None:
    """Let no second signal get in the way of saving."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def _print(journey: Journey, arguments: Namespace) -> None:
    """The result on stdout, and on stderr what to do with it."""
    _talk(journey, arguments)
    left = [{"question": question, "typed": typed} for question, typed in journey.not_understood]
    if arguments.json:
        name, file = journey.case_id or None, str(journey.file) if journey.file else None
        complete = journey.walk.finished
        output.result_json({"case": name, "file": file, "complete": complete, "not_understood": left})
    elif journey.file is not None:
        output.result(journey.case_id)


def _talk(journey: Journey, arguments: Namespace) -> None:
    if journey.not_understood:
        output.talk(words.NOT_UNDERSTOOD_LIST)
        for question, typed in journey.not_understood:
            output.talk(output.one_line(words.LEFTOVER.format(question=question, typed=typed)))
    if journey.file is None:
        output.talk(words.NOTHING_ENTERED)
        return
    case = shlex.quote(journey.case_id)
    output.talk(words.SAVED.format(file=journey.file))
    if not journey.walk.finished:
        output.talk(words.GO_ON.format(case=case))
        output.talk(words.THEN_CHECK.format(case=case))
        return
    output.talk(words.DONE)
    _say_what_follows(journey, arguments, case)


def _say_what_follows(journey: Journey, arguments: Namespace, case: str) -> None:
    """Findings and gaps, as ``check`` says them."""
    from tui_complaints.cli.commands.check import as_text  # noqa: PLC0415 - the first question need not wait for it
    from tui_complaints.usecases.check import check  # noqa: PLC0415

    review = check(open_case(str(journey.file)), arguments.today, language())
    output.talk(as_text(review, journey.case_id))
    if review.stops:  # else the next step that it names is the letter
        output.talk(words.THEN_LETTER.format(case=case))
