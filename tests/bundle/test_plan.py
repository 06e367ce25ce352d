"""Which pages stand in which part: all of them, in order, no part too large, no exhibit split without need."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from tui_complaints.usecases.bundle.bodies import Body
from tui_complaints.usecases.bundle.plan import Section, TooLargeError, in_parts

COVER = 1


def weighed(exhibits: list[list[int]], letter: int, room: int) -> tuple[tuple[Section, ...], ...]:
    """The plan for exhibits of which each page has a size; a cover has one too."""

    def weigh(exhibit: int, first: int, last: int) -> int:
        return sum(exhibits[exhibit][first - 1 : last]) + (COVER if first == 1 else 0)

    return in_parts([Body(pages=len(pages)) for pages in exhibits], letter, room, weigh)


EXHIBITS = st.lists(st.lists(st.integers(1, 40), max_size=12), max_size=8)


@given(EXHIBITS, st.integers(0, 50), st.integers(50, 120))
def test_every_page_stands_once_in_order_and_no_part_is_too_large(
    exhibits: list[list[int]], letter: int, room: int
) -> None:
    plan = weighed(exhibits, letter, room)
    told = [(one.exhibit, page) for part in plan for one in part for page in range(one.first, one.last + 1)]
    assert told == [(number, page) for number, pages in enumerate(exhibits) for page in range(1, len(pages) + 1)]
    assert [one.exhibit for part in plan for one in part if one.is_begin] == list(range(len(exhibits)))
    for at, part in enumerate(plan):
        pages = sum(sum(exhibits[one.exhibit][one.first - 1 : one.last]) + COVER * one.is_begin for one in part)
        assert pages + (0 if at else letter) <= room
        assert part or not at


@given(EXHIBITS, st.integers(0, 50), st.integers(50, 120))
def test_an_exhibit_is_split_only_where_no_part_can_have_it_whole(
    exhibits: list[list[int]], letter: int, room: int
) -> None:
    plan = weighed(exhibits, letter, room)
    for one in (one for part in plan for one in part):
        assert one.is_whole == (sum(exhibits[one.exhibit]) + COVER <= room)


@given(EXHIBITS, st.integers(0, 50), st.integers(50, 120))
def test_no_part_has_room_for_what_the_next_begins_with(exhibits: list[list[int]], letter: int, room: int) -> None:
    plan = weighed(exhibits, letter, room)
    left = room - letter
    for part, following in pairwise(plan):
        used = sum(sum(exhibits[one.exhibit][one.first - 1 : one.last]) + COVER * one.is_begin for one in part)
        first = following[0]
        pages = exhibits[first.exhibit][first.first - 1 : first.last]
        needed = sum(pages) + COVER if first.is_whole else pages[0] + COVER * first.is_begin
        assert used + needed > left
        left = room


def test_what_cannot_be_split_is_named() -> None:
    with pytest.raises(TooLargeError) as letter:
        weighed([[1]], 51, 50)
    assert letter.value.exhibit == -1
    with pytest.raises(TooLargeError) as page:
        weighed([[5], [5, 51, 5]], 10, 50)
    assert (page.value.exhibit, page.value.page) == (1, 2)
