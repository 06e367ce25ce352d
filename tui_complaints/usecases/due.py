"""What is due: promises, requests and letters that wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.length import Length
from tui_complaints.domain.text import Text
from tui_complaints.domain.when import Due

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Contact, Entry, Letter
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.values import Value

DueKind = Literal["promise", "request", "letter", "contact"]

_USUAL_WAIT = Length.parse("14 days")
"""How long an answer may take when nobody said how long (findings.md, no-reply)."""

_SETTLED = frozenset({"resolved", "closed"})


class Deadline(Struct, frozen=True):
    """Something that a party owes by a day.

    Attributes:
        id: the name of the entry.
        kind: what is awaited: that a promise is kept, or an answer to a request, a letter or another contact.
        party: the id of the party that owes it, "" when it is not said.
        what: what it is about, in the user's words; "" when there are none.
        due: as it was entered, None when the usual wait was taken.
        by: the last day on which it is in time, None when that is not known.
        days_left: days from today to ``by``; negative when it is overdue; None when not known.
    """

    id: str
    kind: DueKind
    party: str
    what: str
    due: Value | None
    by: date | None
    days_left: int | None

    @property
    def is_overdue(self) -> bool:
        """Whether its last day has passed."""
        return self.days_left is not None and self.days_left < 0

    def is_within(self, days: int) -> bool:
        """Whether it is due within so many days, or overdue."""
        return self.days_left is not None and self.days_left <= days


def deadlines(record: Record) -> tuple[Deadline, ...]:
    """What is owed in a case, the most urgent first; nothing in a case that is resolved or closed."""
    if record.case.status in _SETTLED:
        return ()
    found = [*_promises(record), *_requests(record), *_letters(record), *_contacts(record)]
    return tuple(sorted(found, key=urgency))


def urgency(deadline: Deadline) -> tuple[bool, int, str]:
    """Sorts deadlines: the longest overdue first, those without a known day last."""
    return deadline.days_left is None, deadline.days_left or 0, deadline.id


def _promises(record: Record) -> Iterator[Deadline]:
    replaced = {promise.replaces for promise in record.case.promises}
    for promise in record.case.promises:
        if promise.done is not None or record.name(promise) in replaced:
            continue
        if promise.due is not None:
            moment = record.calendar.deadline(promise.due, record.moment(promise))
        elif promise.window is not None:
            moment = record.calendar.of(promise.window)
        else:
            continue
        words = promise.what or promise.quote or Text.parse(promise.kind or "")
        yield _deadline(record, promise, "promise", words, promise.due or promise.window, moment)


def _requests(record: Record) -> Iterator[Deadline]:
    for request in record.case.requests:
        if request.answer_by is None or request.answered or request.result not in {None, "promised"}:
            continue
        moment = record.calendar.deadline(request.answer_by, record.moment(request))
        yield _deadline(record, request, "request", request.what, request.answer_by, moment)


def _letters(record: Record) -> Iterator[Deadline]:
    for letter in record.case.letters:
        if letter.sent is None or _is_answered(record, letter):
            continue
        wait = letter.answer_by or Due.parse(_USUAL_WAIT.raw)
        moment = record.calendar.deadline(wait, record.calendar.of(letter.sent))
        yield _deadline(record, letter, "letter", Text.parse(letter.kind or ""), letter.answer_by, moment)


def _contacts(record: Record) -> Iterator[Deadline]:
    """Contacts in which an answer was asked for by a day; those that are letters are told as letters."""
    letters = {letter.contact for letter in record.case.letters}
    for contact in record.case.contacts:
        if contact.side != "out" or contact.answer_by is None or record.name(contact) in letters:
            continue
        if not _has_answer(record, contact):
            moment = record.calendar.deadline(contact.answer_by, record.moment(contact))
            yield _deadline(record, contact, "contact", contact.told, contact.answer_by, moment)


def _is_answered(record: Record, letter: Letter) -> bool:
    """Whether a contact answers the letter, or its recipient turned to us after it was sent."""
    contact = record.contact(letter.contact)
    if contact is not None and _has_answer(record, contact):
        return True
    sent = record.calendar.of(letter.sent)
    parties = record.answers_for(letter.to) if letter.to else frozenset()
    return any(
        other.side == "in"
        and (not parties or record.party_of(other) in parties)
        and record.calendar.after(record.moment(other), sent)
        for other in record.case.contacts
    )


def _has_answer(record: Record, contact: Contact) -> bool:
    name = record.name(contact)
    return any(name in other.answers for other in record.case.contacts)


def _deadline(
    record: Record, entry: Entry, kind: DueKind, words: Text | None, due: Value | None, moment: Moment
) -> Deadline:
    by = moment.last.date() if moment.last else None
    return Deadline(
        id=record.name(entry),
        kind=kind,
        party=record.party_of(entry),
        what=str(words) if words else "",
        due=due,
        by=by,
        days_left=(by - record.today).days if by else None,
    )
