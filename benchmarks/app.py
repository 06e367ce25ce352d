"""Measure the app on a pseudo-terminal, in turn with the least that a full-screen list can be (``minimal_list``)."""

from __future__ import annotations

import statistics
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from made_cases import write_case, write_store
from measuring import TODAY, Row, environment, in_milliseconds

from tui_complaints.usecases.browse import Browser
from tui_complaints.usecases.cases import store_of

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = 10_000
ROUNDS = 9
PRESSES = 80
"""Of a key: so many that every list scrolls at most of them, else frames of different kinds would be compared."""
CONTACTS = 5000
SOON = 1.5
"""Seconds within which the first rows of a store that was never read are to be seen."""

_MINIMAL = [sys.executable, str(Path(__file__).with_name("minimal_list.py"))]
_FIRST, _WRITTEN = "held for weeks", " words"
"""What the first row says, and what the last line of a letter does: with it, a case has all that it will show."""
_CALM = 0.5
"""Seconds without a change after which a list is as it will stay."""
_LIST_LIMITS = {"first paint": 1.15, "Down, p95": 1.3, "PgDn, p95": 1.3, "leaving": 0.8, "peak memory": 1.3}
_TIMELINE_LIMITS = {"Down, p95": 1.3, "PgDn, p95": 1.3}
_WORKING_LIMITS = {"Down while its letter is written, p95": 1.3}
_READ = "Southgate"
"""What a case shows when it has been read: whom it is about. Its letter is begun then, and takes seconds where the case
is long."""


def app(folder: Path) -> list[Row]:
    """What the app does, as rows; none where there are no pseudo-terminals."""
    try:
        from on_a_terminal import DOWN, PAGE_DOWN, Program  # noqa: PLC0415 - not to be had on Windows
    except ImportError:
        return []
    env = environment(folder)

    def visit(command: list[str], last: str = _FIRST) -> dict[str, float]:
        """Start, wait for the last thing that is shown, move about, leave; what each took."""
        with Program(command, env) as program:
            taken = {"first paint": program.first_shows(_FIRST)}
            program.first_shows(last)
            program.settle(_CALM)
            taken["Down, p95"] = _most(program.repaints(DOWN, PRESSES))
            taken["PgDn, p95"] = _most(program.repaints(PAGE_DOWN, PRESSES))
            peak = program.peak()
            taken |= {"peak memory": peak} if peak else {}
            taken["leaving"] = program.leaves()
        return taken

    def at_once(command: list[str], first: str) -> dict[str, float]:
        """Start, and move about as soon as there is something to move in."""
        with Program(command, env) as program:
            program.first_shows(first)
            return dict.fromkeys(_WORKING_LIMITS, _most(program.repaints(DOWN, PRESSES)))

    def in_turn(command: list[str], last: str = _FIRST) -> list[tuple[dict[str, float], dict[str, float]]]:
        """What each took, and what it took the minimal list, round by round; the first round warms up."""
        return [(visit(command, last), visit(_MINIMAL)) for _ in range(ROUNDS + 1)][1:]

    def first_rows(command: list[str]) -> float:
        """Start over a store that was never read."""
        with Program(command, env) as program:
            return program.first_shows(_FIRST)

    store, case = folder / "many", folder / "long" / "case"
    write_store(store, CASES)
    write_case(case, CONTACTS)
    command = [sys.executable, "-m", "tui_complaints", "--today", TODAY, "--store"]
    listed, opened = [*command, str(store)], [*command, str(case.parent), case.name]
    soon = _unread(store, lambda: first_rows(listed))
    _read(store)
    return [
        *_rows(f"list of {CASES} cases", _LIST_LIMITS, in_turn(listed)),
        soon,
        *_rows(f"timeline of {CONTACTS}", _TIMELINE_LIMITS, in_turn(opened, _WRITTEN)),
        *_rows(
            f"timeline of {CONTACTS}",
            _WORKING_LIMITS,
            [(at_once(opened, _READ), at_once(_MINIMAL, _FIRST)) for _ in range(ROUNDS)],
        ),
    ]


def _rows(where: str, limits: dict[str, float], rounds: list[tuple[dict[str, float], dict[str, float]]]) -> list[Row]:
    rows: list[Row] = []
    for what, limit in limits.items():
        pairs = [(one[what], other[what]) for one, other in rounds if what in one and what in other]
        if pairs:
            ratio = statistics.median(one / other for one, other in pairs)
            one, other = (statistics.median(side) for side in zip(*pairs, strict=True))
            note = f"{one:.0f} MB, {other:.0f} MB" if "memory" in what else in_milliseconds(one, other)
            rows.append(Row(f"{where}: {what}", "minimal list", ratio, limit, note))
    return rows


def _unread(store: Path, first_rows: Callable[[], float]) -> Row:
    """The first rows where there is no index yet."""
    browser = Browser(store_of(str(store)), date.fromisoformat(TODAY))
    index = browser.index_file
    browser.close()
    taken: list[float] = []
    for _ in range(3):
        for file in index.parent.glob(f"{index.name}*"):
            file.unlink()
        taken.append(first_rows())
    middle = statistics.median(taken)
    name = f"list of {CASES} cases: first rows, no index"
    return Row(name, f"{SOON:g} s", middle / SOON, 1, in_milliseconds(middle, SOON))


def _read(store: Path) -> None:
    """Make the index as a run before left it."""
    browser = Browser(store_of(str(store)), date.fromisoformat(TODAY))
    browser.bring_up_to_date()
    browser.close()


def _most(taken: list[float]) -> float:
    """The time that 95 of 100 do not exceed."""
    return sorted(taken)[round(0.95 * (len(taken) - 1))]
