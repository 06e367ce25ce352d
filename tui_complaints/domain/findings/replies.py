"""What nobody answered: ``no-reply`` of findings.md."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui_complaints.domain.answers import USUAL_WAIT, answered
from tui_complaints.domain.findings.facts import Facts
from tui_complaints.domain.findings.inquiry import latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Contact
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry

WAITS_FOR_ANSWER = frozenset({"email", "letter", "form", "chat", "review"})


def find_no_replies(inquiry: Inquiry) -> Iterator[Finding]:
    """An ``out`` contact in writing that no contact answers, with no ``in`` contact of that party in time."""
    record = inquiry.record
    has_answer = answered(record)
    incoming = _Incoming(inquiry)
    for contact in record.case.contacts:
        turned_to_them = contact.side == "out" and contact.channel in WAITS_FOR_ANSWER
        if turned_to_them and record.name(contact) not in has_answer and record.party_of(contact):
            found = _no_reply(inquiry, contact, incoming)
            if found is not None:
                yield found


def _no_reply(inquiry: Inquiry, contact: Contact, incoming: _Incoming) -> Finding | None:
    sent = inquiry.record.moment(contact)
    limit = latest(inquiry.calendar.deadline(contact.answer_by or USUAL_WAIT, sent))
    over, heard = inquiry.passed(limit), incoming.heard(contact, limit)
    if over is False or heard is True:
        return None
    if over is None or isinstance(heard, list):
        doubtful = [(one, "when") for one in heard] if isinstance(heard, list) else []
        inquiry.doubt(*doubtful, (contact, "when"), (contact, "answer_by"))
        return None
    facts = Facts()
    facts.figure("waiting_days", inquiry.calendar.days(sent, inquiry.record.end))
    facts.put("channel", contact.channel)
    return inquiry.finding("no-reply", facts, contact)


class _Incoming:
    """The contacts by which each party turned to us, in order of time; those of no one day may be out of it."""

    def __init__(self, inquiry: Inquiry) -> None:
        self._inquiry = inquiry
        self._by_party: dict[str, list[Contact]] = {}
        self._vague: dict[str, list[Contact]] = {}
        for contact in inquiry.contacts:
            if contact.side == "in":
                party = inquiry.record.party_of(contact)
                self._by_party.setdefault(party, []).append(contact)
                if inquiry.is_vague(contact):
                    self._vague.setdefault(party, []).append(contact)
        place, name = inquiry.place, inquiry.record.name
        self._places = {party: [place[name(one)] for one in some] for party, some in self._by_party.items()}

    def heard(self, contact: Contact, limit: Moment) -> bool | list[Contact]:
        """Whether that party was heard of from the contact until the limit, or the contacts that leave it open."""
        inquiry = self._inquiry
        maybe: list[Contact] = []
        for other in self._near(contact, limit):
            follows = inquiry.follows(other, contact)
            late = inquiry.after(inquiry.record.moment(other), limit)
            if follows and late is False:
                return True
            if follows is not False and late is not True:
                maybe.append(other)
        return maybe or False

    def _near(self, contact: Contact, limit: Moment) -> Iterator[Contact]:
        """Those that can have come in between: the rest of a long case need not be asked each time."""
        inquiry, party = self._inquiry, self._inquiry.record.party_of(contact)
        if inquiry.is_vague(contact):
            yield from self._by_party.get(party, ())
            return
        yield from self._vague.get(party, ())
        start = bisect_right(self._places.get(party, []), inquiry.place[inquiry.record.name(contact)])
        for other in self._by_party.get(party, [])[start:]:
            earliest = inquiry.earliest[inquiry.record.name(other)]
            if earliest is not None and limit.last is not None and earliest > limit.last:
                return
            yield other
