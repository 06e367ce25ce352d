"""Measure speed and memory as ratios to a named baseline, both taken in turn in the same run, and print a table.

Milliseconds drift with the machine; ratios hold. ``PYTHONDONTWRITEBYTECODE`` makes every start of Python slow and is
taken out of the environment here. Run it with ``make bench``; ``benchmarks/run.py app`` measures the app alone,
``benchmarks/run.py finding`` how one of many cases is found, ``benchmarks/run.py commands`` the other commands,
``benchmarks/run.py documents`` letters as PDF and bundles.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import tomli_w
from app import app
from documents import documents
from finding import finding
from made_cases import case_text, write_case, write_store
from measuring import TODAY, Row, environment, in_milliseconds, paired, runs, table, timed

from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import save_case

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 5000
STORE = 1000
SHORT = 30


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
    write_store(store, STORE)
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


def commands(folder: Path) -> list[Row]:
    """What the command line does."""
    rows = [start(folder), load(folder), save(folder), listing(folder), memory(folder)]
    return [row for row in rows if row]


PARTS = {"commands": commands, "finding": finding, "app": app, "documents": documents}


def main() -> None:
    """Measure everything, or the parts that are named, and print it; a ratio over its limit is marked, never hidden."""
    named = sys.argv[1:] or list(PARTS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(environment(folder))
        print(table([row for part in named for row in PARTS[part](folder)]))
        if "commands" in named:
            print(not_imported(folder))


if __name__ == "__main__":
    main()
