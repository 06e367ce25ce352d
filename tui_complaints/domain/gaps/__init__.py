"""What is missing before a letter can stand (findings.md, "Gaps")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.dates import missing_dates
from tui_complaints.domain.gaps.evidence import missing_evidence
from tui_complaints.domain.gaps.order import contradicting_dates
from tui_complaints.domain.gaps.outcomes import missing_outcomes
from tui_complaints.domain.gaps.sides import missing_sides
from tui_complaints.domain.gaps.sums import missing_sums
from tui_complaints.domain.gaps.texts import untranslated
from tui_complaints.domain.gaps.wants import missing_wants
from tui_complaints.domain.references import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_complaints.domain.finding import FileState
    from tui_complaints.domain.findings import Findings
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record

__all__ = ["gaps"]


def gaps(
    record: Record,
    found: Findings,
    book: Ledger,
    files: Mapping[str, FileState],
    language: str | None = None,
) -> tuple[Gap, ...]:
    """Everything that is missing, what stops a letter first, each part in the order of the file.

    Args:
        record: the case and its day.
        found: its findings.
        book: its ledger.
        files: what became of each exhibit's file, by the exhibit's name.
        language: of the letter; None for the case's own.
    """
    every = [
        *unknown_ids(record),
        *missing_sides(record),
        *missing_wants(record, book),
        *missing_sums(record, book),
        *missing_evidence(record, found, files),
        *missing_dates(record),
        *found.unclear,
        *contradicting_dates(record),
        *missing_outcomes(record),
        *untranslated(record, language),
    ]
    # One gap a place: of several, the one that stops a letter, else the one that was found first.
    places: dict[str, Gap] = {}
    for gap in sorted(every, key=lambda gap: gap.weight != "stops"):
        places.setdefault(gap.where, gap)
    order = _order(record)
    return tuple(sorted(places.values(), key=lambda gap: (gap.weight != "stops", order.get(_entry(gap), (0, 0)))))


def unknown_ids(record: Record) -> Iterator[Gap]:
    """``unknown-id``: the names that stand for nothing, one gap a key."""
    by_place: dict[str, list[str]] = {}
    for reference in unknown(record):
        by_place.setdefault(reference.where, []).append(reference.to)
    for where, names in by_place.items():
        yield Gap("unknown-id", where, ", ".join(dict.fromkeys(names)))


def _entry(gap: Gap) -> str:
    return gap.where.split(".", 1)[0]


def _order(record: Record) -> dict[str, tuple[int, int]]:
    """The place in the format of everything that a gap's ``where`` can begin with."""
    case = record.case
    order = {key: (place, -1) for place, key in enumerate(case.__struct_encode_fields__)}
    for place, (name, table) in enumerate(record.tables.items()):
        order[name] = (order[table][0], place)
    return order
