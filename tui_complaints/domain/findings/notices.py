"""What changed without a word: ``no-notice`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Contact
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry

NO_NOTICE = "no-notice"


def find_no_notice(inquiry: Inquiry) -> Iterator[Finding]:
    """Conduct ``no-notice``, or a change noticed (``direction = "none"``) before any ``in`` contact told of it.

    Nothing says what an ``in`` contact was about, so any that may have come before counts as having told. A contact
    that is to the party's credit, or that answers another, is no change without notice.
    """
    told_by: dict[str, list[Contact]] = {}
    for contact in inquiry.contacts:
        if contact.direction == "in":
            told_by.setdefault(inquiry.record.party_of(contact), []).append(contact)
    telling = {party: _telling(inquiry, told) for party, told in told_by.items()}
    for contact in inquiry.contacts:
        before = (told_by if inquiry.is_vague(contact) else telling).get(inquiry.record.party_of(contact), [])
        if NO_NOTICE in contact.conduct or _noticed_first(inquiry, contact, before):
            facts = Facts()
            facts.put("what", inquiry.words(contact.said, contact.quote, contact.told))
            facts.date("noticed", inquiry.record.moment(contact))
            yield inquiry.finding("no-notice", facts, contact)


def _telling(inquiry: Inquiry, told: list[Contact]) -> list[Contact]:
    """Those that tell for all whether something was noticed first: the first in time, and any that may be earlier."""
    vague = [inquiry.is_vague(one) for one in told]
    first = vague.index(False) if False in vague else -1
    return [one for at, one in enumerate(told) if vague[at] or at == first]


def _noticed_first(inquiry: Inquiry, contact: Contact, before: list[Contact]) -> bool:
    """Whether it is a change that was noticed before any of those contacts can have told of it."""
    if contact.direction != "none" or not inquiry.record.party_of(contact) or contact.merit or contact.answers:
        return False
    maybe: list[Contact] = []
    for told in before:
        follows = inquiry.follows(contact, told)
        if follows:
            return False
        if follows is None:
            maybe.append(told)
    if maybe:
        inquiry.doubt((contact, "when"), *((told, "when") for told in maybe))
    return not maybe
