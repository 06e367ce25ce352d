"""What rests on private exhibits alone is not told in public; what can be told without them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewing import case_file, data, reviewed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DIARY = '\n[[exhibits]]\nid = "diary"\ntitle = "My diary"\nprivate = true\n'


def _call(proof: str) -> str:
    return (
        '\n[[contacts]]\nid = "c1"\nwhen = 2026-04-01\nwith = "shop"\nchannel = "phone"\nconduct = ["hung-up"]\n'
        f'told = "I asked for my lamp."\nexhibits = [{proof}]\n'
    )


def test_a_contact_with_private_proof_alone_is_not_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", DIARY + _call('"diary"'))
    made = reviewed(capsys, case)
    assert "lamp" not in made.text
    assert "hung up" not in made.text
    assert "Not told: c1" in made.talk
    left_out = {"where": "c1", "kind": "private", "text": "", "replaced_by": ""}
    assert [item | {"reason": ""} for item in data(capsys, case)["removed"]] == [left_out | {"reason": ""}]


def test_one_with_other_proof_too_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = reviewed(capsys, case_file(tmp_path / "case", DIARY + _call('"diary", "chat"')))
    assert "I asked for my lamp." in made.text
    assert "Not told" not in made.talk


def test_no_sum_tells_of_a_cost_with_private_proof_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    costs = (
        '\n[[costs]]\nid = "doctor"\nwhat = "a doctor"\namount = "90 EUR"\nproof = "receipt"\nexhibits = ["diary"]\n'
        '[[costs]]\nid = "bus"\nwhat = "a bus"\namount = "3 EUR"\nproof = "receipt"\nexhibits = ["chat"]\n'
        '[[remedies]]\nkind = "compensation"\namount = "total"\n'
    )
    text = reviewed(capsys, case_file(tmp_path / "case", DIARY + costs)).text
    assert "€3 (a bus)" in text
    for figure in ("doctor", "90", "93"):
        assert figure not in text
    assert "What would put this right: compensation." in text


def test_a_private_answer_is_no_reason_to_say_that_there_was_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    exchange = (
        '\n[[contacts]]\nid = "mail"\nwhen = 2026-03-01\nwith = "shop"\nchannel = "email"\ntold = "I asked."\n'
        'exhibits = ["chat"]\n[[contacts]]\nid = "reply"\nwhen = 2026-03-02\nwith = "shop"\nchannel = "email"\n'
        'direction = "in"\nanswers = ["mail"]\nsaid = "Your illness is sad."\nexhibits = ["diary"]\n'
    )
    text = reviewed(capsys, case_file(tmp_path / "case", DIARY + exchange)).text
    assert "not answered" not in text
    assert "illness" not in text
