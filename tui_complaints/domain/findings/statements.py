"""What a party asserted: ``contradiction``, ``admission`` and ``off-point`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Exhibit, Statement
from tui_complaints.domain.findings.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding, FindingKind
    from tui_complaints.domain.findings.inquiry import Inquiry

_KINDS: dict[str, FindingKind] = {
    "contradicted": "contradiction",
    "admitted": "admission",
    "beside-the-point": "off-point",
}


def find_statements(inquiry: Inquiry) -> Iterator[Finding]:
    """By ``stance``; two contradicted ones with ``against`` each other are one."""
    told: set[int] = set()
    for statement in inquiry.record.case.statements:
        if statement.stance in _KINDS and id(statement) not in told:
            group = _contradicting(inquiry, statement) if statement.stance == "contradicted" else [statement]
            told |= {id(one) for one in group}
            yield _finding(inquiry, _KINDS[statement.stance], group)


def _contradicting(inquiry: Inquiry, statement: Statement) -> list[Statement]:
    """The statement, and those that contradict each other with it."""
    record, group = inquiry.record, [statement]
    for one in group:  # grows while it is walked
        for name in one.against:
            other = record.find(name)
            if (
                isinstance(other, Statement)
                and other.stance == "contradicted"
                and record.name(one) in other.against
                and not any(other is known for known in group)
            ):
                group.append(other)
    return group


def _finding(inquiry: Inquiry, kind: FindingKind, group: list[Statement]) -> Finding:
    subject, *others = group
    facts = Facts()
    facts.put("said", inquiry.words(subject.quote, subject.what))
    shown = (*(one.fact for one in group), *(text for one in others for text in (one.quote, one.what)))
    facts.put("fact", inquiry.words(*shown))
    against = [found for one in group for name in one.against if (found := inquiry.record.find(name)) is not None]
    shows: list[Entry] = [entry for entry in against if not isinstance(entry, Exhibit)]
    return inquiry.finding(kind, facts, subject, *others, *shows)
