"""A finding on uncertain dates holds for every exact reading of them; its figures are the smallest (findings.md)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cases import record_of
from hypothesis import given, settings, strategies as st

from tui_complaints.domain.findings import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.finding import Finding

START = date(2026, 3, 1)

TEMPLATE = """
ended = 2026-06-01
[[parties]]
id = "shop"
[[purchases]]
id = "lamp"
party = "shop"
ordered = "{ordered}"
promised = "{promised}"
delivered = "{delivered}"
[[prices]]
id = "quoted"
of = "lamp"
kind = "quoted"
when = "{quoted}"
amount = "10.00 EUR"
[[prices]]
id = "raised"
of = "lamp"
kind = "raised"
when = "{raised}"
amount = "15.00 EUR"
[[contacts]]
id = "asked"
when = "{asked}"
with = "shop"
channel = "email"
direction = "out"
[[contacts]]
id = "heard"
when = "{heard}"
with = "shop"
channel = "email"
direction = "in"
[[promises]]
id = "fix"
contact = "asked"
kind = "repair"
due = "{due}"
done = "{done}"
"""
NAMES = ("ordered", "promised", "delivered", "quoted", "raised", "asked", "heard", "due", "done")
FIGURES = ("late_days", "took_days", "waiting_days", "missed_need", "days")


@st.composite
def spans(draw: st.DrawFn) -> dict[str, tuple[date, date]]:
    """For each date of the case a first and a last day that it can be, most of them the same."""
    found: dict[str, tuple[date, date]] = {}
    for name in NAMES:
        first = START + timedelta(days=draw(st.integers(0, 40)))
        found[name] = (first, first + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 5, 20]))))
    # A deadline given as a span is that span's end: it is what was promised, not what is not known.
    for name in ("promised", "due"):
        found[name] = (found[name][0], found[name][0])
    return found


def entered(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first}/{last}"


def findings(dates: dict[str, str]) -> dict[tuple[str, str], Finding]:
    found = find(record_of(TEMPLATE.format(**dates))).findings
    return {(finding.kind, finding.party): finding for finding in found}


def readings(found: dict[str, tuple[date, date]]) -> Iterator[dict[str, str]]:
    """The earliest and the latest reading of each date, the others held at either end."""
    for others in (0, 1):
        base = {name: span[others] for name, span in found.items()}
        yield {name: day.isoformat() for name, day in base.items()}
        for name in NAMES:
            yield {other: day.isoformat() for other, day in (base | {name: found[name][1 - others]}).items()}


@given(spans())
@settings(max_examples=100, deadline=None)
def test_a_finding_holds_for_every_reading_with_at_least_its_figures(found: dict[str, tuple[date, date]]) -> None:
    uncertain = findings({name: entered(*span) for name, span in found.items()})
    for reading in readings(found):
        exact = findings(reading)
        for key, finding in uncertain.items():
            assert key in exact, (key, reading)
            for figure in FIGURES:
                least = finding.facts.get(figure)
                told = exact[key].facts.get(figure)
                if isinstance(least, int) and isinstance(told, int):
                    assert least <= told, (key, figure, reading)
