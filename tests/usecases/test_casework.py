"""What the screen of a case shows: each entry in a line, each gap with its place, each sum with its entries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from cases import record_of

from tui_complaints.domain.finding import Gap
from tui_complaints.errors import NotFoundError, StorageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.casework.opening import file_of, show_file
from tui_complaints.usecases.casework.places import FormPlace, named_by, place_of, place_of_gap
from tui_complaints.usecases.casework.tables import (
    ORDER,
    Line,
    Teller,
    count_of,
    found_in,
    lines_of,
    place_in,
    spans_years,
)
from tui_complaints.usecases.casework.view import teller_of, view_of
from tui_complaints.usecases.forms.described import HEADS
from tui_complaints.usecases.session.session import Session

if TYPE_CHECKING:
    from pathlib import Path

CASE = """
currency = "EUR"
language = "en"

[complainant]
name = "Ana Ruiz"

[[people]]
id = "ann"
role = "witness"

[[parties]]
id = "shop"
name = "Bright Desks"
email = "desk@bright.example"
phone = "123"

[[purchases]]
id = "desk"
what = "A desk"
party = "shop"
ordered = 2026-03-01
price = "200 EUR"

[[prices]]
id = "quote"
of = "desk"
kind = "raised"
times = "1.5"

[[contacts]]
id = "c1"
when = 2026-03-16T09:30:00
with = "shop"
channel = "phone"
reached = false
note = "Nobody there"

[[contacts]]
id = "c2"
when = "@c1 + 1 day"
with = "shop"
channel = "email"
told = "Where is Ёлка?"

[[promises]]
id = "never"
by = "shop"
contact = "c1"
what = "a call"
due = 2026-03-20
done = "never"

[[promises]]
id = "open"
by = "shop"
kind = "visit"

[[promises]]
id = "kept"
by = "shop"
what = "an answer"
done = 2026-03-22

[[requests]]
id = "r1"
to = "shop"
what = "my money"
result = "refused"

[[requests]]
id = "r2"
to = "shop"
what = "a number"

[[requests]]
id = "r3"
to = "shop"
what = "a desk"
result = "granted"

[[statements]]
id = "s1"
by = "shop"
quote = "We rang"
stance = "contradicted"

[[offers]]
id = "o1"
by = "shop"
what = "a voucher"
amount = "10 EUR"

[[costs]]
id = "van"
when = 2026-04-12
what = "A van"
kind = "fare"
amount = "40 EUR"
proof = "receipt"
exhibits = ["receipt"]

[[costs]]
id = "bus"
what = "A bus"
kind = "fare"
amount = "10 EUR"

[[costs]]
id = "food"
what = "Lunch"
amount = "50 EUR"
proof = "estimate"

[[costs]]
id = "day"
what = "A day lost"
kind = "time"
length = "8 h"

[[credits]]
id = "back"
what = "Half of the van"
amount = "20 EUR"
for = ["van"]

[[exhibits]]
id = "receipt"
title = "Receipt"
file = "exhibits/receipt.pdf"

[[exhibits]]
id = "log"
kind = "call-log"
obtain = "Ask the operator"

[[remedies]]
id = "money"
kind = "refund"
amount = "200 EUR"

[[remedies]]
id = "sorry"
kind = "apology"

[[letters]]
id = "l1"
kind = "complaint"
to = "shop"
sent = 2026-04-01

