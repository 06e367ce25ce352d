"""The conventions of UK and US English: dates, salutations, sums (letter-forms.md)."""

from __future__ import annotations

import pytest
from lettering import SIDES, WANTED, contact, letter_of, section, seen

US = 'jurisdictions = ["US-NY"]\n' + SIDES
NAMED = 'attention = "Ms Lopez"\n'
PRICE = '[[purchases]]\nwhat = "Lamp"\nparty = "shop"\nprice = "1299.50 {}"\n'


def test_uk_letters_take_uk_dates_and_words() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1", '"2026-04-01T14:05"'))
    assert letter.parts["heading"].startswith("1 May 2026")
    assert "1 April 2026 at 14:05" in seen(letter.parts["body"])
    assert letter.brief.salutation == "Dear Sir or Madam,"
    assert letter.brief.closing == "Yours faithfully,"
    assert "Re:" not in letter.brief.subject


def test_us_letters_take_us_dates_and_words() -> None:
    letter = letter_of(US + WANTED + contact("c1", '"2026-04-01T14:05"'))
    assert letter.parts["heading"].startswith("May 1, 2026")
    assert "On April 1, 2026, at 2:05 PM, I called you" in seen(letter.parts["body"]).replace("\xa0", " ")
    assert letter.brief.salutation == "To Whom It May Concern:"
    assert letter.brief.closing == "Sincerely,"
    assert letter.brief.subject.startswith("Re: ")


def test_a_us_date_inside_a_sentence_has_both_commas() -> None:
    bought = '[[purchases]]\nwhat = "Lamp"\nparty = "shop"\nordered = 2026-03-01\n'
    letter = letter_of(US + WANTED + bought + contact("c1", '"2026-04-01"') + contact("c2", '"2026-04"'))
    body = seen(letter.parts["body"])
    for phrase in ("On March 1, 2026, I ordered", "On April 1, 2026, I called you", "In April 2026, I called you"):
        assert phrase in body
    assert "On 1 March 2026 I ordered" in seen(letter_of(SIDES + WANTED + bought).parts["body"])


def test_a_named_person_is_greeted_by_name() -> None:
    uk, us = (letter_of(sides + NAMED + WANTED).brief for sides in (SIDES, US))
    assert (uk.salutation, uk.closing) == ("Dear Ms Lopez,", "Yours sincerely,")
    assert (us.salutation, us.closing) == ("Dear Ms Lopez:", "Sincerely,")


@pytest.mark.parametrize(
    ("sides", "language", "first"),
    [
        (SIDES, None, "1 May 2026"),
        (US, None, "May 1, 2026"),
        (US, "en-GB", "1 May 2026"),
        (SIDES, "en-US", "May 1, 2026"),
        ('jurisdictions = ["UK"]\n' + SIDES, "en", "1 May 2026"),
        ('jurisdictions = ["EU", "US-NY"]\n' + SIDES, "en", "1 May 2026"),
        (SIDES, "en-AU", "1 May 2026"),
    ],
)
def test_the_region_comes_from_the_language_else_from_the_first_jurisdiction(
    sides: str, language: str | None, first: str
) -> None:
    assert letter_of(sides + WANTED, language=language).parts["heading"].startswith(first)


@pytest.mark.parametrize("language", ["en-XX", "en-Latn-ZZ", "en-oxendict", "en-001"])
def test_a_region_that_nobody_knows_falls_back_to_the_language(language: str) -> None:
    assert letter_of(SIDES + WANTED, language=language).parts["heading"].startswith("1 May 2026")


@pytest.mark.parametrize(
    ("currency", "sides", "printed"),
    [
        ("GBP", SIDES, "£1,299.50"),
        ("USD", SIDES, "US$1,299.50"),
        ("USD", US, "$1,299.50"),
        ("EUR", US, "€1,299.50"),
        ("RUB", SIDES, "RUB 1,299.50"),
        ("LTL", SIDES, "LTL 1,299.50"),
    ],
)
def test_sums_are_written_as_the_region_writes_them(currency: str, sides: str, printed: str) -> None:
    text = sides + PRICE.format(currency) + WANTED
    assert printed in section(letter_of(text).markdown, "What this is about").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("80.00 EUR", "was €80 "),
        ("80.5 EUR", "€80.50"),
        ("80.505 EUR", "€80.505"),
        ("500 JPY", "was JP¥500 "),
        ("1.5 KWD", "KWD 1.500"),
        ("0 EUR", "was €0 "),
        ("~4000 RUB", "was about RUB 4,000 "),
        (">=9.90 EUR", "at least €9.90"),
        ("<100 EUR", "was less than €100 "),
    ],
)
def test_a_sum_has_no_more_and_no_fewer_decimals_than_it_needs(amount: str, printed: str) -> None:
    text = SIDES + PRICE.format("EUR").replace("1299.50 EUR", amount) + WANTED
    assert printed in section(letter_of(text).markdown, "What this is about").replace("\xa0", " ")


@pytest.mark.parametrize("kind", ["complaint", "escalation", "final"])
def test_the_three_kinds_of_letter_say_what_they_are(kind: str) -> None:
    letters = {other: letter_of(SIDES + WANTED, kind=other) for other in ("complaint", "escalation", "final")}
    letter = letters.pop(kind)
    assert all(letter.brief.subject != other.brief.subject for other in letters.values())
    assert all(letter.brief.opening[0] != other.brief.opening[0] for other in letters.values())


def test_a_us_list_of_three_has_a_comma_before_its_last() -> None:
    calls = "".join(contact(f"c{day}", f'"2026-04-0{day}"', conduct='["rude"]') for day in (1, 2, 3))
    assert "April 2, 2026, and on April 3" in seen(letter_of(US + WANTED + calls).parts["body"])
    assert "2 April 2026 and on 3 April" in seen(letter_of(SIDES + WANTED + calls).parts["body"])


def test_a_span_that_is_not_certain_is_not_put_as_one_day() -> None:
    body = seen(letter_of(US + WANTED + contact("c1", '"2026-04-02~/2026-04-09~"')).parts["body"])
    assert "Roughly between April 2, 2026, and April 9, 2026, I called you" in body
