"""What is due: promises, requests and letters that wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.answers import ASKS_NOTHING, USUAL_WAIT, answered
from tui_complaints.domain.findings.chains import chains_of
from tui_complaints.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.values import Value

DueKind = Literal["promise", "request", "letter", "contact"]

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
    heard = _Heard(record)
    found = [*_promises(record), *_requests(record), *_letters(record, heard), *_contacts(record, heard)]
    return tuple(sorted(found, key=urgency))


def urgency(deadline: Deadline) -> tuple[bool, int, str]:
    """Sorts deadlines: the longest overdue first, those without a known day last."""
    return deadline.days_left is None, deadline.days_left or 0, deadline.id


def _promises(record: Record) -> Iterator[Deadline]:
    for chain in chains_of(record):
        promise = chain.last
        entered = promise.window or promise.due
        if entered is not None and chain.outcome == "open":
            words = promise.what or promise.quote or Text.parse(promise.kind or "")
            yield _deadline(record, promise, "promise", words, entered, record.due(promise))


def _requests(record: Record) -> Iterator[Deadline]:
    for request in record.case.requests:
        if request.answer_by is None or request.answered or request.result not in {None, "promised"}:
            continue
        moment = record.calendar.deadline(request.answer_by, record.moment(request))
        yield _deadline(record, request, "request", request.what, request.answer_by, moment)


def _letters(record: Record, heard: _Heard) -> Iterator[Deadline]:
    for letter in record.case.letters:
        sent = record.calendar.of(letter.sent)
        if letter.kind in ASKS_NOTHING:
            continue
        if letter.sent is not None and not heard.answers(letter.contact, letter.to, sent):
            moment = record.calendar.deadline(letter.answer_by or USUAL_WAIT, sent)
            yield _deadline(record, letter, "letter", Text.parse(letter.kind or ""), letter.answer_by, moment)


def _contacts(record: Record, heard: _Heard) -> Iterator[Deadline]:
    """Contacts in which an answer was asked for by a day; those that are letters are told as letters."""
    letters = {letter.contact for letter in record.case.letters}
    for contact in record.case.contacts:
        name, made = record.name(contact), record.moment(contact)
        if contact.side != "out" or contact.answer_by is None or name in letters:
            continue
        if not heard.answers(name, record.party_of(contact), made):
            moment = record.calendar.deadline(contact.answer_by, made)
            yield _deadline(record, contact, "contact", contact.told, contact.answer_by, moment)


class _Heard:
    """What was heard of the parties."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._answered = answered(record)
        self._incoming = [contact for contact in record.case.contacts if contact.side == "in"]

    def answers(self, contact: str | None, party: str | None, sent: Moment) -> bool:
        """Whether a contact was answered, or the party (anybody, if none is named) turned to us after that moment."""
        if contact in self._answered:
            return True
        record = self._record
        parties = record.answers_for(party) if party else frozenset()
        return any(
            record.calendar.after(record.moment(other), sent)
            for other in self._incoming
            if not parties or record.party_of(other) in parties
        )


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
