"""What was entered in a walk so far, a line each: shown beside the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.money import Money
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import primary
from tui_complaints.letters.phrasebook import languages
from tui_complaints.usecases.timeline_dates import ShortDates
from tui_complaints.usecases.walk.labels import as_entered, short_of
from tui_complaints.usecases.walk.shown import figure, speaking
from tui_complaints.wording import timeline as dated, walk_screen as words

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.entries import Case, Contact, Cost, Promise
    from tui_complaints.domain.when import Due
    from tui_complaints.letters.language import Language

MOST = 200
"""Lines of each kind: nobody reads more of them beside a question; the last ones are shown."""


class Part(Struct, frozen=True):
    """What was entered of one kind.

    Attributes:
        title: what it is.
        lines: one an entry, in the order in which they were entered; as people wrote them.
    """

    title: str
    lines: tuple[str, ...]


def so_far(case: Case, today: date, language: str) -> tuple[Part, ...]:
    """What a case holds, in the order in which it is asked for; nothing of what is empty.

    Args:
        case: the case.
        today: the day of the walk.
        language: of dates and sums, BCP 47; one that letters cannot be written in yet is said in English.
    """
    tag = language if primary(language) in languages() else "en"
    lines = _Lines(Record(case, today), ShortDates(tag, with_year=False), speaking(Record(case, today), language))
    parts = (
        (words.PARTIES, [short_of(party.name) or party.id or "" for party in case.parties]),
        (words.PURCHASES, [lines.with_sum(one.what, one.price) for one in case.purchases[-MOST:]]),
        (words.CONTACTS, [lines.contact(one) for one in case.contacts[-MOST:]]),
        (words.PROMISES, [lines.promise(one) for one in case.promises[-MOST:]]),
        (words.COSTS, [lines.cost(one) for one in case.costs[-MOST:]]),
        (words.CREDITS, [lines.with_sum(one.what, one.amount) for one in case.credits[-MOST:]]),
    )
    return tuple(Part(title, tuple(entries)) for title, entries in parts if entries)


class _Lines:
    """Entries of one case as lines."""

    def __init__(self, record: Record, dates: ShortDates, language: Language) -> None:
        self._record = record
        self._dates = dates
        self._language = language

    def contact(self, one: Contact) -> str:
        when = self._dates.of(self._record.moment(one)) or dated.NO_DATE
        party = self._record.party(one.with_)
        how = [dated.CHANNELS[one.channel]] if one.channel else []
        what = [name for name in (short_of(party.name) if party else "", short_of(one.told or one.said)) if name]
        return " · ".join([when, *how, *what])

    def promise(self, one: Promise) -> str:
        what = short_of(one.what or one.quote)
        due = self._due(one.due)
        return words.PROMISED_BY.format(what=what, due=due) if due else what

    def cost(self, one: Cost) -> str:
        if isinstance(one.amount, Money):
            return self.with_sum(one.what, one.amount)
        worth = self._language.length(one.length) if one.length else as_entered(one.distance)
        return self._joined(short_of(one.what), worth)

    def with_sum(self, what: object, money: Money | None) -> str:
        return self._joined(short_of(what), self._language.sum(money) if money else "")

    def _joined(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _due(self, due: Due | None) -> str:
        if due is None:
            return ""
        if due.when is not None:
            return self._dates.of(self._record.calendar.of(due.when)) or as_entered(due)
        return figure(due, self._record, self._language)
