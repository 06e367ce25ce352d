"""Commands that only look: list, show, check, costs, due, verify, paths, schema."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from lamp import LAMP, put_lamp

from tui_complaints.cli import run

if TYPE_CHECKING:
    from pathlib import Path

ON = ["--today", "2026-05-01"]
EMPTY = 'format = 1\ntitle = "What went wrong"\n'


def printed(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    """What a command prints, once its exit status is as it should be."""
    found = run([*words])
    streams = capsys.readouterr()
    assert found == status, streams.err
    return streams.out


def cells(line: str) -> list[str]:
    """The columns of a line."""
    return re.split(r" {2,}", line.strip())


def data(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> Any:  # noqa: ANN401 - JSON is anything
    return json.loads(printed(capsys, *words, "--json", status=status))


def test_list_is_a_line_a_case_with_what_is_due_next(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    heading, line = printed(capsys, "list", *ON).splitlines()
    assert heading.split() == ["case", "status", "next", "due", "title"]
    assert cells(line) == ["late-lamp", "open", "2026-04-30 (1 day overdue)", "Lamp delivered four weeks late"]


def test_list_as_json_has_the_names_of_the_contract(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    assert data(capsys, "list", *ON) == [
        {
            "id": "late-lamp",
            "title": "Lamp delivered four weeks late",
            "status": "open",
            "parties": ["Lamp Shop Ltd"],
            "claimed": "4.50",
            "currency": "EUR",
            "last_contact": "2026-03-16T10:30",
            "next_due": "2026-04-30",
            "overdue": True,
            "gaps": {"stops": 0, "weakens": 1},
        }
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--party", "shop"], ["late-lamp"]),
        (["--party", "lamp SHOP"], ["late-lamp"]),
        (["--party", "bank"], []),
        (["--status", "open"], ["empty", "late-lamp"]),
        (["--status", "closed"], []),
        (["--overdue"], ["late-lamp"]),
        (["--overdue", "--today", "2026-04-30"], []),
    ],
)
def test_list_keeps_to_what_is_asked(
    words: list[str], found: list[str], store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    put_lamp(store, "empty", EMPTY)
    assert [case["id"] for case in data(capsys, "list", *ON, *words)] == found


def test_one_bad_case_hides_no_other_and_is_named(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    put_lamp(store, "broken", EMPTY + 'statsu = "open"\n')
    assert run(["list", *ON]) == 0
    streams = capsys.readouterr()
    assert "late-lamp" in streams.out
    assert "broken" not in streams.out
    assert "broken" in streams.err
    assert "case.toml:3: statsu: unknown key" in streams.err
    (whole, broken) = data(capsys, "list", *ON)
    assert whole["id"] == "late-lamp"
    assert broken["id"] == "broken"
    assert "did you mean 'status'?" in broken["error"]


def test_an_empty_store_says_what_to_do_first(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list"]) == 0
    streams = capsys.readouterr()
    assert streams.out == ""
    assert f"No cases yet in {store}" in streams.err
    assert "complaints letter" in streams.err
    assert f"mkdir -p {store}" in streams.err
    assert data(capsys, "list") == []


def test_nothing_found_is_not_taken_for_an_empty_store(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    assert run(["list", "--status", "closed"]) == 0
    assert capsys.readouterr().err == "No case matches.\n"


def test_show_tells_the_whole_case_and_the_next_step(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store)
    text = printed(capsys, "show", "late-lamp", *ON)
    for words in (
        "Lamp delivered four weeks late",
        "Vera Example",
        "Lamp Shop Ltd",
        "2026-03-16 10:30  phone → Lamp Shop Ltd  you: Where is my lamp? — they: On Friday",
        "due 2026-03-20  never done",
        "4.50 EUR",
        "exhibits/receipt.txt",
        "refund total  due 14 days",
        "Next: complaints check late-lamp",
    ):
        assert words in text


FULL = """
[advocate]
name = "Olga Helper"
[[people]]
id = "ann"
name = "Ann Witness"
[[contacts]]
id = "c2"
when = "@c1 + 2 days"
with = "ann"
channel = "visit"
direction = "in"
reached = false
times = ">=5"
quote = "Come back"
[[contacts]]
with = "nobody"
direction = "none"
[[requests]]
id = "r1"
to = "shop"
what = "Send it"
asked = ["c1"]
result = "ignored"
[[statements]]
id = "s1"
by = "shop"
what = "We rang you"
stance = "contradicted"
fact = "No call came"
[[credits]]
id = "back"
when = 2026-04-20
what = "Goodwill"
amount = "2.00 EUR"
for = ["bus"]
[[promises]]
id = "kept"
by = "shop"
due = 2026-03-16
done = 2026-03-18
[[exhibits]]
id = "log"
obtain = "Ask the operator"
[[exhibits]]
id = "paper"
kind = "form"
[[exhibits]]
id = "gone"
file = "exhibits/gone.txt"
[[letters]]
id = "l1"
kind = "complaint"
to = "shop"
sent = 2026-04-20
via = "post"
[[letters]]
id = "l2"
"""


def test_show_has_a_line_for_every_kind_of_entry(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP + FULL)
    text = printed(capsys, "show", "late-lamp", *ON)
    for words in (
        "Olga Helper",
        "2026-03-18",  # two days after c1
        "visit × >=5 ← Ann Witness (not reached)",
        "they: “Come back”",
        "· nobody",
        "ignored",
        "contradicted  We rang you — No call came",
        "came back",
        "done 2026-03-18",
        "still to be obtained: Ask the operator",
        "on paper",
        "exhibits/gone.txt (gone)",
        "sent 2026-04-20",
        "not sent",
    ):
        assert words in text


def test_show_as_json_is_the_case_as_entered(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = put_lamp(store)
    case = data(capsys, "show", "late-lamp", *ON)
    assert case["id"] == "late-lamp"
    assert case["file"] == str(file)
    assert case["title"] == "Lamp delivered four weeks late"
    assert case["contacts"][0]["with"] == "shop"
    assert case["contacts"][0]["when"] == "2026-03-16T10:30"
    assert case["promises"][0]["due"] == "2026-03-20"
    assert case["purchases"][0]["price"] == "80.00 EUR"
    assert case["findings"] == 2
    assert case["gaps"] == {"stops": 0, "weakens": 1}


def test_an_empty_case_says_what_to_do_next(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, "empty", EMPTY)
    text = printed(capsys, "show", "empty")
    assert "Nothing is noted yet." in text
    assert 'Next: complaints set empty complainant.name "Your Name"' in text
    assert "complaints add cost empty --help" in printed(capsys, "costs", "empty")


def test_check_tells_what_follows_and_what_is_missing_with_the_way_to_close_it(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    text = printed(capsys, "check", "late-lamp", *ON, status=1)
    assert "42 days overdue" in text
    assert "[p1, c1]" in text
    assert "What weakens it\n  - p2 was due, and it is not said what became of it.\n" in text
    assert "    → complaints set late-lamp p2.done never\n" in text
    assert text.endswith("Next: complaints letter late-lamp\n")


def test_check_names_what_stops_a_letter_first(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, "empty", EMPTY)
    text = printed(capsys, "check", "empty", status=1)
    assert "What stops a letter\n  - It is not said who complains." in text
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
    assert "Claimed: about 4.50 EUR" in printed(capsys, "costs", "about")
    put_lamp(store, "least", LAMP + '[[costs]]\nid = "taxi"\nwhat = "Taxi"\n')
    text = printed(capsys, "costs", "least")
    assert "no amount" in text
    assert "Claimed: at least 4.50 EUR" in text


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


def test_paths_name_the_folders(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "paths")
    assert list(found) == ["store", "config", "state", "cache", "examples"]
    assert found["store"] == str(store)
    assert found["examples"].endswith("examples")
    assert data(capsys, "paths", "--store", str(tmp_path / "else"))["store"] == str(tmp_path / "else")
    assert printed(capsys, "paths").startswith(f"store     {store}\n")


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert '"contacts"' in json.dumps(json.loads(printed(capsys, "schema")))


def test_a_case_is_found_by_id_by_folder_and_by_file(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put_lamp(store)
    monkeypatch.chdir(file.parent)
    for reference in ("late-lamp", str(file.parent), str(file), ".", "./case.toml"):
        assert printed(capsys, "show", reference, *ON).startswith("Lamp delivered")
    put_lamp(tmp_path / "else", "mine")
    assert printed(capsys, "show", "mine", "--store", str(tmp_path / "else"), *ON)
    assert run(["show", "mine"]) == 4


def test_a_case_alone_is_shown_even_when_its_id_is_the_name_of_a_command(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    put_lamp(store, "list")
    assert printed(capsys, "late-lamp", *ON) == printed(capsys, "show", "late-lamp", *ON)
    assert printed(capsys, "--", "list").startswith("Lamp delivered")
    assert "list" in printed(capsys, "--store", str(store), "list", *ON)
