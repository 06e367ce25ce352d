"""Commands that work out what follows from cases: check, costs, due, verify."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp
from printing import EMPTY, ON, cells, data, printed

from tui_complaints.cli import run

if TYPE_CHECKING:
    from pathlib import Path


def test_check_tells_what_follows_and_what_is_missing_with_the_way_to_close_it(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    text = printed(capsys, "check", "late-lamp", *ON, status=1)
    assert "42 days overdue" in text
    assert "[p1, c1]" in text
    assert "What weakens it\n  - p2 was due, and you have not noted what became of it.\n" in text
    assert "    → complaints set late-lamp p2.done never\n" in text
    assert text.endswith("Next: complaints letter late-lamp\n")


def test_check_names_what_stops_a_letter_first(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, "empty", EMPTY)
    text = printed(capsys, "check", "empty", status=1)
    assert "What stops a letter\n  - Your name is missing: the letter must say who complains." in text
    assert "Next: complaints set empty complainant.name" in text


def test_findings_alone_are_no_fault(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP.replace("due = 2026-04-30\n", "due = 2026-04-30\ndone = 2026-04-29\n"))
    assert "Nothing is missing." in printed(capsys, "check", "late-lamp", *ON)


def test_check_as_json_has_the_names_of_the_contract(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    found = data(capsys, "check", "late-lamp", *ON, status=1)
    assert list(found) == ["findings", "gaps", "tone", "privacy"]
    broken = found["findings"][0]
    assert set(broken) == {"kind", "party", "facts", "cites", "text"}
    assert broken["kind"] == "promise-broken"
    assert broken["party"] == "shop"
    assert broken["facts"] == {"promised_days": 4, "overdue_days": 42}
    (gap,) = found["gaps"]
    assert set(gap) == {"kind", "where", "text", "weight"}
    assert (gap["kind"], gap["where"], gap["weight"]) == ("outcome-unknown", "p2.done", "weakens")
    assert (found["tone"], found["privacy"]) == ([], [])


def test_costs_tell_each_line_and_the_three_sums(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hours = '[[costs]]\nid = "hours"\nkind = "time"\nlength = "9 h"\nper_unit = "10 EUR/h"\n'
    back = '[[credits]]\nid = "back"\namount = "2.00 EUR"\nfor = ["bus"]\n'
    put_lamp(store, text=LAMP + hours + back)
    text = printed(capsys, "costs", "late-lamp", *ON)
    assert "bus" in text
    assert ["bus", "2026-03-21", "4.50 EUR", "proved", "Bus to the shop"] in [cells(line) for line in text.splitlines()]
    assert "Money lost:       4.50 EUR proved\n" in text
    assert "Time and effort:  9 h = 90.00 EUR, told, not claimed\n" in text
    assert "Money returned:   2.00 EUR\n" in text
    assert "Claimed: 2.50 EUR\n" in text


def test_costs_say_when_a_sum_is_only_about_or_at_least(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, "about", LAMP.replace('amount = "4.50 EUR"', 'amount = "~4.50 EUR"'))
    text = printed(capsys, "costs", "about")
    assert "Claimed: about 4.50 EUR" in text
    assert "Money lost:       about 4.50 EUR proved\n" in text
    assert ["bus", "2026-03-21", "about 4.50 EUR", "proved", "Bus to the shop"] in map(cells, text.splitlines())
    put_lamp(store, "least", LAMP + '[[costs]]\nid = "taxi"\nwhat = "Taxi"\n')
    text = printed(capsys, "costs", "least")
    assert "no amount" in text
    assert "Claimed: at least 4.50 EUR" in text
    assert "Money lost:       4.50 EUR proved\n" in text
    put_lamp(store, "back", LAMP + '[[credits]]\nid = "back"\namount = ">=2.00 EUR"\n')
    assert "Money returned:   at least 2.00 EUR\n" in printed(capsys, "costs", "back")


def test_a_missing_rate_is_exit_status_1_and_no_sum(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP + '[[costs]]\nid = "fee"\nwhen = 2026-03-21\namount = "10.00 USD"\n')
    assert "cannot be summed up" in printed(capsys, "costs", "late-lamp", status=1)
    assert data(capsys, "costs", "late-lamp", status=1)["claimed"] is None


def test_costs_as_json_have_the_names_of_the_contract(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    found = data(capsys, "costs", "late-lamp", *ON)
    assert list(found) == ["currency", "lost", "time", "returned", "claimed", "at_least", "lines"]
    assert found["lost"] == {"proved": "4.50", "estimated": "0.00", "unproved": "0.00"}
    assert set(found["time"]) == {"hours", "amount", "claimed"}
    assert (found["currency"], found["claimed"], found["at_least"]) == ("EUR", "4.50", False)
    (line,) = found["lines"]
    assert list(line) == ["id", "amount", "currency", "converted", "rate", "counted"]
    assert (line["id"], line["amount"], line["counted"]) == ("bus", "4.50", True)


def test_costs_as_csv_open_in_a_spreadsheet_and_run_no_formula(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP.replace("Bus to the shop", '=HYPERLINK(\\"x\\"), \\"bus\\"'))
    rows = list(csv.reader(io.StringIO(printed(capsys, "costs", "late-lamp", "--csv"))))
    assert rows == [
        ["id", "when", "what", "amount", "currency", "converted", "rate", "counted"],
        ["bus", "2026-03-21", '\'=HYPERLINK("x"), "bus"', "4.50", "EUR", "4.50", "", "true"],
    ]
    assert run(["costs", "late-lamp", "--csv", "--json"]) == 2


def test_due_tells_what_is_due_across_cases_and_how_long_is_left(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    put_lamp(store, "other", LAMP.replace("due = 2026-04-30", "due = 2026-05-08"))
    lines = printed(capsys, "due", *ON).splitlines()
    assert [cells(line) for line in lines] == [
        ["2026-04-30", "1 day overdue", "late-lamp", "p2", "shop", "promise: answer"],
        ["2026-05-08", "7 days left", "other", "p2", "shop", "promise: answer"],
    ]
    assert [item["case"] for item in data(capsys, "due", *ON, "--days", "6")] == ["late-lamp"]
    assert [item["case"] for item in data(capsys, "due", *ON, "--days", "7")] == ["late-lamp", "other"]


def test_due_as_json_keeps_the_deadline_as_entered(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP.replace("due = 2026-04-30", 'due = "45 days"\nwhat = "Say when"'))
    assert data(capsys, "due", *ON) == [
        {
            "case": "late-lamp",
            "id": "p2",
            "kind": "promise",
            "party": "shop",
            "what": "Say when",
            "due": "45 days",
            "by": "2026-04-30",
            "days_left": -1,
            "overdue": True,
        }
    ]


def test_due_says_when_nothing_is_due_and_names_bad_cases(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, "broken", "format = 2\n")
    assert run(["due"]) == 0
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "broken" in streams.err
    assert streams.err.endswith("Nothing is due.\n")
    assert run(["due", "--days", "3"]) == 0
    assert "within 3 days" in capsys.readouterr().err


@pytest.mark.parametrize("days", ["-1", "x", "1.5", "9999999"])
def test_due_takes_a_whole_number_of_days(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["due", f"--days={days}"]) == 2
    assert "number of days" in capsys.readouterr().err


def test_verify_finds_nothing_wrong_with_a_whole_case(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    assert printed(capsys, "verify") == "late-lamp: nothing wrong; exhibits unchanged: 1\n"
    assert data(capsys, "verify", "late-lamp") == [{"id": "late-lamp", "faults": [], "exhibits": {"receipt": "intact"}}]


def test_verify_names_what_changed_what_is_gone_what_leads_nowhere_and_what_is_not_valid(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = put_lamp(store, "changed").parent / "exhibits" / "receipt.txt"
    changed.write_bytes(b"Desk lamp 800.00 EUR\n")
    (put_lamp(store, "gone").parent / "exhibits" / "receipt.txt").unlink()
    put_lamp(store, "nowhere", LAMP.replace('contact = "c1"', 'contact = "c9"', 1))
    put_lamp(store, "broken", "format = 1\n")
    put_lamp(store, "whole")
    lines = printed(capsys, "verify", status=1).splitlines()
    assert [line.split(":")[0] for line in lines] == ["broken", "changed", "gone", "nowhere", "whole"]
    assert "title: missing" in lines[0]
    assert "not the one that was added: exhibits/receipt.txt" in lines[1]
    assert "is gone: exhibits/receipt.txt" in lines[2]
    assert "p1.contact names 'c9'" in lines[3]
    assert [case["id"] for case in data(capsys, "verify", "gone", "whole", status=1)] == ["gone", "whole"]
    assert printed(capsys, "verify", "whole")


def test_verify_of_an_empty_store_says_so(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify"]) == 0
    assert str(store) in capsys.readouterr().err
