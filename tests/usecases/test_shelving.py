"""Cases are put away, deleted and copied as they are: nothing of them is lost, nothing is written over."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from lamp import RECEIPT, put_lamp
from shelf import browser, found, put_case

from tui_complaints.errors import InvalidCaseError, NotFoundError, StorageError, UsageError
from tui_complaints.storage.store import Store
from tui_complaints.usecases.browse import Wanted
from tui_complaints.usecases.shelving import archive, duplicate, empty_trash, restore, trash, trashed, unarchive

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 5, 1, 12, 30, 5, 999, tzinfo=UTC)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_archived_case_is_out_of_the_list_and_found_by_its_id_and_words(store: Path) -> None:
    put_lamp(store)
    put_case(store, "other", "Other")
    before = contents(store / "late-lamp")
    folder = archive(Store(store), "late-lamp")
    assert folder == store / ".archive" / "late-lamp"
    assert contents(folder) == before
    assert not (store / "late-lamp").exists()
    assert Store(store).find("late-lamp") == folder / "case.toml"
    shown = browser(store)
    shown.bring_up_to_date()
    assert found(shown) == ["other"]
    assert found(shown, archived=True) == ["late-lamp"]
    assert found(shown, "lamp", archived=None) == ["late-lamp"]
    (row,) = shown.select(Wanted(archived=True)).rows()
    assert shown.file(row) == folder / "case.toml"
    assert unarchive(Store(store), "late-lamp") == store / "late-lamp"
    assert contents(store / "late-lamp") == before
    shown.bring_up_to_date()
    assert found(shown) == ["late-lamp", "other"]


def test_the_archive_is_its_owners_alone(store: Path) -> None:
    put_lamp(store)
    before = os.umask(0)
    try:
        archive(Store(store), "late-lamp")
    finally:
        os.umask(before)
    assert stat.S_IMODE((store / ".archive").stat().st_mode) == 0o700


def test_nothing_in_the_archive_or_the_store_is_written_over(store: Path) -> None:
    put_case(store, "lamp", "First")
    archive(Store(store), "lamp")
    put_case(store, "lamp", "Second")
    with pytest.raises(UsageError, match="already"):
        archive(Store(store), "lamp")
    with pytest.raises(UsageError, match="already"):
        unarchive(Store(store), "lamp")
    assert "First" in (store / ".archive" / "lamp" / "case.toml").read_text()
    assert "Second" in (store / "lamp" / "case.toml").read_text()


def test_a_new_case_takes_no_id_of_the_archive(store: Path) -> None:
    put_case(store, "lamp", "First")
    archive(Store(store), "lamp")
    with pytest.raises(UsageError, match="already"):
        Store(store).create("lamp", 'format = 1\ntitle = "Second"\n')
    assert not (store / "lamp" / "case.toml").exists()


@pytest.mark.parametrize("reference", ["none", "", ".", "..", ".archive", "../outside", "late-lamp/exhibits", "a\0b"])
def test_only_a_case_of_the_store_is_moved(reference: str, store: Path) -> None:
    put_lamp(store)
    put_lamp(store.parent, "outside")
    before = contents(store.parent)
    for verb in (archive, unarchive):
        with pytest.raises(NotFoundError):
            verb(Store(store), reference)
    with pytest.raises(NotFoundError):
        trash(Store(store), reference, NOW)
    with pytest.raises(NotFoundError):
        duplicate(Store(store), reference, "Copy")
    assert contents(store.parent) == before


def test_a_case_that_is_a_link_is_left_where_it_is(store: Path) -> None:
    elsewhere = put_case(store.parent / "elsewhere", "lamp", "Lamp").parent
    (store / "lamp").symlink_to("../elsewhere/lamp")
    with pytest.raises(UsageError, match="link"):
        archive(Store(store), "lamp")
    assert (store / "lamp").is_symlink()
    assert (elsewhere / "case.toml").is_file()


def test_a_deleted_case_can_be_had_back_whole(store: Path) -> None:
    put_lamp(store)
    before = contents(store / "late-lamp")
    deleted = trash(Store(store), "late-lamp", NOW)
    assert deleted.name == "late-lamp-20260501T123005Z"
    assert trashed(Store(store)) == [deleted]
    assert Store(store).files() == []
    assert restore(Store(store), deleted.name) == store / "late-lamp"
    assert contents(store / "late-lamp") == before
    assert trashed(Store(store)) == []


def test_an_archived_case_can_be_deleted(store: Path) -> None:
    put_lamp(store)
    archive(Store(store), "late-lamp")
    deleted = trash(Store(store), "late-lamp", NOW, archived=True)
    assert restore(Store(store), deleted.name) == store / "late-lamp"


def test_cases_of_one_name_deleted_in_one_second_are_both_kept(store: Path) -> None:
    put_case(store, "lamp", "First")
    first = trash(Store(store), "lamp", NOW)
    put_case(store, "lamp", "Second")
    second = trash(Store(store), "lamp", NOW)
    assert first.name != second.name
    assert {each.id for each in trashed(Store(store))} == {"lamp"}
    restore(Store(store), second.name)
    assert "Second" in (store / "lamp" / "case.toml").read_text()
    with pytest.raises(UsageError, match="already"):
        restore(Store(store), first.name)
    assert "Second" in (store / "lamp" / "case.toml").read_text()
    assert trashed(Store(store)) == [first]


def test_a_case_is_not_restored_beside_an_archived_one_of_its_id(store: Path) -> None:
    put_case(store, "lamp", "First")
    deleted = trash(Store(store), "lamp", NOW)
    put_case(store, "lamp", "Second")
    archive(Store(store), "lamp")
    with pytest.raises(UsageError, match="already"):
        restore(Store(store), deleted.name)


@pytest.mark.parametrize("name", ["none", "", "..", "lamp-20269901T000000Z", "notes"])
def test_only_a_deleted_case_is_restored(name: str, store: Path) -> None:
    (store / ".trash" / "notes").mkdir(parents=True)
    (store / ".trash" / "lamp-20269901T000000Z").mkdir()
    with pytest.raises(NotFoundError):
        restore(Store(store), name)


def test_an_emptied_trash_is_empty_and_what_links_lead_to_is_untouched(store: Path) -> None:
    outside = store.parent / "outside.txt"
    outside.write_text("mine")
    put_lamp(store)
    (store / "late-lamp" / "exhibits" / "link").symlink_to(outside)
    trash(Store(store), "late-lamp", NOW)
    (store / ".trash" / "folder").symlink_to(store.parent, target_is_directory=True)
    assert empty_trash(Store(store)) == 1
    assert list((store / ".trash").iterdir()) == []
    assert outside.read_text() == "mine"
    assert empty_trash(Store(store)) == 0


def test_a_trash_that_was_never_used_is_empty(store: Path) -> None:
    assert empty_trash(Store(store)) == 0
    assert trashed(Store(store)) == []


def test_a_copy_has_its_own_title_and_id_and_all_evidence(store: Path) -> None:
    put_lamp(store)
    before = contents(store / "late-lamp")
    umask = os.umask(0)
    try:
        file = duplicate(Store(store), "late-lamp", "Лампа опоздала")
    finally:
        os.umask(umask)
    assert file == store / "lampa-opozdala" / "case.toml"
    assert 'title = "Лампа опоздала"   # what it is about' in file.read_text(encoding="utf-8")
    assert (file.parent / "exhibits" / "receipt.txt").read_bytes() == RECEIPT
    assert contents(store / "late-lamp") == before
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [file.parent, *file.parent.rglob("*")]}
    assert modes == {0o700, 0o600}
    assert list((store / ".trash").iterdir()) == []


def test_copies_of_one_title_stand_beside_each_other_and_the_archive(store: Path) -> None:
    put_case(store, "lamp", "Lamp")
    files = [duplicate(Store(store), "lamp", "Copy") for _ in range(2)]
    archive(Store(store), "copy")
    files.append(duplicate(Store(store), "copy", "Copy", archived=True))
    assert [file.parent.name for file in files] == ["copy", "copy-2", "copy-3"]


def test_links_are_copied_as_links_and_pipes_are_left_out(store: Path) -> None:
    put_lamp(store)
    exhibits = store / "late-lamp" / "exhibits"
    (exhibits / "again").symlink_to("receipt.txt")
    (exhibits / "secret").symlink_to("/etc/hostname")
    os.mkfifo(exhibits / "pipe")
    copy = duplicate(Store(store), "late-lamp", "Copy").parent / "exhibits"
    assert sorted(path.name for path in copy.iterdir()) == ["again", "receipt.txt", "secret"]
    assert (copy / "again").readlink().name == "receipt.txt"
    assert (copy / "secret").is_symlink()


def test_a_case_that_is_not_valid_is_not_copied(store: Path) -> None:
    file = put_case(store, "bad", "Bad", statsu="open")
    with pytest.raises(InvalidCaseError) as caught:
        duplicate(Store(store), "bad", "Copy")
    assert caught.value.file == str(file)
    assert [path.name for path in store.iterdir()] == ["bad"]


def test_a_disk_that_refuses_leaves_the_case_where_it_is(store: Path) -> None:
    put_lamp(store)
    before = contents(store / "late-lamp")
    for name in (".archive", ".trash"):
        (store / name).write_text("in the way")
    with pytest.raises(StorageError):
        archive(Store(store), "late-lamp")
    with pytest.raises(StorageError):
        trash(Store(store), "late-lamp", NOW)
    with pytest.raises(StorageError):
        duplicate(Store(store), "late-lamp", "Copy")
    assert contents(store / "late-lamp") == before
