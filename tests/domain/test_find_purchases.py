"""Findings about what was bought, quoted and charged (findings.md: ``delay`` to ``charge-disputed``)."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of
from finding_cases import SHOP, found, nothing, only, unclear

from tui_complaints.domain.findings import find

LAMP = '[[purchases]]\nid = "lamp"\nordered = 2026-03-01\npromised = 2026-03-15\n'


# Delay


def test_the_worked_example_of_a_delay() -> None:
    """findings.md: ordered 1 March, promised 15 March, delivered 12 April, no chain."""
    finding = only(LAMP + "delivered = 2026-04-12", "delay")
    assert finding.facts == {"promised_days": 14, "took_days": 42, "late_days": 28, "times": 3.0}
    assert (finding.party, finding.cites) == ("shop", ("lamp",))


def test_delivered_on_the_promised_day_is_no_delay() -> None:
    assert nothing(LAMP + "delivered = 2026-03-15")
    assert only(LAMP + "delivered = 2026-03-16", "delay").facts["late_days"] == 1


@pytest.mark.parametrize("delivered", ["", 'delivered = "never"'])
def test_what_was_not_delivered_is_late_until_today_or_the_end(delivered: str) -> None:
    assert nothing(LAMP + delivered, date(2026, 3, 15))
    assert only(LAMP + delivered, "delay", date(2026, 3, 16)).facts == {
        "promised_days": 14, "took_days": 15, "late_days": 1, "times": 1.1,
    }  # fmt: skip
    ended = find(record_of("ended = 2026-03-29\n" + SHOP + LAMP + delivered)).findings[0]
    assert (ended.facts["late_days"], ended.facts["took_days"], ended.facts["times"]) == (14, 28, 2.0)


def test_a_missed_need_is_told_in_days_after_it() -> None:
    text = LAMP + "needed = 2026-03-23\ndelivered = 2026-{}"
    assert "missed_need" not in only(text.format("03-23"), "delay").facts
    assert only(text.format("03-24"), "delay").facts["missed_need"] == 1
    assert only(LAMP + "needed = 2026-03-23", "delay", date(2026, 3, 26)).facts["missed_need"] == 3


def test_a_need_within_a_month_is_missed_after_its_end() -> None:
    text = LAMP + 'needed = "2026-03"\ndelivered = 2026-04-02'
    assert only(text, "delay").facts == {
        "promised_days": 14, "took_days": 32, "late_days": 18, "times": 2.3, "missed_need": 2,
    }  # fmt: skip


def test_a_purchase_without_a_promised_date_is_never_late() -> None:
    assert nothing('[[purchases]]\nordered = 2026-03-01\ndelivered = "never"')


def test_without_the_date_of_the_order_only_the_delay_itself_is_known() -> None:
    text = "[[purchases]]\npromised = 2026-03-15\ndelivered = 2026-03-20"
    assert only(text, "delay").facts == {"late_days": 5}


def test_an_order_of_an_uncertain_date_still_gives_the_least() -> None:
    """Ordered from 1 to 5 March, promised on the 15th, delivered 28 days late: 10 to 14 days promised."""
    text = '[[purchases]]\nordered = "2026-03-01/2026-03-05"\npromised = 2026-03-15\ndelivered = 2026-04-12'
    assert only(text, "delay").facts == {
        "promised_days": 10, "took_days": 38, "late_days": 28, "times": 3.0, "certain": False,
    }  # fmt: skip


def test_a_delivery_that_may_have_been_in_time_is_a_gap() -> None:
    assert found(LAMP + 'delivered = "2026-03"') == {}
    assert unclear(LAMP + 'delivered = "2026-03"') == ["lamp.delivered"]


def test_a_delivery_promised_within_a_month_has_until_its_end() -> None:
    text = '[[purchases]]\nid = "lamp"\npromised = "2026-03"\ndelivered = 2026-{}'
    assert nothing(text.format("03-31"))
    assert only(text.format("04-01"), "delay").facts == {"late_days": 1}


def test_a_delivery_promised_from_an_order_of_an_uncertain_date_may_be_late() -> None:
    text = '[[purchases]]\nid = "lamp"\nordered = "2026-03"\npromised = "@lamp + 3 days"\ndelivered = 2026-03-20'
    assert found(text) == {}
    assert unclear(text) == ["lamp.ordered"]


def test_a_chain_of_promises_of_the_purchase_tells_the_delay() -> None:
    late = LAMP + "delivered = 2026-04-12\n"
    two = '[[promises]]\nid="p1"\n{0}\n[[promises]]\nreplaces="p1"\n{0}\n'
    assert nothing(late + two.format('of="lamp"\nkind="delivery"'))
    assert list(found(late + two.format('of="lamp"\nkind="refund"'))) == ["delay"]
    assert list(found(late + two.format('kind="delivery"'))) == ["delay"]


def test_a_single_promise_that_failed_tells_the_delay_and_one_that_did_not_leaves_it() -> None:
    late = LAMP + 'delivered = 2026-04-12\n[[promises]]\nof = "lamp"\nkind = "delivery"\n'
    assert list(found(late + "due = 2026-03-20\ndone = 2026-04-12")) == ["promise-late"]
    assert list(found(late + "due = 2026-04-12\ndone = 2026-04-12")) == ["delay"]
    assert list(found(late.replace("delivery", "refund") + 'done = "never"')) == ["promise-broken", "delay"]


# Price


def price(kind: str, rest: str, of: str = "lamp") -> str:
    return f'[[prices]]\nof = "{of}"\nkind = "{kind}"\n{rest}\n'


BOUGHT = '[[purchases]]\nid = "lamp"\nparty = "shop"\n'
QUOTE = BOUGHT + price("quoted", 'amount = "80 EUR"')


@pytest.mark.parametrize("kind", ["raised", "charged"])
def test_a_price_that_was_quoted_and_then_higher(kind: str) -> None:
    finding = only(QUOTE + price(kind, 'amount = "120 EUR"'), "price-increase")
    assert finding.facts == {"from": "80.00 EUR", "to": "120.00 EUR", "difference": "40.00 EUR", "times": 1.5}
    assert (finding.party, finding.cites) == ("shop", ("prices[1]", "prices[0]"))


def test_the_same_price_a_lower_one_or_another_currency_is_no_increase() -> None:
    for amount in ("80 EUR", "79.99 EUR", "120 USD"):
        assert nothing(QUOTE + price("charged", f'amount = "{amount}"'))
    assert list(found(QUOTE + price("charged", 'amount = "80.01 EUR"'))) == ["price-increase"]


def test_a_raise_that_was_taken_back_is_no_increase() -> None:
    raised = QUOTE + price("raised", 'amount = "120 EUR"')
    assert nothing(raised + price("reduced", 'amount = "80 EUR"'))
    assert only(raised + price("charged", 'amount = "100 EUR"'), "price-increase").facts["to"] == "100.00 EUR"
    assert nothing(QUOTE + price("reduced", 'amount = "90 EUR"'))


def test_an_estimate_raised_so_many_times_needs_no_sum() -> None:
    assert only(QUOTE + price("raised", 'times = "1.5"'), "price-increase").facts["to"] == "120.00 EUR"
    no_sum = BOUGHT + price("quoted", "") + price("raised", 'times = "1.5"')
    assert only(no_sum, "price-increase").facts == {"times": 1.5}
    assert nothing(no_sum.replace("1.5", "1"))


def test_only_prices_of_the_same_purchase_and_period_are_compared() -> None:
    assert nothing(QUOTE + price("charged", 'amount = "120 EUR"', of="desk"))
    assert nothing(QUOTE + price("charged", 'amount = "120 EUR"\nper = "1 month"'))
    assert nothing(BOUGHT + price("charged", 'amount = "120 EUR"'))


def test_a_price_before_the_quote_is_no_increase_and_an_unclear_order_is_a_gap() -> None:
    quoted = BOUGHT + price("quoted", 'amount = "80 EUR"\nwhen = 2026-03-10')
    assert nothing(quoted + price("charged", 'amount = "120 EUR"\nwhen = 2026-03-09'))
    text = quoted + price("charged", 'amount = "120 EUR"\nwhen = "2026-03"')
    assert found(text) == {}
    assert unclear(text) == ["prices[1].when"]


@pytest.mark.parametrize("when", ["2026-03-01/..", "../2026-03-01"])
def test_of_two_dates_that_are_open_to_one_side_nobody_knows_which_came_first(when: str) -> None:
    dated = f'when = "{when}"\namount = '
    text = price("quoted", dated + '"100 EUR"') + price("charged", dated + '"120 EUR"')
    assert found(text) == {}
    assert unclear(text) == ["prices[1].when"]


def test_the_last_price_counts_by_date() -> None:
    text = BOUGHT + price("quoted", 'amount = "80 EUR"\nwhen = 2026-03-01')
    text += price("charged", 'amount = "130 EUR"\nwhen = 2026-03-09') + price(
        "raised", 'amount="120 EUR"\nwhen=2026-03-05'
    )
    assert only(text, "price-increase").facts["to"] == "130.00 EUR"


def test_sums_that_are_not_exact_are_told_so_and_never_accuse_without_need() -> None:
    about = only(QUOTE + price("charged", 'amount = "~120 EUR"'), "price-increase").facts
    assert (about["to"], about["about"]) == ("120.00 EUR", True)
    least = only(QUOTE + price("charged", 'amount = ">=120 EUR"'), "price-increase").facts
    assert least["certain"] is False
    assert nothing(QUOTE + price("charged", 'amount = "<120 EUR"'))
    assert nothing(BOUGHT + price("quoted", 'amount = ">=80 EUR"') + price("charged", 'amount = "120 EUR"'))


# Charges


NEVER = '[[purchases]]\nid = "club"\nparty = "shop"\nordered = "never"\n'
CHARGE = '[[costs]]\nkind = "charge"\nof = "club"\n'


def test_what_was_charged_for_something_never_ordered_is_disputed() -> None:
    text = NEVER + CHARGE + 'amount = "9.99 EUR"\n' + CHARGE + 'amount = "5 EUR"\ntimes = 3\nevery = "1 month"\n'
    finding = only(text, "charge-disputed")
    assert finding.facts == {"count": 4, "amount": "24.99 EUR"}
    assert (finding.party, finding.cites) == ("shop", ("costs[0]", "costs[1]", "club"))


def test_another_kind_of_cost_or_an_ordered_purchase_is_not_disputed() -> None:
    assert nothing(NEVER + CHARGE.replace("charge", "fee") + 'amount = "9.99 EUR"')
    assert nothing(NEVER.replace('"never"', "2026-03-01") + CHARGE + 'amount = "9.99 EUR"')
    assert nothing(NEVER + CHARGE.replace('of = "club"\n', "") + 'amount = "9.99 EUR"')


def test_charges_in_several_currencies_and_without_amounts_are_told_apart() -> None:
    text = NEVER + CHARGE + 'amount = "~9.99 EUR"\n' + CHARGE + 'amount = "5 USD"\ntimes = ">=2"\n' + CHARGE
    facts = [finding.facts for finding in found(text)["charge-disputed"]]
    assert facts == [
        {"count": 1, "amount": "9.99 EUR", "about": True},
        {"count": 2, "amount": "10.00 USD", "certain": False},
        {"count": 1},
    ]


CLUB = (
    '[[purchases]]\nid = "club"\nparty = "shop"\nkind = "subscription"\nordered = 2026-01-01\n'
    '[[contacts]]\nid = "c1"\nwith = "shop"\nwhen = 2026-03-10\n'
    '[[requests]]\nid = "r1"\nto = "shop"\nof = "club"\nasked = ["c1"]\nwhat = "Cancel the membership"\n'
)


@pytest.mark.parametrize("result", ["granted", "ignored"])
def test_a_charge_after_a_granted_or_unanswered_cancellation_is_disputed(result: str) -> None:
    text = CLUB + f'result = "{result}"\n' + CHARGE + 'amount = "9 EUR"\nwhen = 2026-03-{}'
    assert "charge-disputed" not in found(text.format("10"))
    finding = found(text.format("11"))["charge-disputed"][0]
    assert finding.facts == {"count": 1, "amount": "9.00 EUR"}
    assert finding.cites == ("costs[0]", "club", "r1", "c1")


@pytest.mark.parametrize("result", ["refused", "promised"])
def test_a_charge_after_a_cancellation_that_was_answered_otherwise_is_not(result: str) -> None:
    text = CLUB + f'result = "{result}"\n' + CHARGE + 'amount = "9 EUR"\nwhen = 2026-03-11'
    assert "charge-disputed" not in found(text)


def test_a_request_for_something_else_or_for_another_purchase_cancels_nothing() -> None:
    text = CLUB + 'result = "granted"\n' + CHARGE + 'amount = "9 EUR"\nwhen = 2026-03-11\n'
    assert "charge-disputed" not in found(text.replace("Cancel the membership", "Send an invoice"))
    assert "charge-disputed" not in found(text.replace("Cancel the membership", "Объясните причину отказа"))
    assert "charge-disputed" in found(text.replace("Cancel the membership", "Отменить подписку"))
    assert "charge-disputed" not in found(text.replace('to = "shop"\nof = "club"', 'of = "desk"'))
    assert "charge-disputed" in found(text.replace('to = "shop"\nof = "club"', 'to = "shop"'))


@pytest.mark.parametrize("words", ["La baja del gimnasio", "Darse de baja", "mi baja", "la baja de la suscripción"])
def test_a_cancellation_in_spanish_is_known_as_one(words: str) -> None:
    text = CLUB + 'result = "granted"\n' + CHARGE + 'amount = "9 EUR"\nwhen = 2026-03-11\n'
    assert "charge-disputed" in found(text.replace("Cancel the membership", words))
    assert "charge-disputed" not in found(text.replace("Cancel the membership", "la rebaja de la cuota"))


def test_a_charge_that_may_be_from_before_the_cancellation_is_a_gap() -> None:
    text = CLUB + 'result = "granted"\n' + CHARGE + 'amount = "9 EUR"\nwhen = "2026-03"'
    assert "charge-disputed" not in found(text)
    assert unclear(text) == ["costs[0].when"]
    asked = text.replace('"2026-03"', "2026-03-20").replace("when = 2026-03-10", 'when = "2026-03"')
    assert "charge-disputed" not in found(asked)
    assert unclear(asked) == ["c1.when"]


def test_what_was_never_ordered_is_disputed_whenever_it_was_charged() -> None:
    text = CLUB.replace("2026-01-01", '"never"') + 'result = "granted"\n' + CHARGE + 'when = "2026-03"'
    assert "charge-disputed" in found(text)
    assert unclear(text) == []
