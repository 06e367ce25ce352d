"""Commands that only look at cases: list, show, paths, schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp
from printing import EMPTY, ON, cells, data, printed

from tui_complaints.cli import run

if TYPE_CHECKING:
    from pathlib import Path


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
    assert "complaints new " in streams.err
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
