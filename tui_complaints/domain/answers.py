"""What counts as an answer, and how long one may take (findings.md, ``no-reply``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Request
from tui_complaints.domain.when import Due

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact, Offer, Promise, Statement
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record

USUAL_WAIT = Due.parse("14 days")
"""How long an answer may take when no ``answer_by`` was given."""

ASKS_NOTHING = frozenset({"thanks", "authority", "review"})
"""Kinds of letter that ask for no answer: none is waited for, and no contact stands for them."""

_WRITTEN = frozenset({"chat", "email", "letter", "form", "sms", "app", "social", "review"})
"""Channels by which an answer can be read again."""


def latest_answer(record: Record, parties: frozenset[str]) -> Contact | None:
    """The last contact in which one of these parties answered in writing, or None."""
    found = None
    for contact in record.timeline:
        if contact.side == "in" and contact.channel in _WRITTEN and record.party_of(contact) in parties:
            found = contact
    return found


def unanswered_letter(record: Record, parties: frozenset[str]) -> Contact | None:
    """The last thing that the customer wrote to one of these parties and that no contact answers, or None."""
    heard = {name for contact in record.case.contacts for name in contact.answers}
    found = None
    for contact in record.timeline:
        written = contact.side == "out" and contact.channel in _WRITTEN
        if written and record.party_of(contact) in parties and record.name(contact) not in heard:
            found = contact
    return found


def answered(record: Record) -> set[str]:
    """The contacts that were answered: as others say, in themselves (a chat), or as a request says."""
    by_others = {name for contact in record.case.contacts for name in contact.answers}
    in_itself = {record.name(contact) for contact in record.case.contacts if contact.said or contact.quote}
    spoken: tuple[Promise | Statement | Offer, ...] = (
        *record.case.promises, *record.case.statements, *record.case.offers,
    )  # fmt: skip
    in_itself |= {one.contact for one in spoken if one.contact}
    by_request = {name for one in record.case.requests if record.contact(one.answered) for name in one.asked}
    return by_others | in_itself | by_request


_CREDITS = frozenset({"request-granted", "merit"})


def is_credit(record: Record, finding: Finding) -> bool:
    """Whether a finding is to a party's credit, and the party has not said since that it is otherwise."""
    if finding.kind not in _CREDITS:
        return False
    return not any(
        isinstance(entry, Request) and _taken_back(record, entry) for entry in map(record.find, finding.cites)
    )


def _taken_back(record: Record, request: Request) -> bool:
    """Whether something that the party said after it granted a request is contradicted by that answer."""
    answer, parties = record.contact(request.answered), record.answers_for(record.party_of(request))
    if answer is None:
        return False
    later = record.timeline[record.timeline.index(answer) + 1 :]
    names = {record.name(request), record.name(answer)}
    return any(
        statement.stance == "contradicted"
        and names & {*statement.against}
        and record.party_of(statement) in parties
        and record.contact(statement.contact) in later
        for statement in record.case.statements
    )
