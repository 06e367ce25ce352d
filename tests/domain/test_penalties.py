"""Penalties by the user's own formula: told, never claimed by themselves (rules.md)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from cases import record_of

from tui_complaints.domain.ledger import Ledger, ledger


def book(text: str) -> Ledger:
    return ledger(record_of(text))


PENALTY = """
[[penalties]]
id = "late"
base = "1000 EUR"
rate = "0.5 %/day"
from = 2026-03-15
"""


@pytest.mark.parametrize(
    ("formula", "periods", "amount", "capped"),
    [
        ("to = 2026-04-12", 28, "140.00", False),
        ('to = 2026-04-12\ncap = "100 EUR"', 28, "100", True),
        ('to = 2026-04-12\ncap = "140 EUR"', 28, "140.00", False),
        ('to = 2026-04-12\ncap = "1 USD"', 28, "140.00", False),
        ("", 47, "235.00", False),  # until today, 1 May
        ("to = 2026-03-01", 0, "0.00", False),
        ('to = "2026-04"', 17, "85.00", False),  # the first day of April is the least
    ],
)
def test_a_penalty_follows_the_user_s_own_formula(formula: str, periods: int, amount: str, capped: bool) -> None:
    found = book(PENALTY + formula)
    (penalty,) = found.penalties
    assert (penalty.periods, penalty.capped) == (periods, capped)
    assert penalty.amount == Decimal(amount)
    assert found.claimed == 0


@pytest.mark.parametrize(
    ("rate", "to", "amount"),
    [
        ("1 %/week", "2026-03-28", "10.00"),
        ("1 %/week", "2026-03-29", "20.00"),
        ("1 %/month", "2026-05-14", "10.00"),
        ("1 %/month", "2026-05-15", "20.00"),
        ("1%/year", "2027-03-14", "0.00"),
        ("1%/year", "2027-03-15", "10.00"),
    ],
)
def test_a_penalty_counts_whole_periods(rate: str, to: str, amount: str) -> None:
    text = f'[[penalties]]\nbase = "1000 EUR"\nrate = "{rate}"\nfrom = 2026-03-15\nto = {to}'
    assert book(text).penalties[0].amount == Decimal(amount)


@pytest.mark.parametrize("lost", ['base = "1000 EUR"\n', 'rate = "0.5 %/day"\n', "from = 2026-03-15\n"])
def test_a_penalty_without_its_whole_formula_has_no_sum(lost: str) -> None:
    assert book(PENALTY.replace(lost, "")).penalties[0].amount is None
