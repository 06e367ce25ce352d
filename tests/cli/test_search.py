"""``complaints search``: the cases in which all the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from printing import ON, data, printed
from running import complaints
from shelf import put_case, put_some

from tui_complaints.cli import run
from tui_complaints.storage.store import Store
from tui_complaints.usecases.shelving import archive

if TYPE_CHECKING:
    from pathlib import Path


def test_a_case_is_printed_with_the_places_where_the_words_stand(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_some(store)
    assert run(["search", "receipt", *ON]) == 0
    streams = capsys.readouterr()
    assert streams.out.splitlines() == [
        "done  Receipt refused",
        "  title: Receipt refused",
        "late-lamp  Lamp delivered four weeks late",
        "  contacts.c1.exhibits: receipt",
    ]
    assert streams.err == "Next: complaints show done\n"


def test_every_word_must_stand_in_the_case(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_some(store)
    assert [hit["id"] for hit in data(capsys, "search", "receipt", "lamp")] == ["late-lamp"]
    assert [hit["id"] for hit in data(capsys, "search", "receipt lamp")] == ["late-lamp"]


def test_json_says_the_same(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_some(store)
    assert data(capsys, "search", "ПОСЫЛКУ", "елка") == [
        {
            "id": "elka",
            "title": "Ёлка не приехала",
            "archived": False,
            "found": [
                {"where": "title", "text": "Ёлка не приехала"},
                {"where": "story", "text": "Посылку обещали ко вторнику"},
            ],
        }
    ]


def test_a_case_that_cannot_be_read_is_found_by_its_lines(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_some(store)
    (hit,) = data(capsys, "search", "statsu")
    assert (hit["id"], hit["title"]) == ("bad", "")
    assert "statsu" in hit["error"]
    assert hit["found"] == [{"where": "case.toml:3", "text": 'statsu = "open"'}]
    assert printed(capsys, "search", "statsu").startswith("bad  ")


def test_an_archived_case_is_found_and_marked(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_some(store)
    archive(Store(store), "done")
    assert printed(capsys, "search", "refused").startswith("done (in the archive)  Receipt refused\n")
    assert [hit["archived"] for hit in data(capsys, "search", "refused")] == [True]


@pytest.mark.parametrize("words", [["nowhere"], [""], ['"'], ["--", "-x"], ["NEAR("], ["a" * 10_000]])
def test_nothing_found_is_said_and_no_error(words: list[str], store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_case(store, "lamp", "Lamp")
    assert run(["search", *words]) == 0
    streams = capsys.readouterr()
    assert (streams.out, streams.err) == ("", "No case has these words.\n")
    assert printed(capsys, "search", "--json", *words) == "[]\n"


def test_what_was_changed_a_moment_ago_is_found(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_case(store, "lamp", "Lamp")
    assert data(capsys, "search", "violet") == []
    assert run(["set", "lamp", "title", "Violet lamp"]) == 0
    capsys.readouterr()
    assert [hit["title"] for hit in data(capsys, "search", "violet")] == ["Violet lamp"]
    assert run(["set", "lamp", "title", "Yellow lamp"]) == 0
    capsys.readouterr()
    assert data(capsys, "search", "violet") == []


def test_hostile_text_is_shown_and_not_acted_on(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_case(store, "lamp", "red \x1b[31m lamp \u202e", story="a\x1b]52;c;x\x07 lamp shade")
    out = printed(capsys, "search", "lamp", "shade")
    assert not any(mark in out for mark in ("\x1b", "\x07", "\u202e"))
    assert "␛[31m" in out


def test_cases_that_are_gone_all_at_once_are_not_found_but_asked_about(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(6):
        put_case(store, f"case-{number}", "Lamp")
    assert len(data(capsys, "search", "lamp")) == 6
    store.rename(store.with_name("moved"))
    assert run(["search", "lamp"]) == 0
    streams = capsys.readouterr()
    assert streams.out == ""
    assert f"6 cases that were there the last time are missing from {store}; is it the right folder?" in streams.err


def test_a_store_that_was_never_made_is_searched(tmp_path: Path) -> None:
    done = complaints(tmp_path, "search", "lamp")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"No case has these words.\n")


def test_a_search_in_russian_by_the_real_command(tmp_path: Path) -> None:
    put_case(tmp_path / "store", "elka", "Ёлка не приехала")
    done = complaints(tmp_path, "search", "ЕЛКА", env={"TUI_COMPLAINTS_LANGUAGE": "ru"})
    assert done.returncode == 0
    assert done.stdout.decode().startswith("elka  Ёлка не приехала\n")


@pytest.mark.parametrize(
    "words", [[], ["--status", "open"], ["--party", "shop"], ["--party", "LAMP s"], ["--party", ""], ["--overdue"]]
)
@pytest.mark.parametrize("day", ["2026-04-30", "2026-05-01"])
def test_list_says_the_same_whether_it_reads_the_cases_or_looks_them_up(
    words: list[str], day: str, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_some(store)
    put_case(store, "later", "Later", status="resolved")
    assert run(["list", *words, "--today", day]) == 0
    read = capsys.readouterr()
    assert not (tmp_path / "cache").exists()
    assert run(["search", "lamp"]) == 0
    assert (tmp_path / "cache").exists()
    put_case(store, "later", "Changed since", status="open")
    assert run(["set", "later", "title", "Later"]) == 0
    assert run(["set", "later", "status", "resolved"]) == 0
    capsys.readouterr()
    assert run(["list", *words, "--today", day]) == 0
    assert capsys.readouterr() == read
