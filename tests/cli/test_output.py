"""What is printed is safe for a terminal, goes to the right stream, and never ends in a traceback."""

from __future__ import annotations

import json
import sys

import pytest

from tui_complaints import output
from tui_complaints.errors import (
    ChangedElsewhereError,
    Fault,
    InvalidCaseError,
    InvalidValueError,
    LetterStoppedError,
    NotFoundError,
    StorageError,
    TemplateError,
    UsageError,
)


def test_results_show_control_and_direction_characters_as_marks(capsys: pytest.CaptureFixture[str]) -> None:
    output.result("a\x1b[31mred\x07 \u202etxt\u2066 \x9b5m\x7f\tend\r\nnext")
    printed = capsys.readouterr().out
    assert printed == "a␛[31mred␇ ⟦U+202E⟧txt⟦U+2066⟧ ⟦U+009B⟧5m␡\tend\nnext\n"


def test_json_keeps_letters_and_escapes_what_would_act_on_a_terminal() -> None:
    text = output.as_json({"ключ": "é\x1b\x7f\x9b\u202e\u2028\ud800"})
    assert "ключ" in text
    assert "é" in text
    assert r"\u001b\u007f\u009b\u202e\u2028\ud800" in text
    assert json.loads(text) == {"ключ": "é\x1b\x7f\x9b\u202e\u2028\ud800"}


def test_json_escapes_invisible_tags_as_two_units() -> None:
    assert r"\udb40\udc41" in output.as_json("\U000e0041")


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (LetterStoppedError(["no sender"]), 1),
        (UsageError("x"), 2),
        (TemplateError("complaint.md", 3, "x"), 2),
        (InvalidCaseError("case.toml", [Fault("title", 1, "", "")]), 3),
        (InvalidValueError("x", "y"), 3),
        (NotFoundError("x"), 4),
        (ChangedElsewhereError("case.toml"), 5),
        (StorageError("x"), 5),
        (PermissionError(13, "no"), 5),
        (KeyboardInterrupt(), 130),
    ],
)
def test_every_error_has_the_exit_status_of_the_contract(problem: BaseException, status: int) -> None:
    assert output.exit_code_for(problem) == status


def test_each_fault_of_a_case_is_one_line_with_file_line_and_field(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [
        Fault("contacts[0].chanel", 7, "unknown key chanel", "a key", "channel"),
        Fault("title", 2, "3\nx", "a text"),
    ]
    output.error(InvalidCaseError("late/case.toml", faults))
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.splitlines() == [
        "complaints: late/case.toml:7: contacts[0].chanel: unknown key chanel; expected a key; did you mean 'channel'?",
        "complaints: late/case.toml:2: title: 3␊x; expected a text",
    ]


def test_a_fault_of_what_was_typed_has_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    output.error(InvalidCaseError("the new entry", [Fault("when", 0, '"soon"', "a date")]))
    assert capsys.readouterr().err == 'complaints: the new entry: when: "soon"; expected a date\n'


def test_an_error_of_the_system_names_the_file_and_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    output.error(PermissionError(13, "Permission denied", "/root/x"))
    assert capsys.readouterr().err == "complaints: /root/x: Permission denied\n"


def test_without_a_standard_output_a_result_is_an_error_and_talk_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(StorageError):
        output.result("x")
    monkeypatch.undo()
    monkeypatch.setattr(sys, "stderr", None)
    output.talk("nobody hears")
