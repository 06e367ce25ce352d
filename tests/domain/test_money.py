"""Money, distances, factors and counts: exactly as entered, or refused (case-format.md, "Values")."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from tui_complaints.domain.money import (
    MINOR_UNITS,
    Count,
    Distance,
    Factor,
    Money,
    SumWanted,
    UnitPrice,
    currency_code,
    sum_of,
    to_minor_unit,
)
from tui_complaints.errors import InvalidValueError


@pytest.mark.parametrize(
    ("raw", "amount", "currency", "qualifier"),
    [
        ("419.80 USD", "419.80", "USD", ""),
        ("30000 BYR", "30000", "BYR", ""),  # historic
        ("3.4528 LTL", "3.4528", "LTL", ""),
        ("~4000 RUB", "4000", "RUB", "~"),
        ("4000 RUB~", "4000", "RUB", "~"),
        ("~ 4000 RUB", "4000", "RUB", "~"),
        ("<10 EUR", "10", "EUR", "<"),
        (">=10 EUR", "10", "EUR", ">="),
        ("0 EUR", "0", "EUR", ""),
        ("0.00 EUR", "0.00", "EUR", ""),
        ("9999999999999999999999999999 EUR", "9" * 28, "EUR", ""),
        ("99999999999999999999999999.99 EUR", "9" * 26 + ".99", "EUR", ""),
    ],
)
def test_money_is_read_exactly(raw: str, amount: str, currency: str, qualifier: str) -> None:
    money = Money.parse(raw)
    assert (money.amount, money.currency, money.qualifier) == (Decimal(amount), currency, qualifier)
    assert money.amount.as_tuple() == Decimal(amount).as_tuple()  # not even a zero is lost
    assert money.raw == raw


@pytest.mark.parametrize(
    "raw",
    [
        "-5 EUR", "~-5 EUR", "5", "EUR", "5EUR", "5  EUR", "5 eur", "5 EURO", "5 ABC", "5,00 EUR", "1 000 EUR",
        "5. EUR", ".5 EUR", "1e3 EUR", "NaN EUR", "Infinity EUR", "٥ EUR", "5 EUR/km", "<=5 EUR", ">5 EUR", "~5~ EUR",
        "~5 EUR~", "5 EUR\n", "\t5 EUR", "5\u00a0EUR", "1" * 29 + " EUR", "0." + "0" * 28 + " EUR", "", "~", "total", 5,
        5.0, True, None, [], {}, pytest.param(16**5000, id="5000 hex digits"),
    ],
)  # fmt: skip
def test_what_is_not_money_is_refused_with_what_was_expected(raw: object) -> None:
    with pytest.raises(InvalidValueError, match=r"expected (money|an ISO 4217)"):
        Money.parse(raw)


@given(st.decimals(0, 10**20, places=2), st.sampled_from(sorted(MINOR_UNITS)))
def test_any_sum_is_the_decimal_that_was_written(amount: Decimal, currency: str) -> None:
    money = Money.parse(f"{amount:f} {currency}")
    assert money.amount == amount
    assert str(money) == f"{amount:f} {currency}"
    assert money == Money.parse(str(money))


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        ("2.345", "EUR", "2.34"),
        ("2.355", "EUR", "2.36"),
        ("2.3450001", "EUR", "2.35"),
        ("2.5", "JPY", "2"),
        ("3.5", "BYR", "4"),
        ("2.5", "BYN", "2.50"),
        ("1.0005", "KWD", "1.000"),
        ("7", "EUR", "7.00"),
    ],
)
def test_rounding_is_half_to_even_to_the_minor_unit(amount: str, currency: str, rounded: str) -> None:
    assert str(to_minor_unit(Decimal(amount), currency)) == rounded


def test_a_computed_sum_may_be_longer_than_one_that_was_entered() -> None:
    money = Money.of(Decimal("9" * 28), "EUR", "~")
    assert str(money) == "~" + "9" * 28 + ".00 EUR"
    assert (money.amount, money.currency, money.qualifier) == (Decimal("9" * 28), "EUR", "~")
    assert Money.of(Decimal("1.005"), "EUR") == Money.parse("1.00 EUR")


@given(st.lists(st.decimals(0, 10**27, places=1), max_size=10))
def test_sums_are_exact_beyond_the_28_digits_of_python_s_own(amounts: list[Decimal]) -> None:
    tenths = sum(int(amount * 10) if amount < 10**20 else int(str(amount).replace(".", "")) for amount in amounts)
    assert str(sum_of(amounts)).replace(".", "").lstrip("0") == str(tenths).lstrip("0")


@pytest.mark.parametrize("code", ["EUR", "BYR", "LTL", "RUB", "JPY", "XAF"])
def test_codes_old_and_new_are_known(code: str) -> None:
    assert currency_code(code) == code


@pytest.mark.parametrize("code", ["ABC", "eur", "EURO", "", "EUR\n"])
def test_a_code_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(InvalidValueError, match="ISO 4217"):
        currency_code(code)


def test_a_remedy_may_ask_for_the_total() -> None:
    assert SumWanted.parse("total").money is None
    assert SumWanted.parse("5 EUR").money == Money.parse("5 EUR")


@pytest.mark.parametrize("raw", ["all", "Total", "5", 5, None])
def test_a_remedy_asks_for_money_or_the_total(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="total"):
        SumWanted.parse(raw)


def test_a_price_for_a_unit() -> None:
    price = UnitPrice.parse("0.45 GBP/mi")
    assert (price.amount, price.currency, price.unit) == (Decimal("0.45"), "GBP", "mi")


@pytest.mark.parametrize("raw", ["5 RUB", "5 RUB/m", "5 ABC/km", "-5 RUB/km", "5 RUB / km", "~5 RUB/km", 5, None])
def test_what_is_not_a_price_for_a_unit_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        UnitPrice.parse(raw)


def test_a_distance() -> None:
    distance = Distance.parse("~120.5 mi")
    assert (distance.amount, distance.unit, distance.qualifier) == (Decimal("120.5"), "mi", "~")


@pytest.mark.parametrize("raw", ["800", "800 m", "800km", "-8 km", "8,5 km", "8 km km", 800, None])
def test_what_is_not_a_distance_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="distance"):
        Distance.parse(raw)


@pytest.mark.parametrize(("raw", "amount"), [("1.5", "1.5"), (100, "100"), ("0", "0"), ("1" * 28, "1" * 28)])
def test_a_factor_stays_exact(raw: object, amount: str) -> None:
    assert Factor.parse(raw).amount == Decimal(amount)


@pytest.mark.parametrize(
    "raw", ["-1", -1, 1.5, True, "1,5", "x", "", "1" * 29, 10**28, pytest.param(16**5000, id="5000 hex digits"), None]
)
def test_what_is_not_a_factor_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="in quotes"):
        Factor.parse(raw)


@pytest.mark.parametrize(
    ("raw", "number", "qualifier"),
    [(5, 5, ""), ("5", 5, ""), (">=5", 5, ">="), ("~5", 5, "~"), ("<5", 5, "<"), (0, 0, "")],
)
def test_a_count(raw: object, number: int, qualifier: str) -> None:
    count = Count.parse(raw)
    assert (count.number, count.qualifier) == (number, qualifier)


@pytest.mark.parametrize(
    "raw", [-1, "-1", 1.0, "1.5", True, "five", "", 10**9, pytest.param(16**5000, id="5000 hex digits"), None]
)
def test_what_is_not_a_count_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValueError, match="count"):
        Count.parse(raw)


def test_values_are_equal_when_they_were_entered_alike() -> None:
    assert Count.parse(5) != Count.parse("5")  # a save gives back what was written
    assert len({Money.parse("5 EUR"), Money.parse("5 EUR"), Money.parse("5.0 EUR")}) == 2
    assert Factor.parse("5") != Count.parse("5")
    assert repr(Money.parse("5 EUR")) == "Money('5 EUR')"
