"""The ledger of a case with several currencies (findings.md, "Ledger")."""

from __future__ import annotations

from decimal import Decimal

from cases import record_of

from tui_complaints.domain.ledger import Ledger, Line, ledger


def book(text: str) -> Ledger:
    return ledger(record_of(text))


def line(of: Ledger, name: str) -> Line:
    return next(line for line in of.lines if line.id == name)


FOREIGN = """
currency = "RUB"
[[costs]]
id = "course"
when = 2021-04-12
amount = "50 USD"
proof = "receipt"
"""


def test_a_sum_without_a_rate_leaves_the_claim_unknown() -> None:
    found = book(FOREIGN)
    assert found.claimed is None
    assert (line(found, "course").problem, line(found, "course").counted) == ("no-rate", False)
    assert line(found, "course").amount == Decimal("50.00")


def test_what_is_not_claimed_needs_no_rate_for_the_claim() -> None:
    assert book(FOREIGN + "claim = false").claimed == 0
    assert book(FOREIGN + "paid = false").claimed == 0
    unpaid = line(book(FOREIGN + "paid = false"), "course")
    assert unpaid.problem == ""


def test_what_the_bank_took_stands_instead_of_a_rate() -> None:
    found = book(FOREIGN + 'settled = "3950.25 RUB"\n[[rates]]\nfrom = "USD"\nto = "RUB"\nrate = "70"\non = 2021-04-12')
    assert found.claimed == Decimal("3950.25")
    assert line(found, "course").rate == "settled"


def test_what_the_bank_took_is_exact_even_where_the_price_is_not() -> None:
    found = book('currency = "RUB"\n[[costs]]\namount = "~50 USD"\nsettled = "3950.25 RUB"')
    assert (found.claimed, found.about) == (Decimal("3950.25"), False)


def test_what_the_bank_took_is_enough_alone() -> None:
    found = book('[[costs]]\nid = "x"\nsettled = ">=12 EUR"')
    assert (found.claimed, found.currency, found.at_least) == (Decimal("12.00"), "EUR", True)


def test_each_line_is_rounded_once_and_totals_add_rounded_lines() -> None:
    found = book("""
currency = "RUB"
[[costs]]
when = 2021-04-12
amount = "0.5 USD"
[[costs]]
when = 2021-04-12
amount = "0.5 USD"
[[rates]]
from = "USD"
to = "RUB"
rate = "75.010"
on = 2021-04-12
""")
    # 37.505 is halfway: half to even gives 37.50 on each line, and 75.00 in all (75.01 if the sum were rounded).
    assert [each.converted for each in found.lines] == [Decimal("37.50"), Decimal("37.50")]
    assert found.claimed == Decimal("75.00")


def test_a_refund_of_the_foreign_sum_makes_it_good_whatever_the_rate_was_by_then() -> None:
    found = book(
        FOREIGN
        + """
[[rates]]
from = "USD"
to = "RUB"
rate = "75"
on = 2021-04-12
[[credits]]
id = "back"
when = 2021-06-20
amount = "50 USD"
for = ["course"]
"""
    )
    assert found.claimed == 0
    assert found.lost.proved == found.returned == Decimal("3750.00")


def test_a_refund_of_what_the_bank_took_is_told_at_the_bank_s_rate() -> None:
    found = book(FOREIGN + 'settled = "4000 RUB"\n[[credits]]\nid = "back"\namount = "25 USD"\nfor = ["course"]')
    assert found.claimed == Decimal("2000.00")
    assert line(found, "back").rate == "50.00 USD = 4000.00 RUB"


def test_a_credit_without_a_rate_leaves_the_claim_unknown_only_if_it_bears_on_it() -> None:
    text = 'currency = "RUB"\n[[costs]]\nid = "a"\namount = "10 RUB"\n[[credits]]\namount = "1 USD"\n'
    assert book(text + 'for = ["a"]').claimed is None
    assert book(text).claimed == Decimal("10.00")
    taken_back = book(text + 'for = ["a"]\nreversed = 2021-05-01')
    assert taken_back.claimed == Decimal("10.00")
    assert taken_back.lines[1].problem == ""
