"""Commands that change a case: add and set."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp

from tui_complaints.cli import run
from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lamp(store: Path) -> Path:
    return put_lamp(store)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What is piped in."""
    piped = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped, encoding="utf-8"))
    return piped


def pipe(stdin: io.BytesIO, text: str) -> None:
    stdin.write(text.encode())
    stdin.seek(0)


def test_an_added_contact_is_written_as_a_person_would_and_its_name_is_printed(
    lamp: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["--when", "2026-04-20", "--with", "shop", "--channel", "phone", "--reached", "no", "--times", "3"]
    assert run(["add", "contact", "late-lamp", *typed, "--exhibits", "receipt#p1,receipt", "--conduct", "rude"]) == 0
    streams = capsys.readouterr()
    assert streams.out == "contacts[1]\n"
    assert streams.err == "Added contacts[1] to late-lamp.\n"
    after = lamp.read_text()
    assert "# what it is about" in after
    new = after.split("[[contacts]]")[2]
    for line in (
        "when = 2026-04-20",
        'with = "shop"',
        "reached = false",
        "times = 3",
        'exhibits = ["receipt#p1", "receipt"]',
        'conduct = ["rude"]',
    ):
        assert f"\n{line}\n" in new


def test_an_added_entry_keeps_the_id_that_it_was_given(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "person", "late-lamp", "--id", "ann", "--name", "Ann", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"table": "person", "id": "ann"}]
    assert '[[people]]\nid = "ann"\nname = "Ann"\n' in lamp.read_text()


def test_a_list_grows_with_each_time_its_option_is_given(lamp: Path) -> None:
    assert run(["add", "request", "late-lamp", "--asked", "c1", "--asked", "c2,c3"]) == 0
    assert 'asked = ["c1", "c2", "c3"]' in lamp.read_text()


def test_a_single_value_is_not_taken_twice(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "cost", "late-lamp", "--what", "a", "--what", "b"]) == 2
    assert "--what takes one value" in capsys.readouterr().err
    assert lamp.read_text() == LAMP


