"""A path is understood as people give it: typed, completed, pasted, or dropped onto the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tui_complaints.usecases.typed_paths import completed, completed_among_words, path_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform == "win32", reason="paths are written otherwise there")
@pytest.mark.parametrize("typed", ["{}", "'{}'", '"{}"', " {} ", "file://{}"])
def test_a_file_that_was_dropped_onto_the_terminal_is_found(tmp_path: Path, typed: str) -> None:
    file = tmp_path / "photo.png"
    file.write_bytes(b"")
    assert path_of(typed.format(file)) == file


@pytest.mark.skipif(sys.platform == "win32", reason="paths are written otherwise there")
def test_escaped_spaces_and_the_home_folder_are_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "my photo.png").write_bytes(b"")
    assert path_of(f"{tmp_path}/my\\ photo.png") == tmp_path / "my photo.png"
    assert path_of("~/my photo.png") == tmp_path / "my photo.png"
    assert path_of("'~/my photo.png'") == tmp_path / "my photo.png"
    assert path_of(f"file://{tmp_path}/my%20photo.png") == tmp_path / "my photo.png"


def test_paths_are_completed_as_far_as_there_is_something(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "crack.png").write_bytes(b"")
    assert completed(str(tmp_path / "pho")) == str(tmp_path / "photos") + os.sep
    assert completed(str(tmp_path / "photos" / "c")) == str(tmp_path / "photos" / "crack.png")
    for nothing in (
        "",
        str(tmp_path) + os.sep,
        str(tmp_path / "x"),
        str(tmp_path / "none" / "x"),
        "file:///x",
        "a\0/b",
    ):
        assert completed(nothing) is None


@pytest.mark.skipif(sys.platform == "win32", reason="paths are written otherwise there")
def test_an_address_of_a_file_is_read_once_and_nonsense_is_no_error(tmp_path: Path) -> None:
    assert path_of(f"file://{tmp_path}/a%2520b%23.png") == tmp_path / "a%20b#.png"
    for nonsense in ("file://[", "~nobody-is-called-so/x", "a\0b", "'", "x" * 10_000):
        path_of(nonsense)


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be there")
def test_a_name_that_would_act_on_the_terminal_is_not_offered(tmp_path: Path) -> None:
    for name in ("a\x1b[31m.png", "a\u202egnp.exe", "a\nb.png"):
        (tmp_path / name).write_bytes(b"")
    assert completed(f"{tmp_path}/a") is None
    (tmp_path / "a\u00a0[b].png").write_bytes(b"")
    assert completed(f"{tmp_path}/a") == f"{tmp_path}/a\u00a0[b].png"


def test_a_path_is_completed_from_the_folder_it_is_told_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "exhibits").mkdir()
    (tmp_path / "exhibits" / "receipt.pdf").write_bytes(b"")
    wanted = os.path.join("exhibits", "receipt.pdf")  # noqa: PTH118 - as it is typed
    assert completed(os.path.join("exhibits", "rec"), tmp_path) == wanted  # noqa: PTH118
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert completed("~/exhibits/rec") == "~/exhibits/receipt.pdf"


def test_of_an_answer_in_words_only_a_path_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "receipt.pdf").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert completed_among_words("rec") is None
    assert (
        completed_among_words(f"phone log#p2; {tmp_path}{os.sep}rec") == f"phone log#p2; {tmp_path}{os.sep}receipt.pdf"
    )
    assert completed_among_words("https://shop.example/rec") is None
