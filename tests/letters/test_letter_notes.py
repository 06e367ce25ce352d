"""What a letter adds so that its figures can be checked: how days were counted, penalties, how soon something came."""

from __future__ import annotations

from lettering import SIDES, WANTED, contact, letter_of, rows, section, seen

PROMISE = '[[promises]]\nid = "p1"\ncontact = "c1"\nwhat = "an answer"\ndue = "{due}"\ndone = "never"\n'


def test_it_says_which_days_were_left_out_of_working_days() -> None:
    holidays = "holidays = [2026-04-06, 2026-04-03]\n"
    letter = letter_of(holidays + SIDES + WANTED + contact("c1") + PROMISE.format(due="10 working days"))
    text = seen(letter.markdown)
    assert "less public holidays: 3 April 2026 and 6 April 2026" in text
    # From Wednesday 1 April: ten working days less Good Friday and Easter Monday end on Friday 17 April.
    assert "17 April 2026" in section(letter.markdown, "What went wrong")


def test_it_says_nothing_of_working_days_where_none_were_counted() -> None:
    assert "orking days" not in letter_of(SIDES + WANTED + contact("c1") + PROMISE.format(due="10 days")).markdown


def test_a_penalty_is_shown_with_its_formula_and_basis_and_is_in_no_total() -> None:
    penalty = (
        '[[penalties]]\nwhat = "Late delivery"\nbase = "200.00 EUR"\nrate = "0.5 %/day"\nfrom = 2026-04-01\n'
        'to = 2026-04-11\nbasis = "clause 7 of your terms"\n'
    )
    cost = '[[costs]]\nwhat = "Fare"\nwhen = 2026-04-02\namount = "10.00 EUR"\nproof = "none"\n'
    letter = letter_of(SIDES + WANTED + contact("c1") + cost + penalty)
    (_, row) = rows(letter.parts["annex-b"])
    told = " ".join(row)
    for words in ("Late delivery", "0.5% a day", "€200", "10 days", "clause 7 of your terms", "€10"):
        assert words in told  # 10 days of 0.5 % of 200 are 10
    assert "Total claimed: €10." in section(letter.markdown, "What it has cost")


def test_a_penalty_that_lacks_a_part_of_its_formula_has_no_sum() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1") + '[[penalties]]\nbasis = "clause 7"\n')
    (row,) = rows(letter.parts["annex-b"])
    assert row[-1] == "[amount]"


def test_a_penalty_says_when_its_cap_was_reached() -> None:
    penalty = (
        '[[penalties]]\nbase = "200.00 EUR"\nrate = "5 %/day"\nfrom = 2026-04-01\nto = 2026-04-11\ncap = "60.00 EUR"\n'
    )
    (row,) = rows(letter_of(SIDES + WANTED + contact("c1") + penalty).parts["annex-b"])
    assert "€60" in row[-1]
    assert "most" in row[-1]


def test_what_was_granted_in_less_than_half_an_hour_is_credited_so() -> None:
    answer = contact("c2", '"@c1 + <30 min"', direction='"in"', conduct="")
    request = '[[requests]]\nwhat = "my money back"\nasked = ["c1"]\nanswered = "c2"\nresult = "granted"\n'
    letter = letter_of(SIDES + WANTED + contact("c1", conduct="") + answer + request)
    assert "granted in less than 30 minutes" in section(letter.markdown, "What was put right or done well")