[[letters]]
id = "l2"
to = "shop"
"""


def told(name: str) -> Line:
    """An entry of the case in a line."""
    record = record_of(CASE)
    return Teller(record, "en", with_year=False).line(name, record.entries[name])


# Entries


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("ann", Line("ann", what="ann", state="witness")),
        ("shop", Line("shop", what="Bright Desks · desk@bright.example · 123")),
        ("desk", Line("desk", "1 Mar", "Bright Desks", "A desk", "€200")),
        ("quote", Line("quote", "", "Bright Desks", "raised", "1.5")),
        ("c1", Line("c1", "16 Mar 09:30", "Bright Desks", "Nobody there", "not reached", "warn")),
        ("never", Line("never", "20 Mar", "Bright Desks", "a call", "never done", "bad")),
        ("open", Line("open", "", "Bright Desks", "visit", "outcome not noted", "warn")),
        ("kept", Line("kept", "", "Bright Desks", "an answer", "done 22 Mar", "good")),
        ("r1", Line("r1", "", "Bright Desks", "my money", "refused", "bad")),
        ("r2", Line("r2", "", "Bright Desks", "a number", "outcome not noted", "warn")),
        ("r3", Line("r3", "", "Bright Desks", "a desk", "granted", "good")),
        ("s1", Line("s1", "", "Bright Desks", "We rang", "contradicted")),
        ("o1", Line("o1", "", "Bright Desks", "a voucher", "€10")),
        ("van", Line("van", "12 Apr", "Bright Desks", "A van", "€40")),
        ("day", Line("day", "", "Bright Desks", "A day lost", "8 h")),
        ("money", Line("money", "", "Bright Desks", "refund", "€200")),
        ("l1", Line("l1", "1 Apr", "Bright Desks", "complaint", "sent", "good")),
        ("l2", Line("l2", "", "Bright Desks", "l2", "not sent")),
    ],
)
def test_an_entry_is_told_in_a_line(name: str, line: Line) -> None:
    assert told(name) == line


def test_dates_say_their_year_only_where_there_are_several() -> None:
    assert not spans_years(record_of(CASE))
    record = record_of(CASE + '[[contacts]]\nid = "old"\nwhen = 2025-12-31\n')
    assert spans_years(record)
    assert Teller(record, "en").line("old", record.entries["old"]).when == "31 Dec 2025"


def test_the_files_of_exhibits_are_told_once_they_are_known() -> None:
    record = record_of(CASE)
    receipt = record.entries["receipt"]
    assert Teller(record, "en").line("receipt", receipt).state == ""
    line = Teller(record, "en", {"receipt": "changed"}).line("receipt", receipt)
    assert (line.what, line.state, line.tone) == ("Receipt", "changed since", "bad")


def test_every_table_of_the_format_is_among_those_that_can_be_looked_at() -> None:
    record = record_of(CASE)
    assert set(ORDER) == {*record.case.__struct_encode_fields__[11:], "case", "story"}
    teller = Teller(record, "en")
    for table in ORDER:
        count = count_of(record.case, table)
        lines = lines_of(teller, record, table)
        assert (count is None) == (table in HEADS or table == "story")
        assert count is None or len(lines) == count


def test_the_fields_of_the_complainant_are_lines_too() -> None:
    record = record_of(CASE)
    lines = lines_of(Teller(record, "en"), record, "complainant")
    assert (lines[0].name, lines[0].who, lines[0].what) == ("name", "Name", "Ana Ruiz")
    assert place_in(lines, "phone") == 4


@pytest.mark.parametrize(
    ("wanted", "found"), [("nobody 16", ["c1"]), ("елка", ["c2"]), ("bright", ["c1", "c2"]), ("", ["c1", "c2"])]
)
def test_entries_are_found_by_their_words_whatever_their_letters(wanted: str, found: list[str]) -> None:
    record = record_of(CASE)
    lines = lines_of(Teller(record, "en"), record, "contacts")
    assert [line.name for line in found_in(lines, wanted)] == found
    assert [line.name for line in lines[1:]] == ["c2"]
    assert (place_in(lines, "c2"), place_in(lines, "gone"), place_in(lines, None)) == (1, 0, 0)


# Places


@pytest.mark.parametrize(
    ("gap", "place"),
    [
        (Gap("no-date", "c1.when"), FormPlace("contacts", "c1", "when")),
        (Gap("no-address", "complainant.address"), FormPlace("complainant", key="address")),
        (Gap("no-remedy", "remedies"), FormPlace("remedies")),
        (Gap("no-date", "contacts[7].when"), FormPlace("contacts", key="when")),
        (Gap("no-rate", "currency", "EUR, USD"), FormPlace("case", key="currency")),
        (Gap("exhibit-unused", "log"), FormPlace("exhibits", "log")),
        (Gap("no-rate", "van.amount", "USD"), FormPlace("rates", key="rate", given=(("from", "USD"),))),
        (
            Gap("price-unclaimed", "desk.price", "200 EUR"),
            FormPlace("costs", key="amount", given=(("kind", "charge"), ("of", "desk"), ("amount", "200 EUR"))),
        ),
    ],
)
def test_a_gap_leads_to_the_field_that_closes_it(gap: Gap, place: FormPlace) -> None:
    assert place_of_gap(record_of(CASE), gap) == place


def test_an_entry_without_an_id_is_found_by_its_position() -> None:
    record = record_of('[[contacts]]\ntold = "x"\n')
    assert place_of(record, "contacts[0].when") == FormPlace("contacts", "contacts[0]", "when")


def test_who_names_an_entry_is_known_before_it_is_deleted() -> None:
    record = record_of(CASE)
    assert named_by(record, "c1") == ("c2.when", "never.contact")
    assert named_by(record, "van") == ("back.for",)
    assert named_by(record, "bus") == ()


# What follows from it


def session_of(folder: Path, text: str = CASE) -> Session:
    folder.mkdir(exist_ok=True)
    (folder / "case.toml").write_text(f'format = 1\ntitle = "A case"\n{text}', encoding="utf-8")
    return Session.open(folder / "case.toml", date(2026, 5, 1))


def test_sums_open_their_entries_and_say_where_the_money_went(tmp_path: Path) -> None:
    view = view_of(session_of(tmp_path / "case").state, "en")
    sums = {one.kind: (one.text, [item.name for item in one.items]) for one in view.sums.sums}
    assert sums == {
        "proved": ("€40", ["van"]),
        "estimated": ("€50", ["food"]),
        "unproved": ("€10", ["bus"]),
        "time": ("8 hours", ["day"]),
        "returned": ("€20", ["back"]),
        "claimed": ("€80", ["food", "van", "bus"]),
    }
    went = [(item.what, item.amount, item.share) for item in view.sums.went]
    assert went == [("fare", "€50", 0.5), ("of no kind", "€50", 0.5)]


def test_time_says_what_is_claimed_for_it(tmp_path: Path) -> None:
    paid = 'per_unit = "10 EUR/h"\n'
    text = CASE.replace('length = "8 h"\n', f'length = "8 h"\n{paid}')
    told_only = view_of(session_of(tmp_path / "a", text).state, "en").sums.sums[3]
    assert told_only.text == "8 hours, €80, not claimed"
    claimed = view_of(session_of(tmp_path / "b", text.replace(paid, f"{paid}claim = true\n")).state, "en").sums.sums[3]
    assert claimed.text == "8 hours, €80 claimed"


def test_a_total_that_is_not_known_is_not_made_up(tmp_path: Path) -> None:
    abroad = CASE.replace('amount = "40 EUR"', 'amount = "40 USD"')
    assert "cannot be summed up" in view_of(session_of(tmp_path / "a", abroad).state, "en").sums.sums[5].text
    about = CASE.replace('amount = "40 EUR"', 'amount = "~40 EUR"')
    assert view_of(session_of(tmp_path / "b", about).state, "en").sums.sums[5].text == "about €80"
    least = CASE.replace('amount = "40 EUR"', "")
    view = view_of(session_of(tmp_path / "c", least).state, "en")
    assert view.sums.sums[5].text == "at least €60"
    assert next(item for item in view.sums.sums[5].items if item.name == "van").amount == "no amount"


def test_what_stops_a_letter_comes_first_and_each_point_has_its_place(tmp_path: Path) -> None:
    view = view_of(session_of(tmp_path / "case").state, "en")
    weights = [point.weight for point in view.missing]
    assert weights == sorted(weights, key=lambda weight: weight != "stops")
    assert (view.stops, view.weakens) == (weights.count("stops"), weights.count("weakens"))
    assert all(point.place is not None for point in view.missing)
    broken = next(point for point in view.follows if point.place == FormPlace("promises", "never"))
    assert "20 March 2026" in broken.text


def test_entries_are_told_alike_before_and_after_the_case_was_looked_at(tmp_path: Path) -> None:
    session = session_of(tmp_path / "case")
    entry = session.record.entries["c1"]
    view = view_of(session.state, "en")
    before, after = teller_of(session.state, "en", None), teller_of(session.state, "en", view)
    assert before.line("c1", entry) == after.line("c1", entry) == told("c1")


# Files


def test_a_file_of_the_evidence_is_opened_by_the_systems_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "case"
    session_of(folder)
    stored = read_case(folder / "case.toml")
    for name in ("receipt", "log", "nothing"):  # gone, still to be obtained, no exhibit at all
        with pytest.raises(NotFoundError):
            file_of(stored, name)
    (folder / "exhibits").mkdir()
    (folder / "exhibits" / "receipt.pdf").write_bytes(b"paid")
    assert file_of(stored, "receipt") == (folder / "exhibits" / "receipt.pdf").resolve()
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(StorageError):
        show_file(folder / "exhibits" / "receipt.pdf")


def test_a_file_outside_the_case_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    session_of(tmp_path / "case", CASE.replace("exhibits/receipt.pdf", "../secret"))
    with pytest.raises(StorageError):
        file_of(read_case(tmp_path / "case" / "case.toml"), "receipt")
