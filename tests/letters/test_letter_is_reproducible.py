"""A letter depends on the case, the day and the templates, and on nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from lettering import letter_of
from running import environment
from whole_letter import WHOLE

TESTS = Path(__file__).parents[1]
CODE = """
import sys
from lettering import letter_of
from whole_letter import WHOLE
sys.stdout.write(letter_of(WHOLE).markdown)
"""


def test_the_same_case_and_day_make_the_same_letter() -> None:
    assert letter_of(WHOLE).markdown == letter_of(WHOLE).markdown


def test_another_day_makes_another_letter() -> None:
    assert letter_of(WHOLE, date(2026, 5, 2)).markdown != letter_of(WHOLE, date(2026, 5, 3)).markdown


def test_the_same_letter_comes_from_every_process_place_and_clock(tmp_path: Path) -> None:
    made = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Pacific/Kiritimati", "lt_LT.UTF-8"),
        ("2", "America/Adak", "C.UTF-8"),
    ):
        more = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
        path = f"{TESTS.parent}:{TESTS}" if sys.platform != "win32" else f"{TESTS.parent};{TESTS}"
        done = subprocess.run(
            [sys.executable, "-c", CODE],
            env=environment(tmp_path, PYTHONPATH=path, **more),
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )
        made.add(done.stdout)
    assert made == {letter_of(WHOLE).markdown.encode()}
