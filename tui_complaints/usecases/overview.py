"""The cases of a store, each in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidCaseError
from tui_complaints.storage.exhibits import file_states
from tui_complaints.usecases.due import deadlines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.storage.store import Store
    from tui_complaints.usecases.due import Deadline


class Summary(Struct, frozen=True):
    """One case, in a line.

    Attributes:
        stored: the case as it was read.
        record: the case on the day that was asked for.
        deadlines: what is due in it, the most urgent first.
    """

    stored: StoredCase
    record: Record
    deadlines: tuple[Deadline, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """The names of the parties, the id where there is no name."""
        return tuple(party.name or self.record.name(party) for party in self.record.case.parties)

    @property
    def status(self) -> str:
        """The case's status; one that says none is open."""
        return self.record.case.status or "open"

    @property
    def next_due(self) -> date | None:
        """The next day on which something is due, the past included."""
        return next((deadline.by for deadline in self.deadlines if deadline.by), None)

    @property
    def is_overdue(self) -> bool:
        """Whether something is overdue."""
        return any(deadline.is_overdue for deadline in self.deadlines)

    def has_party(self, wanted: str) -> bool:
        """Whether a party has that id, or that text in its name."""
        ids = {self.record.name(party) for party in self.record.case.parties}
        return wanted in ids or any(wanted.casefold() in name.casefold() for name in self.parties)


class Totals(Struct, frozen=True):
    """What takes a moment to work out for each case.

    Attributes:
        claimed: the sum that is claimed, None when it cannot be summed up.
        currency: of that sum.
        stops: how many gaps stop a letter.
        weakens: how many gaps weaken it.
    """

    claimed: Decimal | None
    currency: str | None
    stops: int
    weakens: int


def summarise(store: Store, today: date) -> Iterator[Summary | InvalidCaseError]:
    """Every case of the store, by id; a bad one as its error, so that it hides no other."""
    for found in store.read_all():
        if isinstance(found, InvalidCaseError):
            yield found
            continue
        record = Record(found.case, today)
        yield Summary(found, record, deadlines(record))


def totals(summary: Summary) -> Totals:
    """What is claimed in a case, and how much is missing from it.

    Evidence is not read here, as ``verify`` does: a list of many cases must not wait for every recording in them.
    """
    book = ledger(summary.record)
    missing = gaps(summary.record, find(summary.record), book, file_states(summary.stored, compare=False))
    stops = sum(gap.weight == "stops" for gap in missing)
    return Totals(book.claimed, book.currency, stops, len(missing) - stops)
