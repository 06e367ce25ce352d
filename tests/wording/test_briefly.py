"""In a list of cases, sums and days are written as the user's language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from tui_complaints.translation import use
from tui_complaints.wording.briefly import day_of, sum_of


@pytest.mark.parametrize(
    ("tag", "sums", "day"),
    [
        ("en", ["4,216 RUB", "1,234.50 EUR", "0.05 EUR"], "9 Jun 2009"),
        ("ru", ["4\u00a0216 RUB", "1\u00a0234,50 EUR", "0,05 EUR"], "09.06.2009"),
        ("lt", ["4\u00a0216 RUB", "1\u00a0234,50 EUR", "0,05 EUR"], "2009-06-09"),
        ("es", ["4.216 RUB", "1.234,50 EUR", "0,05 EUR"], "09/06/2009"),
    ],
)
def test_sums_and_days_in_each_language(tag: str, sums: list[str], day: str) -> None:
    use(tag)
    told = [sum_of(amount, currency) for amount, currency in (("4216.00", "RUB"), ("1234.50", "EUR"), ("0.05", "EUR"))]
    assert told == sums
    assert day_of(date(2009, 6, 9)) == day
