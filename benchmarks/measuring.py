"""Ratios to a baseline taken in turn with it: milliseconds drift with the machine, ratios hold."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TODAY = "2026-11-20"


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        name: what was measured.
        baseline: what it is compared with.
        ratio: median of the ratios, round by round.
        limit: what it may be, or None where no limit is set.
        note: the two figures behind it.
    """

    name: str
    baseline: str
    ratio: float
    limit: float | None
    note: str


def paired(ours: Callable[[], float], baseline: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """Median ratio, and the medians of ours and of the baseline, taken in turn."""
    ours()
    baseline()
    pairs = [(ours(), baseline()) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    return ratio, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def timed(action: Callable[[], object]) -> Callable[[], float]:
    """Seconds that an action takes, the garbage of the one before collected first."""

    def measure() -> float:
        gc.collect()
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    return measure


def in_milliseconds(ours: float, baseline: float) -> str:
    """Both figures, for the table."""
    return f"{ours * 1000:.1f} ms, {baseline * 1000:.1f} ms"


def environment(folder: Path) -> dict[str, str]:
    """The environment of a user whose folders all lie in ``folder``."""
    own = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "CACHE", "STATE", "DATA")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own, "HOME": str(folder)}


def runs(command: list[str], env: dict[str, str]) -> Callable[[], float]:
    """Seconds from start to end of a command."""

    def action() -> object:
        return subprocess.run(command, env=env, capture_output=True, check=True)

    return timed(action)


def table(rows: list[Row]) -> str:
    """The rows, aligned."""
    lines = [("what", "ratio", "limit", "baseline", "ours, baseline")]
    for row in rows:
        limit = f"{row.limit:g}" if row.limit else "none"
        over = " OVER" if row.limit and row.ratio > row.limit else ""
        lines.append((row.name, f"{row.ratio:.2f}{over}", limit, row.baseline, row.note))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
