"""What a letter asks for and what it says the matter cost: exact amounts, calendar dates, three lines kept apart."""

from __future__ import annotations

from datetime import date

import pytest
from lettering import SIDES, items, letter_of, rows, section, seen

COSTS = (
    """
currency = "EUR"
"""
    + SIDES
)


def remedy(name: str, **keys: str) -> str:
    return "\n".join(
        ["[[remedies]]", f'id = "{name}"', *(f"{key.rstrip('_')} = {value}" for key, value in keys.items()), ""]
    )


def cost(name: str, **keys: str) -> str:
    return "\n".join(["[[costs]]", f'id = "{name}"', *(f"{key} = {value}" for key, value in keys.items()), ""])


def asked(text: str, today: date = date(2026, 5, 1)) -> list[str]:
    return items(section(letter_of(text, today).markdown, "What I ask for"))


def test_each_remedy_has_its_exact_amount_and_calendar_date() -> None:
    text = SIDES + remedy(
        "a", kind='"refund"', amount='"1299.50 GBP"', due="2026-05-20", what='"The price of the lamp"'
    )
    text += remedy("b", kind='"apology"', due="2026-06-01")
    money, apology = asked(text)
    for words in ("£1,299.50", "The price of the lamp", "20 May 2026"):
        assert words in money
    assert "1 June 2026" in apology


def test_a_date_that_all_remedies_share_is_said_once_before_them() -> None:
    text = SIDES + remedy("a", amount='"80 EUR"', due="2026-05-20") + remedy("b", kind='"apology"', due='"2026-05-20"')
    letter = letter_of(text)
    assert "20 May 2026" in letter.brief.remedies_lead
    assert not any("20 May" in line for line in letter.brief.remedies)


def test_a_length_counts_from_the_date_of_the_letter() -> None:
    text = SIDES + remedy("a", kind='"apology"', due='"14 days"')
    assert "15 May 2026" in letter_of(text, date(2026, 5, 1)).brief.answer
    assert "16 May 2026" in letter_of(text, date(2026, 5, 2)).brief.answer
    assert "15 May 2026" in letter_of("ended = 2026-04-12\n" + text, date(2026, 5, 1)).brief.answer


def test_working_days_leave_out_weekends_and_holidays() -> None:
    text = "holidays = [2026-05-04]\n" + SIDES + remedy("a", kind='"apology"', due='"2 working days"')
    assert "6 May 2026" in letter_of(text, date(2026, 5, 1)).brief.answer  # Friday; Monday is a holiday


def test_total_is_what_the_ledger_claims() -> None:
    text = (
        COSTS
        + cost("a", amount='"10.00 EUR"')
        + cost("b", amount='"4.50 EUR"')
        + cost("c", amount='"7 EUR"', claim="false")
    )
    (line,) = asked(text + remedy("r", kind='"refund"', amount='"total"'))
    assert "€14.50" in line


def test_a_total_that_may_be_more_says_at_least_and_one_of_round_sums_is_demanded_as_it_is() -> None:
    """A demand is definite (letters.md); which of its parts are about right stands in Annex B."""
    wanted = remedy("r", kind='"refund"', amount='"total"')
    (least,) = asked(COSTS + cost("a", amount='">=10 EUR"') + wanted)
    letter = letter_of(COSTS + cost("a", amount='"~10 EUR"') + wanted)
    assert "at least €10" in least
    assert letter.brief.remedies == ["A refund of €10."]
    assert "a refund of €10" in letter.brief.opening[-1]
    assert rows(letter.parts["annex-b"])[0][-1] == "about €10"
    assert asked(COSTS + remedy("r", kind='"refund"', amount='"~10 EUR"')) == ["A refund of €10."]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "I ask for the following by 20 May 2026: a refund of"),
        ("en-US", "I ask for the following by May 20, 2026: a refund of"),
        ("ru", "Прошу до 20 мая 2026 г. включительно вернуть"),
        ("lt", "Prašau ne vėliau kaip 2026 m. gegužės 20 d. grąžinti"),
        ("es", "Solicito obtener, a más tardar el 20 de mayo de 2026, la devolución"),
    ],
)
def test_the_day_by_which_all_is_wanted_belongs_to_all_of_it(language: str, lead: str) -> None:
    text = SIDES + remedy("a", kind='"refund"', amount='"80 EUR"', due="2026-05-20")
    text += remedy("b", kind='"other"', what='"my papers"', due="2026-05-20")
    opening = letter_of(text, language=language).brief.opening[-1].replace("\xa0", " ")
    assert opening.startswith(lead)


