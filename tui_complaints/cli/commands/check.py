"""``complaints check CASE``: what follows from the case, what is missing from it, and what weakens or endangers."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import flat
from tui_complaints.output import ExitCode
from tui_complaints.translation import language
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.check import Review, check
from tui_complaints.wording import privacy, reports as words, tone
from tui_complaints.wording.gaps import gap_closing, gap_sentence

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser
    from tui_complaints.domain.finding import Finding, Gap
    from tui_complaints.domain.mark import Mark, PrivacyMark


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.case()
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print findings, gaps and marks; a gap or a mark is exit status 1, a finding never."""
    review = check(open_case(arguments.case, arguments.store), arguments.today, language())
    if arguments.json:
        output.result_json(_as_data(review, arguments.case))
    else:
        output.result(as_text(review, arguments.case))
    return ExitCode.FOUND if review.gaps or review.tone or review.privacy else ExitCode.DONE


def as_text(review: Review, case: str) -> str:
    """What was found, what is missing and what weakens it, for a reader; ``case`` is what commands call it."""
    lines = [words.FINDINGS]
    lines += [f"  - {flat(text)} [{', '.join(finding.cites)}]" for finding, text in review.findings]
    if not review.findings:
        lines.append("  " + words.NO_FINDINGS.format(case=shlex.quote(case)))
    for heading, gaps in ((words.STOPS, review.stops), (words.WEAKENS, review.weakens)):
        if gaps:
            lines += ["", heading]
            for gap in gaps:
                lines += [f"  - {flat(gap_sentence(gap))}", f"    {words.CLOSE.format(closing=gap_closing(gap, case))}"]
    if not review.gaps:
        lines += ["", words.COMPLETE]
    lines += [*_tone_lines(review.tone, case), *_privacy_lines(review.privacy, case)]
    return "\n".join([*lines, "", words.NEXT.format(what=_next(review, case))])


def _tone_lines(marks: tuple[Mark, ...], case: str) -> list[str]:
    lines = ["", tone.HEADING] if marks else []
    for mark in marks:
        closing = words.CLOSE.format(closing=tone.mark_closing(mark, case))
        lines += [f"  - {flat(tone.mark_sentence(mark))}", f"    {flat(tone.CALMER.format(instead=mark.instead))}"]
        lines.append(f"    {closing}")
    return lines


def _privacy_lines(marks: tuple[PrivacyMark, ...], case: str) -> list[str]:
    lines = ["", privacy.HEADING] if marks else []
    for mark in marks:
        closing = words.CLOSE.format(closing=privacy.mark_closing(mark, case))
        lines += [f"  - {flat(privacy.mark_sentence(mark))}", f"    {closing}"]
    return lines


def _next(review: Review, case: str) -> str:
    """The one step to take now: close what stops a letter, else write it."""
    if review.stops:
        return gap_closing(review.stops[0], case)
    return words.CHECK_NEXT_LETTER.format(case=shlex.quote(case))


def _as_data(review: Review, case: str) -> dict[str, object]:
    return {
        "findings": [_finding_as_data(finding, text) for finding, text in review.findings],
        "gaps": [_gap_as_data(gap, case) for gap in review.gaps],
        "tone": [_mark_as_data(mark, case) for mark in review.tone],
        "privacy": [_privacy_as_data(mark, case) for mark in review.privacy],
    }


def _finding_as_data(finding: Finding, text: str) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "party": finding.party,
        "facts": finding.facts,
        "cites": list(finding.cites),
        "text": text,
    }


def _gap_as_data(gap: Gap, case: str) -> dict[str, object]:
    text = f"{gap_sentence(gap)} {words.CLOSE.format(closing=gap_closing(gap, case))}"
    return {"kind": gap.kind, "where": gap.where, "text": text, "weight": gap.weight}


def _mark_as_data(mark: Mark, case: str) -> dict[str, str]:
    text = f"{tone.mark_sentence(mark)} {words.CLOSE.format(closing=tone.mark_closing(mark, case))}"
    return {"where": mark.where, "kind": mark.kind, "phrase": mark.phrase, "text": text, "instead": mark.instead}


def _privacy_as_data(mark: PrivacyMark, case: str) -> dict[str, str]:
    text = f"{privacy.mark_sentence(mark)} {words.CLOSE.format(closing=privacy.mark_closing(mark, case))}"
    return {"where": mark.where, "kind": mark.kind, "text": text}
