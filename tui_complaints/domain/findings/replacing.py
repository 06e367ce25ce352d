"""What takes the place of what: the column "in place of" of findings.md, so that one failing gives one finding.

A finding that is itself replaced still takes the place of others: a chain that was promised again in the same words
is told once, not as a delay too. (Conduct that has a finding of its own is left out where it is read.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Promise, Request
from tui_complaints.domain.findings.purchases import NOT_DELIVERY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.finding import Finding, FindingKind
    from tui_complaints.domain.record import Record

_IN_PLACE_OF: dict[FindingKind, frozenset[FindingKind]] = {
    # That a date moved without a word is told by the chain too (``told_late``), so not once more as no-notice.
    "promise-postponed": frozenset({"promise-broken", "promise-late", "no-notice"}),
    "promise-repeated": frozenset({"promise-postponed", "promise-broken", "no-notice"}),
    "no-reply": frozenset({"request-ignored"}),
    "callback-missed": frozenset({"no-reply", "request-ignored", "promise-broken"}),
    # Not in the table: there a chain keeps a purchase from being a delay, and a promise alone is a chain of one.
    "promise-broken": frozenset({"delay"}),
    "promise-late": frozenset({"delay"}),
}

_TELLS_OF_CONTACTS = frozenset({"no-reply", "promise-postponed", "promise-repeated"})


def without_replaced(record: Record, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, less those in whose place another stands."""
    found = tuple(findings)
    standing: dict[FindingKind, set[str]] = {}
    for finding in found:
        for kind in _IN_PLACE_OF.get(finding.kind, ()):
            standing.setdefault(kind, set()).update(_tells_of(record, finding))
    return tuple(one for one in found if not _subjects(record, one) <= standing.get(one.kind, set()))


def _tells_of(record: Record, finding: Finding) -> set[str]:
    """The promises, purchases promised by them, and unanswered contacts that a finding has told of."""
    told: set[str] = set()
    for name in finding.cites:
        entry = record.entries[name]
        if isinstance(entry, Promise):
            told.add(name)
            if entry.of and entry.kind not in NOT_DELIVERY:
                told.add(entry.of)
        elif isinstance(entry, Contact) and (finding.kind in _TELLS_OF_CONTACTS or entry.channel == "callback-request"):
            told.add(name)
    return told


def _subjects(record: Record, finding: Finding) -> set[str]:
    """What another finding must have told of to take this one's place."""
    name = finding.cites[0]
    entry = record.entries[name]
    if isinstance(entry, Request):  # one that was also asked elsewhere is a failing of its own
        return {ref for ref in entry.asked if record.contact(ref) is not None} or {name}
    return {name}
