"""What is seldom met on the command line, and must still be told plainly."""

from __future__ import annotations

import json
import os
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp

from tui_complaints.cli import run
from tui_complaints.cli.layout import as_entered, columns, width
from tui_complaints.domain.when import When
from tui_complaints.wording.reports import overdue_or_left, sentence_list

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (date(2026, 4, 12), "2026-04-12"),
        (datetime(2026, 4, 12, 9, 30), "2026-04-12 09:30"),  # noqa: DTZ001 - a local time, as TOML has it
        (datetime(2026, 4, 12, 9, 30, 5), "2026-04-12 09:30:05"),  # noqa: DTZ001
        ("2026-04-12T09:30", "2026-04-12 09:30"),
        ("2026-04~", "2026-04~"),
        ("2026-05-03T14:00/2026-05-03T18:00", "2026-05-03 14:00/2026-05-03 18:00"),
    ],
)
def test_dates_are_shown_as_entered_with_a_space_before_the_time(raw: object, shown: str) -> None:
    assert as_entered(When.parse(raw)) == shown


def test_columns_are_aligned_in_every_script() -> None:
    assert width("лампа") == 5
    assert width("ランプ") == 6
    assert width("e\u0301") == 1
    assert columns([("ランプ", "x"), ("ab", "y\nz")], indent="") == ["ランプ  x", "ab      y z"]
    assert columns([]) == []


def test_days_are_counted_in_words() -> None:
    assert [overdue_or_left(days) for days in (None, 0, 1, 2, -1, -2)] == [
        "no day known",
        "due today",
        "1 day left",
        "2 days left",
        "1 day overdue",
        "2 days overdue",
    ]
    assert [sentence_list(row) for row in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_sum_in_foreign_money_shows_its_rate_and_a_bill_that_was_not_paid_says_so(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = """
[[costs]]
id = "fee"
when = 2026-03-21
amount = "10.00 USD"
proof = "estimate"
[[costs]]
id = "bill"
when = 2026-03-21
amount = "30.00 EUR"
paid = false
[[rates]]
from = "USD"
to = "EUR"
nominal = 1
rate = "0.9"
on = 2026-03-21
provider = "own"
"""
    put_lamp(store, text=LAMP + more)
    assert run(["costs", "late-lamp"]) == 0
    text = capsys.readouterr().out
    assert "10.00 USD = 9.00 EUR" in text
    assert "demanded, not paid" in text
    assert "4.50 EUR proved, 9.00 EUR estimated" in text
    assert "Claimed: 13.50 EUR" in text


def test_verify_names_copies_that_a_conflict_left_and_hides_no_case_behind_one_that_cannot_be_read(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put_lamp(store)
    (file.parent / "case.sync-conflict-20260412-093000-ABCDEFG.toml").write_text(LAMP)
    lonely = store / "lonely"
    lonely.mkdir()
    (lonely / "case (conflicted copy).toml").write_text(LAMP)
    assert run(["verify"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("late-lamp: ")
    assert "sync-conflict" in lines[0]
    assert lines[1].startswith("lonely: ")
    assert run(["verify", "late-lamp"]) == 0


def test_verify_names_a_case_in_which_git_left_its_marks_though_it_can_be_read(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = 'story = """\n<<<<<<< mine\nOne.\n=======\nTwo.\n>>>>>>> theirs\n"""\n'
    head, table, rest = LAMP.partition("[complainant]")
    put_lamp(store, text=f"{head}{marked}{table}{rest}")
    assert run(["verify"]) == 1
    assert "<<<<<<<" in capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may look everywhere")
def test_a_case_that_we_may_not_look_at_is_named_and_does_not_vanish(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put_lamp(store).parent
    folder.chmod(0)
    try:
        assert run(["list"]) == 0
    finally:
        folder.chmod(0o700)
    assert "late-lamp" in capsys.readouterr().err


def test_an_exhibit_without_a_hash_is_told_and_is_no_fault(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=LAMP + '[[exhibits]]\nid = "more"\nfile = "exhibits/receipt.txt"\n')
    assert run(["verify"]) == 0
    assert capsys.readouterr().out == "late-lamp: nothing wrong; exhibits unchanged: 1, without a hash: 1\n"


def test_sent_says_where_the_letter_is_frozen_and_when_an_answer_is_due(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put_lamp(store)
    assert run(["sent", "late-lamp", "--on", "2026-05-01"]) == 0
    streams = capsys.readouterr()
    assert str(file.parent / "letters") in streams.err
    assert "Their answer is due: 2026-05-15." in streams.err
    assert streams.out.strip() in file.read_text()
    assert run(["sent", "late-lamp", "--on", "2026-05-02", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"letter", "file", "answer_by"}
    assert found["answer_by"] == "2026-05-16"


def test_stdout_that_cannot_be_written_is_exit_status_5(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store)
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["list"]) == 5
    assert "no standard output" in capsys.readouterr().err


def test_options_of_every_command_may_stand_before_it(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(tmp_path / "else", "mine")
    assert run(["--store", str(tmp_path / "else"), "--today=2026-05-01", "--json", "list"]) == 0
    assert [case["id"] for case in json.loads(capsys.readouterr().out)] == ["mine"]
    assert run([f"--store={store}"]) == 0
    assert "What to do first" in capsys.readouterr().out


def test_a_command_that_is_misspelt_is_told_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lettr"]) == 4
    assert "did you mean 'letter'?" in capsys.readouterr().err
    assert run(["lettr", "my-case", "-o", "letter.md"]) == 2
    assert "did you mean the command 'letter'?" in capsys.readouterr().err
    assert run(["zzz"]) == 4
    assert "there is no case 'zzz'" in capsys.readouterr().err


def test_an_option_that_is_misspelt_is_told_the_nearest_and_where_all_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["add", "contact", "my-case", "--tld", "Hello"]) == 2
    told = capsys.readouterr().err
    assert "did you mean --told?" in told
    assert "complaints add contact --help" in told
    assert run(["add", "contact", "my-case", "--zzz", "Hello"]) == 2
    assert "did you mean" not in capsys.readouterr().err
    assert run(["letter", "x", "--format", "doc"]) == 2
    assert "did you mean" not in capsys.readouterr().err  # the option is right, its value is not


@pytest.mark.parametrize(
    "words",
    [["show", "--", "-lamp"], ["--", "-lamp"], ["check", "--json", "--", "-lamp"], ["verify", "--", "-lamp", "lamp"]],
)
def test_after_two_dashes_a_word_is_no_option(words: list[str], store: Path) -> None:
    put_lamp(store, "-lamp")
    put_lamp(store, "lamp")
    assert run(words) in {0, 1}


def test_after_two_dashes_a_value_is_taken_as_it_is(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lamp = put_lamp(store, "-lamp")
    assert run(["set", "--", "-lamp", "title", "--json"]) == 0
    assert 'title = "--json"' in lamp.read_text()
    assert run(["show", "--", "-lamp", "-other"]) == 2
    assert "arguments: -other (" in capsys.readouterr().err


def test_the_home_of_nobody_known_is_a_folder_like_any_other(
    store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put_lamp(store)
    assert run(["add", "exhibit", "late-lamp", "--file", "~nobody-of-that-name/receipt.pdf"]) == 4
    assert "~nobody-of-that-name/receipt.pdf" in capsys.readouterr().err
    monkeypatch.setenv("TUI_COMPLAINTS_STORE", "~nobody-of-that-name/cases")
    assert run(["list"]) == 0
