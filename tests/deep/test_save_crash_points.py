"""At every system call of a real save the process is killed, or the disk refuses: the case stays whole (safety.md).

The save runs under strace, which injects the death or the error; the quick suite does the like from inside the process.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from running import environment

from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]

OLD = 'format = 1\ntitle = "Lamp"  # mine\n'
CALLS = [
    *(
        "write",
        "pwrite64",
        "writev",
        "fsync",
        "fdatasync",
        "rename",
        "renameat",
        "renameat2",
        "unlink",
        "unlinkat",
        "link",
    ),
    *("linkat", "ftruncate", "truncate", "openat", "mkdir", "mkdirat", "chmod", "fchmod", "fchmodat"),
]
SAVE = """
import sys
from pathlib import Path
from msgspec.structs import replace
from tui_complaints.domain.entries import Contact
from tui_complaints.errors import ComplaintsError
from tui_complaints.storage.saving import change_case
try:
    change_case(Path(sys.argv[1]), lambda case: replace(case, contacts=(Contact(id="new"),)))
except ComplaintsError as error:
    sys.exit(str(error))
"""
_CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)")


class Point(NamedTuple):
    """One system call that touches the case's folder: the ``number``-th of its name."""

    call: str
    number: int


class Save:
    """One save of one case, repeated under strace."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.file = home / "store" / "lamp" / "case.toml"
        self.file.parent.mkdir(parents=True)
        self.reset()

    def reset(self) -> None:
        for path in self.file.parent.iterdir():
            path.unlink()
        self.file.write_text(OLD)

    def run(self, *options: str) -> subprocess.CompletedProcess[str]:
        log = str(self.home / "strace.log")
        # -b: without byte code in the way, each run makes the same calls.
        command = ["strace", "-f", "-qq", "-y", "-s", "0", "-o", log, *options, sys.executable, "-B", "-c", SAVE]
        env = environment(self.home)
        return subprocess.run(
            [*command, str(self.file)], check=False, capture_output=True, text=True, timeout=60, env=env
        )

    def points(self) -> list[Point]:
        """The calls that a save makes in the case's folder."""
        done = self.run("-e", "trace=" + ",".join(f"?{call}" for call in CALLS))
        assert done.returncode == 0, done.stderr
        seen: Counter[str] = Counter()
        found = []
        for line in (self.home / "strace.log").read_text(errors="replace").splitlines():
            match = _CALL.match(line)
            if match is None:
                continue
            seen[match[2]] += 1
            changes = match[2] != "openat" or "O_CREAT" in match[3]
            if str(self.file.parent) in match[3] and changes:
                found.append(Point(match[2], seen[match[2]]))
        return found

    def is_new(self) -> bool:
        """Whether the new case stands there; fails when it is neither the old one nor the new one."""
        contacts = read_case(self.file).case.contacts
        text = self.file.read_text()
        assert (text == OLD) is not bool(contacts)
        assert text.startswith(OLD)
        return bool(contacts)


@pytest.fixture
def save(tmp_path: Path) -> Save:
    made = Save(tmp_path)
    made.run()  # makes the state folder, so that each run after it makes the same calls
    made.reset()
    return made


def test_killed_before_any_call_the_case_is_whole_and_the_next_save_clears_up(save: Save) -> None:
    points = save.points()
    assert {point.call for point in points} >= {"write", "fsync"}
    assert len(points) >= 5
    for point in points:
        save.reset()
        done = save.run("-e", f"trace={point.call}", "-e", f"inject={point.call}:signal=SIGKILL:when={point.number}")
        assert done.returncode != 0, point
        save.is_new()
        assert save.run("-e", "trace=none").returncode == 0
        assert [path.name for path in save.file.parent.iterdir()] == ["case.toml"], point


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EROFS", "EDQUOT", "EACCES"])
def test_refused_at_any_call_the_case_is_whole_and_the_save_says_so(save: Save, error: str) -> None:
    for point in save.points():
        save.reset()
        # All later calls of that name fail too; but the message must still be written somewhere.
        more = "" if point.call == "write" else "+"
        inject = f"inject={point.call}:error={error}:when={point.number}{more}"
        done = save.run("-e", f"trace={point.call}", "-e", inject)
        assert "Traceback" not in done.stderr, point
        new = save.is_new()
        assert done.returncode != 0 or new, point  # success is never said of what was not done
        assert done.returncode == 0 or done.stderr.strip(), point
