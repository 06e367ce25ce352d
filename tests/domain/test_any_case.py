"""Whatever the format allows, its findings, ledger and gaps can be told (safety.md: right or refused)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings, strategies as st
from strategies import cases, entries_of

from tui_complaints.domain.entries import Case
from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.money import EXACT, sum_of
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Text

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Cost, Credit, Rate

SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SLOW
@given(cases(), st.dates())
def test_any_case_has_its_findings_its_ledger_and_its_gaps(case: Case, today: date) -> None:
    record = Record(case, today)
    found, book = find(record), ledger(record)
    missing = gaps(record, found, book, {})
    assert len({gap.where for gap in missing}) == len(missing)
    assert [gap.weight for gap in missing] == sorted(gap.weight for gap in missing)
    assert gaps(Record(case, today), find(record), book, {}) == missing


@SLOW
@given(
    st.lists(entries_of("costs"), max_size=4).map(tuple),
    st.lists(entries_of("credits"), max_size=3).map(tuple),
    st.lists(entries_of("rates"), max_size=3).map(tuple),
    st.sampled_from([None, "EUR", "BYN", "JPY"]),
)
def test_any_costs_add_up_or_say_that_they_do_not(
    costs: tuple[Cost, ...], back: tuple[Credit, ...], rates: tuple[Rate, ...], currency: str | None
) -> None:
    case = Case(format=1, title=Text.parse("x"), currency=currency, costs=costs, credits=back, rates=rates)
    book = ledger(Record(case, date(2026, 5, 1)))
    counted = [line for line in book.lines if line.counted and line.heading in {"lost", "time"}]
    lacking = [line for line in book.lines if line.claimed and line.problem == "no-rate"]
    assert (book.claimed is None) is bool(lacking)
    if book.claimed is not None:
        assert book.claimed == sum_of(
            EXACT.subtract(line.converted, line.credited) for line in counted if line.converted
        )
        assert book.claimed >= 0
