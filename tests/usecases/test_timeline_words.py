"""What the rows of a timeline say: the date as exact as it was entered, who, what, and what became of it."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.usecases.timeline import RowText, timeline

CASE = """
language = "en"
[[parties]]
id = "shop"
name = "Marlow Lamps"
[[parties]]
id = "post"
"""
CALL = """
[[contacts]]
id = "call"
when = 2026-04-14T11:20:00
with = "shop"
channel = "phone"
told = "I asked where it was"
said = "In a week"
reference = "none"
exhibits = ["log", "recording"]
[[exhibits]]
id = "log"
[[exhibits]]
id = "recording"
"""


def row(text: str, name: str, language: str = "en", numbers: dict[str, int] | None = None) -> RowText:
    record = record_of(CASE + text, date(2026, 5, 1))
    found = find(record)
    missing = gaps(record, found, ledger(record), {})
    return timeline(record, found.findings, missing, language, numbers).rows[name]


def when(entered: str, more: str = "") -> str:
    return row(f'{more}\n[[contacts]]\nid = "x"\nwhen = {entered}\n', "x").when


def test_a_call_in_a_row() -> None:
    assert row(CALL, "call") == RowText(
        "14 Apr 11:20", "phone", "Marlow Lamps", "In a week", "no number given", "[•]", gap=False
    )


def test_proof_is_numbered_as_in_the_letter() -> None:
    assert row(CALL, "call", numbers={"recording": 2, "log": 5}).proof == "[2, 5]"
    assert row(CALL, "call", numbers={"log": 5}).proof == "[5, •]"


@pytest.mark.parametrize(
    ("entered", "shown"),
    [
        ("2026-04-14", "14 Apr"),
        ('"2026-04-14~"', "~14 Apr"),
        ('"2026-04"', "Apr 2026"),
        ('"2026-04~"', "~Apr 2026"),
        ('"2026"', "2026"),
        ('"2026-03-17/2026-04-12"', "17 Mar – 12 Apr"),
        ('"2026-04-01/2026-04-06"', "1–6 Apr"),
        ('"2026-03-17/.."', "17 Mar –"),
        ('"../2026-03-17"', "– 17 Mar"),
        ('"@nowhere"', "no date"),
    ],
)
def test_a_date_is_as_exact_as_it_was_entered(entered: str, shown: str) -> None:
    assert when(entered) == shown


def test_the_year_is_said_where_there_are_several() -> None:
    assert when("2026-04-14", "[[contacts]]\nwhen = 2025-12-30") == "14 Apr 2026"


def promise(fields: str) -> str:
    text = f'{CALL}[[promises]]\nid = "p"\ncontact = "call"\nkind = "callback"\n{fields}\n'
    return row(text, "p").state


def test_what_became_of_a_promise_is_said_in_words() -> None:
    assert promise("due = 2026-04-20\ndone = 2026-04-20") == "kept"
    assert promise("due = 2026-04-20\ndone = 2026-04-22") == "2 days late"
    assert promise('due = 2026-04-20\ndone = "2026-04-22/2026-04-25"') == "at least 2 days late"
    assert promise('due = 2026-04-20\ndone = "2026-04-21~"') == "about 1 day late"
    assert promise("due = 2026-04-20") == "11 days overdue"
    assert promise('due = 2026-04-20\ndone = "never"') == "never done"
    assert promise("due = 2026-05-20") == "open"


def test_a_promise_given_again_is_told_in_the_words_of_the_first() -> None:
    text = f"""{CALL}
