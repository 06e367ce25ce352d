"""Whom a letter goes to, and what is still wanted of them, when nothing else is said (findings.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Party, Remedy
    from tui_complaints.domain.record import Record

_JUDGES = frozenset({"regulator", "ombudsman"})


def open_remedies(record: Record) -> tuple[Remedy, ...]:
    """What is still wanted: the remedies that were not granted in full."""
    return tuple(remedy for remedy in record.case.remedies if remedy.result != "granted")


def default_recipient(record: Record) -> Party | None:
    """The party of the first open remedy that names one, else the first trader, else the first other company.

    A regulator or an ombudsman gets a letter only when it is named.
    """
    for remedy in open_remedies(record):
        party = record.party(remedy.to)
        if party is not None:
            return party
    parties = record.case.parties
    traders = (party for party in parties if party.role == "trader")
    return next(traders, None) or next((party for party in parties if party.role not in _JUDGES), None)
