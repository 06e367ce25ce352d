"""Foreign money: which of the case's rates holds on a day, and both ways round."""

from __future__ import annotations

from decimal import Decimal

import pytest
from cases import record_of

from tui_complaints.domain.rates import Converted, Rates


def convert(amount: str, source: str, target: str, when: str, rates: str, *, several: bool = False) -> Converted | None:
    record = record_of(f'[[costs]]\nid = "c"\n{when}\n{rates}')
    moment = record.moment(record.case.costs[0])
    return Rates(record.case.rates).convert(Decimal(amount), source, target, moment, several=several)


def rate(on: str, figure: str, more: str = "") -> str:
    return f'[[rates]]\nfrom = "USD"\nto = "RUB"\nrate = "{figure}"\non = {on}\n{more}\n'


@pytest.mark.parametrize(
    ("rates", "amount"),
    [
        (rate("2021-04-12", "75"), "75"),
        (rate("2021-04-05", "74"), "74"),  # seven days before
        (rate("2021-04-04", "74"), None),  # eight
        (rate("2021-04-13", "76"), None),  # not in force yet
        (rate("2021-04-10", "74") + rate("2021-04-12", "75") + rate("2021-04-13", "76"), "75"),
        (rate("2020-01-01", "60", 'provider = "own"'), "60"),  # one's own rate may be older
        (rate("2020-01-01", "60", 'provider = "own"') + rate("2021-04-11", "75"), "75"),
        (rate("2021-04-13", "76", 'provider = "own"'), None),
        (rate("2021-04-12", "7500", 'nominal = "100"'), "75"),
        (rate("2021-04-12", "0"), None),
        (rate("2021-04-12", "75", 'nominal = "0"'), None),
        ('[[rates]]\nfrom = "USD"\nto = "RUB"\nrate = "70"\nprovider = "own"', "70"),
        ('[[rates]]\nfrom = "USD"\nto = "RUB"\nrate = "70"\nprovider = "Bank"', None),
        ('[[rates]]\nfrom = "USD"\nto = "RUB"\non = 2021-04-12', None),
        ('[[rates]]\nfrom = "USD"\nto = "EUR"\nrate = "70"\non = 2021-04-12', None),
    ],
)
def test_the_latest_rate_in_force_and_at_most_a_week_old(rates: str, amount: str | None) -> None:
    found = convert("1", "USD", "RUB", "when = 2021-04-12", rates)
    assert (found.amount if found else None) == (Decimal(amount) if amount else None)


def test_a_rate_may_be_taken_the_other_way_round() -> None:
    found = convert("1500", "RUB", "USD", "when = 2021-04-12", rate("2021-04-12", "7500", 'nominal = "100"'))
    assert found == Converted(Decimal(20), "100 USD = 7500 RUB, 2021-04-12", about=False)


def test_a_rate_given_the_right_way_round_goes_before_its_inverse() -> None:
    inverse = '[[rates]]\nfrom = "RUB"\nto = "USD"\nrate = "0.01"\non = 2021-04-12\n'
    found = convert("1", "USD", "RUB", "when = 2021-04-12", inverse + rate("2021-04-12", "75"))
    assert found is not None
    assert found.amount == 75


def test_a_rate_says_where_it_comes_from() -> None:
    found = convert("1", "USD", "RUB", "when = 2021-04-12", rate("2021-04-12", "75.5", 'provider = "Central Bank"'))
    assert found is not None
    assert found.rate == "1 USD = 75.5 RUB, Central Bank, 2021-04-12"


@pytest.mark.parametrize(
    ("when", "amount", "about"),
    [
        ('when = "2021-04"', "75", True),  # within the month some rate was right
        ('when = "2021-04-12~"', "75", True),
        ('when = "2021-04-12 evening"', "75", False),
        ('when = "2021-05"', None, None),
        ("", None, None),
    ],
)
def test_a_day_that_is_not_known_exactly_makes_the_sum_about(when: str, amount: str | None, about: bool | None) -> None:
    found = convert("1", "USD", "RUB", when, rate("2021-04-12", "75"))
    assert (found and found.amount, found and found.about) == (Decimal(amount) if amount else None, about)


def test_a_day_that_is_not_known_at_all_takes_only_one_s_own_rate() -> None:
    found = convert("1", "USD", "RUB", "", rate("2021-04-12", "75", 'provider = "own"'))
    assert found is not None
    assert found.amount == 75


def test_one_rate_for_several_days_is_about_right() -> None:
    found = convert("3", "USD", "RUB", "when = 2021-04-12", rate("2021-04-12", "75"), several=True)
    assert found is not None
    assert found.about


@pytest.mark.parametrize(
    ("amount", "source", "target", "expected"),
    [
        ("30000", "BYR", "BYN", "3"),
        ("3", "BYN", "BYR", "30000"),
        ("345.28", "LTL", "EUR", "100"),
        ("100", "EUR", "LTL", "345.28"),
        ("5", "EUR", "EUR", "5"),
    ],
)
def test_old_money_is_its_new_money_without_a_rate_and_on_any_day(
    amount: str, source: str, target: str, expected: str
) -> None:
    found = convert(amount, source, target, "", "")
    assert found is not None
    assert found.amount == Decimal(expected)
    assert not found.about
    several = convert(amount, source, target, "", "", several=True)
    assert several == found


def test_a_redenomination_is_named_with_its_day() -> None:
    found = convert("30000", "BYR", "BYN", "", "")
    assert found is not None
    assert found.rate == "10000 BYR = 1 BYN, 2016-07-01"


def test_old_money_finds_the_rate_of_its_new_money() -> None:
    rates = '[[rates]]\nfrom = "BYN"\nto = "RUB"\nrate = "32"\non = 2016-08-01\n'
    found = convert("30000", "BYR", "RUB", "when = 2016-08-02", rates)
    assert found == Converted(Decimal(96), "10000 BYR = 1 BYN, 2016-07-01; 1 BYN = 32 RUB, 2016-08-01")
    back = convert("96", "RUB", "BYR", "when = 2016-08-02", rates)
    assert back is not None
    assert back.amount == 30000


def test_the_first_days_of_the_calendar_have_no_week_before() -> None:
    found = convert("1", "USD", "RUB", 'when = "0001-01-03"', rate("0001-01-01", "75"))
    assert found is not None
