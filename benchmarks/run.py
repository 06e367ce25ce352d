"""Measure speed and memory as ratios to a named baseline, both taken in turn in the same run, and print a table.

Milliseconds drift with the machine; ratios hold. ``PYTHONDONTWRITEBYTECODE`` makes every start of Python slow and is
taken out of the environment here. Run it with ``make bench``.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import tomli_w
from made_cases import case_text, write_case

from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import save_case

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = "2026-11-20"
MANY = 5000
STORE = 1000
SHORT = 30


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


def start(folder: Path) -> Row:
    """``complaints letter`` of a usual case, from start to end."""
    file = write_case(folder / "short", SHORT)
    env = environment(folder)
    command = [sys.executable, "-m", "tui_complaints", "letter", str(file), "--today", TODAY]
    ratio, ours, baseline = paired(runs(command, env), runs([sys.executable, "-c", "pass"], env), 15)
    return Row(f"complaints letter, {SHORT} contacts", "python -c pass", ratio, 12, in_milliseconds(ours, baseline))


def not_imported(folder: Path) -> str:
    """Whether ``complaints letter`` leaves the app and the network alone, and where its time goes."""
    command = [sys.executable, "-X", "importtime", "-m", "tui_complaints", "letter", str(folder / "short")]
    done = subprocess.run(
        [*command, "--today", TODAY], env=environment(folder), capture_output=True, check=True, text=True
    )
    spent: dict[str, int] = {}
    for line in done.stderr.splitlines():
        if line.startswith("import time:") and line.split("|")[0].split(":")[1].strip().isdigit():
            own, _, name = line.removeprefix("import time:").split("|")
            top = name.strip().split(".")[0]
            spent[top] = spent.get(top, 0) + int(own)
    heavy = sorted({"textual", "httpx"} & set(spent))
    most = sorted(spent.items(), key=lambda item: -item[1])[:8]
    total = sum(spent.values())
    shares = ", ".join(f"{name} {100 * own // total} %" for name, own in most)
    return f"textual and httpx imported: {', '.join(heavy) or 'neither'}. Import time by package: {shares}."


def load(folder: Path) -> Row:
    """Read and check a very large case."""
    file = write_case(folder / "large", MANY)
    text = file.read_text(encoding="utf-8")
    ratio, ours, baseline = paired(timed(lambda: read_case(file)), timed(lambda: tomllib.loads(text)), 7)
    return Row(f"load of {MANY} contacts", "tomllib.loads", ratio, 1.7, in_milliseconds(ours, baseline))


def save(folder: Path) -> Row:
    """Change one entry of a very large case and save it."""
    file = write_case(folder / "large", MANY)
    stored = read_case(file)
    raw = tomllib.loads(stored.text)
    changed = msgspec.structs.replace(
        stored.case,
        contacts=(
            *stored.case.contacts[:10],
            msgspec.structs.replace(stored.case.contacts[10], reference="AB-1"),
            *stored.case.contacts[11:],
        ),
    )
    target = folder / "plain.toml"

    def ours() -> object:
        file.write_text(stored.text, encoding="utf-8")
        return save_case(read_back, changed)

    def plain() -> object:
        with target.open("wb") as handle:
            tomli_w.dump(raw, handle)
            handle.flush()
            os.fsync(handle.fileno())
        return target

    read_back = stored
    ratio, one, other = paired(timed(ours), timed(plain), 7)
    return Row(f"save of {MANY} contacts", "tomli_w.dump + fsync", ratio, 2, in_milliseconds(one, other))


def listing(folder: Path) -> Row:
    """``complaints list`` of a thousand cases."""
    store = folder / "store"
    for number in range(STORE):
        write_case(store / f"case-{number:04d}", 20, number)
    env = environment(folder)
    command = [sys.executable, "-m", "tui_complaints", "list", "--store", str(store), "--today", TODAY]
    parse = (
        "import pathlib, sys, tomllib\n"
        "for f in pathlib.Path(sys.argv[1]).glob('*/case.toml'): tomllib.loads(f.read_text())"
    )
    ratio, ours, baseline = paired(runs(command, env), runs([sys.executable, "-c", parse, str(store)], env), 3)
    return Row(f"complaints list, {STORE} cases", "tomllib.loads of each", ratio, None, in_milliseconds(ours, baseline))


_PEAK = """
import sys
{imports}
{action}
with open("/proc/self/status") as status:
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


def memory(folder: Path) -> Row | None:
    """Peak memory of loading a very large case; only where the system tells it."""
    if not Path("/proc/self/status").exists():
        return None
    file = folder / "large" / "case.toml"
    file.write_text(case_text(MANY), encoding="utf-8")
    env = environment(folder)

    def peak(imports: str, action: str) -> Callable[[], float]:
        code = _PEAK.format(imports=imports, action=action)

        def measure() -> float:
            done = subprocess.run([sys.executable, "-c", code, str(file)], env=env, capture_output=True, check=True)
            return float(done.stdout) / 1024

        return measure

    ours = peak(
        "from pathlib import Path; from tui_complaints.storage.reading import read_case",
        "c = read_case(Path(sys.argv[1]))",
    )
    plain = peak("import tomllib", "c = tomllib.loads(open(sys.argv[1], encoding='utf-8').read())")
    ratio, one, other = paired(ours, plain, 3)
    return Row(f"peak memory, load of {MANY} contacts", "tomllib.loads", ratio, None, f"{one:.0f} MB, {other:.0f} MB")


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


def main() -> None:
    """Measure everything and print it; a ratio over its limit is marked, never hidden."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(environment(folder))
        rows = [start(folder), load(folder), save(folder), listing(folder), memory(folder)]
        print(table([row for row in rows if row]))
        print(not_imported(folder))


if __name__ == "__main__":
    main()