def test_a_total_without_a_rate_stands_visibly_open() -> None:
    text = COSTS + cost("a", amount='"10 EUR"') + cost("b", amount='"5 USD"') + remedy("r", amount='"total"')
    (line,) = asked(text)
    assert "[total" in line


def test_one_remedy_instead_of_another_stands_behind_it_in_one_item() -> None:
    text = SIDES + remedy("b", kind='"replacement"', or_='"a"') + remedy("a", amount='"80 EUR"', due="2026-05-20")
    (line,) = asked(text)
    assert line.index("€80") < line.index("or, instead") < line.index("replacement")
    letter = letter_of(text)
    assert "20 May 2026" in letter.brief.remedies_lead
    short = seen(" ".join(letter.brief.opening))
    assert "replacement" not in short


def test_what_is_wanted_instead_of_each_other_is_asked_for_once() -> None:
    circle = remedy("a", amount='"80 EUR"', or_='"b"') + remedy("b", kind='"repair"', or_='"a"')
    chain = remedy("c", kind='"replacement"', or_='"b"')
    itself = remedy("d", kind='"apology"', or_='"d"')
    first, last = asked(SIDES + circle + chain + itself)
    assert first.index("€80") < first.index("epair") < first.index("replacement")
    assert "apology" in last


def test_what_was_granted_is_no_longer_asked_for_nor_what_would_have_done_instead() -> None:
    text = SIDES + remedy("a", amount='"80 EUR"', result='"granted"') + remedy("b", kind='"repair"', or_='"a"')
    (line,) = asked(text + remedy("c", kind='"apology"'))
    assert "apology" in line


def test_what_was_refused_or_granted_in_part_is_still_asked_for() -> None:
    text = SIDES + remedy("a", amount='"80 EUR"', result='"refused"') + remedy("b", kind='"repair"', result='"partly"')
    assert len(asked(text)) == 2


def test_a_remedy_of_somebody_else_is_not_asked_of_the_reader() -> None:
    bank = '[[parties]]\nid = "bank"\nname = "Coin Bank"\n'
    text = SIDES + bank + remedy("a", amount='"80 EUR"', to='"bank"') + remedy("b", kind='"apology"', to='"shop"')
    assert "apology" in seen(section(letter_of(text, to="shop").markdown, "What I ask for"))
    assert "€80" not in letter_of(text, to="shop").markdown


def test_no_answer_is_asked_for_by_a_day_that_has_passed() -> None:
    past = SIDES + remedy("a", kind='"apology"', due="2026-04-20")
    letter = letter_of(past, date(2026, 5, 1))
    assert letter.brief.answer_day == ""
    assert "April" not in letter.brief.answer
    both = past + remedy("b", kind='"refund"', amount='"5.00 GBP"', due='"14 days"')
    assert letter_of(both, date(2026, 5, 1)).brief.answer_day == "2026-05-15"
    assert letter_of(past, date(2026, 4, 20)).brief.answer_day == "2026-04-20"


def test_an_answer_is_asked_for_when_the_first_remedy_is_due() -> None:
    text = SIDES + remedy("a", kind='"apology"', due="2026-06-01") + remedy("b", amount='"80 EUR"', due="2026-05-20")
    letter = letter_of(text)
    assert "20 May 2026" in letter.brief.answer
    assert letter.brief.answer_day == "2026-05-20"
    assert letter_of(SIDES + remedy("a", kind='"apology"')).brief.answer_day == ""


def test_a_remedy_of_which_nothing_is_known_stands_in_brackets() -> None:
    letter = letter_of(SIDES + remedy("a"))
    assert letter.brief.blanks == ["[what you want, and by when]"]


