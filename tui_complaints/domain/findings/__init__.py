"""What follows from a case by the rules of findings.md; never stored, always computed.

A family of kinds has a module; what each needs to know of the record is in ``inquiry``, how its figures are told in
``facts``, and what takes the place of what in ``replacing``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from msgspec import Struct

from tui_complaints.domain.finding import Finding, FindingKind, Gap
from tui_complaints.domain.findings.callbacks import find_missed_callbacks
from tui_complaints.domain.findings.charges import find_disputed_charges
from tui_complaints.domain.findings.conduct import find_conduct
from tui_complaints.domain.findings.effort import find_effort
from tui_complaints.domain.findings.handing import find_handed_around
from tui_complaints.domain.findings.inquiry import Inquiry
from tui_complaints.domain.findings.notices import find_no_notice
from tui_complaints.domain.findings.prices import find_price_increases
from tui_complaints.domain.findings.promises import find_promises
from tui_complaints.domain.findings.purchases import find_delays
from tui_complaints.domain.findings.replacing import without_replaced
from tui_complaints.domain.findings.replies import find_no_replies
from tui_complaints.domain.findings.requests import find_requests
from tui_complaints.domain.findings.statements import find_statements

if TYPE_CHECKING:
    from tui_complaints.domain.record import Record

_FAMILIES = (
    find_promises,
    find_requests,
    find_no_replies,
    find_missed_callbacks,
    find_statements,
    find_delays,
    find_price_increases,
    find_disputed_charges,
    find_handed_around,
    find_no_notice,
    find_conduct,
    find_effort,
)
_TABLE_ORDER = {kind: index for index, kind in enumerate(get_args(FindingKind))}


class Findings(Struct, frozen=True):
    """What a case shows on one day.

    Attributes:
        findings: in the order of the table in findings.md, then of the file.
        unclear: a gap ``date-unclear`` for each date on whose reading a finding would depend.
    """

    findings: tuple[Finding, ...]
    unclear: tuple[Gap, ...]


def find(record: Record) -> Findings:
    """Everything that holds for every reading of the record's dates."""
    inquiry = Inquiry(record)
    found = [finding for family in _FAMILIES for finding in family(inquiry)]
    in_file = {name: index for index, name in enumerate(record.entries)}
    found.sort(key=lambda finding: (_TABLE_ORDER[finding.kind], in_file[finding.cites[0]] if finding.cites else 0))
    return Findings(without_replaced(record, found), inquiry.unclear)
