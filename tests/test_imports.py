"""What a command line pays for: no room below the app's screens imports Textual or httpx, even late."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lamp import put_lamp
from running import COMMAND, environment

import tui_complaints

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("textual", "httpx")
ROOMS = ("domain", "storage", "letters", "usecases", "wording", "cli", "output", "paths", "errors", "turns", "__main__")
"""The modules below ``messages`` (architecture.md)."""

LEFT_OUT = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps([name for name in sys.argv[2].split() if name in sys.modules]))
"""

EACH = """
import importlib, json, sys
found = {}
for name in sys.argv[1].split():
    before = set(sys.modules)
    importlib.import_module(name)
    found[name] = sorted({module.split(".")[0] for module in set(sys.modules) - before} & {"textual", "httpx"})
    for module in [module for module in sys.modules if module.split(".")[0] == "tui_complaints"]:
        del sys.modules[module]
print(json.dumps(found))
"""


def modules() -> list[str]:
    """Every module of the package but the app's own."""
    found = pkgutil.walk_packages(tui_complaints.__path__, "tui_complaints.")
    return sorted(module.name for module in found if module.name.split(".")[1] in ROOMS)


def python(code: str, *words: str, home: Path) -> str:
    # Measuring coverage imports modules of its own.
    bare = {name: value for name, value in environment(home).items() if not name.startswith("COV")}
    command = [sys.executable, "-c", code, *words]
    return subprocess.run(command, capture_output=True, check=True, env=bare, text=True).stdout


def test_no_module_below_the_app_imports_textual_or_httpx(tmp_path: Path) -> None:
    """Each is imported anew in one fresh interpreter, so what one of them brings is seen beside its name."""
    found = json.loads(python(EACH, " ".join(modules()), home=tmp_path))
    assert len(found) > 60
    assert {name: heavy for name, heavy in found.items() if heavy} == {}


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("tui_complaints", "argparse typing msgspec"),
        ("tui_complaints.__main__", "argparse typing msgspec"),
        ("tui_complaints.cli", "argparse msgspec babel jinja2 tomlkit platformdirs filelock textual httpx"),
    ],
)
def test_the_way_in_costs_nothing(module: str, absent: str, tmp_path: Path) -> None:
    assert json.loads(python(LEFT_OUT, module, absent, home=tmp_path)) == []


def test_a_letter_is_written_without_textual_and_httpx(tmp_path: Path) -> None:
    """The real command, asked by Python itself which modules it imported."""
    case = put_lamp(tmp_path / "store")
    command = [COMMAND[0], "-X", "importtime", *COMMAND[1:], "letter", str(case), "--today", "2026-05-01"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment(tmp_path), text=True)
    assert "Lamp delivered four weeks late" in done.stdout
    imported = {line.rpartition("|")[2].strip().split(".")[0] for line in done.stderr.splitlines() if "|" in line}
    assert "tui_complaints" in imported
    assert imported.isdisjoint({*HEAVY, "tomlkit", "filelock", "tomli_w", "markdown_it", "asyncio"})
