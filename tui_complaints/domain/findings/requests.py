"""What was asked for, and what the answer was: the kinds ``request-*`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import Range
from tui_complaints.domain.findings.facts import Facts, times_of, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Request
    from tui_complaints.domain.finding import Finding, FindingKind
    from tui_complaints.domain.findings.inquiry import Inquiry

_FAILED: dict[str, FindingKind] = {
    "ignored": "request-ignored",
    "refused": "request-refused",
    "deflected": "request-deflected",
}
_A_DAY = 24 * 3600
_A_MINUTE = 60


def find_requests(inquiry: Inquiry) -> Iterator[Finding]:
    """By ``result``; for one that was promised and not done, the promise has the finding."""
    for request in inquiry.record.case.requests:
        if request.result in _FAILED:
            yield _failed(inquiry, request, _FAILED[request.result])
        elif request.result == "granted":
            yield _granted(inquiry, request)


def _failed(inquiry: Inquiry, request: Request, kind: FindingKind) -> Finding:
    asked = inquiry.asked(request)
    facts = Facts()
    if asked:
        first, last = (inquiry.record.moment(contact) for contact in (asked[0], asked[-1]))
        facts.figure("times_asked", total(map(times_of, asked)))
        facts.figure("over_days", inquiry.calendar.days(first, last))
    facts.put("reason", inquiry.words(request.reason))
    facts.put("clause", request.clause)
    return inquiry.finding(kind, facts, request)


def _granted(inquiry: Inquiry, request: Request) -> Finding:
    """A credit to the party; how long it took is told in minutes within a day, when both times are known.

    "Less than half an hour" has no least that says anything: the most that it was is told then, as not certain.
    """
    asked, answer = inquiry.asked(request), inquiry.record.contact(request.answered)
    facts = Facts()
    if asked and answer is not None:
        start, end = inquiry.record.moment(asked[0]), inquiry.record.moment(answer)
        clock = inquiry.calendar.seconds(start, end)
        if clock is not None and clock.low is not None and clock.high is not None and clock.high < _A_DAY:
            facts.figure("lag_minutes", Range(clock.low // 60, clock.high // 60, clock.about))
            if clock.low < _A_MINUTE <= clock.high:
                facts.put("lag_minutes", clock.high // 60)
        else:
            facts.figure("lag_days", inquiry.calendar.days(start, end))
    return inquiry.finding("request-granted", facts, request)
