"""A timeline shows what the case says: every entry once, where it was, and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cases import record_of
from hypothesis import HealthCheck, given, settings, strategies as st
from strategies import cases

from tui_complaints.domain.calendar import Range
from tui_complaints.domain.chronology import Chronology, Mark, Span, chronology
from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case

at = datetime.fromisoformat

PARTIES = """
timezone = "Europe/Madrid"
[[parties]]
id = "courier"
[[parties]]
id = "shop"
"""


def chronology_of(text: str, today: date = date(2026, 5, 1)) -> Chronology:
    return chronology(record_of(PARTIES + text, today))


def mark(shown: Chronology, name: str) -> Mark:
    (found,) = [one for one in shown.marks if one.name == name]
    return found


def span(shown: Chronology, name: str) -> Span:
    (found,) = [one for one in shown.spans if one.name == name]
    return found


DESK = """
[[purchases]]
id = "desk"
party = "shop"
ordered = 2026-03-12
promised = 2026-03-26
delivered = "never"
[[contacts]]
id = "call"
when = 2026-04-14T11:20:00
with = "courier"
channel = "phone"
[[contacts]]
id = "missed"
when = 2026-04-16T09:00:00
with = "courier"
channel = "phone"
direction = "in"
reached = false
[[contacts]]
id = "page"
when = 2026-04-14
with = "shop"
channel = "tracking"
times = ">=5"
[[promises]]
id = "back"
contact = "call"
kind = "callback"
due = 2026-04-16
done = "never"
[[costs]]
id = "bus"
when = 2026-04-20
amount = "3 EUR"
[[costs]]
id = "fee"
when = 2026-04-21
amount = "9 EUR"
to = "courier"
[[credits]]
id = "refund"
when = 2026-04-30
amount = "129 EUR"
from = "shop"
[[letters]]
id = "first"
kind = "complaint"
to = "shop"
sent = 2026-04-22
[[letters]]
id = "logged"
kind = "complaint"
to = "courier"
sent = 2026-04-14
contact = "call"
[[letters]]
id = "draft"
kind = "final"
to = "courier"
made = 2026-04-28
"""


def test_the_desk_in_order_of_time() -> None:
    shown = chronology_of(DESK)
    assert [row.name for row in shown.rows] == [
        "desk", "page", "call", "missed", "back", "bus", "fee", "first", "refund",
    ]  # fmt: skip
    assert shown.lanes == ("courier", "shop", "")
    assert shown.first == at("2026-03-12")
    assert shown.last == at("2026-05-01T23:59:59")  # the desk has still not come


def test_marks_say_who_turned_to_whom_by_what_and_whose_lane_it_is() -> None:
    shown = chronology_of(DESK)
    call, missed, page = (mark(shown, name) for name in ("call", "missed", "page"))
    assert (call.lane, call.channel, call.side, call.reached) == ("courier", "phone", "out", True)
    assert (missed.side, missed.reached) == ("in", False)
    assert (page.side, page.times) == ("none", 5)
    assert (mark(shown, "bus").lane, mark(shown, "fee").lane) == ("", "courier")
    assert (mark(shown, "refund").lane, mark(shown, "refund").side) == ("shop", "in")


def test_a_letter_is_a_mark_once_it_is_sent_and_not_a_contact_already() -> None:
    letters = [one.name for one in chronology_of(DESK).marks if one.kind == "letter"]
    assert letters == ["first"]


def test_what_never_came_is_late_until_today() -> None:
    desk = span(chronology_of(DESK), "desk")
    assert desk.state == "broken"
    assert desk.late == Range(36, 36)  # 26 March to 1 May: 5 days of March, 30 of April, 1 of May
    assert desk.last == at("2026-05-01T23:59:59")


def test_a_broken_promise_ends_where_it_was_due() -> None:
    back = span(chronology_of(DESK), "back")
    assert (back.state, back.lane) == ("broken", "courier")
    assert back.begin.first == at("2026-04-14T11:20")
    assert back.last == at("2026-04-16T23:59:59")
    assert back.late == Range(15, 15)


PARCEL = """
[[purchases]]
id = "parcel"
ordered = 2021-03-17
promised = 2021-03-22
delivered = 2021-04-12
[[contacts]]
id = "chat"
when = 2021-03-24T10:30:00
[[contacts]]
id = "mail"
when = 2021-03-30T12:00:00
[[promises]]
id = "p1"
contact = "chat"
due = 2021-03-26
[[promises]]
id = "p2"
contact = "mail"
due = 2021-04-02
replaces = "p1"
done = 2021-04-07
"""


def test_the_parcel_was_late_and_its_promise_was_put_off() -> None:
    shown = chronology_of(PARCEL, date(2021, 4, 20))
    parcel, first, second = (span(shown, name) for name in ("parcel", "p1", "p2"))
    assert (parcel.state, parcel.late) == ("late", Range(21, 21))  # 22 March to 12 April
    assert (first.state, first.replaced_by, first.replaces) == ("replaced", "p2", "")
    assert (second.state, second.replaced_by, second.replaces) == ("late", "", "p1")
    assert second.late == Range(5, 5)
    assert shown.last == at("2021-04-12T23:59:59")  # all is over: today has no place in it


def promise(fields: str, today: date = date(2026, 5, 1)) -> Span:
    text = f'[[contacts]]\nid = "c"\nwhen = 2026-04-01T10:00:00\n[[promises]]\nid = "p"\ncontact = "c"\n{fields}\n'
    return span(chronology_of(text, today), "p")


def test_what_became_of_a_promise() -> None:
    assert promise('due = "14 days"\ndone = 2026-04-15').state == "kept"
    assert promise('due = "14 days"\ndone = 2026-04-15\nin_part = true').state == "partly"
    assert promise('due = "14 days"\ndone = 2026-04-16').state == "late"
    assert promise('due = "14 days"').state == "overdue"
    assert promise('due = "14 days"', date(2026, 4, 15)).state == "open"  # its last day
    assert promise('due = "14 days"\ndone = "2026-04"').state == "done"  # in time or not: nobody knows
    assert promise("done = 2026-04-09").state == "kept"
    assert promise("").state == "open"


def test_a_visit_before_the_hours_that_were_agreed_was_not_in_time() -> None:
    window = 'window = "2026-04-15T18:00/2026-04-15T22:00"\ndone = '
    assert promise(f"{window}2026-04-15T13:30:00").state == "early"
    assert promise(f"{window}2026-04-15T18:00:00").state == "kept"
    assert promise(f"{window}2026-04-15T22:30:00").state == "late"
    assert promise(f"{window}2026-04-15").state == "done"  # nobody knows at what time


def test_an_overdue_promise_waits_until_today_and_one_to_come_until_its_day() -> None:
    overdue = promise('due = "14 days"')
    assert (overdue.late, overdue.last) == (Range(16, 16), at("2026-05-01T23:59:59"))
    coming = promise("due = 2026-06-01")
    assert (coming.late, coming.last) == (None, at("2026-06-01T23:59:59"))


def test_a_promise_given_again_without_a_date_has_the_old_one() -> None:
    text = """
