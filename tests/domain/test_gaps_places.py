"""Gaps: their weight, their order, one for a place, and what they take from findings and letters (findings.md)."""

from __future__ import annotations

import pytest
from whole_case import WHOLE, changed, missing, told, without


def test_a_file_that_is_gone_or_changed_stops_a_letter_only_if_something_cites_it() -> None:
    assert told(WHOLE, {"receipt": "missing", "mail": "changed"}) == [
        ("exhibit-missing", "receipt.file"),
        ("exhibit-changed", "mail.file"),
    ]
    unused = WHOLE + '[[exhibits]]\nid = "log"\nfile = "exhibits/log.csv"'
    assert told(unused, {"log": "missing"}) == [("exhibit-unused", "log")]


def test_no_rate_stops_a_letter_only_when_the_total_is_asked_for() -> None:
    foreign = changed('amount = "40 EUR"', 'amount = "40 USD"')
    (asked,) = missing(foreign)
    assert (asked.kind, asked.weight, asked.about) == ("no-rate", "stops", "USD")
    (not_asked,) = missing(foreign.replace('amount = "total"', 'amount = "10 EUR"'))
    assert (not_asked.kind, not_asked.weight) == ("no-rate", "weakens")


def test_totals_in_several_currencies_are_one_gap_of_the_case() -> None:
    two = changed('amount = "40 EUR"', 'amount = "40 EUR"').replace('currency = "EUR"\n', "", 1)
    two += '[[costs]]\nid = "x"\nwhen = 2026-04-12\namount = "1 USD"\nexhibits = ["receipt"]'
    (gap,) = missing(two)
    assert (gap.kind, gap.where, gap.about) == ("no-rate", "currency", "EUR, USD")


def test_every_unknown_name_of_one_place_is_told_once() -> None:
    (gap,) = missing(changed('answers = ["c1"]', 'answers = ["c8", "c9", "c8"]'))
    assert (gap.kind, gap.where, gap.about, gap.weight) == ("unknown-id", "c2.answers", "c8, c9", "stops")


def test_of_two_gaps_of_one_place_the_one_that_stops_a_letter_is_told() -> None:
    found = told(WHOLE + '[advocate]\nname = "L. Hart"\naddress = "2 Aid Lane"\nauthority = "nobody"')
    assert found == [("unknown-id", "advocate.authority")]


def test_an_entry_without_an_id_is_named_by_table_and_position() -> None:
    assert ("no-date", "contacts[2].when") in told(WHOLE + '[[contacts]]\nwith = "shop"\nexhibits = ["mail"]')


def test_what_stops_comes_first_then_the_order_of_the_file() -> None:
    found = missing(
        without("when = 2026-03-16", "when = 2026-04-12", 'address = "1 Long Street, Oldtown"').replace('to = "r1"', "")
        + '[[offers]]\nid = "o"\nby = "shpo"\ncontact = "c2"',
        {"mail": "missing"},
    )
    assert [(gap.weight, gap.where) for gap in found] == [
        ("stops", "o.by"),
        ("stops", "mail.file"),
        ("weakens", "complainant.address"),
        ("weakens", "c1.when"),
        ("weakens", "van.when"),
    ]


def test_the_letter_s_language_decides_what_is_untranslated() -> None:
    assert told(WHOLE) == []
    assert ("untranslated", "c2.said") in told(WHOLE, language="lt")
    assert ("untranslated", "title") in told(WHOLE, language="lt")
    assert told(WHOLE, language="en-US") == []


def test_a_broken_promise_without_proof_is_told_where_its_proof_belongs() -> None:
    bare = changed('said = "It comes on 25 March"\nexhibits = ["mail"]', 'said = "It comes on 25 March"')
    assert told(bare) == [("no-exhibit", "c2.exhibits")]
    neither = bare.replace('told = "Asked where the desk is"\nexhibits = ["mail"]\n', "")
    assert ("no-exhibit", "c2.exhibits") in told(neither)


def test_a_contact_that_no_finding_rests_on_needs_no_proof() -> None:
    quiet = (
        WHOLE + '[[contacts]]\nwhen = 2026-04-20\nwith = "shop"\nchannel = "phone"\ndirection = "in"\nreached = true'
    )
    assert told(quiet) == []


def test_a_date_that_leaves_a_finding_open_is_a_gap() -> None:
    vague = changed("done = 2026-04-12", 'done = "2026-03"')
    assert [kind for kind, _ in told(vague)] == ["date-unclear"]


def test_the_recipient_is_whom_the_remedy_is_asked_of() -> None:
    bank = WHOLE + '[[parties]]\nid = "bank"\nname = "First Bank"\nrole = "bank"\n'
    assert told(bank) == []
    assert told(bank.replace('to = "shop"\n\n[[parties]]', 'to = "shop"\n[[parties]]')) == []
    asked = bank.replace('due = "14 days"\nto = "shop"', 'due = "14 days"\nto = "bank"')
    assert told(asked) == [("no-address", "bank.address")]


def test_without_a_name_in_the_remedy_the_letter_goes_to_the_first_trader() -> None:
    bank_first = changed("[[parties]]", '[[parties]]\nid = "bank"\nname = "First Bank"\nrole = "bank"\n[[parties]]')
    unnamed = bank_first.replace('due = "14 days"\nto = "shop"', 'due = "14 days"')
    assert told(unnamed) == []  # the shop has an address, the bank has none


@pytest.mark.parametrize(("role", "gap"), [("regulator", True), ("ombudsman", True), ("repairer", False)])
def test_a_regulator_gets_no_letter_unless_it_is_named(role: str, gap: bool) -> None:
    only = changed('role = "trader"', f'role = "{role}"').replace('due = "14 days"\nto = "shop"', 'due = "14 days"')
    assert (("no-recipient", "parties") in told(only)) is gap
