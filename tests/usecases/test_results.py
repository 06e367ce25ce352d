"""A result goes into a file of its own, and takes nothing that was there without being told to."""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import StorageError, UsageError
from tui_complaints.usecases.results import write_result

if TYPE_CHECKING:
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
