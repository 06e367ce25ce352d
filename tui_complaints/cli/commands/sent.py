"""``complaints sent CASE``: note that a letter was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import as_entered, plain
from tui_complaints.cli.parser import day
from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.errors import UsageError
from tui_complaints.output import ExitCode
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.sent import mark_sent
from tui_complaints.wording import commands, reports as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser


REVIEW = "review"
"""What was posted on a site, beside the kinds of letter."""


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()
    parser.option("--kind", "KIND", choices=(*(kind for kind in WRITTEN_KINDS if kind != "brief"), REVIEW))
    parser.option("--language", "L")
    parser.option("--to", "PARTY")
    parser.option("--via", "VIA")
    parser.add_argument("--on", metavar="DATE", type=day, help=commands.OPTIONS["sent.on"])


def run(arguments: Namespace) -> ExitCode:
    """Freeze the letter, log the contact, and say when an answer is due; a review waits for none."""
    if arguments.kind == REVIEW:
        return _posted(arguments)
    sent = mark_sent(
        open_case(arguments.case, arguments.store),
        arguments.today,
        kind=arguments.kind,
        language=arguments.language,
        to=arguments.to,
        via=arguments.via,
        on=arguments.on or arguments.today,
    )
    for warning in sent.warnings:
        output.warn(warning)
    if arguments.json:
        answer_by = plain(sent.answer_by) if sent.answer_by else None
        output.result_json({"letter": sent.letter_id, "file": str(sent.file), "answer_by": answer_by})
        return ExitCode.DONE
    output.result(sent.letter_id)
    output.talk(words.SENT.format(letter=sent.letter_id, file=sent.file))
    if sent.answer_by:
        output.talk(words.ANSWER_BY.format(due=as_entered(sent.answer_by)))
    return ExitCode.DONE


def _posted(arguments: Namespace) -> ExitCode:
    """Freeze the review as it was posted."""
    from tui_complaints.usecases.posted import mark_posted  # noqa: PLC0415 - only a review needs it

    if arguments.to:
        raise UsageError(words.REVIEW_TO_NOBODY)
    posted = mark_posted(
        open_case(arguments.case, arguments.store),
        arguments.today,
        platform=arguments.via,
        language=arguments.language,
        on=arguments.on,
    )
    for warning in posted.warnings:
        output.warn(warning)
    if arguments.json:
        output.result_json({"letter": posted.letter_id, "file": str(posted.file), "answer_by": None})
        return ExitCode.DONE
    output.result(posted.letter_id)
    output.talk(words.SENT.format(letter=posted.letter_id, file=posted.file))
    return ExitCode.DONE
