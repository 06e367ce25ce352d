"""Sentences for what was asked and whether it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Promise, Request
from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.length import Length
    from tui_complaints.letters.sentences.filler import Filler


def _request(fill: Filler, finding: Finding) -> Request | None:
    return next((entry for entry in fill.entries(finding) if isinstance(entry, Request)), None)


def _clause(fill: Filler, finding: Finding) -> str:
    clause = finding.facts.get("clause")
    if not isinstance(clause, str) or not clause:
        return ""
    return fill.language.say_raw("semicolon") + fill.phrase("clause", clause=fill.language.safe(clause))


def request_ignored(fill: Filler, finding: Finding) -> str:
    """``request-ignored``."""
    what = fill.what(_request(fill, finding))
    k = fill.counted(finding, "times_asked", "time")
    # "22 times in at least 1 day" would say more than vague dates do.
    is_sure = finding.facts.get("certain") is not False
    over = fill.days(finding, "over_days") if is_sure and fill.number(finding, "over_days") else ""
    if over:
        return fill.phrase("request-ignored-over", w=what, k=k, over=over)
    return fill.phrase("request-ignored", w=what, k=k)


def request_answered(fill: Filler, finding: Finding) -> str:
    """``request-refused`` and ``request-deflected``."""
    request = _request(fill, finding)
    what, reason = fill.what(request), request.reason if request else None
    if reason:
        text = fill.phrase(finding.kind, w=what, r=fragment(fill.language.text(reason)))
    else:
        text = fill.phrase(f"{finding.kind}-no-reason", w=what)
    return text + _clause(fill, finding)


def request_granted(fill: Filler, finding: Finding) -> str:
    """``request-granted``: a credit to the party."""
    what, lag = fill.what(_request(fill, finding)), granted_in(fill, finding)
    return fill.phrase("request-granted-lag", w=what, lag=lag) if lag else fill.phrase("request-granted", w=what)


def granted_in(fill: Filler, finding: Finding) -> str:
    """How soon what was asked for was done, in words; "" where that is not known for certain."""
    minutes, days = finding.facts.get("lag_minutes"), finding.facts.get("lag_days")
    noted = _lag_noted(fill, _request(fill, finding))
    if noted is not None:
        return fill.language.length(noted)
    if finding.facts.get("certain") is False:
        return ""
    if isinstance(minutes, int):
        return fill.language.bounded(fill.language.seconds(minutes * 60), finding.facts)
    if isinstance(days, int) and days:
        return fill.language.bounded(fill.language.counted(days, "day"), finding.facts)
    return ""


def _lag_noted(fill: Filler, request: Request | None) -> Length | None:
    """How soon it was answered, where the answer is dated by that: ``"@c3 + <30 min"``."""
    answered = fill.record.contact(request.answered) if request else None
    if request is None or answered is None or answered.when is None or answered.when.sign < 0:
        return None
    return answered.when.offset if answered.when.ref in request.asked else None


def no_reply(fill: Filler, finding: Finding) -> str:
    """``no-reply``."""
    contact = fill.entries(finding)[0]
    when = contact.when if isinstance(contact, Contact) else None
    channel = fill.language.say("channels", str(finding.facts.get("channel") or "unknown"))
    date = fill.language.bare(when, fill.record.moment(contact))
    return fill.phrase("no-reply", ch=channel, date=date, t=fill.days(finding, "waiting_days"))


def callback_missed(fill: Filler, finding: Finding) -> str:
    """``callback-missed``."""
    n, reached = fill.figure(finding, "requested"), fill.number(finding, "reached")
    promise = next((entry for entry in fill.entries(finding) if isinstance(entry, Promise)), None)
    if promise is not None and not reached and fill.number(finding, "requested") == 1:
        text = fill.phrase("callback-missed-promise", w=fill.what(promise))
    else:
        key = "callback-asked" if promise is None else "callback-missed"
        text = fill.phrase(key if reached else f"{key}-none", n=n, m=fill.language.number(reached))
    attempted = fill.number(finding, "attempted") - reached
    if attempted > 0:
        attempts = fill.language.counted(attempted, "callback-attempted", "findings")
        text += fill.language.say_raw("semicolon") + attempts
    return text
