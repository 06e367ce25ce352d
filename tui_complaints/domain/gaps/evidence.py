"""Facts without proof, and proof that is gone, changed, not held yet or not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import place
from tui_complaints.domain.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import FileState, FindingKind
    from tui_complaints.domain.findings import Findings
    from tui_complaints.domain.record import Record

UNPROVED: frozenset[FindingKind] = frozenset({"effort", "merit", "request-granted", "promise-pending"})
"""Findings that nobody will deny: a count, a credit to the party, a question."""


def missing_evidence(record: Record, found: Findings, files: Mapping[str, FileState]) -> Iterator[Gap]:
    """``exhibit-missing``, ``exhibit-changed``, ``to-obtain``, ``exhibit-unused``, ``no-exhibit``."""
    used = cited(record)
    for exhibit in record.case.exhibits:
        name = record.name(exhibit)
        where = place(record, exhibit, "file")
        state = files.get(name)
        if not exhibit.is_held:
            yield Gap("to-obtain", where, exhibit.obtain or "")
        elif name not in used:
            yield Gap("exhibit-unused", name)
        elif state == "missing":
            yield Gap("exhibit-missing", where, exhibit.file or "")
        elif state == "changed":
            yield Gap("exhibit-changed", where, exhibit.file or "")
    yield from _unproved(record, found)


def _unproved(record: Record, found: Findings) -> Iterator[Gap]:
    """``no-exhibit``: what findings rest on and what is claimed, where neither it nor its contact has proof."""
    named = (name for finding in found.findings if finding.kind not in UNPROVED for name in finding.cites)
    for name in dict.fromkeys(named):
        entry = record.entries.get(name)
        if entry is not None and hasattr(entry, "exhibits") and not record.citations(entry):
            yield Gap("no-exhibit", place(record, _provable(record, entry), "exhibits"))
    for cost in record.case.costs:
        if cost.is_claimed and cost.paid is not False and not record.citations(cost):
            yield Gap("no-exhibit", place(record, cost, "exhibits"))


def _provable(record: Record, entry: Entry) -> Entry:
    """Where proof belongs: with the contact in which it was said, which then proves all that was said in it."""
    return record.contact_of(entry) or entry
