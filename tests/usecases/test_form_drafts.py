"""What is typed into a form is kept as it is typed and offered again, whatever kills the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui_complaints import paths
from tui_complaints.errors import StorageError
from tui_complaints.usecases.drafts import Draft, Drafts
from tui_complaints.usecases.walk.draft import unfinished

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = {"told": "", "when": "2026-03-16"}

TYPING = """
import sys
from pathlib import Path
from tui_complaints.usecases.drafts import Drafts
drafts = Drafts(Path(sys.argv[1]))
typed = ""
while True:
    typed += "word after word, "
    drafts.keep("contacts:c1", {"told": typed}, {"told": ""})
    print(len(typed), flush=True)
"""

KILLED = """
import os, sys
from pathlib import Path
from tui_complaints.usecases.drafts import Drafts
drafts = Drafts(Path(sys.argv[1]))
drafts.keep("contacts:c1", {"told": "old"}, {"told": ""})
left = int(sys.argv[2])

def deadly(name):
    real = getattr(os, name)
    def call(*given, **named):
        global left
        left -= 1
        if left == 0:
            if name == "write":
                real(given[0], bytes(given[1])[: len(given[1]) // 2])
            os.kill(os.getpid(), 9)
        return real(*given, **named)
    return call

for name in ("open", "write", "fsync", "replace", "unlink", "chmod", "mkdir"):
    setattr(os, name, deadly(name))
drafts.keep("contacts:c1", {"told": "new"}, {"told": ""})
"""


@pytest.fixture
def file(store: Path) -> Path:
    folder = store / "desk"
    folder.mkdir()
    path = folder / "case.toml"
    path.write_text('format = 1\ntitle = "A case"\n')
    return path


def offered(file: Path) -> list[tuple[str, str]]:
    return [(draft.form, draft.values["told"]) for draft in Drafts(file).offered()]


def test_what_was_typed_is_offered_in_the_next_run_with_what_stood_there(file: Path) -> None:
    drafts = Drafts(file)
    drafts.keep("contacts:c1", {**SHOWN, "told": "I ra"}, SHOWN)
    drafts.keep("contacts:c1", {**SHOWN, "told": "I rang \x1b[31m ё \ud83d"}, SHOWN)
    drafts.keep("costs:", {"told": "x"}, {"told": ""})
    assert drafts.offered() == ()
    found = Drafts(file).offered()
    assert [draft.form for draft in found] == ["costs:", "contacts:c1"]
    assert found[1].values == {**SHOWN, "told": "I rang \x1b[31m ё \ud83d"}
    assert found[1].shown == SHOWN
    assert Drafts(file.with_name("other.toml")).offered() == ()


def test_a_form_that_was_saved_or_given_up_is_not_offered(file: Path) -> None:
    drafts = Drafts(file)
    drafts.keep("contacts:c1", {"told": "x"}, {"told": ""})
    drafts.drop("contacts:c1")
    drafts.drop("contacts:c1")
    drafts.keep("contacts:c2", {"told": "x"}, {"told": ""})
    drafts.keep("contacts:c2", {"told": ""}, {"told": ""})  # taken back by hand
    assert offered(file) == []


def test_a_draft_that_is_taken_over_is_this_run_s_and_one_that_is_discarded_is_gone(file: Path) -> None:
    Drafts(file).keep("contacts:c1", {"told": "x"}, {"told": ""})
    second = Drafts(file)
    second.take_over(second.offered()[0])
    assert second.offered() == ()
    assert offered(file) == [("contacts:c1", "x")]
    third = Drafts(file)
    third.discard(third.offered()[0])
    assert offered(file) == []


def test_two_programs_with_the_same_form_open_never_write_over_each_other(file: Path) -> None:
    one, two = Drafts(file), Drafts(file)
    one.keep("contacts:c1", {"told": "one"}, {"told": ""})
    two.keep("contacts:c1", {"told": "two"}, {"told": ""})
    assert sorted(offered(file)) == [("contacts:c1", "one"), ("contacts:c1", "two")]


@pytest.mark.skipif(os.name == "nt", reason="nothing can be killed there in this way")
def test_a_program_that_is_killed_while_somebody_types_leaves_what_was_typed(file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", TYPING, str(file)], stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        kept = 0
        for _line in range(20):
            kept = int(typing.stdout.readline())
        typing.send_signal(signal.SIGKILL)
    [(form, told)] = offered(file)
    assert form == "contacts:c1"
    assert len(told) >= kept
    assert told == "word after word, " * (len(told) // 17)


@pytest.mark.skipif(os.name == "nt", reason="nothing can be killed there in this way")
def test_a_draft_killed_at_any_call_is_the_old_one_or_the_new(file: Path) -> None:
    outcomes = []
    for number in range(1, 50):
        done = subprocess.run([sys.executable, "-c", KILLED, str(file), str(number)], check=False, timeout=60)
        drafts = Drafts(file)
        [draft] = drafts.offered()
        outcomes.append(draft.values["told"])
        drafts.discard(draft)
        assert list(draft.place.parent.iterdir()) == []
        if done.returncode == 0:
            break
    assert sorted(outcomes, reverse=True) == outcomes  # "old" until it is "new"
    assert set(outcomes) == {"old", "new"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_can_read_a_draft(file: Path) -> None:
    before = os.umask(0)
    try:
        Drafts(file).keep("contacts:c1", {"told": "x"}, {"told": ""})
    finally:
        os.umask(before)
    [draft] = Drafts(file).offered()
    assert (draft.place.stat().st_mode & 0o777, draft.place.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"form": 3}', b'{"form": "x", "values": []}', b"[" * 100_000])
def test_a_draft_that_cannot_be_read_is_none(file: Path, damage: bytes) -> None:
    Drafts(file).keep("contacts:c1", {"told": "x"}, {"told": ""})
    [draft] = Drafts(file).offered()
    assert isinstance(draft, Draft)
    draft.place.write_bytes(damage)
    assert Drafts(file).offered() == ()
    (paths.state() / "walks").mkdir()
    (paths.state() / "walks" / "x.json").write_bytes(damage)
    assert unfinished(None) == []


def test_a_disk_that_refuses_says_so_and_keeps_the_draft_before(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(file)
    drafts.keep("contacts:c1", {"told": "x"}, {"told": ""})

    def refuse(*_given: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", refuse)
        with pytest.raises(StorageError):
            drafts.keep("contacts:c1", {"told": "xy"}, {"told": ""})
    assert offered(file) == [("contacts:c1", "x")]
