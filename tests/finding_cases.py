"""What the tests of findings ask of a case: the findings of one kind, and what was unclear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cases import TODAY, record_of

from tui_complaints.domain.findings import find

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.finding import Finding

SHOP = '[[parties]]\nid = "shop"\nname = "Marlow Lamps"\n'


def found(text: str, today: date = TODAY) -> dict[str, list[Finding]]:
    """The findings of a case with one party, by kind; ``effort`` aside, which every case with contacts has."""
    kinds: dict[str, list[Finding]] = {}
    for finding in find(record_of(SHOP + text, today)).findings:
        if finding.kind != "effort":
            kinds.setdefault(finding.kind, []).append(finding)
    return kinds


def only(text: str, kind: str, today: date = TODAY) -> Finding:
    """The one finding of a case, which must be of that kind."""
    kinds = found(text, today)
    assert list(kinds) == [kind]
    assert len(kinds[kind]) == 1
    return kinds[kind][0]


def unclear(text: str, today: date = TODAY) -> list[str]:
    """The dates on which a finding would depend."""
    gaps = find(record_of(SHOP + text, today)).unclear
    assert {gap.kind for gap in gaps} <= {"date-unclear"}
    return [gap.where for gap in gaps]


def nothing(text: str, today: date = TODAY) -> bool:
    """Whether a case has no findings, and that for sure."""
    return found(text, today) == {} and unclear(text, today) == []
