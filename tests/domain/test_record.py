"""A case that can be asked: names, dates, parties and proof of its entries."""

from __future__ import annotations

from datetime import date

import pytest
from cases import TODAY, record_of

from tui_complaints.domain.entries import Cost, Exhibit

PARTIES = """
[[parties]]
id = "shop"
[[parties]]
id = "courier"
acts_for = "shop"
[[parties]]
id = "driver"
acts_for = "courier"
[[parties]]
id = "bank"
[[people]]
id = "mum"
[[purchases]]
id = "desk"
party = "shop"
ordered = 2026-03-01
exhibits = ["receipt"]
[[contacts]]
id = "c1"
with = "courier"
when = 2026-03-05
exhibits = ["mail#p2"]
[[exhibits]]
id = "receipt"
[[exhibits]]
id = "mail"
file = "mail.txt"
[[exhibits]]
id = "log"
obtain = "Ask for it"
"""


def test_an_entry_is_named_by_its_id_or_by_table_and_position() -> None:
    record = record_of('[[contacts]]\n[[contacts]]\nid = "second"\n[[costs]]')
    assert list(record.entries) == ["contacts[0]", "second", "costs[0]"]
    assert record.name(record.case.contacts[0]) == "contacts[0]"
    assert record.tables["second"] == "contacts"
    assert isinstance(record.find("costs[0]"), Cost)
    assert record.find("contacts[1]") is None  # it has a name
    assert record.find(None) is None


def test_a_name_is_found_only_where_its_kind_of_entry_is_asked_for() -> None:
    record = record_of(PARTIES)
    assert record.party("desk") is None
    assert record.contact("desk") is None
    assert record.purchase("desk") is record.case.purchases[0]
    assert record.exhibit("mail") is record.case.exhibits[1]
    assert record.exhibit("nobody") is None


@pytest.mark.parametrize(
    ("entry", "party"),
    [
        ("[[contacts]]\nwith = 'bank'", "bank"),
        ("[[contacts]]\nwith = 'mum'", ""),
        ("[[contacts]]", ""),
        ("[[promises]]\nby = 'bank'\ncontact = 'c1'", "bank"),
        ("[[promises]]\ncontact = 'c1'\nof = 'desk'", "courier"),
        ("[[promises]]\nof = 'desk'", "shop"),
        ("[[requests]]\nasked = ['nobody', 'c1']", "courier"),
        ("[[requests]]\nto = 'shop'\nasked = ['c1']", "shop"),
        ("[[statements]]\ncontact = 'c1'", "courier"),
        ("[[offers]]\nby = 'shpo'", ""),
        ("[[prices]]\nof = 'desk'", "shop"),
        ("[[costs]]\nto = 'courier'\nof = 'desk'", "courier"),
        ("[[costs]]\nof = 'desk'", "shop"),
        ("[[credits]]\nfrom = 'bank'", "bank"),
        ("[[remedies]]\nto = 'bank'", "bank"),
        ("[[letters]]\nto = 'bank'", "bank"),
        ("[[rules]]", ""),
    ],
)
def test_an_entry_concerns_the_party_it_names_else_that_of_its_contact_or_purchase(entry: str, party: str) -> None:
    record = record_of(PARTIES + entry)
    table = entry[2 : entry.index("]")]
    assert record.party_of(getattr(record.case, table)[-1]) == party


def test_with_one_party_in_the_case_everything_concerns_it() -> None:
    record = record_of('[[parties]]\nid = "shop"\n[[contacts]]\n[[costs]]\nto = "shpo"')
    assert record.party_of(record.case.contacts[0]) == "shop"
    assert record.party_of(record.case.costs[0]) == ""  # it names somebody else, whoever that is


@pytest.mark.parametrize(
    ("party", "who"), [("shop", {"shop", "courier", "driver"}), ("courier", {"courier", "driver"}), ("bank", {"bank"})]
)
def test_a_party_answers_for_those_who_act_for_it_and_for_theirs(party: str, who: set[str]) -> None:
    assert record_of(PARTIES).answers_for(party) == who


