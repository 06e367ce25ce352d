"""Evidence that changed, shrank or went is told apart from evidence that is as it was."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import NotFoundError, StorageError
from tui_complaints.storage.exhibits import exhibit_path, file_states
from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from pathlib import Path

DATA = b"a scan of the receipt" * 100_000
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lamp" / "exhibits").mkdir(parents=True)
    return tmp_path / "lamp"


def state(folder: Path, keys: str) -> str:
    file = folder / "case.toml"
    file.write_text(f'format = 1\ntitle = "Lamp"\n[[exhibits]]\nid = "e"\n{keys}\n')
    return file_states(read_case(file))["e"]


def test_a_file_is_intact_until_a_byte_changes(folder: Path) -> None:
    scan = folder / "exhibits" / "scan.pdf"
    keys = f'file = "exhibits/scan.pdf"\nsha256 = "{SHA}"'
    assert state(folder, keys) == "missing"
    scan.write_bytes(DATA)
    assert state(folder, keys) == "intact"
    scan.write_bytes(DATA[:-1] + b"!")
    assert state(folder, keys) == "changed"
    scan.write_bytes(DATA[:-1])
    assert state(folder, keys) == "changed"
    scan.unlink()
    scan.mkdir()
    assert state(folder, keys) == "missing"


def test_a_file_without_a_hash_is_unhashed_and_no_file_is_paper_or_to_be_obtained(folder: Path) -> None:
    (folder / "exhibits" / "scan.pdf").write_bytes(DATA)
    assert state(folder, 'file = "exhibits/scan.pdf"') == "unhashed"
    assert state(folder, 'title = "A letter"') == "paper"
    assert state(folder, 'obtain = "Ask the bank"') == "to-obtain"


def test_an_exhibit_without_an_id_goes_by_its_position(folder: Path) -> None:
    (folder / "case.toml").write_text('format = 1\ntitle = "L"\n[[exhibits]]\nid = "a"\n[[exhibits]]\ntitle = "b"\n')
    assert file_states(read_case(folder / "case.toml")) == {"a": "paper", "exhibits[1]": "paper"}


@pytest.mark.parametrize("way", ["../secret", "exhibits/../../secret", "{root}/secret", "link", "exhibits/out/secret"])
def test_a_file_outside_the_case_is_never_read(folder: Path, way: str) -> None:
    secret = folder.parent / "secret"
    secret.write_bytes(DATA)
    (folder / "link").symlink_to(secret)
    (folder / "exhibits" / "out").symlink_to(folder.parent)
    path = way.format(root=folder.parent)
    assert state(folder, f"file = '{path}'\nsha256 = \"{SHA}\"") == "missing"
    with pytest.raises(StorageError, match="outside"):
        exhibit_path(folder, path)


def test_a_link_inside_the_case_is_followed(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(DATA)
    (folder / "exhibits" / "link.pdf").symlink_to("../scan.pdf")
    assert state(folder, f'file = "exhibits/link.pdf"\nsha256 = "{SHA}"') == "intact"


def test_a_case_reached_by_a_link_keeps_its_exhibits(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(DATA)
    state(folder, f'file = "scan.pdf"\nsha256 = "{SHA}"')
    (folder.parent / "alias").symlink_to(folder)
    assert file_states(read_case(folder.parent / "alias" / "case.toml")) == {"e": "intact"}


@pytest.mark.parametrize("name", ["a\\u0000b", "loop", "pipe", "none/at/all"])
def test_names_that_lead_nowhere_are_missing(folder: Path, name: str) -> None:
    (folder / "loop").symlink_to("loop")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
    assert state(folder, f'file = "{name}"\nsha256 = "{SHA}"') == "missing"


def test_a_file_that_is_not_there_is_not_found(folder: Path) -> None:
    with pytest.raises(NotFoundError):
        exhibit_path(folder, "exhibits/none.pdf")


def test_without_comparing_it_is_only_seen_whether_the_file_is_there(folder: Path) -> None:
    text = f'format = 1\ntitle = "Lamp"\n[[exhibits]]\nid = "e"\nfile = "exhibits/scan.pdf"\nsha256 = "{SHA}"\n'
    (folder / "case.toml").write_text(text)
    stored = read_case(folder / "case.toml")
    assert file_states(stored, compare=False) == {"e": "missing"}
    (folder / "exhibits" / "scan.pdf").write_bytes(b"another file")
    assert file_states(stored, compare=False) == {"e": "unhashed"}
    assert file_states(stored) == {"e": "changed"}
