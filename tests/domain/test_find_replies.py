"""Findings about what was asked and answered (findings.md: ``request-*``, ``no-reply``, ``callback-missed``)."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of
from finding_cases import SHOP, found, nothing, only, unclear

from tui_complaints.domain.findings import find


def contact(name: str, when: str, rest: str = "") -> str:
    """A contact with the shop."""
    dated = f'when = "{when}"\n' if when else ""
    return f'[[contacts]]\nid = "{name}"\nwith = "shop"\n{dated}{rest}\n'


def phone(name: str, when: str, rest: str = "") -> str:
    return contact(name, when, f'channel = "phone"\ndirection = "out"\n{rest}')


def mail(name: str, when: str, rest: str = "") -> str:
    return contact(name, when, f'channel = "email"\ndirection = "out"\n{rest}')


def heard(name: str, when: str, rest: str = "") -> str:
    return contact(name, when, f'channel = "phone"\ndirection = "in"\n{rest}')


# Requests


@pytest.mark.parametrize("result", ["ignored", "refused", "deflected"])
def test_a_request_that_failed_is_told_with_how_often_and_over_how_long(result: str) -> None:
    text = phone("c2", "2026-03-05", "times = 2") + phone("c1", "2026-03-01") + phone("c3", "2026-03-06")
    text += f'[[requests]]\nid = "r1"\nto = "shop"\nasked = ["c1", "c2"]\nresult = "{result}"\nclause = "4.2"\n'
    text += 'reason = {lt = "Taisyklės", en = "Our terms"}\nanswered = "c3"\n'
    finding = only(text, f"request-{result}")
    assert finding.facts == {"times_asked": 3, "over_days": 4, "reason": "Taisyklės", "clause": "4.2"}
    assert finding.cites == ("r1", "c1", "c2", "c3")


@pytest.mark.parametrize("result", ["promised", "partly", "answered"])
def test_other_results_are_no_failing_of_the_request(result: str) -> None:
    assert nothing(phone("c1", "2026-03-01") + f'[[requests]]\nasked = ["c1"]\nresult = "{result}"')


def test_a_request_whose_result_is_not_known_accuses_nobody() -> None:
    assert nothing(phone("c1", "2026-03-01") + '[[requests]]\nasked = ["c1"]')


def test_asked_at_least_so_often_is_not_certain() -> None:
    text = phone("c1", "2026-03-01", 'times = ">=5"') + '[[requests]]\nasked = ["c1"]\nresult = "refused"'
    assert only(text, "request-refused").facts == {"times_asked": 5, "over_days": 0, "certain": False}
    about = text.replace(">=5", "~5")
    assert only(about, "request-refused").facts == {"times_asked": 5, "over_days": 0, "about": True}
    assert only(text.replace(">=5", "<5"), "request-refused").facts["times_asked"] == 1


def test_a_request_without_contacts_is_told_without_figures() -> None:
    assert only('[[requests]]\nto = "shop"\nresult = "refused"', "request-refused").facts == {}


def granted(asked: str, answered: str) -> dict[str, object]:
    text = phone("c1", asked) + heard("c2", answered)
    text += '[[requests]]\nasked = ["c1"]\nanswered = "c2"\nresult = "granted"'
    return dict(only(text, "request-granted").facts)


def test_a_granted_request_is_a_credit_with_its_lag() -> None:
    assert granted("2026-03-01T10:00", "2026-03-01T10:25") == {"lag_minutes": 25}
    assert granted("2026-03-01T10:00", "2026-03-02T10:00") == {"lag_days": 1}
    assert granted("2026-03-01", "2026-03-04") == {"lag_days": 3}
    assert granted("2026-03-01", "@c1 + 2 h") == {"lag_minutes": 120}
    assert granted("", "2026-03-04") == {}


def test_the_lag_counts_from_the_first_time_of_asking() -> None:
    text = phone("c1", "2026-03-01") + phone("c2", "2026-03-05") + heard("c3", "2026-03-06T10:00")
    text += '[[requests]]\nasked = ["c2", "c1"]\nanswered = "c3"\nresult = "granted"'
    assert only(text, "request-granted").facts == {"lag_days": 5}


def test_within_a_day_the_lag_is_told_in_minutes() -> None:
    assert granted("2026-03-01T10:00", "2026-03-02T09:59") == {"lag_minutes": 1439}


def test_less_than_half_an_hour_is_told_as_the_most_that_it_was() -> None:
    assert granted("2026-03-01T10:00", "@c1 + <30 min") == {"lag_minutes": 30, "certain": False}


# No reply


def test_an_email_without_an_answer_for_fourteen_days_has_no_reply() -> None:
    text = mail("c1", "2026-03-01")
    assert nothing(text, date(2026, 3, 15))
    finding = only(text, "no-reply", date(2026, 3, 16))
    assert finding.facts == {"waiting_days": 15, "channel": "email"}
    assert (finding.party, finding.cites) == ("shop", ("c1",))


@pytest.mark.parametrize("channel", ["email", "letter", "form", "chat", "review"])
def test_what_waits_for_an_answer(channel: str) -> None:
    assert only(mail("c1", "2026-03-01").replace("email", channel), "no-reply").facts["channel"] == channel


@pytest.mark.parametrize("channel", ["phone", "visit", "sms", "app", "social", "tracking"])
def test_what_does_not_wait_for_an_answer(channel: str) -> None:
    assert nothing(mail("c1", "2026-03-01").replace("email", channel))


def test_an_answer_by_date_counts_instead_of_fourteen_days() -> None:
    text = mail("c1", "2026-03-01", "answer_by = 2026-03-20")
    assert nothing(text, date(2026, 3, 20))
    assert only(text, "no-reply", date(2026, 3, 21)).facts["waiting_days"] == 20
    assert (
        only(mail("c1", "2026-03-01", 'answer_by = "2 days"'), "no-reply", date(2026, 3, 4)).facts["waiting_days"] == 3
    )


def test_waiting_stops_when_the_case_ended() -> None:
    text = SHOP + mail("c1", "2026-03-01")
    assert find(record_of("ended = 2026-03-15\n" + text)).findings == ()
    assert find(record_of("ended = 2026-03-16\n" + text)).findings[0].facts["waiting_days"] == 15


def test_any_contact_from_that_party_in_time_counts_as_a_reply() -> None:
    text = mail("c1", "2026-03-01")
    assert nothing(text + heard("c2", "2026-03-15"))
    assert list(found(text + heard("c2", "2026-03-16"))) == ["no-reply"]


def test_a_contact_before_or_from_another_party_is_no_reply() -> None:
    assert list(found(heard("c0", "2026-02-28") + mail("c1", "2026-03-01"))) == ["no-reply"]
    other = '[[parties]]\nid = "carrier"\n' + heard("c2", "2026-03-02").replace('"shop"', '"carrier"')
    assert list(found(other + mail("c1", "2026-03-01"))) == ["no-reply"]


def test_on_one_day_the_order_of_the_table_or_the_time_tells_what_came_first() -> None:
    assert nothing(mail("c1", "2026-03-01") + heard("c2", "2026-03-01"))
    assert list(found(heard("c2", "2026-03-01") + mail("c1", "2026-03-01"))) == ["no-reply"]
    assert nothing(heard("c2", "2026-03-01T12:00") + mail("c1", "2026-03-01T11:00"))
    assert list(found(mail("c1", "2026-03-01 evening") + heard("c2", "2026-03-01 morning"))) == ["no-reply"]
    undated = mail("c1", "") + heard("c2", "@c1") + contact("c3", "2026-03-01")
    assert nothing(undated)


def test_an_answer_counts_however_late_it_came() -> None:
    assert nothing(mail("c1", "2026-03-01") + heard("c2", "2026-04-20", 'answers = ["c1"]'))


@pytest.mark.parametrize("said", ['said = "We will look"', 'quote = "No."'])
def test_a_chat_in_which_they_spoke_was_answered(said: str) -> None:
    assert nothing(mail("c1", "2026-03-01", said))


def test_a_contact_was_answered_where_a_promise_was_made_or_a_request_says_so() -> None:
    assert "no-reply" not in found(mail("c1", "2026-03-01") + '[[promises]]\ncontact = "c1"\nwhat = "Soon"')
    request = '[[requests]]\nasked = ["c1"]\nanswered = "c2"\nresult = "answered"'
    assert nothing(mail("c1", "2026-03-01") + heard("c2", "2026-04-01") + request)


def test_a_reply_that_may_have_come_in_time_is_a_gap() -> None:
    text = mail("c1", "2026-03-01") + heard("c2", "2026-03")
    assert found(text) == {}
    assert unclear(text) == ["c2.when"]
    text = mail("c1", "2026-04-10~") + heard("c2", "2026-04")
    assert unclear(text) == ["c2.when"]


def test_a_reply_on_the_last_day_may_be_too_late_by_hours() -> None:
    text = mail("c1", "2026-03-01", 'answer_by = "2026-03-05T12:00"') + heard("c2", "2026-03-05")
    assert found(text) == {}
    assert unclear(text) == ["c2.when"]


def test_a_reply_of_an_uncertain_date_that_was_surely_in_time_counts() -> None:
    assert nothing(mail("c1", "2026-03-01") + heard("c2", "2026-03-02/2026-03-09"))


@pytest.mark.parametrize(
    "others",
    [
        heard("c2", "2026-02-01/.."),
        heard("c3", "2026-04-10") + heard("c2", "../2026-05-01"),
        heard("c3", "2026-04-10") + heard("c2", "@c3 - >=10 days"),
        heard("c3", "2026-02-10") + heard("c2", "@c3 + >=10 days"),
    ],
)
def test_an_answer_of_an_open_date_may_have_come_in_time(others: str) -> None:
    text = mail("c1", "2026-03-01") + others
    assert "no-reply" not in found(text)
    assert unclear(text) == ["c2.when"]


def test_what_was_asked_before_some_day_may_have_been_answered_by_then() -> None:
    text = mail("c1", "../2026-03-20") + heard("c2", "2026-03-15")
    assert "no-reply" not in found(text)
    assert unclear(text) == ["c1.when"]


def test_an_answer_counted_from_what_has_no_date_came_after_it_wherever_it_stands() -> None:
    assert nothing(heard("c2", "@call + 2 days") + mail("c1", "@call") + phone("call", ""))


def test_whether_the_time_is_over_may_be_unclear() -> None:
    text = mail("c1", "2026-03")
    assert found(text, date(2026, 4, 1)) == {}
    assert unclear(text, date(2026, 4, 1)) == ["c1.when"]
    assert only(text, "no-reply", date(2026, 4, 20)).facts == {"waiting_days": 20, "channel": "email", "certain": False}


def test_a_reply_to_an_email_of_an_uncertain_date_may_have_come_in_time() -> None:
    """Sent on 31 March, it had until 14 April; sent on the 1st, until the 15th of March."""
    text = mail("c1", "2026-03") + heard("c2", "2026-04-10")
    assert found(text) == {}
    assert unclear(text) == ["c1.when"]
    assert unclear(mail("c1", "2026-03") + heard("c2", "2026")) == ["c2.when"]


def test_an_email_without_a_date_is_neither_unclear_nor_unanswered() -> None:
    """Its missing date is the gap ``no-date``."""
    assert found(mail("c1", "")) == {}
    assert unclear(mail("c1", "")) == []


def test_a_reply_without_a_date_follows_the_contact_before_it() -> None:
    text = mail("c1", "2026-03-01") + phone("c2", "2026-04-01") + heard("c3", "")
    assert list(found(text)) == ["no-reply"]
    assert nothing(mail("c1", "2026-03-01") + heard("c3", ""))


def test_what_was_written_to_a_witness_or_to_nobody_known_is_no_failing() -> None:
    people = '[[people]]\nid = "friend"\n[[parties]]\nid = "carrier"\n'
    assert nothing(people + mail("c1", "2026-03-01").replace('"shop"', '"friend"'))
    assert nothing(people + mail("c1", "2026-03-01").replace('with = "shop"\n', ""))


def test_no_reply_is_told_in_place_of_the_request_that_it_asked() -> None:
    request = '[[requests]]\nid = "r1"\nresult = "ignored"\nasked = '
    assert list(found(mail("c1", "2026-03-01") + request + '["c1"]')) == ["no-reply"]
    both = mail("c1", "2026-03-01") + phone("c2", "2026-02-01") + request + '["c1", "c2"]'
    assert list(found(both)) == ["request-ignored", "no-reply"]
    assert list(found(phone("c1", "2026-03-01") + request + '["c1"]')) == ["request-ignored"]


# Callbacks


def wanted(name: str, when: str, rest: str = "") -> str:
    return contact(name, when, f'channel = "callback-request"\ndirection = "out"\n{rest}')


def test_callbacks_that_were_asked_for_and_never_came() -> None:
    """At least five requests, one attempt that did not reach us, nothing else."""
    text = wanted("c1", "2026-03-01", 'times = ">=5"') + heard("c2", "2026-03-02", "reached = false")
    finding = only(text, "callback-missed")
    assert finding.facts == {"requested": 5, "attempted": 1, "reached": 0, "certain": False}
    assert (finding.party, finding.cites) == ("shop", ("c1", "c2"))


def test_an_attempt_is_any_call_and_those_that_reached_us_are_among_them() -> None:
    calls = heard("c2", "2026-03-02", "reached = false\ntimes = 2") + heard("c3", "2026-03-03")
    finding = only(wanted("c1", "2026-03-01", "times = 5") + calls, "callback-missed")
    assert finding.facts == {"requested": 5, "attempted": 3, "reached": 1}


def test_as_many_calls_as_requests_miss_nothing() -> None:
    text = wanted("c1", "2026-03-01") + wanted("c2", "2026-03-02")
    assert nothing(text + heard("c3", "2026-03-03", "times = 2"))
    assert only(text + heard("c3", "2026-03-03"), "callback-missed").facts == {
        "requested": 2, "attempted": 1, "reached": 1,
    }  # fmt: skip


def test_a_call_that_may_have_come_often_enough_misses_nothing_for_sure() -> None:
    assert nothing(wanted("c1", "2026-03-01", "times = 3") + heard("c2", "2026-03-03", 'times = ">=2"'))


def test_only_calls_that_answer_count() -> None:
    request = wanted("c1", "2026-03-10")
    before, elsewhere = heard("c0", "2026-03-01"), heard("c2", "2026-03-12", 'answers = ["c9"]')
    assert list(found(request + before)) == ["callback-missed"]
    assert list(found(request + elsewhere)) == ["callback-missed"]
    assert nothing(request + heard("c2", "2026-03-12", 'answers = ["c1"]'))
    assert nothing(request + heard("c0", "2026-03"))
    assert list(found(request + heard("c2", "2026-03-12").replace("phone", "email"))) == ["callback-missed"]


def test_a_callback_that_is_not_due_yet_is_not_missed() -> None:
    text = wanted("c1", "2026-03-01", "answer_by = 2026-03-05")
    assert nothing(text, date(2026, 3, 5))
    assert list(found(text, date(2026, 3, 6))) == ["callback-missed"]
    promise = phone("c1", "2026-03-01") + '[[promises]]\nkind = "callback"\ncontact = "c1"\ndue = 2026-03-05'
    assert list(found(promise, date(2026, 3, 5))) == ["promise-pending"]
    assert list(found(promise, date(2026, 3, 6))) == ["promise-pending", "callback-missed"]


def test_a_promised_callback_counts_and_takes_the_place_of_the_broken_promise() -> None:
    text = phone("c1", "2026-03-01") + '[[promises]]\nid = "p1"\nkind = "callback"\ncontact = "c1"\ndone = "never"'
    finding = only(text, "callback-missed")
    assert finding.facts == {"requested": 1, "attempted": 0, "reached": 0}
    assert finding.cites == ("p1", "c1")
    assert found(text + "\n" + heard("c2", "2026-03-02", 'answers = ["c1"]')).keys() == {"promise-broken"}


def test_a_promise_made_on_a_callback_request_is_the_same_call() -> None:
    text = wanted("c1", "2026-03-01") + '[[promises]]\nkind = "callback"\ncontact = "c1"\ndone = "never"'
    assert found(text)["callback-missed"][0].facts["requested"] == 1


def test_a_callback_that_was_made_but_not_logged_counts_as_made() -> None:
    text = phone("c1", "2026-03-01") + '[[promises]]\nkind = "callback"\ncontact = "c1"\ndone = 2026-03-02\n'
    assert nothing(text)
    assert only(text + wanted("c2", "2026-03-05"), "callback-missed").facts == {
        "requested": 2, "attempted": 1, "reached": 1,
    }  # fmt: skip
    other_call = text + wanted("c2", "2026-03-01") + heard("c3", "2026-03-05")
    assert nothing(other_call)
    same_call = text + wanted("c2", "2026-03-01") + heard("c3", "2026-03-02")
    assert only(same_call, "callback-missed").facts["reached"] == 1


def test_a_missed_callback_is_told_in_place_of_the_ignored_request() -> None:
    request = '[[requests]]\nasked = ["c1"]\nresult = "ignored"'
    assert list(found(wanted("c1", "2026-03-01") + request)) == ["callback-missed"]
    answered = wanted("c1", "2026-03-01") + heard("c2", "2026-03-02") + request
    assert list(found(answered)) == ["request-ignored"]


def test_a_request_made_in_the_call_that_promised_a_callback_is_told_besides_it() -> None:
    promise = '[[promises]]\nkind = "callback"\ncontact = "c1"\ndone = "never"\n'
    request = '[[requests]]\nasked = ["c1"]\nresult = "ignored"'
    assert list(found(phone("c1", "2026-03-01") + promise + request)) == ["request-ignored", "callback-missed"]


def test_a_callback_promised_again_is_one_call_judged_by_the_last_promise() -> None:
    promises = (
        '[[promises]]\nid = "p1"\nkind = "callback"\nby = "shop"\ndone = "never"\n'
        '[[promises]]\nid = "p2"\nkind = "callback"\nby = "shop"\nreplaces = "p1"\n'
    )
    missed = only(promises + 'done = "never"', "callback-missed")
    assert (missed.facts["requested"], missed.cites) == (1, ("p2",))
    assert nothing(promises + "done = 2026-03-02")