def test_parties_that_act_for_each_other_answer_for_each_other() -> None:
    circle = '[[parties]]\nid = "a"\nacts_for = "b"\n[[parties]]\nid = "b"\nacts_for = "a"'
    assert record_of(circle).answers_for("a") == {"a", "b"}


def test_what_was_said_has_the_date_and_the_proof_of_its_contact() -> None:
    record = record_of(PARTIES + '[[promises]]\nid = "p"\ncontact = "c1"\nexhibits = ["receipt", "log", "nothing"]')
    promise = record.case.promises[0]
    assert record.moment(promise).day == date(2026, 3, 5)
    # One still to be obtained, and one that is nowhere, prove nothing.
    assert [str(citation) for citation in record.citations(promise)] == ["receipt", "mail#p2"]


def test_the_same_place_of_an_exhibit_is_cited_once() -> None:
    record = record_of(PARTIES + '[[promises]]\ncontact = "c1"\nexhibits = ["mail#p2", "mail#p3"]')
    assert [str(citation) for citation in record.citations(record.case.promises[0])] == ["mail#p2", "mail#p3"]


def test_dates_may_be_counted_from_what_was_said_in_a_contact_without_a_date() -> None:
    record = record_of('[[contacts]]\nid = "c"\n[[promises]]\nid = "p"\ncontact = "c"\n[[costs]]\nwhen = "@p + 3 days"')
    days = record.calendar.days(record.moment(record.case.contacts[0]), record.moment(record.case.costs[0]))
    assert days is not None
    assert (days.low, days.high) == (3, 3)


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        ("[[purchases]]\nid = 'x'\nordered = 2026-03-01\ndelivered = 2026-03-09", date(2026, 3, 1)),
        ("[[purchases]]\nid = 'x'\nordered = 'never'", None),
        ("[[prices]]\nid = 'x'\nwhen = 2026-03-01", date(2026, 3, 1)),
        ("[[exhibits]]\nid = 'x'\nmade = 2026-03-01", date(2026, 3, 1)),
        ("[[letters]]\nid = 'x'\nmade = 2026-03-01\nsent = 2026-03-02", date(2026, 3, 2)),
        ("[[letters]]\nid = 'x'\nmade = 2026-03-01", date(2026, 3, 1)),
        ("[[parties]]\nid = 'x'", None),
    ],
)
def test_each_kind_of_entry_has_the_date_that_others_are_counted_from(entry: str, day: date | None) -> None:
    record = record_of(entry)
    assert record.moment(record.entries["x"]).day == day


def test_until_today_stops_when_the_case_ended() -> None:
    assert record_of("ended = 2026-04-12").end.day == date(2026, 4, 12)
    assert record_of("").end.day == record_of("").now.day == TODAY


def test_the_timeline_puts_undated_contacts_after_the_one_before_them() -> None:
    record = record_of("""
[[contacts]]
id = "b"
when = 2026-03-05
[[contacts]]
id = "b2"
[[contacts]]
id = "d"
when = "2026-03-07 evening"
[[contacts]]
id = "a"
when = 2026-03-01
[[contacts]]
id = "c"
when = "2026-03-07T09:00"
[[contacts]]
id = "c2"
when = "2026-03-07"
[[contacts]]
id = "b3"
when = "@b2 + 1 day"
""")
    # b3 is counted from a contact without a date: it too follows the one before it.
    assert [contact.id for contact in record.timeline] == ["a", "b", "b2", "c", "c2", "b3", "d"]


def test_an_exhibit_is_held_when_it_has_a_file_or_is_on_paper() -> None:
    assert Exhibit(file="a.pdf").is_held
    assert Exhibit().is_held
    assert Exhibit(obtain="Ask", file="a.pdf").is_held
    assert not Exhibit(obtain="Ask").is_held
