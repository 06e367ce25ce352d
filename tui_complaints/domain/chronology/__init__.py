"""A case as a line of time: what a timeline is drawn from, worked out once (widgets and letters only draw it).

The rules. A lane for each party, in the order of the case, and one for the customer; an entry stands in the lane of the
party that it concerns, a cost in the customer's unless it was paid to a party. Contacts, prices, costs, credits and
letters sent are marks, one an entry; a letter that is logged as a contact is told by the contact. Purchases, promises
and requests are spans. Statements and offers are told by the contact in which they were made.

A date stands for every moment that it can be; an entry without one stands where the entry before it in its table does
(case-format.md), and says so. In the order of time a promise stands at its deadline, else where it was made; a purchase
where it was ordered; a request where it was first asked. What became of a span is decided as the findings decide it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.chronology.marks import marks_of
from tui_complaints.domain.chronology.model import Chronology, Mark, MarkKind, Place, Span, SpanKind, SpanState
from tui_complaints.domain.chronology.placing import Placing
from tui_complaints.domain.chronology.spans import Spans
from tui_complaints.domain.findings.inquiry import Inquiry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record

__all__ = ["Chronology", "Mark", "MarkKind", "Place", "Span", "SpanKind", "SpanState", "chronology"]

_NO_FAILINGS = frozenset({"promise-pending", "request-granted", "merit", "effort"})
"""What is a question, a credit, or follows from any case."""

_FIRST_OF_A_MOMENT = {"purchase": 0, "contact": 1, "request": 2, "promise": 3}
"""At one moment an order comes before what was said of it, and that before what it led to."""


def chronology(record: Record, findings: Iterable[Finding] = ()) -> Chronology:
    """The case as a line of time; the work grows with the number of entries, not faster.

    Args:
        record: the case on its day.
        findings: what follows from it; the entries that its failings rest on are marked ``failing``.
    """
    failing = frozenset(name for one in findings if one.kind not in _NO_FAILINGS for name in one.cites)
    placing = Placing(record)
    marks = list(marks_of(placing, failing))
    contacts = {mark.name: (mark.place, mark.at) for mark in marks if mark.kind == "contact"}
    spans = [replace(span, failing=span.name in failing) for span in Spans(placing, Inquiry(record), contacts).all()]
    # Both come in the order in which they happened or stand in the file, which a stable sort keeps.
    rows: list[Mark | Span] = [*marks, *spans]
    rows.sort(key=_order)
    return Chronology(
        today=record.today,
        first=min((_bounds(row)[0] for row in rows), default=None),
        last=max((_bounds(row)[1] for row in rows), default=None),
        lanes=(*map(record.name, record.case.parties), ""),
        marks=tuple(row for row in rows if isinstance(row, Mark)),
        spans=tuple(row for row in rows if isinstance(row, Span)),
        rows=tuple(rows),
    )


def _order(row: Mark | Span) -> tuple[datetime, int]:
    return row.at, _FIRST_OF_A_MOMENT.get(row.kind, 4)


def _bounds(row: Mark | Span) -> tuple[datetime, datetime]:
    return (row.place.first, row.place.last) if isinstance(row, Mark) else (row.first, row.last)
