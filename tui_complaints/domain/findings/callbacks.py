"""Calls that were asked for or promised and never came: ``callback-missed`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui_complaints.domain.findings.facts import ONE, Facts, times_of, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Contact, Entry, Promise
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry


class _Awaited(Struct):
    """The calls that one party owes: asked for in ``requests``, offered in ``promises``."""

    requests: list[Contact] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)


def find_missed_callbacks(inquiry: Inquiry) -> Iterator[Finding]:
    """Callback requests and callback promises that outnumber the calls that reached us."""
    for party, awaited in _awaited(inquiry).items():
        found = _missed(inquiry, party, awaited)
        if found is not None:
            yield found


def _awaited(inquiry: Inquiry) -> dict[str, _Awaited]:
    """What each party owes by now.

    A promise that another replaces, or that was made in a callback request, is the same call and counted once;
    a call that is not due yet is not missed.
    """
    record = inquiry.record
    found: dict[str, _Awaited] = {}
    for contact in inquiry.contacts:
        party = record.party_of(contact)
        if contact.channel != "callback-request" or contact.side == "in" or not party:
            continue
        limit = inquiry.calendar.deadline(contact.answer_by, record.moment(contact))
        if contact.answer_by is None or inquiry.passed(limit):
            found.setdefault(party, _Awaited()).requests.append(contact)
    for promise in (chain.last for chain in inquiry.chains):
        made_in, party, due = record.contact_of(promise), record.party_of(promise), inquiry.due(promise)
        if promise.kind != "callback" or not party or (made_in and made_in.channel == "callback-request"):
            continue
        if promise.done is not None or due is None or inquiry.passed(due):
            found.setdefault(party, _Awaited()).promises.append(promise)
    return found


def _missed(inquiry: Inquiry, party: str, awaited: _Awaited) -> Finding | None:
    calls = _calls(inquiry, party, awaited)
    came = [call for call in calls if call.reached is not False]
    kept = [promise for promise in awaited.promises if _kept_unlogged(inquiry, promise, came)]
    requested = total([*map(times_of, awaited.requests), *(ONE for _ in awaited.promises)])
    reached = total([*map(times_of, came), *(ONE for _ in kept)])
    if reached.high is None or (requested.low or 0) <= reached.high:
        return None
    facts = Facts()
    facts.figure("requested", requested)
    facts.figure("attempted", total([*map(times_of, calls), *(ONE for _ in kept)]))
    facts.figure("reached", reached)
    owed: list[Entry] = [*awaited.requests, *awaited.promises]
    return inquiry.finding("callback-missed", facts, *owed, *calls)


def _calls(inquiry: Inquiry, party: str, awaited: _Awaited) -> list[Contact]:
    """The party's calls that answer.

    A call that lists nothing in ``answers`` counts as an answer unless it surely came before the first request.
    """
    record = inquiry.record
    made_in = [contact for promise in awaited.promises if (contact := record.contact_of(promise))]
    asked_in = [*awaited.requests, *made_in]
    names = {record.name(entry) for entry in (*asked_in, *awaited.promises)}
    first = min(asked_in, key=lambda contact: inquiry.place[record.name(contact)], default=None)
    return [
        call
        for call in inquiry.contacts
        if call.direction == "in"
        and call.channel == "phone"
        and record.party_of(call) == party
        and (names & set(call.answers) if call.answers else first is None or inquiry.follows(call, first) is not False)
    ]


def _kept_unlogged(inquiry: Inquiry, promise: Promise, came: list[Contact]) -> bool:
    """Whether the promise was kept by a call that is not among the contacts: none of its day is."""
    if promise.done is None or promise.done.is_never:
        return False
    done = inquiry.calendar.of(promise.done)
    apart = (inquiry.calendar.days(done, inquiry.record.moment(call)) for call in came)
    return not any(span is not None and span.exact and span.low == 0 for span in apart)
