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
    for contact in inquiry.contacts:
        if NO_NOTICE in contact.conduct or _noticed_first(inquiry, contact, told_by):
            facts = Facts()
            facts.put("what", inquiry.words(contact.said, contact.quote, contact.told))
            facts.date("noticed", inquiry.record.moment(contact))
            yield inquiry.finding("no-notice", facts, contact)


def _noticed_first(inquiry: Inquiry, contact: Contact, told_by: dict[str, list[Contact]]) -> bool:
    party = inquiry.record.party_of(contact)
    if contact.direction != "none" or not party or contact.merit or contact.answers:
        return False
    maybe: list[Contact] = []
    for told in told_by.get(party, ()):
        follows = inquiry.follows(contact, told)
        if follows:
            return False
        if follows is None:
            maybe.append(told)
    if maybe:
        inquiry.doubt((contact, "when"), *((told, "when") for told in maybe))
    return not maybe