[[promises]]
id = "p1"
due = 2026-04-10
[[promises]]
id = "p2"
replaces = "p1"
"""
    shown = chronology_of(text)
    assert span(shown, "p1").state == "replaced"
    again = span(shown, "p2")
    assert (again.state, again.late) == ("overdue", Range(21, 21))


def test_a_purchase_that_was_never_made_says_so() -> None:
    charged = span(chronology_of('[[purchases]]\nid = "news"\nordered = "never"\npaid = 2026-04-05\n'), "news")
    assert (charged.state, charged.begin.first, charged.late) == ("not-ordered", at("2026-04-05"), None)


def request(fields: str) -> Span:
    text = f"""
[[contacts]]
id = "second"
when = 2026-04-03T10:00:00
[[contacts]]
id = "first"
when = 2026-04-01T10:00:00
[[contacts]]
id = "answer"
when = 2026-04-09
direction = "in"
[[requests]]
id = "r"
asked = ["second", "first"]
{fields}
"""
    return span(chronology_of(text), "r")


def test_a_request_lasts_from_the_first_asking_to_the_answer() -> None:
    refused = request('result = "refused"\nanswered = "answer"')
    assert refused.state == "refused"
    assert refused.begin.first == at("2026-04-01T10:00")
    assert refused.done is not None
    assert refused.last == refused.done.last == at("2026-04-09T23:59:59")


def test_a_request_without_an_answer_waits() -> None:
    assert request("").state == "open"
    assert request("").last == at("2026-05-01T23:59:59")
    overdue = request('answer_by = "7 days"')  # counted from 3 April, when it was last asked
    assert (overdue.state, overdue.late) == ("overdue", Range(21, 21))
    assert request('result = "refused"').last == at("2026-04-03T10:00")


def test_dates_that_are_not_certain_are_spans_and_none_is_one_that_follows_the_entry_before_it() -> None:
    shown = chronology_of("""