@pytest.mark.parametrize(
    ("typed", "field", "expected"),
    [
        (["--when", "next week"], "when", "a date"),
        (["--channel", "fone"], "channel", "did you mean 'phone'?"),
        (["--times", "many"], "times", "a count"),
        (["--exhibits", "receipt#x"], "exhibits[0]", "a citation"),
        (["--id", "c1"], "id", "a name that is not taken yet"),
        (["--id", "1c"], "id", "starts with a letter"),
    ],
)
def test_an_entry_that_is_not_valid_is_refused_with_its_field_and_nothing_is_written(
    typed: list[str], field: str, expected: str, lamp: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", "contact", "late-lamp", *typed]) == 3
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith(f"complaints: the new entry: {field}: ")
    assert expected in streams.err
    assert lamp.read_text() == LAMP


def test_the_keys_of_an_entry_are_read_from_stdin(
    lamp: Path, stdin: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(stdin, 'when = 2026-04-20\nagents = [{name = "Tom", role = "support"}]\nsaid = {en = "No", lt = "Ne"}\n')
    assert run(["add", "contact", "late-lamp", "-"]) == 0
    assert capsys.readouterr().out == "contacts[1]\n"
    assert "Tom" in lamp.read_text()


@pytest.mark.parametrize("header", ['[[ "promises" ]]', "[['promises']]", "[[promises]] # one", '[["\\u0070romises"]]'])
def test_a_header_may_be_written_in_any_way(
    header: str, lamp: Path, stdin: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(stdin, f'{header}\nid = "p3"\n')
    assert run(["add", "promise", "late-lamp", "-"]) == 0
    assert capsys.readouterr().out == "p3\n"
    assert read_case(lamp).case.promises[-1].id == "p3"


def test_a_text_that_looks_like_a_header_is_none(lamp: Path, stdin: io.BytesIO) -> None:
    pipe(stdin, 'id = "p3"\nwhat = """\n[[promises]]\n"""\n')
    assert run(["add", "promise", "late-lamp", "-"]) == 0
    assert str(read_case(lamp).case.promises[-1].what) == "[[promises]]\n"


def test_whole_blocks_are_read_from_stdin(lamp: Path, stdin: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(stdin, '# two\n[[promises]]\nid = "p3"\n\n[[promises]]\nwhat = "a call"\n')
    assert run(["add", "promise", "late-lamp", "-"]) == 0
    assert capsys.readouterr().out == "p3\npromises[3]\n"
    assert lamp.read_text().count("[[promises]]") == 4


@pytest.mark.parametrize(
    ("piped", "status", "told"),
    [
        ("when = 2026-04-20\nchanel = 1\n", 3, "stdin:2: chanel: unknown key"),
        ('[[contacts]]\nwhen = 2026-04-20\n\nchannel = "fone"\n', 3, "stdin:4: channel: "),
        ("when = \n", 3, "stdin:1: "),
        ("when = 2026-04-20\n[[costs]]\n", 2, "stdin holds costs"),
        ("", 2, "stdin was empty"),
        (" \n", 2, "stdin was empty"),
    ],
)
def test_what_stdin_may_not_hold_is_told_with_its_line(
    piped: str, status: int, told: str, lamp: Path, stdin: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(stdin, piped)
    assert run(["add", "contact", "late-lamp", "-"]) == status
    assert told in capsys.readouterr().err
    assert lamp.read_text() == LAMP


def test_without_a_standard_input_there_is_nothing_to_read(
    lamp: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run(["add", "contact", "late-lamp", "-"]) == 2
    assert "no standard input" in capsys.readouterr().err
    assert lamp.read_text() == LAMP


@pytest.mark.usefixtures("lamp")
def test_add_wants_fields_or_stdin_and_not_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "contact", "late-lamp"]) == 2
    assert "complaints add contact --help" in capsys.readouterr().err
    assert run(["add", "contact", "late-lamp", "-", "--when", "2026-04-20"]) == 2
    assert run(["add", "contact", "late-lamp", "--amount", "1 EUR"]) == 2
    assert run(["add", "gossip", "late-lamp", "--when", "2026-04-20"]) == 2
    assert run(["add"]) == 2


def test_an_exhibits_file_is_copied_hashed_and_private(
    lamp: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = tmp_path / "Phone log (1).csv"
    evidence.write_bytes(b"11:20,3 s\n")
    digest = hashlib.sha256(b"11:20,3 s\n").hexdigest()
    typed = ["--file", str(evidence), "--kind", "call-log", "--today", "2026-05-01"]
    assert run(["add", "exhibit", "late-lamp", *typed]) == 0
    assert capsys.readouterr().out == "phone-log-1\n"
    copy = lamp.parent / "exhibits" / "Phone log (1).csv"
    assert copy.read_bytes() == b"11:20,3 s\n"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    text = lamp.read_text()
    assert 'file = "exhibits/Phone log (1).csv"' in text
    assert f'sha256 = "{digest}"' in text
    assert "added = 2026-05-01" in text
    assert run(["verify", "late-lamp"]) == 0


def test_an_exhibits_file_never_replaces_another_of_that_name(
    lamp: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = tmp_path / "receipt.txt"
    evidence.write_bytes(b"another receipt")
    before = (lamp.parent / "exhibits" / "receipt.txt").read_bytes()
    assert run(["add", "exhibit", "late-lamp", "--file", str(evidence)]) == 0
    assert capsys.readouterr().out == "receipt-2\n"
    assert (lamp.parent / "exhibits" / "receipt.txt").read_bytes() == before
    assert (lamp.parent / "exhibits" / "receipt-2.txt").read_bytes() == b"another receipt"


def test_an_exhibit_that_is_refused_leaves_no_copy(
    lamp: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = tmp_path / "photo.png"
    evidence.write_bytes(b"png")
    before = sorted((lamp.parent / "exhibits").iterdir())
    assert run(["add", "exhibit", "late-lamp", "--file", str(evidence), "--pages", "none"]) == 3
    assert run(["add", "exhibit", "late-lamp", "--file", str(evidence), "--id", "receipt"]) == 3
    assert run(["add", "exhibit", "late-lamp", "--file", str(tmp_path / "nothing.png")]) == 4
    assert capsys.readouterr().out == ""
    assert sorted((lamp.parent / "exhibits").iterdir()) == before
    assert lamp.read_text() == LAMP


def test_an_exhibit_without_a_file_is_one_on_paper_or_still_to_be_obtained(lamp: Path) -> None:
    assert run(["add", "exhibit", "late-lamp", "--id", "log", "--obtain", "Ask the operator"]) == 0
    assert '[[exhibits]]\nid = "log"\nobtain = "Ask the operator"\n' in lamp.read_text()


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("title", "Lamp late", 'title = "Lamp late"   # what it is about'),
        ("status", "waiting", 'status = "waiting"'),
        ("holidays", "2026-05-01,2026-12-25", "holidays = [2026-05-01, 2026-12-25]"),
        ("complainant.name", "Vera Sample", 'name = "Vera Sample"'),
        ("advocate.name", "Olga Helper", 'name = "Olga Helper"'),
        ("promises.p2.done", "2026-04-12", "done = 2026-04-12"),
        ("p2.done", "never", 'done = "never"'),
        ("contacts[0].when", "2026-03-16T10:45", 'when = "2026-03-16T10:45"'),
        ("contacts.contacts[0].reached", "true", "reached = true"),
        ("c1.with", "courier", 'with = "courier"'),
        ("c1.exhibits", "receipt#p1", 'exhibits = ["receipt#p1"]'),
        ("c1.id", "first", 'id = "first"'),
        ("bus.amount", "~5 EUR", 'amount = "~5 EUR"'),
    ],
)
def test_set_changes_the_value_that_the_key_names_and_nothing_else(
    key: str, value: str, line: str, lamp: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["set", "late-lamp", key, value]) == 0
    assert capsys.readouterr().err == f"{key} is now {value}.\n"
    after = lamp.read_text().splitlines()
    assert line in after
    gone = [old for old in LAMP.splitlines() if old not in after]
    assert len(gone) <= 1


def test_an_empty_value_takes_an_optional_key_away(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set", "late-lamp", "c1.exhibits", ""]) == 0
    assert run(["set", "late-lamp", "p1.done", ""]) == 0
    assert "p1.done was taken away." in capsys.readouterr().err
    assert "never" not in lamp.read_text()
    assert lamp.read_text().count("exhibits = ") == 1


@pytest.mark.parametrize(
    ("key", "value", "status", "told"),
    [
        ("p1.done", "soon", 3, "p1.done: "),
        ("p1.don", "never", 2, "did you mean 'done'?"),
        ("titel", "x", 2, "did you mean 'title'?"),
        ("c1.nothing-like-it", "x", 2, "there are id, when, with"),
        ("contacts", "x", 2, "no such key"),
        ("format", "2", 2, "no such key"),
        ("p11.done", "never", 4, "no entry 'p11'; did you mean 'p1'?"),
        ("zebra.done", "never", 4, "no entry 'zebra'"),
        ("contacts[7].when", "2026", 4, "no entry 'contacts[7]'"),
        ("contacts.p1.when", "2026", 4, "no entry 'p1'"),
        ("title", "", 3, "cannot be taken away"),
        ("complainant.email", "nobody", 3, "complainant.email: "),
        ("timezone", "Europe/Nowhere", 3, "timezone: "),
        ("p1.id", "c1", 3, "not taken yet"),
        ("bus.amount", "5", 3, "money"),
    ],
)
def test_what_set_cannot_do_is_told_and_nothing_is_written(
    key: str, value: str, status: int, told: str, lamp: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["set", "late-lamp", key, value]) == status
    streams = capsys.readouterr()
    assert streams.out == ""
    assert told in streams.err
    assert lamp.read_text() == LAMP


def test_set_as_json_says_what_is_set(lamp: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set", "late-lamp", "p2.done", "never", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"key": "p2.done", "value": "never"}
    assert lamp.read_text() != LAMP


def test_add_says_at_once_that_a_new_entry_names_what_is_not_there(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    assert run(["add", "contact", "late-lamp", "--with", "shp", "--told", "I asked."]) == 0
    said = capsys.readouterr()
    assert "'shp'" in said.err
    assert "shp" not in said.out
    assert run(["add", "contact", "late-lamp", "--with", "shop", "--told", "I asked."]) == 0
    assert "does not have" not in capsys.readouterr().err
