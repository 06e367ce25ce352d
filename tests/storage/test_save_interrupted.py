"""Killed or refused at any point, a save leaves the old case or the new one, whole (safety.md)."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui_complaints.domain.entries import Contact
from tui_complaints.errors import StorageError
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_complaints.domain.entries import Case

OLD = 'format = 1\ntitle = "Lamp"\n'
CALLS = ("open", "write", "fsync", "replace", "unlink", "chmod", "mkdir")

SAVE = """
import os, sys
from pathlib import Path
from msgspec.structs import replace
from tui_complaints.domain.entries import Contact
from tui_complaints.storage.saving import change_case

left = int(sys.argv[2])

def deadly(name):
    real = getattr(os, name)
    def call(*given, **named):
        global left
        left -= 1
        if left == 0:
            if name == "write":
                real(given[0], bytes(given[1])[: len(given[1]) // 2])
            os.kill(os.getpid(), 9)
        return real(*given, **named)
    return call

for name in %r:
    setattr(os, name, deadly(name))
change_case(Path(sys.argv[1]), lambda case: replace(case, contacts=(Contact(id="new"),)))
""" % (CALLS,)  # noqa: UP031 - the script is full of braces


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "store" / "lamp"
    folder.mkdir(parents=True)
    path = folder / "case.toml"
    path.write_text(OLD)
    return path


def add_new(case: Case) -> Case:
    return replace(case, contacts=(Contact(id="new"),))


def is_new(file: Path) -> bool:
    """Whether the new case stands there; fails when it is neither the old one nor the new one."""
    contacts = read_case(file).case.contacts
    assert contacts in {(), (Contact(id="new"),)}
    assert (file.read_text() == OLD) is (contacts == ())
    return bool(contacts)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="nothing can be killed there in this way")
def test_a_save_killed_at_any_call_leaves_the_old_case_or_the_new(file: Path) -> None:
    outcomes = []
    for number in range(1, 100):
        file.write_text(OLD)
        done = subprocess.run([sys.executable, "-c", SAVE, str(file), str(number)], check=False, timeout=60)
        outcomes.append(is_new(file))
        if done.returncode == 0:
            break
        assert done.returncode == -9
        change_case(file, add_new)  # the next save works and clears up
        assert names(file.parent) == ["case.toml"]
    assert outcomes == sorted(outcomes)  # once the new one stands there, it stays
    assert 8 < len(outcomes) < 40
    assert False in outcomes


class _Refusal:
    """Lets ``allowed`` calls of one function of ``os`` through, and refuses those after."""

    def __init__(self, real: Callable[..., object], allowed: int, error: int) -> None:
        self.real = real
        self.left = allowed
        self.error = error
        self.refused = False

    def __call__(self, *given: object, **named: object) -> object:
        self.left -= 1
        if self.left < 0:
            self.refused = True
            raise OSError(self.error, os.strerror(self.error))
        return self.real(*given, **named)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES], ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "chmod"])
def test_a_disk_that_refuses_any_call_leaves_the_case_whole(
    file: Path, call: str, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_case(file, lambda case: case)  # so that the state folder is there
    for allowed in range(20):
        file.write_text(OLD)
        with monkeypatch.context() as patched:
            refusal = _Refusal(getattr(os, call), allowed, error)
            patched.setattr(os, call, refusal)
            failed = _fails(file)
        assert failed is refusal.refused
        assert names(file.parent) == ["case.toml"]
        saved = is_new(file)
        if not failed:
            assert saved
            break
    else:
        pytest.fail("the save never came through")


def _fails(file: Path) -> bool:
    try:
        change_case(file, add_new)
    except StorageError:
        return True
    return False


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:3]))
    change_case(file, add_new)
    assert is_new(file)


def test_a_save_waits_for_the_disk_three_times_at_most(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fsync

    def count(handle: int) -> None:
        synced.append(handle)
        real(handle)

    monkeypatch.setattr(os, "fsync", count)
    change_case(file, add_new)
    assert 2 <= len(synced) <= 3 or os.name == "nt"
    synced.clear()
    Store(file.parent.parent).create("other", OLD)
    assert 2 <= len(synced) <= 3 or os.name == "nt"


def test_a_new_case_that_the_disk_refuses_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "store")
    store.create("first", OLD)
    for call in ("mkdir", "write", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(os, call, _Refusal(getattr(os, call), 0, errno.ENOSPC))
            with pytest.raises(StorageError):
                store.create("lamp", OLD)
        assert [path.parent.name for path in store.files()] == ["first"]
    assert is_new(store.create("lamp", OLD)) is False
