"""A new file replaces nothing, is for its owner alone, and is whole or not there."""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import StorageError
from tui_complaints.storage.new_file import create_new

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_it_has_the_bytes_and_the_name_that_were_asked_for(tmp_path: Path) -> None:
    path = create_new(tmp_path / "letters", "a.md", [b"one ", b"two"])
    assert path == tmp_path / "letters" / "a.md"
    assert path.read_bytes() == b"one two"


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o377])
def test_only_its_owner_can_read_it_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = create_new(tmp_path / "letters", "a.md", [b"x"])
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    create_new(folder, "a.md", [b"x"])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


@pytest.mark.parametrize(
    ("name", "second", "third"),
    [
        ("a.md", "a-2.md", "a-3.md"),
        ("README", "README-2", "README-3"),
        (".hidden", ".hidden-2", ".hidden-3"),
        ("a.tar.gz", "a.tar-2.gz", "a.tar-3.gz"),
    ],
)
def test_what_is_there_is_never_replaced(tmp_path: Path, name: str, second: str, third: str) -> None:
    paths = [create_new(tmp_path, name, [f"{number}".encode()]) for number in range(3)]
    assert [path.name for path in paths] == [name, second, third]
    assert [path.read_bytes() for path in paths] == [b"0", b"1", b"2"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_under_that_name_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "target"
    (tmp_path / "a.md").symlink_to(target)
    assert create_new(tmp_path, "a.md", [b"x"]).name == "a-2.md"
    assert not target.exists()


def test_several_at_once_each_get_their_own(tmp_path: Path) -> None:
    found: list[Path] = []
    threads = [
        threading.Thread(target=lambda mark=mark: found.append(create_new(tmp_path, "a.md", [mark])))
        for mark in (b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(path.read_bytes() for path in found) == [b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8"]


def _breaks_off() -> Iterator[bytes]:
    yield b"half"
    raise OSError("the stick was pulled out")


def test_what_breaks_off_half_way_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="the stick was pulled out"):
        create_new(tmp_path, "a.md", _breaks_off())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("a file")
    with pytest.raises(StorageError, match="letters"):
        create_new(tmp_path / "letters", "a.md", [b"x"])


def test_a_name_that_the_disk_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be written"):
        create_new(tmp_path, "a" * 5000, [b"x"])
