"""How often a customer was handed on: ``handed-around`` of findings.md."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts, clock_length, day_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_complaints.domain.entries import Contact, Request
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry

MANY = 3
TRANSFER = "transferred"
_BOTH_ENDS = 2
"""People that a transfer takes at least: who handed on, and who took over."""
_A_DAY = 24 * 3600


def find_handed_around(inquiry: Inquiry) -> Iterator[Finding]:
    """Three or more people or parties over one request's contacts or within one contact, or a transfer.

    What one finding tells of is not told by another: requests first, that were asked most often.
    """
    told: set[str] = set()
    requests = [(request, _contacts(inquiry, request)) for request in inquiry.record.case.requests]
    for request, contacts in sorted(requests, key=lambda one: -len(one[1])):
        names = {inquiry.record.name(contact) for contact in contacts}
        people = _distinct(inquiry, contacts)
        if len(contacts) > 1 and people >= MANY and not names <= told:
            told |= names
            yield inquiry.finding("handed-around", _facts(inquiry, people, contacts), request)
    for contact in inquiry.contacts:
        people = _distinct(inquiry, [contact])
        moved = TRANSFER in contact.conduct
        if (people >= MANY or moved) and inquiry.record.name(contact) not in told:
            facts = _facts(inquiry, max(people, _BOTH_ENDS), [contact])
            facts.weigh(exact=not moved or people >= _BOTH_ENDS)
            yield inquiry.finding("handed-around", facts, contact)


def _contacts(inquiry: Inquiry, request: Request) -> list[Contact]:
    """The contacts in which something was asked and answered, in order of time."""
    names = {*request.asked, request.answered}
    return [contact for contact in inquiry.contacts if inquiry.record.name(contact) in names]


def _distinct(inquiry: Inquiry, contacts: Sequence[Contact]) -> int:
    """How many people surely spoke, or parties if there were more of these.

    Agents are told apart by name. Those without one are several within a contact, but may be the same ones in the
    next contact that has agents of their role.
    """
    named: set[tuple[str, str]] = set()
    nameless: Counter[tuple[str, str]] = Counter()
    for contact in contacts:
        party = inquiry.record.party_of(contact)
        named |= {(party, agent.name.casefold()) for agent in contact.agents if agent.name}
        nameless |= Counter((party, (agent.role or "").casefold()) for agent in contact.agents if not agent.name)
    parties = {inquiry.record.party_of(contact) for contact in contacts} - {""}
    return max(len(named) + nameless.total(), len(parties))


def _facts(inquiry: Inquiry, people: int, contacts: Sequence[Contact]) -> Facts:
    """``over``: the length of the one contact, or from the first to the last of several."""
    facts = Facts()
    facts.put("people", people)
    if len(contacts) == 1:
        length = contacts[0].length
        if length is not None and length.seconds and length.qualifier != "<":
            facts.weigh(exact=length.qualifier != ">=", about=length.qualifier == "~")
            facts.put("over", clock_length(length.seconds))
        return facts
    first, last = (inquiry.record.moment(contact) for contact in (contacts[0], contacts[-1]))
    clock, days = inquiry.calendar.seconds(first, last), inquiry.calendar.days(first, last)
    if clock is not None and clock.low is not None and 0 < clock.low < _A_DAY:
        facts.weigh(exact=clock.exact, about=clock.about)
        facts.put("over", clock_length(clock.low))
    elif days is not None and days.low is not None and days.low > 0:
        facts.weigh(exact=days.exact, about=days.about)
        facts.put("over", day_length(days.low))
    return facts
