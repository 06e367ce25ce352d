"""A save loses nobody's words: not another program's, not another process's, not what was typed here."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui_complaints import paths
from tui_complaints.domain.entries import Case, Contact, Cost
from tui_complaints.errors import ChangedElsewhereError, InvalidCaseError, NotFoundError, StorageError
from tui_complaints.storage import saving
from tui_complaints.storage.limits import MAX_BYTES
from tui_complaints.storage.reading import parse_case, read_case
from tui_complaints.storage.saving import ATTEMPTS, change_case, change_stored, save_bytes, save_case, with_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tui_complaints.storage.reading import StoredCase

TEXT = 'format = 1\ntitle = "Lamp"  # mine\n\n[[contacts]]\nid = "c1"\n'

ADD = """
import sys
from pathlib import Path
from msgspec.structs import replace
from tui_complaints.domain.entries import Contact
from tui_complaints.storage.saving import change_case
change_case(Path(sys.argv[1]), lambda case: replace(case, contacts=(*case.contacts, Contact(id=sys.argv[2]))))
"""

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "store" / "lamp"
    folder.mkdir(parents=True)
    path = folder / "case.toml"
    path.write_text(TEXT)
    return path


@pytest.fixture(params=[0o000, 0o077, 0o777], ids=oct)
def _umask(request: pytest.FixtureRequest, file: Path) -> Iterator[None]:
    assert file.exists()  # made under the usual umask
    before = os.umask(request.param)
    yield
    os.umask(before)


def adding(name: str) -> Callable[[Case], Case]:
    return lambda case: replace(case, contacts=(*case.contacts, Contact(id=name)))


def ids(file: Path) -> list[str | None]:
    return [contact.id for contact in read_case(file).case.contacts]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_change_is_on_disk_and_given_back_as_it_will_be_read(file: Path) -> None:
    saved = change_case(file, adding("c2"))
    assert saved == read_case(file)
    assert file.read_text() == TEXT + '\n[[contacts]]\nid = "c2"\n'
    assert sorted(path.name for path in file.parent.iterdir()) == ["case.toml"]
    again = save_case(saved, adding("c3")(saved.case))
    assert again == read_case(file)


def test_a_change_of_nothing_writes_nothing(file: Path) -> None:
    before = file.stat()
    assert change_case(file, lambda case: case) == read_case(file)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_sixteen_programs_that_add_at_once_keep_all_sixteen(file: Path) -> None:
    names = [f"n{number}" for number in range(16)]
    adders = [subprocess.Popen([sys.executable, "-c", ADD, str(file), name]) for name in names]
    assert [adder.wait(120) for adder in adders] == [0] * 16
    assert sorted(ids(file)) == sorted(["c1", *names])  # type: ignore[type-var] # each has an id


def test_a_link_is_written_through_and_waits_for_the_same_lock(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    adders = [
        subprocess.Popen([sys.executable, "-c", ADD, str(path), f"n{number}"])
        for number, path in enumerate([file, link] * 3)
    ]
    assert [adder.wait(120) for adder in adders] == [0] * 6
    assert link.is_symlink()
    assert len(ids(file)) == 7


def test_another_program_s_change_is_not_overwritten_and_ours_is_kept(file: Path) -> None:
    stored = read_case(file)
    theirs = TEXT.replace("Lamp", "Their lamp")
    file.write_text(theirs)
    with pytest.raises(ChangedElsewhereError) as caught:
        save_case(stored, adding("ours")(stored.case))
    assert file.read_text() == theirs
    kept = paths.state() / "kept" / caught.value.kept.rpartition(os.sep)[2]
    assert caught.value.kept == str(kept)
    assert [contact.id for contact in parse_case(kept.read_bytes(), "kept").contacts] == ["c1", "ours"]


def test_a_case_that_vanished_is_not_brought_back_and_ours_is_kept(file: Path) -> None:
    stored = read_case(file)
    file.unlink()
    with pytest.raises(ChangedElsewhereError) as caught:
        save_case(stored, adding("ours")(stored.case))
    assert not file.exists()
    assert caught.value.kept
    with pytest.raises(NotFoundError):
        change_case(file, adding("ours"))


def test_a_change_is_made_again_on_what_an_editor_saved_meanwhile(file: Path) -> None:
    edits = iter(["first", "second"])

    def change(case: Case) -> Case:
        for edit in edits:
            file.write_text(TEXT + f'\n[[costs]]\nid = "{edit}"\n')
            break
        return adding("ours")(case)

    saved = change_case(file, change)
    assert ids(file) == ["c1", "ours"]
    assert [cost.id for cost in saved.case.costs] == ["second"]


def test_an_editor_that_never_stops_wins_and_ours_is_kept(file: Path) -> None:
    calls: list[Case] = []

    def change(case: Case) -> Case:
        calls.append(case)
        file.write_text(f"{TEXT}# {len(calls)}\n")
        return adding("ours")(case)

    with pytest.raises(ChangedElsewhereError) as caught:
        change_case(file, change)
    assert len(calls) == ATTEMPTS
    assert file.read_text() == f"{TEXT}# {ATTEMPTS}\n"
    assert caught.value.kept


def test_a_noted_change_is_noted_again_when_an_editor_gets_in_between(file: Path) -> None:
    noted: list[tuple[str, str]] = []
    edits = iter(["first"])

    def change(stored: StoredCase) -> StoredCase:
        changed = with_case(stored, adding("ours")(stored.case))
        for edit in edits:
            file.write_text(f"{TEXT}# {edit}\n")
        return changed

    known = read_case(file)
    saved = change_stored(known, change, lambda before, after: noted.append((before.text, after.text)))
    assert [before for before, _after in noted] == [TEXT, f"{TEXT}# first\n"]
    assert noted[-1][1] == saved.text == file.read_text()
    assert ids(file) == ["c1", "ours"]


def test_a_noted_change_gives_way_to_an_editor_that_never_stops(file: Path) -> None:
    known = read_case(file)
    calls: list[StoredCase] = []

    def change(stored: StoredCase) -> StoredCase:
        calls.append(stored)
        file.write_text(f"{TEXT}# {len(calls)}\n")
        return with_case(stored, adding("ours")(stored.case))

    with pytest.raises(ChangedElsewhereError) as caught:
        change_stored(known, change, lambda _before, _after: None)
    assert len(calls) == ATTEMPTS
    assert caught.value.kept


def test_what_cannot_be_noted_is_not_changed(file: Path) -> None:
    def refuse(_before: StoredCase, _after: StoredCase) -> None:
        raise StorageError("the disk is full")

    known = read_case(file)
    with pytest.raises(StorageError, match="full"):
        change_stored(known, lambda stored: with_case(stored, adding("ours")(stored.case)), refuse)
    assert file.read_text() == TEXT


def test_what_would_not_read_back_as_it_was_meant_is_not_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "apply", lambda text, _old, _new: f"{text}# lost\n")
    known = read_case(file)
    with pytest.raises(StorageError, match="read back"):
        with_case(known, adding("ours")(known.case))


def test_a_text_from_an_editor_is_saved_as_it_is(file: Path) -> None:
    before, after = TEXT.encode(), TEXT.replace("\n", "\r\n").encode()
    assert save_bytes(file, before, after) == read_case(file)
    assert file.read_bytes() == after
    with pytest.raises(ChangedElsewhereError):
        save_bytes(file, before, TEXT.encode())
    with pytest.raises(InvalidCaseError):
        save_bytes(file, after, b"format = 1\n")
    assert file.read_bytes() == after


@pytest.mark.parametrize(
    "bad",
    [
        lambda case: replace(case, costs=(Cost(id="c1"),)),
        lambda case: replace(case, timezone="Europe/Nowhere"),
        lambda case: replace(case, currency="EUX"),
    ],
    ids=["an id twice", "no time zone", "no currency"],
)
def test_what_could_not_be_read_again_is_not_written(file: Path, bad: Callable[[Case], Case]) -> None:
    with pytest.raises(InvalidCaseError):
        change_case(file, bad)
    assert file.read_text() == TEXT


def test_a_case_that_would_be_too_large_is_not_written(file: Path) -> None:
    full = TEXT + "#" * (MAX_BYTES - len(TEXT))
    file.write_text(full)
    with pytest.raises(StorageError, match="larger"):
        change_case(file, adding("c2"))
    assert file.read_text() == full


def test_a_save_that_is_broken_off_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui_complaints.storage.saving._is_still", interrupted)  # just before the new takes its place
    with pytest.raises(KeyboardInterrupt):
        change_case(file, adding("c2"))
    assert [path.name for path in file.parent.iterdir()] == ["case.toml"]
    assert file.read_text() == TEXT


def test_leftovers_of_a_killed_save_go_and_other_files_stay(file: Path) -> None:
    ours = file.with_name(".case.toml.0123456789abcdef.saving")
    others = [".case.toml.swp", ".case.toml.0123.saving", "case.toml~", ".other.toml.0123456789abcdef.saving"]
    for name in [ours.name, *others]:
        file.with_name(name).write_text("half")
    change_case(file, adding("c2"))
    assert sorted(path.name for path in file.parent.iterdir()) == sorted(["case.toml", *others])


# Private by default


@posix
@pytest.mark.usefixtures("_umask")
def test_an_existing_file_keeps_its_mode_whatever_the_umask(file: Path) -> None:
    for kept in (0o600, 0o640, 0o666):
        file.chmod(kept)
        change_case(file, adding(f"m{kept}"))
        assert mode(file) == kept


@posix
@pytest.mark.usefixtures("_umask")
def test_what_is_kept_in_the_state_folder_is_the_user_s_alone(file: Path) -> None:
    stored = read_case(file)
    file.write_text(TEXT + "# theirs\n")
    with pytest.raises(ChangedElsewhereError):
        save_case(stored, adding("ours")(stored.case))
    for path in [paths.state(), *paths.state().rglob("*")]:
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


@posix
def test_a_file_marked_read_only_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(StorageError, match="read-only"):
        change_case(file, adding("c2"))
    assert file.read_text() == TEXT
    assert sorted(path.name for path in file.parent.iterdir()) == ["case.toml"]


def test_no_state_folder_means_no_save_and_says_so(file: Path) -> None:
    paths.state().parent.mkdir(parents=True, exist_ok=True)
    paths.state().write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="folder"):
        change_case(file, adding("c2"))
    assert file.read_text() == TEXT