MONEY = (
    COSTS
    + '[[exhibits]]\nid = "receipt"\n'
    + cost("a", amount='"10.00 EUR"', proof='"receipt"', exhibits='["receipt"]')
    + cost("b", amount='"~7 EUR"', proof='"estimate"')
    + cost("c", amount='"5.25 EUR"')
    + cost("d", kind='"time"', length='"9 h"', per_unit='"20 EUR/h"')
    + '[[credits]]\nid = "back"\namount = "3 EUR"\nfor = ["a"]\nwhen = 2026-04-03\n'
    + remedy("r", amount='"total"')
)


def test_money_lost_time_and_money_returned_stand_apart() -> None:
    lines = items(section(letter_of(MONEY).markdown, "What it has cost"))
    lost, time, returned, claimed = lines
    for words in ("€10", "about €7", "€5.25"):
        assert words in lost
    assert "€22.25" not in " ".join(lines)  # proved, estimated and unproved are not added up
    assert "9 hours" in time
    assert "€180" in time
    assert "€3" in returned
    assert "€19.25" in claimed  # 10 - 3 + 7 + 5.25; time is not claimed unless said


def test_time_that_is_claimed_is_in_the_total() -> None:
    text = MONEY.replace('per_unit = "20 EUR/h"', 'per_unit = "20 EUR/h"\nclaim = true')
    lines = items(section(letter_of(text).markdown, "What it has cost"))
    assert "€199.25" in lines[-1]


def test_lines_of_the_ledger_with_nothing_to_say_are_left_out() -> None:
    text = COSTS + cost("a", amount='"10 EUR"') + remedy("r", amount='"total"')
    assert len(items(section(letter_of(text).markdown, "What it has cost"))) == 2
    nothing = COSTS + remedy("r", amount='"10 EUR"')
    assert section(letter_of(nothing).markdown, "What it has cost") == ""


def test_time_without_a_price_is_told_in_hours() -> None:
    text = COSTS + cost("d", kind='"time"', length='">=90 min"')
    (line,) = items(section(letter_of(text).markdown, "What it has cost"))
    assert "at least 1.5 hours" in line
    assert rows(letter_of(text).markdown)[0][-1] == "at least 1 hour 30 minutes"


def test_annex_b_has_a_row_for_every_cost_and_credit() -> None:
    found = rows(letter_of(MONEY).parts["annex-b"])
    assert [row[-1] for row in found] == ["€10.00", "about €7.00", "€5.25", "€180.00", "€3.00"]  # below each other
    assert found[-1][0] == "3 April 2026"


def test_annex_b_does_not_say_that_there_is_no_proof() -> None:
    (row,) = rows(
        letter_of(COSTS + cost("a", amount='"10 EUR"', proof='"none"') + remedy("r", amount='"total"')).markdown
    )
    assert row[3] == "my own account"


def test_annex_b_tells_foreign_money_with_its_rate() -> None:
    rate = '[[rates]]\nfrom = "USD"\nto = "EUR"\nnominal = "1"\nrate = "0.9"\non = 2026-04-01\nprovider = "Test Bank"\n'
    text = (
        COSTS
        + rate
        + cost("a", amount='"10 USD"', when="2026-04-02")
        + cost("b", amount='"10 USD"', settled='"9.37 EUR"')
    )
    first, second = rows(letter_of(text + remedy("r", amount='"total"')).markdown)
    for words in ("US$10", "€9", "0.9"):
        assert words in first[-1]
    for words in ("US$10", "€9.37"):
        assert words in second[-1]


def test_a_sum_that_is_not_known_stands_in_brackets_in_annex_b() -> None:
    text = COSTS + cost("a", what='"Bus"') + cost("b", amount='"2 EUR"') + remedy("r", amount='"total"')
    letter = letter_of(text)
    assert rows(letter.markdown)[0][-1] == "[amount]"
    assert "at least €2" in section(letter.markdown, "What it has cost")


def test_money_that_was_taken_back_again_is_not_told_as_returned() -> None:
    text = COSTS + cost("a", amount='"10 EUR"') + '[[credits]]\namount = "3 EUR"\nfor = ["a"]\nreversed = 2026-04-09\n'
    letter = letter_of(text + remedy("r", amount='"total"'))
    assert "€3" not in section(letter.markdown, "What it has cost")
    assert "taken back" in " ".join(rows(letter.markdown)[-1])


