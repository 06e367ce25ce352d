"""Whatever is typed becomes a value that the case format reads back, or is refused; nothing else can happen."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count, Money
from tui_complaints.domain.when import Due
from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import read_count, read_due, read_length, read_money, read_when, read_yes_no
from tui_complaints.wording.spoken.lexicon import LANGUAGES, lexicon_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.values import Value

phrases = st.sampled_from(sorted({phrase for language in LANGUAGES for phrase in lexicon_of(language).meanings}))
figures = st.sampled_from(
    ["1", "12", "31", "2021", "9999", "0", "1.299", "4 000", "12.04", "11:20", "12/04/2021", "1,5"]
)
marks = st.sampled_from([".", ",", "-", "–", "/", "~", "€", "£", ">=", "<", "@", "12th", "\u00a0", "\u202e", "²", "'"])
typed = st.lists(phrases | figures | marks, max_size=8).map(" ".join) | st.text(max_size=40)
tags = st.sampled_from([*LANGUAGES, "en-US", "es-MX", "de", ""])
days = st.dates() | st.just(date(2024, 2, 29))
ids = st.none() | st.just("c3")


def outcome(read: Callable[[], Value]) -> Value | None:
    try:
        return read()
    except InvalidValueError:
        return None


@given(typed, days, tags, ids)
def test_any_text_as_a_date(text: str, today: date, tag: str, after: str | None) -> None:
    found = outcome(lambda: read_when(text, today, tag, after))
    assert found is None or type(found).parse(found.raw) == found


@given(typed, days, tags, ids)
def test_any_text_as_a_deadline(text: str, today: date, tag: str, after: str | None) -> None:
    found = outcome(lambda: read_due(text, today, tag, after))
    assert found is None or Due.parse(found.raw) == found


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize(
    "text",
    [
        phrase
        for period in ("week", "month", "year")
        for phrase in (
            f"last {period}",
            f"next {period}",
            f"a {period} ago",
            f"the end of next {period}",
            f"before last {period}",
        )
    ]
    + ["yesterday", "tomorrow", "last Friday", "next Friday", "29 February", "by tomorrow", "after tomorrow"],
)
def test_at_the_ends_of_the_calendar(text: str, today: date) -> None:
    for read in (read_when, read_due):
        found = outcome(lambda read=read: read(text, today, "en"))  # type: ignore[misc]
        assert found is None or type(found).parse(found.raw) == found


@given(typed, tags, st.sampled_from([None, "EUR", "BYR", "JPY", "KWD"]))
def test_any_text_as_a_sum(text: str, tag: str, currency: str | None) -> None:
    found = outcome(lambda: read_money(text, tag, currency))
    assert found is None or Money.parse(found.raw) == found


@given(typed, tags)
def test_any_text_as_a_length_or_a_count(text: str, tag: str) -> None:
    length = outcome(lambda: read_length(text, tag))
    assert length is None or Length.parse(length.raw) == length
    count = outcome(lambda: read_count(text, tag))
    assert count is None or Count.parse(count.raw) == count


@given(typed, tags)
def test_any_text_as_yes_or_no(text: str, tag: str) -> None:
    with suppress(InvalidValueError):
        assert read_yes_no(text, tag) in {True, False}
