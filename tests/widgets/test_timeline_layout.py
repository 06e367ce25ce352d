"""Any case can be drawn, at any width and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings, strategies as st
from rich.style import Style
from strategies import cases

from tui_complaints.domain.record import Record
from tui_complaints.usecases.timeline import timeline
from tui_complaints.widgets.timeline_layout import draw, gutter_of
from tui_complaints.widgets.timeline_scale import fitted

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.entries import Case


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases(), st.dates(), st.integers(20, 220), st.lists(st.sampled_from([1.5, 0.5, 20.0, 0.05]), max_size=5))
def test_any_case_is_drawn_within_its_width(case: Case, today: date, width: int, zooms: list[float]) -> None:
    shown = timeline(Record(case, today), (), (), "en")
    first, last = shown.chronology.first, shown.chronology.last
    if first is None or last is None:
        return
    gutter = gutter_of(shown, width)
    scale = fitted(first, last, width - gutter)
    picture = draw(shown, scale, gutter)
    assert set(picture.spots) == set(shown.rows)  # all of it is in sight
    for factor in zooms:
        scale = scale.zoomed(factor, first).panned(width // 4)
        picture = draw(shown, scale, gutter)
        strips = [line.drawn(width, is_named=True).strip(lambda _: Style()) for line in picture.lines]
        assert {strip.cell_length for strip in strips} == {width}
        assert all(len(strip.text.splitlines()) <= 1 for strip in strips)
    for spot in picture.spots.values():
        assert 0 <= spot.line < len(picture.lines)
        assert gutter <= spot.first <= width
