"""What is in a case reaches no other process's arguments or environment and no file elsewhere (safety.md)."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from lamp import put_lamp
from running import environment

from tui_complaints import paths

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = ("Vera", "Sampletown", "Lamp", "receipt of the desk")

WATCHED = """
import json, os, sys
started, written = [], []

def watch(event, given):
    if event == "subprocess.Popen":
        started.append([str(given[1]), str(dict(os.environ if given[3] is None else given[3]))])
    elif event == "open" and isinstance(given[0], (str, bytes)) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        written.append(os.fsdecode(given[0]))

sys.addaudithook(watch)
from tui_complaints.cli import run
status = run(sys.argv[2:])
with open(sys.argv[1], "w") as report:
    json.dump({"status": status, "started": started, "written": written[:-1]}, report)
"""


def watched(home: Path, *words: str, editor: str = "") -> dict[str, Any]:
    """What a command started and which files it opened to write."""
    report = home / "report.json"
    command = [sys.executable, "-c", WATCHED, str(report), *words]
    environ = environment(home, EDITOR=editor, TMPDIR=str(home / "tmp"), PYTHONDONTWRITEBYTECODE="1")
    subprocess.run(command, check=True, env=environ, cwd=home, capture_output=True, timeout=60)
    found: dict[str, Any] = json.loads(report.read_text())
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    put_lamp(tmp_path / "store", "case-1")
    (tmp_path / "tmp").mkdir()
    templates = paths.config() / "templates" / "en"
    templates.mkdir(parents=True)
    (templates / "complaint.md").write_text("{% for fact in facts %}{{ fact.text }}{% endfor %}")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the folders are the real user's there")
@pytest.mark.parametrize(
    ("words", "processes"),
    [
        (["letter", "case-1"], 1),
        (["sent", "case-1"], 1),
        (["edit", "case-1"], 1),
        (["set", "case-1", "complainant.phone", "555"], 0),
        (["check", "case-1"], 0),
    ],
)
def test_what_is_in_a_case_stays_in_it(words: list[str], processes: int, home: Path) -> None:
    found = watched(home, *words, editor=f"\"{sys.executable}\" -c \"import sys; open(sys.argv[1], 'a').write('\\n')\"")
    assert found["status"] in {0, 1}
    assert len(found["started"]) == processes
    assert not [word for word in PRIVATE for process in found["started"] for said in process if word in said]
    own = tuple(str(place) for place in (home / "store", paths.state(), paths.cache()))
    assert not [file for file in found["written"] if not file.startswith(own)]
    assert list((home / "tmp").iterdir()) == []