[[contacts]]
id = "about"
when = "2026-04~"
[[contacts]]
id = "none"
[[contacts]]
id = "open"
when = "2026-04-20/.."
[[costs]]
id = "unknown"
""")
    about, none, still = (mark(shown, name).place for name in ("about", "none", "open"))
    assert (about.first, about.last) == (at("2026-04-01"), at("2026-04-30T23:59:59"))
    assert about.about
    assert (none.first, none.last, none.dated) == (at("2026-04-01"), at("2026-04-01"), False)
    assert (still.first, still.last) == (at("2026-04-20"), at("2026-05-01T23:59:59"))
    assert mark(shown, "unknown").place.first == at("2026-04-01")  # nothing comes before it: at the beginning
    assert [row.name for row in shown.rows][:2] == ["about", "none"]


def test_what_has_no_time_of_day_follows_what_it_follows_in_the_file() -> None:
    shown = chronology_of("""
[[contacts]]
id = "morning"
when = 2026-04-14T11:20:00
[[contacts]]
id = "then"
when = 2026-04-14
[[contacts]]
id = "noon"
when = 2026-04-14T12:00:00
""")
    assert [row.name for row in shown.rows] == ["morning", "then", "noon"]


def test_nothing_has_no_beginning() -> None:
    shown = chronology_of("")
    assert (shown.first, shown.last, shown.rows) == (None, None, ())


def test_what_a_failing_rests_on_is_marked_and_what_was_done_well_is_not() -> None:
    record = record_of(PARTIES + DESK + '[[requests]]\nid = "r"\nto = "shop"\nasked = ["page"]\nresult = "granted"\n')
    shown = chronology(record, find(record).findings)
    assert {row.name for row in shown.rows if row.failing} == {"desk", "back", "call", "missed"}


SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SLOW
@given(cases(), st.dates())
def test_any_case_is_told_whole_and_in_order(case: Case, today: date) -> None:
    record = Record(case, today)
    shown = chronology(record, find(record).findings)
    names = [row.name for row in shown.rows]
    assert len(set(names)) == len(names)
    assert [one.name for one in shown.marks if one.kind == "contact"] == [*map(record.name, record.timeline)]
    for kind, entries in (("price", case.prices), ("cost", case.costs), ("credit", case.credits)):
        assert {one.name for one in shown.marks if one.kind == kind} == {*map(record.name, entries)}
    told = {*map(record.name, (*case.purchases, *case.promises, *case.requests))}
    assert {one.name for one in shown.spans} == told
    assert [row.at for row in shown.rows] == sorted(row.at for row in shown.rows)
    assert {row.lane for row in shown.rows} <= set(shown.lanes)
    for one in shown.spans:
        assert one.first <= one.begin.last <= one.last
        assert all(place.first <= place.last <= one.last for place in (one.due, one.done) if place)
    for row in shown.marks:
        assert row.place.first <= row.place.last


@SLOW
@given(cases(), st.dates())
def test_spans_agree_with_the_findings(case: Case, today: date) -> None:
    record = Record(case, today)
    states = {one.name: one.state for one in chronology(record).spans}
    wanted = {
        "promise-broken": {"broken"},
        "promise-early": {"early"},
        "promise-late": {"late"},
        "promise-pending": {"open", "overdue", "replaced"},
    }
    for finding in find(record).findings:
        if finding.kind in wanted:
            assert states[finding.cites[0]] in wanted[finding.kind]
