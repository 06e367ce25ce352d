"""The history of a case: bounded, its owner's alone, put right after a kill, and never in the way of the case."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tui_complaints import paths
from tui_complaints.errors import StorageError
from tui_complaints.storage import history
from tui_complaints.storage.history import History, Log, Step
from tui_complaints.storage.reading import digest_of

if TYPE_CHECKING:
    from pathlib import Path

MADE = ("edit", "contacts", ("c1",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store" / "lamp" / "case.toml"


def recorded(kept: History, *texts: str) -> Log:
    log = kept.load()
    for before, after in pairwise(texts):
        log = kept.record(log, before, after, MADE)
    return log


def folder() -> Path:
    return next((paths.state() / "history").iterdir())


def test_each_step_gives_back_its_texts_in_a_later_run(file: Path) -> None:
    recorded(History(file), "one\r\n", "two € ё", "\ufeffthree")
    log = History(file).load()
    assert [History(file).text(step.before) for step in log.steps] == ["one\r\n", "two € ё"]
    assert [History(file).text(step.after) for step in log.steps] == ["two € ё", "\ufeffthree"]
    assert log.last_done is not None
    assert (log.last_done.kind, log.last_done.table, log.last_done.names) == MADE
    assert log.next_again is None
    assert History(file.with_name("other.toml")).load() == Log()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_can_read_it(file: Path) -> None:
    before = os.umask(0)
    try:
        recorded(History(file), "one", "two")
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in folder().iterdir()} == {0o600}
    assert folder().stat().st_mode & 0o777 == 0o700


def test_texts_are_kept_once_and_compressed(file: Path) -> None:
    long = "the same words\n" * 10_000
    recorded(History(file), long, "short", long, "short", long)
    sizes = [path.stat().st_size for path in folder().iterdir() if path.suffix == ".z"]
    assert len(sizes) == 2
    assert sum(sizes) < len(long) / 20


def test_the_oldest_steps_are_dropped_with_their_texts(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_STEPS", 3)
    log = recorded(History(file), *(f"text {number}" for number in range(8)))
    assert (len(log.steps), log.done) == (3, 3)
    assert log == History(file).load()
    assert History(file).text(log.steps[0].before) == "text 4"
    assert len(list(folder().iterdir())) == 5
    with pytest.raises(StorageError):
        History(file).text(digest_of(b"text 3"))


def test_what_takes_too_much_room_goes_but_never_the_last_step(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = [os.urandom(3000).hex() for _ in range(6)]  # some 3,000 bytes each, compressed
    monkeypatch.setattr(history, "MOST_BYTES", 11_000)
    log = recorded(History(file), *noise)
    assert [History(file).text(step.after) for step in log.steps] == noise[4:]
    assert sum(path.stat().st_size for path in folder().iterdir() if path.suffix == ".z") <= 11_000
    monkeypatch.setattr(history, "MOST_BYTES", 10)
    log = History(file).record(log, noise[5], noise[0], MADE)
    assert len(log.steps) == 1
    assert History(file).text(log.steps[0].before) == noise[5]


def test_a_new_change_takes_the_place_of_what_was_taken_back(file: Path) -> None:
    kept = History(file)
    log = recorded(kept, "one", "two", "three")
    log = kept.save(Log(log.steps, 1))
    assert log.next_again is not None
    log = kept.record(log, "two", "else", MADE)
    assert [kept.text(step.after) for step in log.steps] == ["two", "else"]


def test_a_step_that_never_reached_the_file_does_not_count_as_done() -> None:
    steps = (Step("a", "b", "add"), Step("b", "c", "add"), Step("c", "b", "edit"))
    assert Log(steps, 3).seen_from("b").done == 3
    assert Log(steps, 2).seen_from("b").done == 1
    assert Log(steps, 2).seen_from("c").done == 2
    assert Log(steps, 1).seen_from("c").done == 2
    assert Log(steps, 2).seen_from("elsewhere").done == 2


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"steps": 3}', b'{"steps": [{"before": 1}], "done": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_log_that_cannot_be_read_is_none(file: Path, damage: bytes) -> None:
    recorded(History(file), "one", "two")
    (folder() / "log.json").write_bytes(damage)
    assert History(file).load() == Log()


def test_a_count_that_cannot_be_is_put_right(file: Path) -> None:
    recorded(History(file), "one", "two")
    log = folder() / "log.json"
    for wrong in (b'"done":7', b'"done":-7'):
        log.write_bytes(log.read_bytes().replace(b'"done":1', wrong))
        assert History(file).load().done in {0, 1}
        log.write_bytes(log.read_bytes().replace(wrong, b'"done":1'))


def test_a_text_that_was_damaged_is_never_given_back(file: Path) -> None:
    log = recorded(History(file), "one", "two")
    place = folder() / f"{log.steps[0].before}.z"
    for damage in (b"", place.read_bytes()[:-8], (folder() / f"{log.steps[0].after}.z").read_bytes(), b"no zlib"):
        place.write_bytes(damage)
        with pytest.raises(StorageError):
            History(file).text(log.steps[0].before)


def test_a_text_that_went_lost_keeps_no_step_from_being_noted(file: Path) -> None:
    log = recorded(History(file), "one", "two")
    (folder() / f"{log.steps[0].before}.z").unlink()
    log = History(file).record(log, "two", "three", MADE)
    assert [History(file).text(step.after) for step in log.steps] == ["two", "three"]