def test_costs_in_several_currencies_without_one_for_the_totals_make_no_total() -> None:
    text = SIDES + cost("a", amount='"10 EUR"') + cost("b", amount='"5 USD"') + remedy("r", amount='"total"')
    letter = letter_of(text)
    assert "[total" in section(letter.markdown, "What I ask for")
    assert "€15" not in letter.markdown


def test_sums_of_28_digits_are_printed_to_the_last_digit() -> None:
    figure = "1234567890123456789012345678"
    text = COSTS + cost("a", amount=f'"{figure} EUR"') + cost("b", amount='"12345678901234567890123456.78 EUR"')
    (_, claimed) = items(section(letter_of(text + remedy("r", amount='"total"')).markdown, "What it has cost"))
    assert "€1,246,913,569,024,691,356,902,469,134.78" in claimed
    amounts = [row[-1].replace(",", "") for row in rows(letter_of(text).markdown)]
    assert amounts == [f"€{figure}.00", "€12345678901234567890123456.78"]


def test_the_opening_does_not_pass_over_what_has_no_short_name() -> None:
    text = SIDES + remedy("a", kind='"apology"') + remedy("b", kind='"other"', what='"Take clause 5 out"')
    assert "the rest of what is set out below" in letter_of(text).brief.opening[-1]
    alone = letter_of(SIDES + remedy("a", kind='"apology"'))
    assert "the rest" not in alone.brief.opening[-1]


def test_the_opening_gives_each_its_date_where_they_differ() -> None:
    text = SIDES + remedy("a", kind='"apology"', due="2026-05-20")
    differing = letter_of(text + remedy("b", kind='"contact"', due="2026-05-21")).brief.opening[-1]
    assert differing == "I ask for a written apology (by 20 May 2026) and a callback (by 21 May 2026)."


def test_money_that_came_back_for_something_else_is_told_as_such() -> None:
    text = COSTS + cost("fare", amount='"40 EUR"', proof='"none"')
    credit = '[[credits]]\nwhen = 2026-04-04\namount = "15 EUR"\n{}'
    apart = section(letter_of(text + credit.format("")).markdown, "What it has cost")
    assert "€15 (not deducted from the sum claimed)" in apart
    assert "Total claimed: €40" in apart
    less = section(letter_of(text + credit.format('for = ["fare"]\n')).markdown, "What it has cost")
    assert "Money returned: €15." in less
    assert "Total claimed: €25" in less


def test_a_sum_that_came_again_says_how_often_as_the_statement_does() -> None:
    text = COSTS + cost("fee", amount='"25 EUR"', every='"1 day"', times="12", when="2026-04-04", kind='"charge"')
    (row,) = rows(letter_of(text).parts["annex-b"])
    assert row[-1] == "€25 × 12 = €300"
    (line,) = letter_of(text, kind="bank").brief.charges
    assert "4 April 2026 to 15 April 2026: €25 × 12 = €300" in line.text


def test_a_service_is_not_said_to_be_delivered() -> None:
    text = SIDES + '[[purchases]]\nwhat = "A crown"\nparty = "shop"\nkind = "{}"\nordered = 2026-03-01\n'
    text += 'promised = 2026-03-06\ndelivered = "never"\n'
    service, goods = letter_of(text.format("service")).markdown, letter_of(text.format("goods")).markdown
    assert "deliver" not in service
    assert "not provided by" in service
    assert "not delivered by" in goods


def test_an_apology_for_something_is_one_sentence_in_russian() -> None:
    text = 'language = "ru"\n' + SIDES + remedy("a", kind='"apology"', what='"за слова менеджера"')
    assert letter_of(text).brief.remedies == ["Принести письменные извинения за слова менеджера."]
    named = 'language = "ru"\n' + SIDES + remedy("a", kind='"apology"', what='"Заведующая, лично"')
    assert letter_of(named).brief.remedies == ["Принести письменные извинения: Заведующая, лично."]


def test_a_sum_that_was_reckoned_from_a_distance_is_not_taken_apart() -> None:
    drive = cost("drive", distance='"12.5 km"', per_unit='"0.33 EUR/km"', times="3", when="2026-04-04", kind='"fuel"')
    (row,) = rows(letter_of(COSTS + drive).parts["annex-b"])
    assert row[-1] == "€12.38"
