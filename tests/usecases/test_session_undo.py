"""Whatever was done to an open case, as many undos give back its first text, byte for byte, in whichever run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from cases import TODAY
from hypothesis import given, settings, strategies as st
from strategies import entries_of, ids, words
from whole_case import WHOLE

from tui_complaints.domain.record import TABLES
from tui_complaints.errors import ComplaintsError
from tui_complaints.storage.converting import plain
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.session.session import Session

TEXT = f"""\ufeffformat = 1\r
title = "A case"  # mine\r
# a note to myself\r
{WHOLE}
[[contacts]]   # without a name
told = "Nobody answered."
answers = ["contacts[2]", "c1"]

[[contacts]]
when = "@contacts[2] + 2 days"
"""

STEP = """
import sys
from datetime import date
from pathlib import Path
from tui_complaints.usecases.session.session import Session
session = Session.open(Path(sys.argv[1]), date(2026, 5, 1))
{act}
"""

KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from tui_complaints.usecases.session.session import Session
session = Session.open(Path(sys.argv[1]), date(2026, 5, 1))
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
ACT
"""

verbs = st.one_of(
    st.sampled_from(TABLES).flatmap(
        lambda table: st.tuples(st.just("add"), st.just(table), entries_of(table).map(plain), st.none())
    ),
    st.tuples(st.just("edit"), st.integers(0, 40), st.sampled_from(["told", "what", "note", "when"]), words),
    st.tuples(st.just("rename"), st.integers(0, 40), ids, st.none()),
    st.tuples(st.just("delete"), st.integers(0, 40), st.booleans(), st.none()),
    st.tuples(st.just("duplicate"), st.integers(0, 40), st.none(), st.none()),
    st.tuples(st.just("move"), st.integers(0, 40), st.integers(-3, 3), st.none()),
    st.tuples(st.just("link"), st.integers(0, 40), st.sampled_from(["mail", "receipt"]), st.just("p2")),
    st.tuples(st.just("unlink"), st.integers(0, 40), st.sampled_from(["mail", "receipt"]), st.none()),
    st.tuples(
        st.just("set"), st.sampled_from(["title", "complainant.name", "advocate.email", "story"]), words, st.none()
    ),
    st.tuples(st.just("undo"), st.none(), st.none(), st.none()),
)


def act(session: Session, verb: tuple[object, ...]) -> None:
    """Do one of the drawn verbs to whichever entry is there."""
    kind, at, one, two = verb
    names = list(session.record.entries)
    name = names[at % len(names)] if isinstance(at, int) and names else ""
    if kind == "add":
        session.add(str(at), one)  # type: ignore[arg-type] # a plain entry
    elif kind == "edit":
        session.edit(name, {str(one): two})
    elif kind == "rename":
        session.rename(name, str(one))
    elif kind == "delete":
        session.delete(name, forget=bool(one))
    elif kind == "duplicate":
        session.duplicate(name)
    elif kind == "move":
        session.move(name, int(str(one)))
    elif kind == "link":
        session.link(name, str(one), str(two))
    elif kind == "unlink":
        session.unlink(name, str(one))
    elif kind == "set":
        session.set_case(str(at), str(one))
    else:
        session.undo()


@given(st.lists(verbs, max_size=8))
@settings(max_examples=60, deadline=None)
def test_as_many_undos_give_back_the_first_text_and_as_many_redos_the_last(drawn: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.toml"
        file.write_bytes(TEXT.encode())
        session = Session.open(file, TODAY)
        for verb in drawn:
            before = file.read_bytes()
            try:
                act(session, verb)
            except ComplaintsError:
                assert file.read_bytes() == before
        last = file.read_bytes()
        again = Session.open(file, TODAY)
        undone = 0
        while again.undo() is not None:
            undone += 1
        assert file.read_bytes() == TEXT.encode()
        for _step in range(undone):
            again.redo()
        assert file.read_bytes() == last
        assert again.stored == read_case(file)


@pytest.fixture
def file(store: Path) -> Path:
    folder = store / "desk"
    folder.mkdir()
    path = folder / "case.toml"
    path.write_bytes(TEXT.encode())
    return path


def run(file: Path, act: str) -> int:
    return subprocess.run([sys.executable, "-c", STEP.format(act=act), str(file)], check=False, timeout=60).returncode


def test_steps_of_several_runs_are_taken_back_in_the_next(file: Path) -> None:
    for act in (
        'session.add("costs", {"amount": "3 EUR"})',
        'session.rename("c1", "first")',
        'session.delete("receipt", forget=True)',
        "session.undo()",
        'session.edit("first", {"told": "Rang."})',
    ):
        assert run(file, act) == 0
    session = Session.open(file, TODAY)
    assert session.steps() == ("Changed: contact first", "")
    undone = [done.step for done in (session.undo(), session.undo(), session.undo()) if done]
    assert [(step.kind, step.names) for step in undone] == [
        ("edit", ("first",)), ("rename", ("c1", "first")), ("add", ("cost",)),
    ]  # fmt: skip
    assert file.read_bytes() == TEXT.encode()


@pytest.mark.skipif(os.name == "nt", reason="nothing can be killed there in this way")
@pytest.mark.parametrize("way", ["edit", "undo", "redo"])
def test_killed_at_any_call_a_step_is_there_or_not_and_the_first_text_is_always_given_back(
    file: Path, way: str
) -> None:
    outcomes = []
    acts = {"edit": 'session.edit("c1", {"told": "New."})', "undo": "session.undo()", "redo": "session.redo()"}
    script = KILLED.replace("ACT", acts[way])
    for number in range(1, 100):
        session = Session.open(file, TODAY)
        session.edit("c2", {"said": "Old."})
        old = file.read_bytes()
        session.edit("c1", {"told": "New."})
        new = file.read_bytes()
        if way != "undo":
            session.undo()
        done = subprocess.run([sys.executable, "-c", script, str(file), str(number)], check=False, timeout=60)
        assert file.read_bytes() in {old, new}
        outcomes.append(file.read_bytes() == new)
        after = Session.open(file, TODAY)
        if outcomes[-1]:
            undone = after.undo()
            assert undone is not None
            assert undone.step.names == ("c1",)
            assert file.read_bytes() == old
        undone = after.undo()
        assert undone is not None
        assert undone.step.names == ("c2",)
        assert file.read_bytes() == TEXT.encode()
        if done.returncode == 0:
            break
        assert done.returncode == -9
    assert outcomes == sorted(outcomes, reverse=way == "undo")
    assert set(outcomes) == {True, False}
    assert 10 < len(outcomes) < 60


def test_a_step_is_told_by_the_words_of_the_entry_that_came_or_went(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    calls = '[[contacts]]\nwhen = 2026-04-01\ntold = "{}"\n'
    file.write_text('format = 1\ntitle = "Calls"\n' + calls.format("The first") + calls.format("The second"))
    session = Session.open(file, TODAY)
    session.delete("contacts[0]")
    for walk in (session.undo, session.redo):
        done = walk()
        assert done is not None
        assert "The first" in done.text
        assert "The second" not in done.text
