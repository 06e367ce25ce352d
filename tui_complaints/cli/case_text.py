"""A case as text: who, what happened, what was promised and asked, what it cost, what proves it, what is next."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints.cli.layout import amount, as_entered, columns, flat
from tui_complaints.wording import reports as words
from tui_complaints.wording.gaps import gap_closing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_complaints.domain.entries import Complainant, Contact, Entry, Exhibit, Promise
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.values import Value
    from tui_complaints.usecases.show import View

_HEAD_LINES = 2
"""The title, and the line below it."""


def case_text(view: View, reference: str) -> str:
    """The whole case, section by section; sections with nothing in them are left out."""
    record = view.record
    lines = [flat(str(record.case.title)), _about(view)]
    sections = (
        (words.COMPLAINANT, _person(record.case.complainant)),
        (words.ADVOCATE, _person(record.case.advocate)),
        (words.PARTIES, _parties(record)),
        (words.PURCHASES, _purchases(record)),
        (words.TIMELINE, _contacts(record)),
        (words.PROMISES, _promises(record)),
        (words.REQUESTS, _requests(record)),
        (words.STATEMENTS, _statements(record)),
        (words.COSTS, _costs(view)),
        (words.EXHIBITS, _exhibits(view)),
        (words.REMEDIES, _remedies(record)),
        (words.LETTERS, _letters(record)),
    )
    for heading, rows in sections:
        body = columns(rows)
        if body:
            lines += ["", heading, *body]
    if len(lines) == _HEAD_LINES:
        lines += ["", words.NOTHING_YET]
    return "\n".join([*lines, "", words.NEXT.format(what=_next(view, reference))])


def _about(view: View) -> str:
    case = view.record.case
    parts = [view.stored.id, case.status or "open", case.category or "", str(view.stored.file)]
    return " · ".join(flat(part) for part in parts if part)


def _next(view: View, reference: str) -> str:
    """The one step to take now: close a gap that stops a letter, else look at what is missing, else write it."""
    stop = next((gap for gap in view.gaps if gap.weight == "stops"), None)
    if stop is not None:
        return gap_closing(stop, reference)
    return words.STEP.format(command="check" if view.gaps else "letter", case=shlex.quote(reference))


def _person(person: Complainant | None) -> list[Sequence[str]]:
    if person is None:
        return []
    told = (person.name, person.address or person.place, person.email, person.phone)
    return [[part for part in told if part] or [words.NOT_KNOWN]]


def _name(record: Record, reference: str | None) -> str:
    """What a party or person is called, else the reference as it stands."""
    entry = record.find(reference)
    return getattr(entry, "name", None) or reference or ""


def _day(record: Record, entry: Entry, own: Value | None) -> str:
    """An entry's date as entered; one that is counted from another entry on the calendar, where it is known."""
    day = record.moment(entry).day
    if own is not None and as_entered(own).startswith("@") and day is not None:
        return day.isoformat()
    return as_entered(own)


def _joined(*parts: str, mark: str = " · ") -> str:
    return mark.join(part for part in parts if part)


def _parties(record: Record) -> Iterable[Sequence[str]]:
    for party in record.case.parties:
        contact = _joined(party.address or "", party.email or "", party.phone or "", *party.references)
        yield record.name(party), party.name or words.NOT_KNOWN, party.role or "", contact


def _purchases(record: Record) -> Iterable[Sequence[str]]:
    for purchase in record.case.purchases:
        yield record.name(purchase), as_entered(purchase.ordered), as_entered(purchase.price), as_entered(purchase.what)


def _contacts(record: Record) -> Iterable[Sequence[str]]:
    for contact in record.timeline:
        yield (
            record.name(contact),
            _day(record, contact, contact.when),
            _way(record, contact),
            _joined(*_words_of(contact), mark=" — "),
        )


def _way(record: Record, contact: Contact) -> str:
    """How and with whom: ``phone → QuickBox``, ``email ← QuickBox``."""
    arrow = {"out": "→", "in": "←", "none": "·"}[contact.side]
    times = f"× {contact.times}" if contact.times else ""
    not_reached = f"({words.NOT_REACHED})" if contact.reached is False else ""
    return _joined(contact.channel or "", times, arrow, _name(record, contact.with_), not_reached, mark=" ")


def _words_of(contact: Contact) -> Iterable[str]:
    if contact.told:
        yield f"{words.TOLD} {contact.told}"
    if contact.said:
        yield f"{words.SAID} {contact.said}"
    if contact.quote:
        yield f"{words.SAID} “{contact.quote}”"


def _promises(record: Record) -> Iterable[Sequence[str]]:
    for promise in record.case.promises:
        due = as_entered(promise.due or promise.window)
        yield (
            record.name(promise),
            _name(record, record.party_of(promise)),
            words.DUE.format(when=due) if due else "",
            _outcome(promise),
            as_entered(promise.what or promise.quote) or promise.kind or "",
        )


def _outcome(promise: Promise) -> str:
    if promise.done is None:
        return words.OPEN_OUTCOME
    return words.NOT_DONE if promise.done.is_never else words.KEPT_ON.format(when=as_entered(promise.done))


def _requests(record: Record) -> Iterable[Sequence[str]]:
    for request in record.case.requests:
        result = request.result or words.OPEN_OUTCOME
        yield record.name(request), _name(record, record.party_of(request)), result, as_entered(request.what)


def _statements(record: Record) -> Iterable[Sequence[str]]:
    for statement in record.case.statements:
        said = as_entered(statement.what or statement.quote)
        told = _joined(said, as_entered(statement.fact), mark=" — ")
        yield record.name(statement), _name(record, record.party_of(statement)), statement.stance or "", told


def _costs(view: View) -> Iterable[Sequence[str]]:
    for line in view.ledger.lines:
        entry = view.record.find(line.id)
        back = words.CAME_BACK if line.heading == "returned" else line.kind
        what = as_entered(getattr(entry, "what", None))
        yield line.id, amount(line.amount, line.currency) or words.NO_AMOUNT, back, what
    if view.ledger.lines and view.ledger.claimed is not None:
        yield words.CLAIMED, amount(view.ledger.claimed, view.ledger.currency)


def _exhibits(view: View) -> Iterable[Sequence[str]]:
    for exhibit in view.record.case.exhibits:
        name = view.record.name(exhibit)
        yield name, exhibit.kind or "", _held(exhibit, view.files.get(name, "")), as_entered(exhibit.title)


def _held(exhibit: Exhibit, state: str) -> str:
    if not exhibit.is_held:
        return words.TO_OBTAIN.format(how=exhibit.obtain)
    if exhibit.file is None:
        return words.ON_PAPER
    return f"{exhibit.file} ({words.FILE_STATES[state]})" if state in words.FILE_STATES else exhibit.file


def _remedies(record: Record) -> Iterable[Sequence[str]]:
    for remedy in record.case.remedies:
        due = as_entered(remedy.due)
        what = _joined(remedy.kind or "", as_entered(remedy.amount), remedy.result or "", mark=" ")
        yield record.name(remedy), what, words.DUE.format(when=due) if due else "", as_entered(remedy.what)


def _letters(record: Record) -> Iterable[Sequence[str]]:
    for letter in record.case.letters:
        sent = as_entered(letter.sent)
        yield (
            record.name(letter),
            letter.kind or "",
            words.SENT_ON.format(when=sent) if sent else words.NOT_SENT,
            _joined(_name(record, letter.to), letter.via or ""),
        )
