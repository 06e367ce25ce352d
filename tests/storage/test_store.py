"""The store finds cases, makes new ones, and lets no bad file hide a good one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import InvalidCaseError, NotFoundError, StorageError, UsageError
from tui_complaints.storage.store import OddFile, Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = 'format = 1\ntitle = "Lamp"\n'


@pytest.fixture
def cases(tmp_path: Path) -> Store:
    made = Store(tmp_path / "store")
    for name in ("lamp", "parcel"):
        made.create(name, TEXT)
    return made


@pytest.fixture(params=[0o000, 0o077, 0o777], ids=oct)
def _umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def test_a_case_is_found_by_its_id_its_folder_and_its_file(
    cases: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = cases.root / "lamp" / "case.toml"
    assert cases.find("lamp") == file
    assert cases.find(str(file.parent)) == file
    assert cases.find(str(file)) == file
    monkeypatch.chdir(file.parent)
    assert cases.find(".").samefile(file)
    assert cases.find("case.toml").samefile(file)
    monkeypatch.chdir(tmp_path)
    assert Store(tmp_path / "elsewhere").find("store/lamp").samefile(file)


def test_a_case_of_the_store_comes_before_a_folder_of_the_same_name(
    cases: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lamp").mkdir()
    (tmp_path / "lamp" / "case.toml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert cases.find("lamp") == cases.root / "lamp" / "case.toml"


def test_an_id_that_is_not_there_names_the_nearest(cases: Store) -> None:
    with pytest.raises(NotFoundError, match="'parcel'"):
        cases.find("parcels")


@pytest.mark.parametrize("reference", ["", "..", "a\0b", "../x", "x" * 5000, "\udcff", "~", "-"])
def test_a_reference_to_nothing_is_not_found(cases: Store, reference: str) -> None:
    with pytest.raises(NotFoundError):
        cases.find(reference)


def test_a_store_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert Store(tmp_path / "none").files() == []
    assert list(Store(tmp_path / "none").read_all()) == []


def test_a_store_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("no folder")
    with pytest.raises(StorageError, match="cannot be read"):
        Store(tmp_path / "store").files()


def test_a_bad_case_hides_no_other(cases: Store) -> None:
    for name, data in {"bad": b"format = 1\ntitle = 5\n", "binary": b"\0\xff", "empty": b""}.items():
        (cases.root / name).mkdir()
        (cases.root / name / "case.toml").write_bytes(data)
    found = [
        (item.file, item.faults[0].line) if isinstance(item, InvalidCaseError) else item.id for item in cases.read_all()
    ]
    bad = {name: str(cases.root / name / "case.toml") for name in ("bad", "binary", "empty")}
    assert found == [(bad["bad"], 2), (bad["binary"], 1), (bad["empty"], 1), "lamp", "parcel"]


def test_a_case_that_cannot_be_opened_comes_as_its_error(cases: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path) -> None:
        raise StorageError(f"{file} cannot be read: Permission denied")

    monkeypatch.setattr("tui_complaints.storage.reading.read_case", refuse)  # root can open every file
    assert ["Permission denied" in str(item) for item in cases.read_all()] == [True, True]


def test_links_in_a_circle_and_odd_names_do_no_harm(cases: Store) -> None:
    (cases.root / "loop").symlink_to(cases.root)
    (cases.root / "self").symlink_to("self")
    (cases.root / "inner").mkdir()
    (cases.root / "inner" / "case.toml").symlink_to("case.toml")
    (cases.root / "dir").mkdir()
    (cases.root / "dir" / "case.toml").mkdir()
    (cases.root / ".git").mkdir()
    (cases.root / ".git" / "case.toml").write_text(TEXT)
    (cases.root / "notes.txt").write_text("")
    hostile = ["a\x1b[31mred", "[@click=app.quit]x", "\u202eevil", "-rf", "a b"]
    if os.name != "nt":
        hostile.append(os.fsdecode(b"not \xff text"))
    for name in hostile:
        (cases.root / name).mkdir()
        (cases.root / name / "case.toml").write_text(TEXT)
    assert sorted(file.parent.name for file in cases.files()) == sorted(["lamp", "parcel", *hostile])
    assert len(list(cases.read_all())) == len(hostile) + 2


def test_a_file_that_is_a_pipe_is_no_case(cases: Store) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    (cases.root / "pipe").mkdir()
    os.mkfifo(cases.root / "pipe" / "case.toml")
    assert [file.parent.name for file in cases.files()] == ["lamp", "parcel"]


def test_a_new_case_replaces_none(cases: Store) -> None:
    (cases.root / "lamp" / "case.toml").write_text(TEXT + "# mine\n")
    with pytest.raises(UsageError, match="already"):
        cases.create("lamp", TEXT)
    assert (cases.root / "lamp" / "case.toml").read_text() == TEXT + "# mine\n"
    (cases.root / "ghost").mkdir()
    (cases.root / "ghost" / "case.toml").symlink_to("nowhere")
    with pytest.raises(UsageError, match="already"):
        cases.create("ghost", TEXT)


def test_of_many_that_make_one_case_at_once_one_does(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tui_complaints.storage.store import Store\n"
        "Store(Path(sys.argv[1])).create('lamp', f'format = 1\\ntitle = \"{sys.argv[2]}\"\\n')"
    )
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path / "store"), str(number)], stderr=subprocess.DEVNULL
        )
        for number in range(4)
    ]
    assert sorted(maker.wait(60) for maker in makers) == [0, 1, 1, 1]
    assert len(list(Store(tmp_path / "store").read_all())) == 1


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", ".hidden", "-x", "con", "NUL.txt", "a\n", "a.", "x" * 200, "a\0"]
)
def test_an_id_that_cannot_name_a_folder_everywhere_is_refused(cases: Store, name: str) -> None:
    with pytest.raises(UsageError):
        cases.create(name, TEXT)
    assert len(cases.files()) == 2


@pytest.mark.parametrize("name", ["2021-lamp", "Лампа", "a.b_c-1"])
def test_ids_in_any_script_are_taken(cases: Store, name: str) -> None:
    assert cases.create(name, TEXT) == cases.find(name)


def test_a_text_that_is_no_case_makes_none(cases: Store) -> None:
    with pytest.raises(InvalidCaseError):
        cases.create("bad", "format = 1\n")
    assert not (cases.root / "bad").exists()


def test_a_folder_with_evidence_in_it_can_become_a_case(cases: Store) -> None:
    (cases.root / "new" / "exhibits").mkdir(parents=True)
    assert cases.create("new", TEXT).read_text() == TEXT


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.usefixtures("_umask")
def test_new_cases_are_the_user_s_alone_whatever_the_umask(tmp_path: Path) -> None:
    file = Store(tmp_path / "deep" / "store").create("lamp", TEXT)
    assert file.stat().st_mode & 0o777 == 0o600
    for folder in (file.parent, file.parent.parent, tmp_path / "deep"):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_copies_that_a_conflict_left_are_listed_and_left(cases: Store) -> None:
    folder = cases.root / "lamp"
    copies = ["case (conflicted copy).toml", "case.sync-conflict-20210412-093000-ABCDEFG.toml", "case-laptop.toml"]
    for name in [*copies, "case.toml.orig", "notes.toml", "casebook.toml"]:
        (folder / name).write_text(TEXT)
    marked = cases.root / "parcel" / "case.toml"
    marked.write_text('format = 1\n<<<<<<< HEAD\ntitle = "a"\n=======\ntitle = "b"\n>>>>>>> theirs\n')
    expected = {OddFile(folder / name, "conflict-copy") for name in [*copies, "case.toml.orig"]}
    assert set(cases.odd_files()) == expected | {OddFile(marked, "conflict-marks")}
    assert [isinstance(item, InvalidCaseError) for item in cases.read_all()] == [False, True]
