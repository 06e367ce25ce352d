"""A file that is taken into a case belongs to an entry of it, or is not there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from lamp import put_lamp

from tui_complaints.errors import InvalidCaseError, StorageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.add import add_exhibit_file
from tui_complaints.usecases.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 5, 1)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "a photo.jpg"
    file.write_bytes(b"the lamp")
    return file


def test_a_save_that_is_done_but_not_confirmed_keeps_the_copy(
    store: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lamp = put_lamp(store)

    def refuses(folder: Path) -> None:
        raise OSError(f"{folder} is on a failing disk")

    monkeypatch.setattr("tui_complaints.storage.replacing.sync", refuses)  # no real disk fails on demand
    with pytest.raises(StorageError):
        add_exhibit_file(lamp, photo, {}, TODAY)
    assert read_case(lamp).case.exhibits[-1].file == "exhibits/a photo.jpg"
    assert verify(lamp, TODAY).faults == ()


@pytest.mark.parametrize("raw", [{"id": "receipt"}, {"kind": 5}])
def test_an_entry_that_is_refused_leaves_no_copy(store: Path, photo: Path, raw: dict[str, object]) -> None:
    lamp = put_lamp(store)
    with pytest.raises(InvalidCaseError):
        add_exhibit_file(lamp, photo, raw, TODAY)
    assert sorted(file.name for file in (lamp.parent / "exhibits").iterdir()) == ["receipt.txt"]
    assert photo.read_bytes() == b"the lamp"
