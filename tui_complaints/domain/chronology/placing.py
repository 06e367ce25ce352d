"""Where entries stand on the line of time, those without a date too."""

from __future__ import annotations

from datetime import datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from tui_complaints.domain.chronology.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeVar

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Contact, Entry
    from tui_complaints.domain.record import Record

    EntryT = TypeVar("EntryT", bound=Entry)


class Placing:
    """Places the entries of one record.

    Args:
        record: the case on its day.
    """

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def _earliest(self) -> datetime:
        """Where an entry without a date stands that no entry comes before."""
        case = self.record.case
        moments = map(self.record.moment, (*case.purchases, *case.contacts, *case.costs, *case.credits))
        starts = (start for moment in moments if (start := moment.first or moment.last) is not None)
        return min(starts, default=datetime.combine(self.record.today, time.min))

    def of(self, moment: Moment) -> Place | None:
        """The place of a moment; None when nothing is known of it.

        One that is open to the past stands where it ends; one that is open to the future lasts until the record's day
        or, when it begins later, a moment.
        """
        first, last = moment.first or moment.last, moment.last
        if first is None:
            return None
        if last is None:
            last = max(first, self.record.now.last or first)
        return Place(first, max(first, last), timed=moment.timed, about=moment.about)

    def after(self, moment: Moment, before: datetime | None) -> Place:
        """The place of a moment, or that of the entry before it when nothing is known."""
        stand_in = before or self._earliest
        return self.of(moment) or Place(stand_in, stand_in, dated=False)

    def in_turn(self, entries: Iterable[EntryT]) -> Iterator[tuple[EntryT, Moment, Place, datetime]]:
        """Entries of one table with their moments, places, and where they come in the order of time."""
        before: datetime | None = None
        for entry in entries:
            moment = self.record.moment(entry)
            place = self.after(moment, before)
            before = place.first
            yield entry, moment, place, before

    def contacts_in_turn(self) -> Iterator[tuple[Contact, Moment, Place, datetime]]:
        """The contacts in the order of ``Record.timeline``.

        A contact of which only the day is known does not come before what it followed on that day.
        """
        reached: datetime | None = None
        for contact in self.record.timeline:
            moment = self.record.moment(contact)
            place = self.after(moment, reached)
            reached = max(reached or place.first, place.first)
            yield contact, moment, place, reached
