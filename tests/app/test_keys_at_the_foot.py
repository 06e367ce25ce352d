"""The keys at the foot of a screen: each has its word in full, in every language, and the way out is always there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import environment

ROUND = """
import json, sys
from datetime import date
from pathlib import Path

language, columns, store = sys.argv[1], int(sys.argv[2]), sys.argv[3]

from tui_complaints.translation import use

use(language)  # before there are screens: they take over the words of their keys when they are loaded

from driving import driven, seen, settled
from textual.widgets._footer import FooterKey

from tui_complaints.app import ComplaintsApp
from tui_complaints.usecases.demo import copy_example

copy_example("heat-pump-quote", Path(store))
STOPS = {
    "list": "", "filters": "shift+tab", "trash": "escape T", "settings": "escape comma", "walk": "escape n",
    "timeline": "escape enter", "entries": "2", "money": "3", "evidence": "4", "missing": "5", "form": "2 enter",
    "letter": "escape l", "choosing": "shift+tab enter", "pages": "escape p",
    "review": "escape v",
}
told = {}

async def go_round(pilot):
    for name, keys in STOPS.items():
        for key in keys.split():
            await pilot.press(key)
            await settled(pilot)
        await settled(pilot)
        lines = seen(pilot.app).splitlines()
        at_the_foot = pilot.app.screen.query(FooterKey)
        told[name] = {
            "screen": type(pilot.app.screen).__name__,
            "keys": [key.key for key in at_the_foot],
            "cut": [key.description for key in at_the_foot
                    if f"{key.key_display} {key.description} " not in lines[key.region.y] + " "],
        }

driven(ComplaintsApp(store, None, date(2026, 10, 20)), go_round, (columns, 24))
print(json.dumps(told))
"""
SCREENS = {
    "list": "CasesScreen",
    "filters": "CasesScreen",
    "trash": "TrashScreen",
    "settings": "SettingsScreen",
    "walk": "WalkScreen",
    "timeline": "CaseScreen",
    "entries": "CaseScreen",
    "money": "CaseScreen",
    "evidence": "CaseScreen",
    "missing": "CaseScreen",
    "form": "FormScreen",
    "letter": "LetterScreen",
    "choosing": "LetterScreen",
    "pages": "PagesScreen",
    "review": "ReviewScreen",
}


@pytest.mark.parametrize(("language", "columns"), [("en", 80), ("ru", 80), ("lt", 80), ("es", 80), ("ru", 60)])
def test_no_key_is_cut_and_the_way_out_and_help_are_there(tmp_path: Path, language: str, columns: int) -> None:
    home = environment(tmp_path, PYTHONPATH=str(Path(__file__).parents[1]))
    command = [sys.executable, "-c", ROUND, language, str(columns), str(tmp_path / "store")]
    done = subprocess.run(command, env=home, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert {name: stop["screen"] for name, stop in told.items()} == SCREENS
    assert {name: stop["cut"] for name, stop in told.items() if stop["cut"]} == {}
    for name, stop in told.items():
        assert {"question_mark", "f1"} & set(stop["keys"]) or name == "trash", name
        assert "escape" in stop["keys"] or name in {"list", "filters"}, name
