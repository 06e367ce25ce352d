"""The examples to look around in are copies, whole and private, and they are gone afterwards."""

from __future__ import annotations

import stat
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from approval import DAYS, EXAMPLES

from tui_complaints.errors import NotFoundError
from tui_complaints.usecases.demo import copy_example, example_names, throwaway_store
from tui_complaints.usecases.verify import verify

if TYPE_CHECKING:
    from pathlib import Path


def test_every_example_is_there_with_its_evidence_and_gone_afterwards() -> None:
    with throwaway_store() as store:
        assert sorted(case.name for case in store.iterdir()) == list(example_names()) == sorted(DAYS)
        for case in store.glob("*/case.toml"):
            assert verify(case, date(2026, 11, 22)).faults == ()
        files = [path for path in store.rglob("*") if path.is_file()]
        assert len(files) == sum(path.is_file() for path in EXAMPLES.rglob("*"))
    assert not store.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_copies_are_for_their_owner_alone(tmp_path: Path) -> None:
    file = copy_example("broken-desk", tmp_path / "store")
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in file.parent.rglob("*") if path.is_file())
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_an_example_that_was_changed_is_not_copied_over(tmp_path: Path) -> None:
    file = copy_example("broken-desk", tmp_path)
    file.write_text('format = 1\ntitle = "Mine"\n', encoding="utf-8")
    assert copy_example("broken-desk", tmp_path).read_text(encoding="utf-8") == 'format = 1\ntitle = "Mine"\n'


def test_an_example_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no-such"):
        copy_example("no-such", tmp_path)
