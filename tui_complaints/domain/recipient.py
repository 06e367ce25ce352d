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


def default_recipient(record: Record, without: frozenset[str] = frozenset()) -> Party | None:
    """The party of the first open remedy that names one, else the first trader, else the first other company.

    A regulator or an ombudsman gets a letter only when it is named.

    Args:
        record: the case.
        without: roles of parties that are not meant.
    """
    for remedy in open_remedies(record):
        party = record.party(remedy.to)
        if party is not None and party.role not in without:
            return party
    parties = [party for party in record.case.parties if party.role not in without]
    traders = (party for party in parties if party.role == "trader")
    return next(traders, None) or next((party for party in parties if party.role not in _JUDGES), None)
