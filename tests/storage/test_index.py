"""The index may be lost, damaged, locked or not be allowed: the answers are the same."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from running import COMMAND, environment
from shelf import answers, browser, found, put_case, put_some

from tui_complaints.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(autouse=True)
def _files_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were just made count as settled: else they would be read again each time, to be sure."""
    monkeypatch.setattr("tui_complaints.storage.index.scanning._RECENT", 0)
    monkeypatch.setattr("tui_complaints.storage.index.database._WAIT", 0.01)


def index_of(store: Path) -> Path:
    shown = browser(store)
    shown.close()
    return shown.index_file


def delete(file: Path) -> None:
    file.unlink()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def zero(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 3)


def cut_in_a_page(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 100)


def garble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    file.write_bytes(data)


def another_version(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 7")
    connection.close()


def another_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE cases (id)")
    connection.close()


def without_a_table(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE due")
    connection.close()


def garbled_texts(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE cases SET parties = 'no json'")
        connection.execute("UPDATE passages SET texts = x'00'")
    connection.close()


DAMAGE = [
    delete, empty, zero, cut, cut_in_a_page, garble, another_version, another_program, without_a_table, garbled_texts,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_gives_the_same_answers(damage: Callable[[Path], None], store: Path) -> None:
    put_some(store)
    whole = answers(store)
    file = index_of(store)
    damage(file)
    assert answers(store) == whole
    assert answers(store) == whole


@pytest.mark.parametrize("damage", [zero, garble, without_a_table])
def test_damage_that_is_met_while_the_index_is_open_does_no_harm(damage: Callable[[Path], None], store: Path) -> None:
    put_some(store)
    whole = answers(store)
    shown = browser(store)
    damage(shown.index_file)
    assert found(shown, "receipt") == ["done", "late-lamp"]
    shown.close()
    assert answers(store) == whole


def test_a_cache_folder_that_cannot_be_made_is_done_without(store: Path, tmp_path: Path) -> None:
    put_some(store)
    whole = answers(store)
    cache = tmp_path / "cache"
    cache.rename(tmp_path / "elsewhere")
    cache.write_text("not a folder")
    assert answers(store) == whole
    shown = browser(store)
    assert not shown.lasts
    assert cache.read_text() == "not a folder"


def test_a_locked_index_is_left_alone_and_done_without(store: Path) -> None:
    put_some(store)
    whole = answers(store)
    file = index_of(store)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE packed SET text = text")
    assert answers(store) == whole
    other.execute("ROLLBACK")
    assert other.execute("SELECT count(*) FROM cases").fetchone() == (4,)
    other.close()
    assert browser(store).lasts


def test_who_cannot_write_because_another_writes_reads_on_by_itself(store: Path) -> None:
    put_some(store)
    answers(store)
    other = sqlite3.connect(index_of(store), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    put_case(store, "new", "Receipt again")
    shown = browser(store)
    shown.bring_up_to_date()
    assert found(shown, "receipt") == ["done", "late-lamp", "new"]
    other.execute("ROLLBACK")
    other.close()


def test_an_sqlite_that_cannot_search_texts_finds_the_same(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_some(store)
    whole = answers(store)
    index_of(store).unlink()
    table = "CREATE VIRTUAL TABLE words USING no_such_module (text)"
    monkeypatch.setattr("tui_complaints.storage.index.database._WORDS", table)
    assert answers(store) == whole
    assert browser(store).lasts


def test_the_index_is_its_owners_alone_and_each_store_has_its_own(store: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        put_some(store)
        answers(store)
        shown = browser(store)
        shown.bring_up_to_date()
        files = list(shown.index_file.parent.iterdir())
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert stat.S_IMODE(shown.index_file.parent.stat().st_mode) == 0o700
        shown.close()
    finally:
        os.umask(before)
    assert index_of(store) != index_of(tmp_path / "another")
    (tmp_path / "link").symlink_to(store)
    assert index_of(store) == index_of(tmp_path / "link")


def test_only_what_changed_is_read(store: Path) -> None:
    put_some(store)
    shown = browser(store)
    assert [progress.changed for progress in shown.refresh()] == [(), ("bad", "done", "elka", "late-lamp")]
    assert [progress.changed for progress in shown.refresh()] == [(), ("bad",)]  # its rights may have changed
    put_case(store, "bad", "Mended")
    put_case(store, "elka", "Ёлка приехала")
    (store / "done" / "case.toml").unlink()
    assert [progress.changed for progress in shown.refresh()] == [("done",), ("bad", "elka")]
    assert list(shown.refresh()) == [(0, 0, (), 0)]
    assert found(shown) == ["bad", "elka", "late-lamp"]
    assert found(shown, "не") == []


def test_a_file_of_the_same_size_and_time_is_seen_to_be_another(store: Path) -> None:
    file = put_case(store, "lamp", "Blue lamp")
    before = file.stat()
    shown = browser(store)
    shown.bring_up_to_date()
    put_case(store, "lamp", "Pink lamp")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_mtime_ns, file.stat().st_size) == (before.st_mtime_ns, before.st_size)
    shown.bring_up_to_date()
    assert found(shown, "pink") == ["lamp"]


def test_a_file_that_has_just_been_changed_is_read_again_to_be_sure(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(store.parent / "cache"))
    put_case(store, "lamp", "Blue lamp")
    shown = browser(store)
    shown.bring_up_to_date()
    assert [progress.changed for progress in shown.refresh()] == [(), ("lamp",)]


def many(store: Path, number: int) -> list[str]:
    names = [f"case-{each}" for each in range(number)]
    for name in names:
        put_case(store, name, f"Title of {name}")
    return names


def test_cases_that_vanish_all_at_once_are_left_out_but_not_forgotten(store: Path) -> None:
    names = many(store, 9)
    shown = browser(store)
    shown.bring_up_to_date()
    store.rename(store.with_name("moved"))
    assert shown.bring_up_to_date().vanished == 9
    assert found(shown) == []
    assert shown.counts().total == 0
    assert shown.vanished() == names
    assert shown.bring_up_to_date().vanished == 9
    store.with_name("moved").rename(store)
    assert list(shown.refresh()) == [(0, 0, (), 0)]  # nothing had to be read again
    assert found(shown) == names


def test_vanished_cases_are_forgotten_when_the_user_says_so(store: Path) -> None:
    names = many(store, 9)
    shown = browser(store)
    shown.bring_up_to_date()
    for name in names[2:]:
        (store / name / "case.toml").unlink()
    assert shown.bring_up_to_date().vanished == 7
    assert found(shown) == names[:2]
    shown.forget_vanished()
    assert shown.vanished() == []
    assert shown.bring_up_to_date().vanished == 0


def test_a_few_that_go_are_forgotten_at_once(store: Path) -> None:
    names = many(store, 9)
    shown = browser(store)
    shown.bring_up_to_date()
    for name in names[:4]:
        (store / name / "case.toml").unlink()
    assert shown.bring_up_to_date().vanished == 0
    assert shown.vanished() == []
    assert found(shown) == names[4:]


def test_a_store_that_cannot_be_read_is_not_taken_for_an_empty_one(store: Path) -> None:
    many(store, 3)
    shown = browser(store)
    shown.bring_up_to_date()
    store.rename(store.with_name("moved"))
    store.write_text("no folder")
    with pytest.raises(StorageError, match="cannot be read"):
        shown.bring_up_to_date()
    assert len(found(shown)) == 3


def test_a_refresh_can_be_stopped_and_gone_on_with(store: Path) -> None:
    names = many(store, 45)
    shown = browser(store)
    steps = shown.refresh()
    assert [next(steps).done, next(steps).done] == [0, 20]
    steps.close()
    assert found(shown) == sorted(names)[:20]
    assert [progress.done for progress in shown.refresh()] == [0, 20, 25]
    assert found(shown) == sorted(names)


def test_words_of_texts_that_are_no_more_are_swept_out(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_complaints.storage.index.index._LOOSE", 3)
    put_some(store)
    shown = browser(store)
    for number in range(20):
        put_case(store, "elka", f"Ёлка номер {number}")
        shown.bring_up_to_date()
    assert found(shown, "елка") == ["elka"]
    assert found(shown, "номер 19") == ["elka"]
    assert found(shown, "номер 18") == []
    with sqlite3.connect(shown.index_file) as connection:
        (documents,) = connection.execute("SELECT count(*) FROM words_docsize").fetchone()
    connection.close()
    assert documents < 20


KILLED = """
import os, signal, sys
from pathlib import Path
from shelf import browser
shown = browser(Path(sys.argv[1]))
left = [int(sys.argv[2])]
def count(statement):
    left[0] -= statement.startswith(("INSERT", "UPDATE", "DELETE", "COMMIT", "BEGIN"))
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
shown._index._database.connection.set_trace_callback(count)
shown.bring_up_to_date()
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize("statements", [0, 1, 2, 3, 5, 8, 13, 20])
def test_killed_while_it_writes_it_gives_the_same_answers(statements: int, store: Path, tmp_path: Path) -> None:
    put_some(store)
    env = {**environment(tmp_path), "PYTHONPATH": os.pathsep.join(["tests", "."])}
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", KILLED, str(store), str(statements)], env=env, cwd=root, check=False)
    assert done.returncode == -9
    after = answers(store)
    index_of(store).unlink()
    assert answers(store) == after


def test_programs_that_refresh_at_once_do_each_other_no_harm(store: Path, tmp_path: Path) -> None:
    names = many(store, 120)
    command = [*COMMAND, "search", "title"]
    running = [
        subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for process in running:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert [line.split()[0] for line in out.decode().splitlines() if line[0] != " "] == sorted(names)
    shown = browser(store)
    assert found(shown, "title") == sorted(names)
