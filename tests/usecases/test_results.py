"""A result goes into a file of its own, and takes nothing that was there without being told to."""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import FileTakenError, StorageError, UsageError
from tui_complaints.storage.placing import place_files
from tui_complaints.usecases.results import write_result, write_results

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_a_written_file_is_private_and_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    target = tmp_path / "letter.md"
    write_result(target, "first\n", force=False)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(UsageError, match="--force"):
        write_result(target, "second\n", force=False)
    assert target.read_text() == "first\n"
    write_result(target, "second\n", force=True)
    assert target.read_text() == "second\n"
    assert list(tmp_path.iterdir()) == [target]


def test_forcing_a_link_writes_the_file_behind_it(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    write_result(link, "new", force=True)
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "letter.md"
    target.write_text("old")
    target.chmod(0o640)
    write_result(target, "new", force=True)
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


def test_a_read_only_file_and_a_folder_are_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "letter.md"
    target.write_text("old")
    target.chmod(0o400)
    with pytest.raises(StorageError):
        write_result(target, "new", force=True)
    assert target.read_text() == "old"
    with pytest.raises(UsageError, match="is a folder"):
        write_result(tmp_path, "new", force=True)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes there")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text()))
    reader.start()
    write_result(pipe, "a letter", force=False)
    reader.join(10)
    assert heard == ["a letter"]


# Files that belong together


def made_files(folder: Path, *names: str) -> dict[Path, Path]:
    """Files that were made, by the places where they are to stand."""
    (folder / "made").mkdir()
    for name in names:
        (folder / "made" / name).write_text(f"new {name}")
    return {folder / name: folder / "made" / name for name in names}


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_files_that_belong_together_are_all_written_and_private(tmp_path: Path) -> None:
    write_results(made_files(tmp_path, "a", "b"), force=False)
    assert held(tmp_path) == {"a": "new a", "b": "new b"}
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"} == {0o600}


def test_one_that_exists_keeps_all_from_being_written(tmp_path: Path) -> None:
    files = made_files(tmp_path, "a", "b")
    (tmp_path / "b").write_text("old b")
    with pytest.raises(FileTakenError) as taken:
        write_results(files, force=False)
    assert taken.value.file == str(tmp_path / "b")
    assert held(tmp_path) == {"b": "old b"}


def test_one_that_appears_meanwhile_is_left_alone_and_the_others_are_taken_away(tmp_path: Path) -> None:
    def slow(name: str) -> Iterator[bytes]:
        yield b"new"
        (tmp_path / name).write_text("of another program")

    with pytest.raises(FileExistsError):
        place_files({tmp_path / "a": [b"new"], tmp_path / "b": slow("b"), tmp_path / "c": [b"new"]}, over=False)
    assert held(tmp_path) == {"b": "of another program"}


def test_one_that_cannot_be_made_leaves_nothing_and_what_was_there_is_as_it_was(tmp_path: Path) -> None:
    files = made_files(tmp_path, "a", "b", "c")
    (tmp_path / "made" / "b").unlink()
    with pytest.raises(FileNotFoundError):
        write_results(files, force=False)
    assert held(tmp_path) == {}
    (tmp_path / "a").write_text("old a")
    with pytest.raises(FileNotFoundError):
        write_results(files, force=True)
    assert held(tmp_path) == {"a": "old a"}


def test_forcing_several_writes_them_behind_links_and_keeps_modes(tmp_path: Path) -> None:
    files = made_files(tmp_path, "a", "b")
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "a").symlink_to("real")
    write_results(files, force=True)
    assert (tmp_path / "a").is_symlink()
    assert held(tmp_path) == {"a": "new a", "b": "new b", "real": "new a"}
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


def test_a_folder_in_the_place_of_one_is_refused(tmp_path: Path) -> None:
    files = made_files(tmp_path, "a", "b")
    (tmp_path / "b").mkdir()
    with pytest.raises(UsageError, match="is a folder"):
        write_results(files, force=True)
    assert held(tmp_path) == {}


def test_all_files_that_would_be_written_over_are_named(tmp_path: Path) -> None:
    made, taken = tmp_path / "made", [tmp_path / "b-part-1-of-3.pdf", tmp_path / "b-part-3-of-3.pdf"]
    for file in (made, *taken):
        file.write_text("old")
    parts = dict.fromkeys([taken[0], tmp_path / "b-part-2-of-3.pdf", taken[1]], made)
    with pytest.raises(FileTakenError) as refused:
        write_results(parts, force=False)
    assert refused.value.file == f"{taken[0]}, {taken[1].name}"
    assert not (tmp_path / "b-part-2-of-3.pdf").exists()
