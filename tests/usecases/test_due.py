"""What is due: promises, requests, letters and contacts that wait, and how long is left (findings.md, product.md)."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps.outcomes import missing_outcomes
from tui_complaints.usecases.due import deadlines

SHOP = """
[[parties]]
id = "shop"
name = "Lamp Shop"
role = "trader"

[[contacts]]
id = "c1"
when = 2026-04-20
with = "shop"
channel = "phone"
direction = "out"
"""


def _due(text: str, today: date) -> list[tuple[str, str, int | None]]:
    return [(item.kind, item.id, item.days_left) for item in deadlines(record_of(SHOP + text, today))]


def test_a_promise_is_due_on_its_date_and_overdue_the_day_after() -> None:
    promise = '[[promises]]\nid = "p1"\ncontact = "c1"\ndue = 2026-05-01\n'
    assert _due(promise, date(2026, 4, 29)) == [("promise", "p1", 2)]
    assert _due(promise, date(2026, 5, 1)) == [("promise", "p1", 0)]
    (late,) = deadlines(record_of(SHOP + promise, date(2026, 5, 2)))
    assert late.is_overdue
    assert late.days_left == -1
    assert late.party == "shop"


def test_a_promise_for_a_length_counts_from_the_contact_in_which_it_was_made() -> None:
    promise = '[[promises]]\nid = "p1"\ncontact = "c1"\ndue = "14 days"\n'
    (item,) = deadlines(record_of(SHOP + promise, date(2026, 5, 1)))
    assert item.by == date(2026, 5, 4)
    assert str(item.due) == "14 days"


def test_an_appointment_is_due_at_the_end_of_its_window() -> None:
    promise = '[[promises]]\nid = "p1"\ncontact = "c1"\nwindow = "2026-05-03T14:00/2026-05-03T18:00"\n'
    assert _due(promise, date(2026, 5, 1)) == [("promise", "p1", 2)]


def test_what_was_done_or_never_done_or_replaced_or_has_no_deadline_is_not_due() -> None:
    promises = """
[[promises]]
id = "done"
due = 2026-05-01
done = 2026-04-30
[[promises]]
id = "never"
due = 2026-05-01
done = "never"
[[promises]]
id = "first"
due = 2026-05-01
[[promises]]
id = "second"
due = 2026-05-08
replaces = "first"
[[promises]]
id = "vague"
what = "soon"
"""
    assert _due(promises, date(2026, 5, 1)) == [("promise", "second", 7)]


def test_a_request_waits_until_it_has_a_result() -> None:
    request = '[[requests]]\nid = "r1"\nto = "shop"\nasked = ["c1"]\nanswer_by = "10 days"\n'
    assert _due(request, date(2026, 5, 1)) == [("request", "r1", -1)]
    assert _due(request + 'result = "refused"\n', date(2026, 5, 1)) == []
    assert _due(request + 'result = "promised"\n', date(2026, 5, 1)) == [("request", "r1", -1)]


LETTER = '[[letters]]\nid = "l1"\nkind = "complaint"\nto = "shop"\nsent = 2026-04-21\n'


def test_a_letter_waits_for_its_own_deadline_else_for_the_usual_14_days() -> None:
    assert _due(LETTER, date(2026, 5, 1)) == [("letter", "l1", 4)]
    assert _due(LETTER + "answer_by = 2026-05-02\n", date(2026, 5, 1)) == [("letter", "l1", 1)]
    assert _due(LETTER.replace("sent = 2026-04-21\n", ""), date(2026, 5, 1)) == []


def test_a_letter_is_answered_by_a_contact_that_says_so_or_by_any_later_word_of_its_recipient() -> None:
    sent = '[[contacts]]\nid = "c2"\nwhen = 2026-04-21\nwith = "shop"\ndirection = "out"\nanswer_by = "14 days"\n'
    letter = LETTER + 'contact = "c2"\n'
    assert _due(letter + sent, date(2026, 5, 1)) == [("letter", "l1", 4)]
    answers = '[[contacts]]\nid = "c3"\nwhen = 2026-04-25\nwith = "shop"\nanswers = ["c2"]\n'
    assert _due(letter + sent + answers, date(2026, 5, 1)) == []
    word = '[[contacts]]\nid = "c3"\nwhen = 2026-04-25\nwith = "shop"\ndirection = "in"\n'
    assert _due(letter + sent + word, date(2026, 5, 1)) == []
    earlier = word.replace("2026-04-25", "2026-04-19")
    assert _due(letter + sent + earlier, date(2026, 5, 1)) == [("letter", "l1", 4)]


def test_a_word_of_another_party_does_not_answer_a_letter() -> None:
    other = """
