"""On a disk that is really full, the case stays as it was (safety.md)."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui_complaints.domain.entries import Contact
from tui_complaints.errors import StorageError
from tui_complaints.storage.saving import change_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_complaints.domain.entries import Case

OLD = 'format = 1\ntitle = "Lamp"\n'

pytestmark = pytest.mark.deep


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A tmpfs of 64 KB, where it can be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if shutil.which("mount") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("a tmpfs can be mounted by root alone")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=False)
    if done.returncode:
        pytest.skip("no tmpfs can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_save_to_a_full_disk_leaves_the_old_case(small_disk: Path) -> None:
    file = small_disk / "case.toml"
    file.write_text(OLD)

    def grow(case: Case) -> Case:
        return replace(case, contacts=(Contact(note="x" * 100_000),))

    with pytest.raises(StorageError):
        change_case(file, grow)
    assert file.read_text() == OLD
    assert [path.name for path in small_disk.iterdir()] == ["case.toml"]
    change_case(file, lambda case: replace(case, contacts=(Contact(id="c1"),)))
    assert "c1" in file.read_text()
