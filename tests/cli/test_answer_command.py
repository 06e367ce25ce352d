"""``complaints answer``: the company's answer, point by point, on the command line."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES
from running import complaints

from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--today", "2021-04-26")


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "parcel-held-26-days", tmp_path / "parcel")
    (tmp_path / "answer.txt").write_text("Названия пункта и перевозчика – тайна.\n", encoding="utf-8")
    return tmp_path / "parcel"


def test_it_says_what_is_open_and_what_to_do_next(parcel: Path, tmp_path: Path) -> None:
    done = complaints(tmp_path, "answer", str(parcel), str(tmp_path / "answer.txt"), *DAY)
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "[names]; noted: refused" in told
    assert "Названия пункта и перевозчика – тайна." in told
    assert "--result manager=ignored" in told
    assert "--kind reply" in told


def test_as_data(parcel: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "answer.txt")
    done = complaints(tmp_path, "answer", str(parcel), file, *DAY, "--result", "manager=ignored", "--json")
    data = json.loads(done.stdout)
    assert (data["contact"], data["new"], data["answers"]) == ("answer-2021-04-26", True, ["chat-6"])
    points = {point["id"]: point for point in data["points"]}
    assert (points["manager"]["state"], points["names"]["lines"]) == ("ignored", [1])


def test_it_can_be_read_from_a_pipe(parcel: Path, tmp_path: Path) -> None:
    done = complaints(tmp_path, "answer", str(parcel), "-", *DAY, stdin=b"Nothing to add.\n")
    assert done.returncode == 0
    assert (parcel / "exhibits" / "answer-2021-04-26.txt").read_bytes() == b"Nothing to add.\n"


def test_asked_to_it_asks_about_each_point_and_keeps_what_was_said_before_the_input_ended(
    parcel: Path, tmp_path: Path
) -> None:
    """names: 5 (refused) with a reason; manager: first a word that is none, then ignored; then the input ends."""
    typed = "5\nТайна\nnonsense\nignored\n"
    file = str(tmp_path / "answer.txt")
    done = complaints(tmp_path, "answer", str(parcel), file, *DAY, "--ask", stdin=typed.encode())
    assert done.returncode == 0
    requests = {request.id: request for request in read_case(parcel / "case.toml").case.requests}
    order = ("granted", "promised", "partly", "answered", "ignored", "refused", "deflected")
    assert requests["names"].result == order[4]
    assert requests["manager"].result == "ignored"
    assert requests["call-back"].answered is None
    assert b"'nonsense' is none of these" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("no-such-file",), 4, "no-such-file"),
        (("answer.txt", "--result", "names"), 2, "ID=RESULT"),
        (("answer.txt", "--result", "names=maybe"), 2, "deflected"),
        (("answer.txt", "--reason", "names=x"), 2, "--result names=refused"),
        (("answer.txt", "--from", "nobody"), 4, "forwarder"),
        (("-", "--ask"), 2, "--ask"),
        (("-",), 2, "stdin was empty"),
    ],
)
def test_what_it_refuses_is_said_and_nothing_is_changed(
    parcel: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    before = (parcel / "case.toml").read_bytes()
    source, *rest = arguments
    path = source if source == "-" else str(tmp_path / source)
    done = complaints(tmp_path, "answer", str(parcel), path, *rest, *DAY, stdin=b"")
    assert (done.returncode, done.stdout) == (code, b"")
    assert told in done.stderr.decode()
    assert (parcel / "case.toml").read_bytes() == before


def test_hostile_words_in_an_answer_are_shown_and_not_acted_on(parcel: Path, tmp_path: Path) -> None:
    hostile = "Названия \x1b]52;c;aGk=\x07 перевозчика \u202e пункта\n"
    done = complaints(tmp_path, "answer", str(parcel), "-", *DAY, stdin=hostile.encode())
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert "\u202e" not in done.stdout.decode()
