"""What happened, a mark an entry: contacts, prices, costs, credits, letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.chronology.model import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.chronology.placing import Placing
    from tui_complaints.domain.entries import Contact


def marks_of(placing: Placing, failing: frozenset[str]) -> Iterator[Mark]:
    """Every mark, table by table, the contacts in order of time.

    Args:
        placing: where the record's entries stand.
        failing: the names of the entries that a failing rests on.
    """
    record, case = placing.record, placing.record.case
    for contact, moment, place, at in placing.contacts_in_turn():
        name = record.name(contact)
        yield Mark(
            name, "contact", record.party_of(contact), place, moment, at, failing=name in failing,
            channel=contact.channel, side=contact.side, reached=contact.reached is not False, times=_times(contact),
            exact=contact.times is None or not contact.times.qualifier,
        )  # fmt: skip
    for price, moment, place, at in placing.in_turn(case.prices):
        name = record.name(price)
        yield Mark(name, "price", record.party_of(price), place, moment, at, failing=name in failing)
    for cost, moment, place, at in placing.in_turn(case.costs):
        lane = record.name(paid) if (paid := record.party(cost.to)) else ""
        name = record.name(cost)
        yield Mark(name, "cost", lane, place, moment, at, failing=name in failing, side="out")
    for credit, moment, place, at in placing.in_turn(case.credits):
        name = record.name(credit)
        yield Mark(name, "credit", record.party_of(credit), place, moment, at, failing=name in failing, side="in")
    alone = [letter for letter in case.letters if letter.sent and record.contact(letter.contact) is None]
    for letter, moment, place, at in placing.in_turn(alone):
        name = record.name(letter)
        yield Mark(name, "letter", record.party_of(letter), place, moment, at, failing=name in failing, side="out")


def _times(contact: Contact) -> int:
    """How many of its like it stands for, at least."""
    if contact.times is None:
        return 1
    return 0 if contact.times.qualifier == "<" else contact.times.number
