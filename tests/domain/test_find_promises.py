"""Findings about promises (findings.md, the kinds ``promise-*``)."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of
from finding_cases import SHOP, found, nothing, only, unclear

from tui_complaints.domain.findings import find

CALL = '[[contacts]]\nid = "c1"\nwith = "shop"\nwhen = 2026-03-01\nchannel = "phone"\n'
PROMISE = CALL + '[[promises]]\nid = "p1"\ncontact = "c1"\n'


def chain(*promises: str, contacts: str = "") -> str:
    """A chain in which each promise replaces the one before it."""
    parts = [contacts]
    for number, promise in enumerate(promises, 1):
        replaces = f'replaces = "p{number - 1}"\n' if number > 1 else ""
        parts.append(f'[[promises]]\nid = "p{number}"\nby = "shop"\n{replaces}{promise}\n')
    return "".join(parts)


def test_a_promise_never_kept_is_broken_and_counts_the_days_since_it_was_due() -> None:
    finding = only(PROMISE + 'due = "14 days"\ndone = "never"', "promise-broken", date(2026, 3, 20))
    assert finding.facts == {"promised_days": 14, "overdue_days": 5}
    assert finding.cites == ("p1", "c1")
    assert finding.party == "shop"


def test_a_broken_promise_without_a_due_date_has_no_figures() -> None:
    assert only(PROMISE + 'done = "never"', "promise-broken").facts == {}


def test_days_overdue_stop_when_the_case_ended() -> None:
    record = record_of("ended = 2026-03-18\n" + SHOP + PROMISE + 'due = 2026-03-15\ndone = "never"')
    assert find(record).findings[0].facts == {"promised_days": 14, "overdue_days": 3}


def test_a_promise_kept_on_its_last_day_is_kept() -> None:
    assert nothing(PROMISE + "due = 2026-03-15\ndone = 2026-03-15")


def test_a_promise_kept_a_day_after_is_late() -> None:
    finding = only(PROMISE + "due = 2026-03-15\ndone = 2026-03-16", "promise-late")
    assert finding.facts == {"promised_days": 14, "took_days": 15, "late_days": 1, "times": 1.1}


@pytest.mark.parametrize(("done", "times"), [("2026-03-30", 1.4), ("2026-04-01", 1.6)])
def test_times_are_rounded_half_to_even(done: str, times: float) -> None:
    """20 days promised: 29 days are 1.45 times as long, 31 are 1.55."""
    assert only(PROMISE + f"due = 2026-03-21\ndone = {done}", "promise-late").facts["times"] == times


def test_a_promise_to_the_hour_is_late_within_its_day() -> None:
    text = PROMISE + 'due = "2026-03-15T12:00"\ndone = "2026-03-15T{}"'
    assert nothing(text.format("12:00"))
    assert only(text.format("12:01"), "promise-late").facts["late_days"] == 0


def test_a_month_is_kept_until_its_last_day() -> None:
    """``due`` is "no later than": the end of the month is certain although the month is not a day."""
    assert nothing(PROMISE + 'due = "2026-03"\ndone = 2026-03-31')
    assert only(PROMISE + 'due = "2026-03"\ndone = 2026-04-02', "promise-late").facts == {
        "promised_days": 30, "took_days": 32, "late_days": 2, "times": 1.1,
    }  # fmt: skip


def test_a_date_that_may_be_late_or_not_is_a_gap_and_no_finding() -> None:
    text = PROMISE + 'due = 2026-03-15\ndone = "2026-03"'
    assert found(text) == {}
    assert unclear(text) == ["p1.done"]
    assert find(record_of(SHOP + text)).unclear[0].about == "2026-03"


def test_a_day_beside_a_time_is_unclear() -> None:
    assert unclear(PROMISE + 'due = "2026-03-15T12:00"\ndone = 2026-03-15') == ["p1.done"]


def test_the_gap_names_the_date_that_another_is_counted_from() -> None:
    text = CALL.replace("2026-03-01", '"2026-03"') + '[[promises]]\nid = "p1"\ncontact = "c1"\n'
    assert unclear(text + 'due = "3 days"\ndone = 2026-03-20') == ["c1.when"]
    assert unclear(text + 'due = 2026-03-20\ndone = "@c1 + 3 days"') == ["c1.when"]


@pytest.mark.parametrize(
    ("start", "entries", "where"),
    [
        ("lamp", '[[purchases]]\nid = "lamp"\nordered = "2026-03"\n', "lamp.ordered"),
        ("note", '[[exhibits]]\nid = "note"\nmade = "2026-03"\n', "note.made"),
        ("l1", '[[letters]]\nid = "l1"\nsent = "2026-03"\n', "l1.sent"),
        ("l1", '[[letters]]\nid = "l1"\nmade = "2026"\n', "l1.made"),
        ("c2", '[[contacts]]\nid = "c2"\nwhen = "@c3"\n[[contacts]]\nid = "c3"\nwhen = "2026-03"\n', "c3.when"),
    ],
)
def test_the_gap_follows_a_date_to_where_it_was_entered(start: str, entries: str, where: str) -> None:
    assert unclear(f'{PROMISE}due = 2026-03-20\ndone = "@{start} + 3 days"\n{entries}') == [where]


def test_the_gap_names_a_distance_that_is_itself_vague() -> None:
    assert unclear(PROMISE + 'due = 2026-03-04\ndone = "@c1 + <9 days"') == ["p1.done"]


@pytest.mark.parametrize("start", ["shop", "nobody", "p1", "c8"])
def test_a_date_that_leads_nowhere_is_no_gap_of_this_kind(start: str) -> None:
    """It is ``no-date`` or ``unknown-id``; two contacts counted from each other do not hang."""
    circle = '[[contacts]]\nid = "c8"\nwhen = "@c9"\n[[contacts]]\nid = "c9"\nwhen = "@c8"\n'
    text = circle + f'[[promises]]\nid = "p1"\ndue = 2026-03-20\ndone = "@{start} + 3 days"'
    assert found(text) == {}
    assert unclear(text) == []


def test_a_length_without_a_contact_to_count_from_is_no_gap_of_this_kind() -> None:
    assert unclear('[[promises]]\ndue = "3 days"\ndone = 2026-03-20') == []


def test_late_for_every_reading_tells_the_least_and_that_it_is_not_certain() -> None:
    finding = only(PROMISE + 'due = 2026-03-15\ndone = "2026-03-20/2026-03-25"', "promise-late")
    assert finding.facts == {"promised_days": 14, "took_days": 19, "late_days": 5, "times": 1.4, "certain": False}


def test_an_approximate_date_is_told_as_about() -> None:
    finding = only(PROMISE + 'due = 2026-03-15\ndone = "2026-03-20~"', "promise-late")
    assert finding.facts == {"promised_days": 14, "took_days": 19, "late_days": 5, "times": 1.4, "about": True}


def test_distances_count_when_no_date_is_known() -> None:
    """A promise of 2 days in an undated call, kept 6 days after it, was 4 days late."""
    text = CALL.replace("when = 2026-03-01\n", "") + '[[promises]]\nid = "p1"\ncontact = "c1"\n'
    finding = only(text + 'due = "2 days"\ndone = "@c1 + 6 days"', "promise-late")
    assert finding.facts == {"promised_days": 2, "took_days": 6, "late_days": 4, "times": 3.0}
    assert nothing(text + 'due = "2 days"\ndone = "@c1 + 2 days"')
    assert nothing(text + 'due = "30 min"\ndone = "@p1 + 20 min"')
    assert list(found(text + 'due = "30 min"\ndone = "@p1 + 2 h"')) == ["promise-late"]


def test_a_visit_before_its_window_is_early_by_a_length() -> None:
    window = 'kind = "visit"\nwindow = "2026-03-03T14:00/2026-03-03T18:00"\n'
    assert only(PROMISE + window + 'done = "2026-03-03T13:50"', "promise-early").facts == {"early": "10 min"}
    assert only(PROMISE + window + 'done = "2026-03-03T11:55"', "promise-early").facts == {"early": "2 h 5 min"}
    assert only(PROMISE + window + 'done = "2026-03-03T13:59:20"', "promise-early").facts == {"early": "40 s"}
    assert only(PROMISE + window + "done = 2026-02-28", "promise-early").facts == {"early": "3 days"}
    assert nothing(PROMISE + window + 'done = "2026-03-03T14:00"')
    assert nothing(PROMISE + window + 'done = "2026-03-03T18:00"')
    assert list(found(PROMISE + window + 'done = "2026-03-03T18:01"')) == ["promise-late"]


def test_a_window_of_a_day_is_missed_by_days() -> None:
    finding = only(PROMISE + 'window = 2026-03-03\ndone = "2026-03-02T18:00"', "promise-early")
    assert finding.facts == {"early": "1 day"}


def test_a_visit_on_the_day_of_its_window_at_an_unknown_time_is_a_gap() -> None:
    text = PROMISE + 'window = "2026-03-03T14:00/2026-03-03T18:00"\ndone = 2026-03-03'
    assert found(text) == {}
    assert unclear(text) == ["p1.done"]


def test_early_by_a_range_tells_the_least() -> None:
    text = PROMISE + 'window = "2026-03-20/2026-03-21"\ndone = "2026-03-10/2026-03-15"'
    assert only(text, "promise-early").facts == {"early": "5 days", "certain": False}


def test_early_counts_from_an_entry_without_a_date() -> None:
    text = CALL.replace("when = 2026-03-01\n", "") + '[[promises]]\nid = "p1"\ncontact = "c1"\n'
    assert only(text + 'window = "@c1 + 4 days"\ndone = "@c1 + 2 days"', "promise-early").facts == {"early": "2 days"}
    assert only(text + 'window = "@c1 + 4 h"\ndone = "@c1 + 2 h"', "promise-early").facts["early"] == "2 h"
    assert nothing(text + 'window = "@c1 + 2 days"\ndone = "@c1 + 2 days"')


def test_how_early_is_at_least_or_is_left_out() -> None:
    text = PROMISE + 'window = "2026-03-10T14:00/2026-03-10T18:00"\ndone = "{}"'
    assert only(text.format("../2026-03-09"), "promise-early").facts == {"early": "1 day", "certain": False}
    assert only(text.format("2026-03-10 morning"), "promise-early").facts == {}


def test_before_the_due_date_is_never_early() -> None:
    assert nothing(PROMISE + "due = 2026-03-15\ndone = 2026-03-02")


def test_pending_is_told_with_its_date_and_the_days_it_is_over() -> None:
    text = PROMISE + "due = 2026-03-15"
    assert only(text, "promise-pending", date(2026, 3, 10)).facts == {"due": "2026-03-15"}
    assert only(text, "promise-pending", date(2026, 3, 15)).facts == {"due": "2026-03-15"}
    assert only(text, "promise-pending", date(2026, 3, 16)).facts == {"due": "2026-03-15", "overdue_days": 1}


def test_a_promise_with_no_date_and_no_outcome_is_nothing_to_tell() -> None:
    assert nothing(PROMISE + 'what = "They will look into it"')


WORKED = chain(
    'of = "lamp"\nkind = "delivery"\ndue = 2026-03-18\ncontact = "c1"',
    'of = "lamp"\nkind = "delivery"\ndue = 2026-03-25',
    'of = "lamp"\nkind = "delivery"\ndue = 2026-04-02\ndone = 2026-04-12',
    contacts='[[purchases]]\nid = "lamp"\nordered = 2026-03-01\npromised = 2026-03-15\ndelivered = 2026-04-12\n'
    '[[contacts]]\nid = "c1"\nwhen = 2026-03-16\nwith = "shop"\n',
)


def test_the_worked_example_of_a_postponed_delivery() -> None:
    """findings.md: promises due 18 March (made 16), 25 March, 2 April, kept on 12 April; no delay."""
    finding = only(WORKED, "promise-postponed")
    assert finding.facts == {
        "times_moved": 2, "first_due": "2026-03-18", "last_due": "2026-04-02", "moved_days": 15, "told_late": 0,
        "outcome": "done", "late_days": 10,
    }  # fmt: skip
    assert finding.cites == ("p1", "p2", "p3", "c1")


def test_what_was_announced_after_the_old_date_is_told_late() -> None:
    contacts = "".join(
        f'[[contacts]]\nid = "c{n}"\nwith = "shop"\nwhen = {when}\n'
        for n, when in ((1, "2026-03-01"), (2, "2026-03-11"), (3, "2026-03-20"))
    )
    text = chain(
        'contact = "c1"\ndue = 2026-03-10', 'contact = "c2"\ndue = 2026-03-20', 'contact = "c3"\ndue = 2026-03-30',
        contacts=contacts,
    )  # fmt: skip
    finding = only(text.replace("2026-03-30", '2026-03-30\ndone = "never"'), "promise-postponed", date(2026, 4, 1))
    assert finding.facts["told_late"] == 1
    assert (finding.facts["outcome"], finding.facts["late_days"]) == ("never", 2)
    assert finding.cites == ("p1", "p2", "p3", "c1", "c2", "c3")
    open_one = found(text, date(2026, 4, 1))
    assert list(open_one) == ["promise-postponed", "promise-pending"]
    assert "late_days" not in open_one["promise-postponed"][0].facts


def test_an_open_chain_is_pending_until_its_last_date() -> None:
    pending = found(chain("due = 2026-03-18", "due = 2026-05-03"))["promise-pending"][0]
    assert (pending.facts, pending.cites) == ({"due": "2026-05-03"}, ("p2",))


def test_a_new_appointment_is_the_one_that_is_kept_or_not() -> None:
    windows = [f'window = "2026-03-{day}T14:00/2026-03-{day}T18:00"\n' for day in ("03", "05")]
    text = chain(windows[0], windows[1] + 'done = "2026-03-05T13:30"')
    early = found(text)["promise-early"][0]
    assert (early.facts, early.cites) == ({"early": "30 min"}, ("p2",))
    vague = chain(windows[0], windows[1] + "done = 2026-03-05")
    assert unclear(vague) == ["p2.done"]


def test_what_may_have_been_told_in_time_is_not_told_late() -> None:
    contacts = '[[contacts]]\nid = "c2"\nwith = "shop"\nwhen = "2026-03"\n'
    text = chain("due = 2026-03-10", 'contact = "c2"\ndue = 2026-03-20\ndone = 2026-03-20', contacts=contacts)
    assert only(text, "promise-postponed").facts["told_late"] == 0


def test_whether_a_date_moved_at_all_may_rest_on_when_the_first_was_given() -> None:
    contacts = '[[contacts]]\nid = "c1"\nwith = "shop"\nwhen = "2026-03"\n'
    text = chain('contact = "c1"\ndue = "2 days"', "due = 2026-03-20\ndone = 2026-03-20", contacts=contacts)
    assert "promise-postponed" not in found(text)
    assert unclear(text) == ["c1.when"]


def test_a_date_that_moves_earlier_is_not_postponed() -> None:
    assert list(found(chain("due = 2026-03-20", "due = 2026-03-18\ndone = 2026-03-19"))) == ["promise-late"]


def test_dates_that_may_move_either_way_are_a_gap() -> None:
    contacts = '[[contacts]]\nid = "c1"\nwith = "shop"\nwhen = "2026-03"\n'
    text = chain("due = 2026-03-10", 'contact = "c1"\ndue = "2 days"\ndone = 2026-03-08', contacts=contacts)
    assert found(text) == {}
    assert unclear(text) == ["c1.when"]


def test_a_promise_given_again_without_a_date_leaves_the_old_date_standing() -> None:
    finding = only(chain("due = 2026-03-18", "done = 2026-03-20"), "promise-late")
    assert finding.facts == {"late_days": 2}
    assert finding.cites == ("p2", "p1")


def test_a_last_promise_that_says_nothing_does_not_hide_a_broken_one() -> None:
    assert found(chain('due = 2026-03-18\ndone = "never"', 'what = "Soon"'))["promise-broken"][0].cites == ("p1",)


def test_two_that_replace_the_same_promise_are_one_chain() -> None:
    text = chain("due = 2026-03-18", "due = 2026-03-25", "due = 2026-04-02\ndone = 2026-04-02")
    finding = only(text.replace('replaces = "p2"', 'replaces = "p1"'), "promise-postponed")
    assert (finding.facts["times_moved"], finding.cites) == (2, ("p1", "p2", "p3"))


def test_a_chain_may_stand_in_the_file_in_any_order() -> None:
    text = (
        '[[promises]]\nid = "p2"\nreplaces = "p1"\ndue = 2026-03-25\ndone = 2026-03-25\n'
        '[[promises]]\nid = "p1"\ndue = 2026-03-18\n'
    )
    assert only(text, "promise-postponed").cites == ("p1", "p2")


@pytest.mark.parametrize("when", ["2026-02-20/..", "../2026-03-20", "2026-02-15/2026-03-20"])
def test_what_replaces_another_came_after_it_where_the_dates_do_not_say(when: str) -> None:
    calls = CALL + f'[[contacts]]\nid = "c2"\nwith = "shop"\nchannel = "phone"\nwhen = "{when}"\n'
    first, second = 'contact = "c1"\ndue = 2026-03-10', 'contact = "c2"\ndue = 2026-03-20\ndone = 2026-03-25'
    finding = only(chain(first, second, contacts=calls), "promise-postponed")
    assert (finding.facts["times_moved"], finding.facts["outcome"], finding.facts["late_days"]) == (1, "done", 5)


def test_promises_that_replace_each_other_in_a_circle_do_not_hang() -> None:
    text = chain("due = 2026-03-18", "due = 2026-03-25", "due = 2026-04-02")
    text = text.replace('id = "p1"\n', 'id = "p1"\nreplaces = "p3"\n')
    assert list(found(text)) == ["promise-postponed", "promise-pending"]
    assert found('[[promises]]\nid = "p1"\nreplaces = "p1"\ndone = "never"')["promise-broken"][0].cites == ("p1",)


def test_a_promise_that_replaces_nothing_known_starts_a_chain() -> None:
    assert list(found('[[promises]]\nreplaces = "gone"\ndone = "never"')) == ["promise-broken"]


CALLS = "".join(
    f'[[contacts]]\nid = "c{n}"\nwith = "shop"\nwhen = {when}\n' for n, when in ((1, "2026-03-01"), (2, "2026-03-04"))
)


def test_the_same_length_given_again_is_told_as_repeated_and_not_as_postponed() -> None:
    text = chain(
        'contact = "c1"\ndue = "2 days"', 'contact = "c2"\ndue = "2 days"\ndone = "never"', contacts=CALLS,
    )  # fmt: skip
    finding = only(text, "promise-repeated")
    assert finding.facts == {"times_given": 2, "first": "2026-03-01", "over_days": 3, "outcome": "never"}
    assert finding.cites == ("p1", "p2", "c1", "c2")


def test_the_same_words_given_again_are_repeated_whatever_their_spaces_and_capitals() -> None:
    text = chain(
        'contact = "c1"\nquote = "Within two days"', 'contact = "c2"\nquote = "within  two days"\ndone="never"'
    )
    assert list(found(CALLS + text)) == ["promise-repeated"]


def test_other_words_and_another_length_are_not_repeated() -> None:
    text = chain(
        'contact="c1"\ndue="2 days"\nquote = "Soon"', 'contact="c2"\ndue="3 days"\nquote="Later"\ndone="never"'
    )
    assert list(found(CALLS + text)) == ["promise-postponed"]


def test_a_first_promise_that_was_kept_is_not_repeated() -> None:
    kept = chain('contact = "c1"\ndue = "9 days"', 'contact = "c2"\ndue = "9 days"\ndone = 2026-03-10', contacts=CALLS)
    assert list(found(kept)) == ["promise-postponed"]
    late = kept.replace("2026-03-10", "2026-03-11")
    assert found(late)["promise-repeated"][0].facts["outcome"] == "done"
    words = chain('contact="c1"\nquote="Soon"\ndone=2026-03-02', 'contact="c2"\nquote="Soon"\ndone="never"')
    assert list(found(CALLS + words)) == ["promise-broken"]


def test_whether_the_first_was_kept_may_be_unclear() -> None:
    text = chain(
        'contact="c1"\ndue="9 days"', 'contact="c2"\ndue="9 days"\ndone="2026-03-08/2026-03-12"', contacts=CALLS
    )
    assert list(found(text)) == ["promise-postponed"]
    assert unclear(text) == ["p2.done"]
