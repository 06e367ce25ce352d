"""The axis of a timeline: a moment has one column, and labels say where they stand."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from tui_complaints.widgets.timeline_scale import Scale, fitted, seconds, ticks

at = datetime.fromisoformat
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
A_DAY = 86400


def a_day_a_column(first: str, width: int) -> Scale:
    return Scale(seconds(at(first)), A_DAY, width)


def test_a_moment_has_the_column_of_its_day() -> None:
    scale = a_day_a_column("2026-03-01", 60)
    assert scale.column(at("2026-03-01T23:59")) == 0
    assert scale.column(at("2026-03-31")) == 30
    assert scale.column(at("2026-02-28")) == -1
    assert scale.shows(at("2026-04-29"))
    assert not scale.shows(at("2026-04-30"))  # the 61st day


def test_zooming_keeps_the_moment_where_it_is_and_shows_less() -> None:
    scale = a_day_a_column("2026-03-01", 60)
    nearer = scale.zoomed(2, at("2026-03-21"))
    assert nearer.column(at("2026-03-21")) == scale.column(at("2026-03-21")) == 20
    assert nearer.column(at("2026-03-22")) == 22
    assert nearer.zoomed(0.5, at("2026-03-21")) == scale


def test_what_is_out_of_sight_comes_into_the_middle() -> None:
    scale = a_day_a_column("2026-03-01", 60)
    assert scale.reaching(at("2026-03-05")) == scale
    assert scale.reaching(at("2027-01-01")).column(at("2027-01-01")) == 30
    assert scale.panned(7).column(at("2026-03-08")) == 0


def test_days_are_ticked_by_the_week_when_they_are_narrow() -> None:
    above, below = ticks(a_day_a_column("2026-03-01", 45), MONTHS)
    # Mondays of March and April 2026; the one before the edge says where the first stretch belongs
    assert [(tick.column, tick.label) for tick in below] == [
        (-6, "23"), (1, "2"), (8, "9"), (15, "16"), (22, "23"), (29, "30"), (36, "6"), (43, "13"),
    ]  # fmt: skip
    assert [(tick.column, tick.label) for tick in above] == [(0, "Mar 2026"), (31, "Apr 2026")]


def test_hours_months_and_years_are_ticked_by_zoom() -> None:
    hours = Scale(seconds(at("2026-03-01")), 600, 72)  # ten minutes a column: twelve hours
    assert [tick.label for tick in ticks(hours, MONTHS)[1]][:3] == ["00:00", "01:00", "02:00"]
    assert [tick.label for tick in ticks(hours, MONTHS)[0]] == ["1 Mar"]
    months = Scale(seconds(at("2026-01-01")), 5 * A_DAY, 36)  # 180 days: to the end of June
    assert [tick.label for tick in ticks(months, MONTHS)[1]] == ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    assert [tick.label for tick in ticks(months, MONTHS)[0]] == ["2026"]
    years = Scale(seconds(at("2026-01-01")), 60 * A_DAY, 20)
    assert [tick.label for tick in ticks(years, MONTHS)[1]] == ["2026", "2027", "2028", "2029"]


moments = st.datetimes()


@given(moments, moments, st.integers(20, 250), st.lists(st.sampled_from([1.5, 0.5, 0.1, 10.0]), max_size=12), moments)
def test_any_two_moments_fit_and_any_zoom_has_an_axis(
    one: datetime, other: datetime, width: int, zooms: list[float], around: datetime
) -> None:
    first, last = min(one, other), max(one, other)
    scale = fitted(first, last, width)
    assert scale.shows(first)
    assert scale.shows(last)
    for factor in zooms:
        scale = scale.zoomed(factor, around).panned(width // 3)
        for labels in ticks(scale, MONTHS):
            columns = [tick.column for tick in labels]
            assert columns == sorted(set(columns))
            assert len(labels) <= width + 1


@given(moments.filter(lambda moment: moment.year < 9000), st.integers(20, 250))
def test_a_single_moment_is_shown_with_a_day_around_it(moment: datetime, width: int) -> None:
    scale = fitted(moment, moment, width)
    assert scale.shows(moment)
    assert scale.column(moment + timedelta(days=1)) > scale.column(moment)