[[parties]]
id = "bank"
[[contacts]]
id = "c3"
when = 2026-04-25
with = "bank"
direction = "in"
"""
    assert _due(LETTER + other, date(2026, 5, 1)) == [("letter", "l1", 4)]


def test_a_contact_that_asked_for_an_answer_by_a_day_waits_until_one_answers_it() -> None:
    asked = '[[contacts]]\nid = "c2"\nwhen = 2026-04-22\nwith = "shop"\ndirection = "out"\nanswer_by = "3 days"\n'
    assert _due(asked, date(2026, 5, 1)) == [("contact", "c2", -6)]
    assert _due(asked + '[[contacts]]\nwith = "shop"\nanswers = ["c2"]\n', date(2026, 5, 1)) == []


@pytest.mark.parametrize(
    "answer",
    [
        '[[contacts]]\nid = "c3"\nwhen = 2026-04-23\nwith = "shop"\ndirection = "in"\n',
        '[[statements]]\ncontact = "c2"\nwhat = "We never sell lamps"\n',
        '[[requests]]\nasked = ["c2"]\nanswered = "c1"\n',
    ],
)
def test_what_is_no_missing_reply_is_not_awaited_either(answer: str) -> None:
    asked = '[[contacts]]\nid = "c2"\nwhen = 2026-04-22\nwith = "shop"\nchannel = "email"\nanswer_by = "3 days"\n'
    assert _due(asked, date(2026, 5, 1)) == [("contact", "c2", -6)]
    assert "no-reply" in {finding.kind for finding in find(record_of(SHOP + asked)).findings}
    assert _due(asked + answer, date(2026, 5, 1)) == []
    assert "no-reply" not in {finding.kind for finding in find(record_of(SHOP + asked + answer)).findings}


def test_a_promise_given_again_without_a_date_leaves_the_old_date_standing() -> None:
    promises = '[[promises]]\nid = "p1"\ndue = 2026-04-28\n[[promises]]\nid = "p2"\nreplaces = "p1"\nwhat = "Soon"\n'
    record = record_of(SHOP + promises, date(2026, 5, 1))
    assert _due(promises, date(2026, 5, 1)) == [("promise", "p1", -3)]
    assert [gap.where for gap in missing_outcomes(record)] == ["p1.done"]


def test_an_appointment_counts_before_a_deadline() -> None:
    promise = '[[promises]]\nid = "p1"\ncontact = "c1"\ndue = 2026-04-30\n'
    promise += 'window = "2026-05-03T14:00/2026-05-03T18:00"\n'
    assert _due(promise, date(2026, 5, 1)) == [("promise", "p1", 2)]


def test_nothing_is_due_in_a_case_that_is_over() -> None:
    promise = '[[promises]]\nid = "p1"\ndue = 2026-05-01\n'
    assert deadlines(record_of('status = "resolved"\n' + SHOP + promise, date(2026, 5, 1))) == ()


def test_the_longest_overdue_comes_first_and_what_has_no_known_day_last() -> None:
    promises = """
[[promises]]
id = "unknown"
due = "@nowhere + 2 days"
[[promises]]
id = "later"
due = 2026-05-09
[[promises]]
id = "overdue"
due = 2026-04-22
"""
    found = _due(promises, date(2026, 5, 1))
    assert found == [("promise", "overdue", -9), ("promise", "later", 8), ("promise", "unknown", None)]