[[promises]]
id = "p1"
contact = "call"
what = "The lamp comes"
due = 2026-04-20
[[promises]]
id = "p2"
contact = "call"
due = 2026-04-27
replaces = "p1"
"""
    assert (row(text, "p1").state, row(text, "p2").what) == ("put off", "The lamp comes")
    wordless = f'{CALL}[[promises]]\nid = "p"\ncontact = "call"\nkind = "refund"\n'
    assert row(wordless, "p").what == "refund"


def test_what_never_came_and_what_nobody_promised() -> None:
    lamp = '[[purchases]]\nid = "lamp"\nparty = "post"\nwhat = "A lamp"\nordered = 2026-03-01\n'
    assert row(lamp + 'delivered = "never"', "lamp").state == "never delivered"
    assert row(lamp + "promised = 2026-05-09", "lamp").state == "not delivered yet"
    assert row(lamp, "lamp").state == ""
    assert row(lamp, "lamp").who == "post"  # a party without a name goes by its id


def test_costs_say_what_they_came_to() -> None:
    assert row('[[costs]]\nid = "x"\nwhen = 2026-04-01\namount = "~12.50 EUR"\n', "x").state == "about €12.50"
    assert row('[[costs]]\nid = "x"\nwhen = 2026-04-01\nkind = "time"\nlength = "9 h"\n', "x").state == "9 hours"
    both = '[[costs]]\nid = "x"\nwhen = 2026-04-01\namount = "10 USD"\nsettled = "9.10 EUR"\n'
    assert row(both, "x").state == "US$10"
    assert row('[[costs]]\nid = "x"\nwhen = 2026-04-01\nkind = "fuel"\n', "x").what == "fuel"


def test_prices_say_how_they_changed() -> None:
    price = '[[prices]]\nid = "x"\nwhen = 2026-04-01\nkind = "raised"\n'
    assert (row(price + 'times = "1.5"', "x").what, row(price + 'times = "1.5"', "x").state) == ("raised", "1.5 times")
    assert row(price + 'amount = "20 EUR"\nnote = "by phone"', "x").what == "by phone"
    assert row(price + 'amount = "20 EUR"', "x").state == "€20"


def test_what_is_missing_from_an_entry_is_marked() -> None:
    assert row('[[costs]]\nid = "x"\nwhen = 2026-04-01\namount = "3 EUR"\n', "x").gap  # nothing proves it


def test_contacts_say_that_nobody_was_reached_and_how_often() -> None:
    calls = '[[contacts]]\nid = "x"\nwhen = 2026-04-01\ntimes = ">=5"\nreached = false\nchannel = "phone"\n'
    assert row(calls, "x").state == "not reached, at least 5 times"
    assert row(calls, "x").what == "contact"
    assert row(calls.replace("reached = false", 'conduct = ["rude"]'), "x").state == "at least 5 times, rude"


def test_a_letter_that_was_sent_has_a_row() -> None:
    letter = '[[letters]]\nid = "x"\nkind = "complaint"\nto = "shop"\nsent = 2026-04-22\n'
    assert row(letter, "x") == RowText("22 Apr", "letter", "Marlow Lamps", "letter sent", "", "", gap=False)


def test_dates_and_texts_are_in_the_language_that_was_asked_for() -> None:
    text = '[[contacts]]\nid = "x"\nwhen = 2026-04-14T11:20:00\nsaid = {en = "Soon", ru = "Скоро"}\n'
    assert (row(text, "x", "ru").when, row(text, "x", "ru").what) == ("14 апр. 11:20", "Скоро")
    assert row(text, "x", "lt").when == "04-14 11:20"
    assert row(text, "x", "fr").when == "14 Apr 11:20"  # not spoken: English


def test_there_is_a_row_for_each_entry_and_a_name_for_each_lane() -> None:
    shown = timeline(record_of(CASE + CALL), (), (), "en")
    assert list(shown.rows) == ["call"]
    assert len(shown.rows) == 1
    assert dict(shown.lanes) == {"shop": "Marlow Lamps", "post": "post", "": "you"}
    assert shown.months[3] == "Apr"
    assert all(len(text.when) <= shown.when_width for text in shown.rows.values())


@pytest.mark.parametrize(("kind", "became"), [("service", "never done"), ("goods", "never delivered")])
def test_a_service_is_done_and_goods_are_delivered(kind: str, became: str) -> None:
    bought = f'[[purchases]]\nid = "x"\nwhat = "A lamp"\nkind = "{kind}"\nordered = 2026-03-01\ndelivered = "never"\n'
    assert row(bought, "x").state == became
