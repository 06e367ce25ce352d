"""Measure how one of many cases is found: the command line's search, the first rows of a list, looking for changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

from made_cases import write_store
from measuring import TODAY, Row, environment, in_milliseconds, paired, runs, timed

from tui_complaints.storage.store import Store
from tui_complaints.usecases.browse import Browser, Wanted

if TYPE_CHECKING:
    from pathlib import Path

CASES = 10_000
WINDOW = 50
WORDS = "number 77"
RECEIPT = "Fuel 61.20 EUR, two journeys to the depot\n"


def finding(folder: Path) -> list[Row]:
    """The rows of the table; the index is made once, before anything is measured."""
    store = folder / "many"
    write_store(store, CASES)
    for case in store.iterdir():  # with its evidence beside it, as a case has
        (case / "exhibits").mkdir()
        (case / "exhibits" / "receipt.txt").write_text(RECEIPT, encoding="utf-8")
    os.environ.update(environment(folder))
    Browser(Store(store), date.fromisoformat(TODAY)).bring_up_to_date(with_sums=False)
    return [search(folder, store), first_rows(store), unchanged(store)]


def search(folder: Path, store: Path) -> Row:
    """``complaints search``, from start to end, beside the tool that people look through files with."""
    env = environment(folder)
    ours = [sys.executable, "-m", "tui_complaints", "search", WORDS, "--store", str(store)]
    tool = "rg" if shutil.which("rg") else "grep"
    only = ["-il", "-g", "case.toml"] if tool == "rg" else ["-ril", "--include=case.toml"]
    theirs = [tool, *only, WORDS, str(store)]
    found = subprocess.run(theirs, env=env, capture_output=True, check=True, text=True).stdout.splitlines()
    ratio, one, other = paired(runs(ours, env), runs(theirs, env), 15)
    name = f"complaints search, {CASES} cases, {len(found)} with the words"
    return Row(name, " ".join([tool, *only]), ratio, 0.5, in_milliseconds(one, other))


def first_rows(store: Path) -> Row:
    """The first window of the list by what is due, from last run's index, beside finding out which files there are."""

    def rows() -> object:
        browser = Browser(Store(store), date.fromisoformat(TODAY))
        shown = browser.select(Wanted(sort="due")).rows(0, WINDOW)
        browser.close()
        return shown

    ratio, one, other = paired(timed(rows), timed(lambda: list(store.iterdir())), 15)
    name = f"first {WINDOW} rows of {CASES}, last run's index"
    return Row(name, "Path.iterdir", ratio, None, in_milliseconds(one, other))


def unchanged(store: Path) -> Row:
    """A refresh that finds nothing changed, beside looking at each file."""
    browser = Browser(Store(store), date.fromisoformat(TODAY))
    names = [folder.name for folder in store.iterdir()]

    def look() -> object:
        return [os.stat(f"{store}/{name}/case.toml") for name in names]  # noqa: PTH116 - the quickest way there is

    ratio, one, other = paired(timed(lambda: browser.bring_up_to_date(with_sums=False)), timed(look), 9)
    browser.close()
    return Row(
        f"refresh of {CASES} cases, nothing changed", "os.stat of each", ratio, None, in_milliseconds(one, other)
    )
