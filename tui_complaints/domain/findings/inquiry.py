"""What the rules of findings.md ask of a record: the order of things, deadlines, and dates that are not certain.

"A finding holds only if it is true for every reading of its dates." So each question here is answered
True or False when every reading gives that answer, and None when some readings do not.
"""

from __future__ import annotations

from datetime import datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Request
from tui_complaints.domain.finding import Finding, FindingKind, Gap
from tui_complaints.domain.findings.chains import chains_of
from tui_complaints.domain.findings.doubt import vaguest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.calendar import Calendar, Moment
    from tui_complaints.domain.entries import Contact, Entry, Promise
    from tui_complaints.domain.findings.chains import Chain
    from tui_complaints.domain.findings.facts import Facts
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text


class Inquiry:
    """One search for findings in one record; collects the gaps ``date-unclear`` that it meets.

    Attributes:
        record: the case as it stands on one day.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self._unclear: dict[str, Gap] = {}

    @property
    def calendar(self) -> Calendar:
        """The calendar of the case."""
        return self.record.calendar

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """The promises of the case, those that replace each other together."""
        return chains_of(self.record)

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts with parties, in order of time; talking to a witness is no failing of anybody."""
        return tuple(
            contact
            for contact in self.record.timeline
            if contact.with_ is None or self.record.party(contact.with_) is not None
        )

    # Answers

    def finding(self, kind: FindingKind, facts: Facts, subject: Entry, *others: Entry) -> Finding:
        """A finding about ``subject`` that rests on ``others`` and on the contacts in which all that was said."""
        entries = (subject, *others)
        cited = dict.fromkeys(self.record.name(entry) for entry in entries)
        told = {self.record.name(contact): contact for entry in entries for contact in self._contacts_of(entry)}
        cited |= dict.fromkeys(sorted(told, key=self.place.__getitem__))
        return Finding(kind, self.record.party_of(subject), tuple(cited), facts.given())

    def _contacts_of(self, entry: Entry) -> Iterable[Contact]:
        if isinstance(entry, Request):
            answered = self.record.contact(entry.answered)
            return (*self.asked(entry), *((answered,) if answered else ()))
        contact = self.record.contact_of(entry)
        return (contact,) if contact else ()

    def doubt(self, *fields: tuple[Entry, str]) -> None:
        """Note that whether a finding holds depends on the reading of these dates.

        A date that is not there at all is the gap ``no-date`` and not noted here.
        """
        found = vaguest(self.record, fields)
        if found is not None:
            where, entered = found
            self._unclear.setdefault(where, Gap("date-unclear", where, entered))

    @property
    def unclear(self) -> tuple[Gap, ...]:
        """The gaps met so far, one a date."""
        return tuple(self._unclear.values())

    def words(self, *texts: Text | None) -> str | None:
        """The first of these texts that says something, in the case's language."""
        own = self.record.case.language or ""
        return next((text.in_language(own, own)[0] for text in texts if text), None)

    # Order and time

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of every entry among its like: contacts in order of time, all else in order of the file."""
        places = {name: index for index, name in enumerate(self.record.entries)}
        return places | {self.record.name(contact): index for index, contact in enumerate(self.record.timeline)}

    @cached_property
    def earliest(self) -> dict[str, datetime | None]:
        """The earliest that each contact can have been; one without a date follows the one before it."""
        found: dict[str, datetime | None] = {}
        before: datetime | None = None
        for contact in self.record.case.contacts:
            before = self.record.moment(contact).first or before
            found[self.record.name(contact)] = before
        return found

    def is_vague(self, contact: Contact) -> bool:
        """Whether it has a date that is not one day, so that its place in the order of time is only one it can have."""
        return contact.when is not None and self.record.moment(contact).day is None

    def asked(self, request: Request) -> tuple[Contact, ...]:
        """The contacts in which something was asked, in order of time."""
        found = {ref: contact for ref in request.asked if (contact := self.record.contact(ref))}
        return tuple(found[ref] for ref in sorted(found, key=self.place.__getitem__))

    def follows(self, later: Entry, earlier: Entry) -> bool | None:
        """Whether one entry came after another of its table.

        On one day, and without a date, the order of the table counts (case-format.md); between two dates that are open
        to the same side, nobody knows.
        """
        one, other = self.record.moment(later), self.record.moment(earlier)
        apart = self.calendar.days(other, one)
        in_table = self.place[self.record.name(later)] > self.place[self.record.name(earlier)]
        if apart is None:
            both_dated = (one.first or one.last) and (other.first or other.last)
            return None if both_dated else in_table
        if not (apart.exact and apart.low == 0):
            return True if (apart.low or 0) > 0 else False if (apart.high or 0) < 0 else None
        if one.first is None or one.last is None or other.first is None or other.last is None:
            return in_table
        return True if one.first > other.last else False if one.last < other.first else in_table

    def due(self, promise: Promise) -> Moment | None:
        """The latest moment of ``due`` (or of the appointment's ``window``); None when it has neither."""
        return latest(self.record.due(promise)) if promise.window or promise.due else None

    def opening(self, promise: Promise) -> Moment | None:
        """When the ``window`` of an appointment begins; None when it has none."""
        if promise.window is None:
            return None
        window = self.calendar.of(promise.window)
        has_time = window.first is not None and window.first.time() != time.min
        return replace(window, last=window.first, timed=has_time)

    def after(self, late: Moment, limit: Moment) -> bool | None:
        """Whether one was after the other for every reading of both; ``limit`` is a ``latest``."""
        found = self.calendar.after(late, limit)
        apart = not limit.root or late.root != limit.root
        if found is False and apart and late.last and limit.first and late.last > limit.first:
            return None
        return found

    def passed(self, limit: Moment) -> bool | None:
        """Whether the day of ``limit`` is over today, or was when the case ended."""
        over = self.calendar.days(limit, self.record.end)
        if over is None:
            return None
        return True if (over.low or 0) > 0 else False if over.high is not None and over.high <= 0 else None


def latest(moment: Moment) -> Moment:
    """What "no later than" means: the end of a day, month or span.

    One counted from another entry whose date is not certain ends on one of several days.
    """
    if moment.first is None or moment.last is None or not moment.root:
        return replace(moment, first=moment.last)
    if moment.seconds is not None and not moment.timed:  # within that day, but nobody knows when
        return moment
    return replace(moment, first=datetime.combine(moment.first, moment.last.time()))
