"""The ledger: what was lost, spent and returned, and the one sum that is claimed (findings.md, "Ledger")."""

from __future__ import annotations

from decimal import Decimal

import pytest
from cases import record_of
from hypothesis import given, strategies as st

from tui_complaints.domain.ledger import Ledger, Line, ledger


def book(text: str) -> Ledger:
    return ledger(record_of(text))


def line(of: Ledger, name: str) -> Line:
    return next(line for line in of.lines if line.id == name)


TRIP = """
currency = "RUB"
[[costs]]
id = "fuel"
when = 2021-04-12
kind = "fuel"
amount = "~4000 RUB"
proof = "estimate"
[[costs]]
id = "fee"
when = 2021-04-12
kind = "fee"
amount = "419.80 RUB"
proof = "receipt"
[[costs]]
id = "card"
when = 2021-04-12
amount = "100 RUB"
proof = "bank-statement"
[[costs]]
id = "tea"
when = 2021-04-12
amount = "55.5 RUB"
[[costs]]
id = "hours"
kind = "time"
length = "9 h"
"""


def test_money_lost_is_told_by_its_proof_and_time_is_not_valued_without_a_price() -> None:
    found = book(TRIP)
    assert (found.lost.proved, found.lost.estimated, found.lost.unproved) == (
        Decimal("519.80"),
        Decimal("4000.00"),
        Decimal("55.50"),
    )
    assert (found.time.hours, found.time.amount, found.time.claimed) == (Decimal(9), Decimal("0.00"), False)
    assert found.claimed == Decimal("4575.30")
    assert found.about
    assert not found.at_least


def test_amounts_are_written_with_the_decimals_of_their_currency() -> None:
    found = book(TRIP)
    assert [str(each.amount) for each in found.lines] == ["4000.00", "419.80", "100.00", "55.50", "None"]
    assert str(found.claimed) == "4575.30"
    assert str(book('currency = "EUR"').claimed) == "0.00"


@pytest.mark.parametrize(
    ("claim", "claimed", "is_claimed"),
    [("", "0.00", False), ("claim = false", "0.00", False), ("claim = true", "5400.00", True)],
)
def test_time_is_claimed_only_if_said_so(claim: str, claimed: str, is_claimed: bool) -> None:
    found = book(f'[[costs]]\nkind = "time"\nlength = "9 h"\nper_unit = "600 RUB/h"\n{claim}')
    assert found.claimed == Decimal(claimed)
    assert (found.time.amount, found.time.claimed) == (Decimal("5400.00"), is_claimed)
    assert found.lost.unproved == 0


def test_of_time_only_what_is_claimed_is_summed_once_some_is() -> None:
    found = book("""
[[costs]]
kind = "time"
length = "9 h"
per_unit = "600 RUB/h"
claim = true
[[costs]]
kind = "time"
length = "~1 h 30 min"
per_unit = "600 RUB/h"
""")
    assert (found.time.hours, found.time.amount, found.time.about) == (Decimal("10.5"), Decimal("5400.00"), True)
    assert not found.about  # the hours that are about are not claimed


def test_what_was_demanded_but_not_paid_is_told_and_never_money_lost() -> None:
    found = book('[[costs]]\nid = "desk"\namount = "30000 BYR"\npaid = false\nproof = "receipt"')
    assert found.lost.proved == 0
    assert found.claimed == 0
    assert line(found, "desk").heading == "demanded"
    assert line(found, "desk").amount == 30000
    assert not line(found, "desk").counted


def test_a_cost_that_is_not_claimed_is_lost_all_the_same() -> None:
    found = book('[[costs]]\namount = "10 EUR"\nclaim = false\nproof = "receipt"')
    assert (found.lost.proved, found.claimed) == (Decimal("10.00"), Decimal("0.00"))


@pytest.mark.parametrize(
    ("entered", "amount"),
    [
        ('distance = "800 km"\nper_unit = "5 RUB/km"', "4000.00"),
        ('distance = "10 mi"\nper_unit = "5 RUB/km"', "80.47"),  # 16.09344 km
        ('distance = "16.09344 km"\nper_unit = "5 RUB/mi"', "50.00"),
        ('length = "1 h 20 min"\nper_unit = "600 RUB/h"', "800.00"),
        ('length = "20 min"\nper_unit = "100 RUB/h"\ntimes = 3', "100.00"),  # rounded once, not three times 33.33
        ('amount = "9.99 RUB"\nevery = "1 month"\ntimes = 3', "29.97"),
        ('amount = "0.125 RUB"', "0.12"),  # half to even
        ('amount = "0.135 RUB"', "0.14"),
    ],
)
def test_what_a_cost_comes_to(entered: str, amount: str) -> None:
    assert book(f"[[costs]]\n{entered}").claimed == Decimal(amount)


@pytest.mark.parametrize(
    ("entered", "at_least", "about"),
    [
        ('amount = "5 EUR"', False, False),
        ('amount = "~5 EUR"', False, True),
        ('amount = "<5 EUR"', False, True),
        ('amount = ">=5 EUR"', True, False),
        ('amount = "5 EUR"\ntimes = ">=2"', True, False),
        ('amount = "5 EUR"\ntimes = "~2"', False, True),
        ('amount = "5 EUR"\nevery = "1 month"', True, False),
        ('distance = "~5 km"\nper_unit = "1 EUR/km"', False, True),
        ('what = "A taxi"', True, False),
        ('distance = "5 km"', True, False),
        ('length = "2 days"\nper_unit = "1 EUR/h"', True, False),
        ('length = "2 h"\nper_unit = "1 EUR/km"', True, False),
        ('distance = "2 km"\nper_unit = "1 EUR/h"', True, False),
        ('per_unit = "1 EUR/km"', True, False),
        ('amount = "~5 EUR"\nclaim = false', False, False),
        ('what = "A taxi"\nclaim = false', False, False),
        ('kind = "time"\nlength = "2 h"', False, False),
    ],
)
def test_a_doubtful_figure_makes_the_claim_doubtful(entered: str, at_least: bool, about: bool) -> None:
    found = book(f"[[costs]]\n{entered}")
    assert (found.at_least, found.about) == (at_least, about)


