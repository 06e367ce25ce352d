"""Sums as people type them, exactly, in the currency that they mean."""

from __future__ import annotations

import pytest

from tui_complaints.domain.money import Money
from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import read_money

NO_BREAK, THIN = "\u00a0", "\u2009"


@pytest.mark.parametrize(
    ("said", "language", "currency", "meant"),
    [
        ("около 4 000 руб.", "ru", None, "~4000 RUB"),
        (f"около 4{NO_BREAK}000{NO_BREAK}руб.", "ru", None, "~4000 RUB"),
        (f"12{THIN}500 ₽", "ru", None, "12500 RUB"),
        ("30 тысяч", "ru", "BYR", "30000 BYR"),
        ("30 тысяч рублей", "ru", "BYR", "30000 BYR"),
        ("30 тысяч рублей", "ru", "EUR", "30000 RUB"),
        ("4 тыс.", "ru", "RUB", "4000 RUB"),
        ("1,5 млн руб", "ru", None, "1500000 RUB"),
        ("полторы тысячи", "ru", "RUB", "1500 RUB"),
        ("двадцать пять тысяч триста рублей", "ru", None, "25300 RUB"),
        ("тысяча рублей", "ru", None, "1000 RUB"),
        ("4 000,50 р.", "ru", None, "4000.50 RUB"),
        ("4000.5 р", "ru", None, "4000.5 RUB"),
        ("12 руб. 50 коп.", "ru", None, "12.50 RUB"),
        ("50 копеек", "ru", None, "0.50 RUB"),
        ("12 долларов", "ru", None, "12 USD"),
        ("не менее 500 евро", "ru", None, ">=500 EUR"),
        ("меньше 500 евро", "ru", None, "<500 EUR"),
        ("100 евро примерно", "ru", None, "~100 EUR"),
        ("129,00 €", "ru", None, "129.00 EUR"),
        ("129,00 €", "lt", None, "129.00 EUR"),
        ("129,00 €", "es", None, "129.00 EUR"),
        ("129,00 €", "en", None, "129.00 EUR"),
        ("1.299,50 €", "es", None, "1299.50 EUR"),
        ("1.299,50 €", "lt", None, "1299.50 EUR"),
        ("1.299,50 €", "en", None, "1299.50 EUR"),  # only one reading in any language
        ("1,299.50", "en", "EUR", "1299.50 EUR"),
        ("1,299", "en", "GBP", "1299 GBP"),
        ("1.299", "es", "EUR", "1299 EUR"),
        ("1.299", "lt", "EUR", "1299 EUR"),
        ("1,299", "es-MX", "MXN", "1299 MXN"),
        ("1,299,000", "en", "GBP", "1299000 GBP"),
        ("1.299.000", "es", "EUR", "1299000 EUR"),
        ("3'500 CHF", "en", None, "3500 CHF"),
        ("US$20", "en", "CAD", "20 USD"),
        ("2 thousand 300 euros", "en", None, "2300 EUR"),
        ("1,299 рублей", "en", None, "1299 RUB"),  # his language decides, whatever words he takes
        ("£12", "en", None, "12 GBP"),
        ("$5.40", "en", None, "5.40 USD"),
        ("$5.40", "en", "CAD", "5.40 CAD"),
        ("CHF 20", "en", None, "20 CHF"),
        ("20 kr", "en", "SEK", "20 SEK"),
        ("not less than 500", "en", "EUR", ">=500 EUR"),
        ("more than 500 euros", "en", None, ">=500 EUR"),
        ("about £1,200", "en", None, "~1200 GBP"),
        ("2k", "en", "USD", "2000 USD"),
        ("1.5 million dollars", "en", None, "1500000 USD"),
        ("two hundred and five pounds", "en", None, "205 GBP"),
        ("a thousand euros", "en", None, "1000 EUR"),
        ("5 euros 20 cents", "en", None, "5.20 EUR"),
        ("99p", "en", None, "0.99 GBP"),
        ("5", "en", "EUR", "5 EUR"),
        ("pusantro tūkstančio", "lt", "LTL", "1500 LTL"),
        ("4 tūkst. eurų", "lt", None, "4000 EUR"),
        ("apie 40 eurų", "lt", None, "~40 EUR"),
        ("penkiasdešimt litų", "lt", None, "50 LTL"),
        ("du šimtai eurų", "lt", None, "200 EUR"),
        ("mil euros", "es", None, "1000 EUR"),
        ("unos 40 euros", "es", None, "~40 EUR"),
        ("dos mil trescientos euros", "es", None, "2300 EUR"),
        ("30 mil pesos", "es", "MXN", "30000 MXN"),
        ("al menos 12 dólares", "es", None, ">=12 USD"),
        ("twelve roubles", "ru", None, "12 RUB"),  # people mix
    ],
)
def test_a_sum(said: str, language: str, currency: str | None, meant: str) -> None:
    assert read_money(said, language, currency).raw == meant


@pytest.mark.parametrize("said", ["419.80 USD", "~4000 RUB", "3.4528 LTL", ">=10 EUR", "1.299 KWD"])
@pytest.mark.parametrize("language", ["en", "ru", "lt", "es", "de"])
def test_what_the_format_allows_is_taken_as_it_is(said: str, language: str) -> None:
    assert read_money(said, language, "EUR") == Money.parse(said)


@pytest.mark.parametrize(
    ("said", "language"),
    [("1.299", "en"), ("1,299", "es"), ("1,299", "lt"), ("1.299", "ru"), ("1,299", "ru"), ("1.299 EUR", "es")],
)
def test_a_figure_that_may_be_a_thousand_times_as_much_is_asked_about(said: str, language: str) -> None:
    with pytest.raises(InvalidValueError, match=r'"1299 EUR", "1[.]299 EUR"'):
        read_money(said, language, "EUR")


@pytest.mark.parametrize(
    "said",
    [
        "", "EUR", "-5 EUR", "5 bananas", "4 00 EUR", "1,2,3 EUR", "5 EUR USD", "€5 $", "500-600 EUR", "5² EUR",
        "٣ EUR", "1.29.99 EUR", "five hundred hundred EUR", "12:30 EUR",
        "9" * 40, "5 EUR 120 cents", "12 EUR and more things",
    ],
)  # fmt: skip
def test_no_sum_is_made_of_it(said: str) -> None:
    with pytest.raises(InvalidValueError):
        read_money(said, "en", "EUR")


@pytest.mark.parametrize("said", ["500", "30 тысяч", "20 kr", "50 cents", "100 pesos", "¥500"])
def test_a_sum_needs_its_currency(said: str) -> None:
    with pytest.raises(InvalidValueError, match="currency"):
        read_money(said, "en", None)


@pytest.mark.parametrize(("said", "language"), [("up to 1000", "en"), ("до 1000", "ru"), ("iki 1000", "lt")])
def test_the_most_that_it_can_be_cannot_be_noted(said: str, language: str) -> None:
    with pytest.raises(InvalidValueError, match="no way to note the most"):
        read_money(said, language, "EUR")


def test_what_was_not_understood_is_named() -> None:
    with pytest.raises(InvalidValueError, match='"bananas" was not understood'):
        read_money("5 bananas", "en", None)
