"""A case as a record that can be asked: what an entry is called, when it was, whom it concerns, what proves it.

Everything that is computed from a case (findings, ledger, gaps, letters) asks here, so that an entry's name, date,
party and proof mean the same everywhere.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import Calendar, Moment, on_day
from tui_complaints.domain.entries import (
    Case,
    Contact,
    Cost,
    Credit,
    Entry,
    Exhibit,
    Letter,
    Offer,
    Party,
    Price,
    Promise,
    Purchase,
    Remedy,
    Request,
    Statement,
)
from tui_complaints.domain.text import Citation
from tui_complaints.domain.when import When
from tui_complaints.turns import offer_turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


TABLES = (
    "people", "parties", "purchases", "prices", "contacts", "promises", "requests", "statements", "offers", "costs",
    "credits", "rates", "penalties", "rules", "exhibits", "remedies", "letters",
)  # fmt: skip
"""The tables of a case that are lists, in the format's order."""


class Record:
    """One case as it stands on one day.

    Attributes:
        case: the case.
        today: the day that "today" is, local to the case.
    """

    def __init__(self, case: Case, today: date) -> None:
        self.case = case
        self.today = today

    # Names

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every entry of every table by its name, in the order of the format."""
        return {name: entry for _, name, entry in self._walk()}

    @cached_property
    def tables(self) -> dict[str, str]:
        """The table that each entry stands in, by the entry's name."""
        return {name: table for table, name, _ in self._walk()}

    @cached_property
    def _names(self) -> dict[int, str]:
        return {id(entry): name for name, entry in self.entries.items()}

    def _walk(self) -> Iterator[tuple[str, str, Entry]]:
        for table in TABLES:
            for index, entry in enumerate(getattr(self.case, table)):
                yield table, entry.id or f"{table}[{index}]", entry

    def name(self, entry: Entry) -> str:
        """The entry's id, or its table and position (``contacts[3]``) when it has none.

        The entry must be the very object that stands in the case.
        """
        return self._names[id(entry)]

    # Dates

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar that resolves this case's dates."""
        dates = {name: date_of(entry) for name, entry in self.entries.items()}
        for name, entry in self.entries.items():
            if dates[name] is None and isinstance(entry, Promise | Statement | Offer | Price | Request):
                contact = self.contact_of(entry)
                dates[name] = When.parse(f"@{self.name(contact)}") if contact else None
        return Calendar(dates, self.case.timezone, self.case.holidays)

    @cached_property
    def now(self) -> Moment:
        """Today as a moment."""
        return on_day(self.today)

    @cached_property
    def end(self) -> Moment:
        """Where "until today" stops: ``ended``, else today (case-format.md)."""
        return self.calendar.of(self.case.ended) if self.case.ended else self.now

    def moment(self, entry: Entry) -> Moment:
        """When the entry was: its own date, or that of the contact in which it was said."""
        offer_turn()  # whatever goes through a long case asks this, or what proves an entry
        if isinstance(entry, Promise | Statement | Offer | Price | Request):
            own = date_of(entry)
            contact = self.contact_of(entry)
            if own is None and contact is not None:
                return self.calendar.of_entry(self.name(contact))
        return self.calendar.of_entry(self.name(entry))

    def due(self, promise: Promise) -> Moment:
        """When a promise was to be kept: at its appointment, else by its deadline; unknown when it has neither."""
        if promise.window is not None:
            return self.calendar.of(promise.window)
        return self.calendar.deadline(promise.due, self.moment(promise))

    # What belongs to what

    def find(self, reference: str | None) -> Entry | None:
        """The entry of that name, or None (an unknown id is a gap, not an error)."""
        return self.entries.get(reference) if reference else None

    def contact(self, reference: str | None) -> Contact | None:
        """The contact of that name, or None."""
        found = self.find(reference)
        return found if isinstance(found, Contact) else None

    def party(self, reference: str | None) -> Party | None:
        """The party of that name, or None."""
        found = self.find(reference)
        return found if isinstance(found, Party) else None

    def purchase(self, reference: str | None) -> Purchase | None:
        """The purchase of that name, or None."""
        found = self.find(reference)
        return found if isinstance(found, Purchase) else None

    def exhibit(self, reference: str | None) -> Exhibit | None:
        """The exhibit of that name, or None."""
        found = self.find(reference)
        return found if isinstance(found, Exhibit) else None

    def contact_of(self, entry: Entry) -> Contact | None:
        """The contact in which something was said, promised or first asked."""
        if isinstance(entry, Contact):
            return entry
        if isinstance(entry, Promise | Statement | Offer | Price):
            return self.contact(entry.contact)
        if isinstance(entry, Request):
            return next((contact for contact in map(self.contact, entry.asked) if contact), None)
        return None

    def party_of(self, entry: Entry) -> str:
        """The id of the party that an entry concerns, or "" when it says none.

        With one party only in the case, an entry that names nobody concerns that one.
        """
        named = self._party_named(entry)
        if named:
            return named if self.party(named) else ""
        return self.name(self.case.parties[0]) if len(self.case.parties) == 1 else ""

    def _party_named(self, entry: Entry) -> str:
        if isinstance(entry, Contact):
            return entry.with_ or ""
        if isinstance(entry, Purchase):
            return entry.party or ""
        own: str | None = None
        of: str | None = None
        if isinstance(entry, Promise):
            own, of = entry.by, entry.of
        elif isinstance(entry, Statement | Offer):
            own = entry.by
        elif isinstance(entry, Request):
            own, of = entry.to, entry.of
        elif isinstance(entry, Price):
            of = entry.of
        elif isinstance(entry, Cost):
            own, of = entry.to, entry.of
        elif isinstance(entry, Credit):
            own = entry.from_
        elif isinstance(entry, Remedy | Letter):
            own = entry.to
        contact = self.contact_of(entry)
        purchase = self.purchase(of)
        return own or (contact.with_ if contact else None) or (purchase.party if purchase else None) or ""

    def answers_for(self, party: str) -> frozenset[str]:
        """The party and all that act for it: whose failings a letter to it carries (findings.md)."""
        found = {party}
        grown = True
        while grown:
            acting = {
                self.name(other)
                for other in self.case.parties
                if other.acts_for in found and self.name(other) not in found
            }
            grown = bool(acting)
            found |= acting
        return frozenset(found)

    def citations(self, entry: Entry) -> tuple[Citation, ...]:
        """What proves an entry: its own exhibits, and those of the contact in which it was said.

        Where an entry names its place in an exhibit, its contact's citation of that exhibit adds nothing.

        For a statement also the exhibits that it is ``against``. Only exhibits that are held count; one still to be
        obtained is never cited.
        """
        offer_turn()
        own: tuple[Citation, ...] = getattr(entry, "exhibits", ())
        if isinstance(entry, Statement):
            own += tuple(Citation.parse(name) for name in entry.against if self.exhibit(name) and "[" not in name)
        contact = self.contact_of(entry)
        placed = {citation.exhibit for citation in own if citation.kind}
        others = contact.exhibits if contact is not None and contact is not entry else ()
        theirs = (citation for citation in others if citation.exhibit not in placed)
        seen: dict[str, Citation] = {}
        for citation in (*own, *theirs):
            exhibit = self.exhibit(citation.exhibit)
            if exhibit is not None and exhibit.is_held:
                seen.setdefault(str(citation), citation)
        return tuple(seen.values())

    @cached_property
    def timeline(self) -> tuple[Contact, ...]:
        """The contacts in order of time; one without a date follows the one before it in the table."""
        placed: list[tuple[datetime, int, Contact]] = []
        before = datetime.min  # noqa: DTZ901 - local time, and only an order
        for index, contact in enumerate(self.case.contacts):
            moment = self.moment(contact)
            start = moment.first or moment.last
            if start is not None and (moment.timed or contact_has_part(contact) or start.date() != before.date()):
                before = start
            placed.append((before, index, contact))
        return tuple(contact for _, _, contact in sorted(placed, key=lambda place: place[:2]))


def contact_has_part(contact: Contact) -> bool:
    """Whether the part of the day is known: it then has a place among the others of that day."""
    return contact.when is not None and bool(contact.when.part)


def date_of(entry: Entry) -> When | None:
    """The date that ``@id`` of an entry stands for, where the entry itself has one."""
    if isinstance(entry, Contact | Price | Cost | Credit):
        return entry.when
    if isinstance(entry, Purchase):
        return entry.ordered if entry.ordered is None or not entry.ordered.is_never else None
    if isinstance(entry, Exhibit):
        return entry.made
    if isinstance(entry, Letter):
        return entry.sent or entry.made
    return None