CREDITED = """
[[costs]]
id = "a"
amount = "60 EUR"
[[costs]]
id = "b"
amount = "60 EUR"
[[costs]]
id = "c"
amount = "5 EUR"
claim = false
"""


@pytest.mark.parametrize(
    ("credits", "claimed", "returned"),
    [
        ('[[credits]]\namount = "20 EUR"\nfor = ["a"]', "100.00", "20.00"),
        ('[[credits]]\namount = "90 EUR"\nfor = ["a"]', "60.00", "90.00"),  # never below zero
        ('[[credits]]\namount = "90 EUR"\nfor = ["a", "b"]', "30.00", "90.00"),
        ('[[credits]]\namount = "90 EUR"', "120.00", "90.00"),  # told, not deducted
        ('[[credits]]\namount = "20 EUR"\nfor = ["c"]', "120.00", "20.00"),
        ('[[credits]]\namount = "20 EUR"\nfor = ["nobody"]', "120.00", "20.00"),
        ('[[credits]]\namount = "20 EUR"\nfor = ["a"]\nreversed = 2026-04-01', "120.00", "0.00"),
        ('[[credits]]\namount = "20 EUR"\nfor = ["a"]\nprovisional = true', "100.00", "20.00"),
        # What is for both must not be spent on the one that has a credit of its own.
        (
            '[[credits]]\namount = "60 EUR"\nfor = ["a", "b"]\n[[credits]]\namount = "60 EUR"\nfor = ["a"]',
            "0.00",
            "120.00",
        ),
    ],
)
def test_credits_are_taken_off_the_costs_they_are_for(credits: str, claimed: str, returned: str) -> None:  # noqa: A002 - the table's name
    found = book(CREDITED + credits)
    assert (found.claimed, found.returned) == (Decimal(claimed), Decimal(returned))
    assert found.lost.unproved == Decimal("125.00")  # what was lost stays told in full


def test_a_line_tells_what_came_back_for_it() -> None:
    found = book(CREDITED + '[[credits]]\nid = "r"\namount = "90 EUR"\nfor = ["a", "b"]')
    assert [(each.id, each.credited, each.counted) for each in found.lines] == [
        ("a", Decimal(60), True),
        ("b", Decimal(30), True),
        ("c", 0, False),
        ("r", 0, True),
    ]


@pytest.mark.parametrize("amount", ["", 'amount = ">=5 EUR"', 'amount = "~5 EUR"'])
def test_a_credit_that_is_not_known_exactly_makes_the_claim_about(amount: str) -> None:
    assert book(CREDITED + f'[[credits]]\n{amount}\nfor = ["a"]').about
    assert not book(CREDITED + f"[[credits]]\n{amount}").about


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("", None),
        ('currency = "EUR"\n[[costs]]\namount = "1 USD"', "EUR"),
        ('[[costs]]\namount = "1 USD"', "USD"),
        ('[[costs]]\ndistance = "1 km"\nper_unit = "1 PLN/km"', "PLN"),
        ('[[costs]]\namount = "1 USD"\n[[credits]]\namount = "1 EUR"', None),
        ('[[costs]]\namount = "1 USD"\nsettled = "75 RUB"\n[[costs]]\namount = "1 EUR"', "RUB"),
        ('[[costs]]\namount = "1 BYR"', "BYR"),
        ('[[costs]]\namount = "1 BYR"\n[[costs]]\namount = "1 BYN"', "BYN"),
        ('[[purchases]]\nprice = "1 GBP"', "GBP"),
    ],
)
def test_the_totals_are_in_the_case_s_currency_or_the_only_one_there_is(text: str, currency: str | None) -> None:
    assert book(text).currency == currency


def test_without_a_currency_of_the_totals_nothing_is_added_up() -> None:
    found = book('[[costs]]\namount = "1 USD"\n[[costs]]\namount = "2 EUR"')
    assert found.claimed is None
    assert [each.amount for each in found.lines] == [1, 2]


def test_28_digits_are_added_exactly() -> None:
    nines = "9" * 26 + ".99"
    found = book(
        f'[[costs]]\namount = "{nines} EUR"\n[[costs]]\namount = "{nines} EUR"\n[[costs]]\namount = "0.01 EUR"'
    )
    assert str(found.claimed) == "1" + "9" * 26 + ".99"


def test_zero_is_an_amount() -> None:
    found = book('[[costs]]\namount = "0 EUR"')
    assert found.claimed == 0
    assert not found.at_least


AMOUNTS = st.integers(0, 10**12).map(lambda cents: f"{Decimal(cents) / 100:.2f} EUR")


@given(st.lists(AMOUNTS, max_size=5), st.lists(st.tuples(AMOUNTS, st.lists(st.integers(0, 4), max_size=3)), max_size=5))
def test_a_claim_is_never_negative_nor_more_than_was_lost(costs: list[str], back: list[tuple[str, list[int]]]) -> None:
    text = "".join(f'[[costs]]\nid = "c{index}"\namount = "{amount}"\n' for index, amount in enumerate(costs))
    text += "".join(f'[[credits]]\namount = "{amount}"\nfor = {[f"c{to}" for to in of]}\n' for amount, of in back)
    found = book('currency = "EUR"\n' + text)
    assert found.claimed is not None
    assert 0 <= found.claimed <= found.lost.unproved
    assert found.claimed >= found.lost.unproved - found.returned
