"""How the customer was dealt with: ``no-reference``, ``conduct`` and ``merit`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts, times_of, total
from tui_complaints.domain.findings.handing import TRANSFER
from tui_complaints.domain.findings.notices import NO_NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Contact
    from tui_complaints.domain.finding import Finding, FindingKind
    from tui_complaints.domain.findings.inquiry import Inquiry

_HAS_ITS_OWN = frozenset({TRANSFER, NO_NOTICE})
"""Conduct that is always told by a finding of its own: ``handed-around``, ``no-notice``."""

_OFF_POINT = "beside-the-point"


def find_conduct(inquiry: Inquiry) -> Iterator[Finding]:
    """References not given by each party; each word of ``conduct`` and ``merit`` of each contact."""
    yield from _no_reference(inquiry)
    off_point = {one.contact for one in inquiry.record.case.statements if one.stance == _OFF_POINT}
    for contact in inquiry.contacts:
        own = _HAS_ITS_OWN | ({_OFF_POINT} if inquiry.record.name(contact) in off_point else set())
        for what in dict.fromkeys(contact.conduct):
            if what not in own:
                yield _word(inquiry, "conduct", contact, what)
        for what in dict.fromkeys(contact.merit):
            yield _word(inquiry, "merit", contact, what)


def _word(inquiry: Inquiry, kind: FindingKind, contact: Contact, what: str) -> Finding:
    facts = Facts()
    facts.put("what", what)
    facts.put("quote", inquiry.words(contact.quote))
    return inquiry.finding(kind, facts, contact)


def _no_reference(inquiry: Inquiry) -> Iterator[Finding]:
    known: dict[str, list[Contact]] = {}
    for contact in inquiry.contacts:
        if contact.reference is not None:
            known.setdefault(inquiry.record.party_of(contact), []).append(contact)
    for contacts in known.values():
        without = [contact for contact in contacts if contact.reference == "none"]
        if without:
            facts = Facts()
            facts.figure("without", total(map(times_of, without)))
            facts.figure("of", total(map(times_of, contacts)))
            yield inquiry.finding("no-reference", facts, *without)
