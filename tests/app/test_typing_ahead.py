"""Keys that edit act in the order in which they were typed, however fast: what follows them in one breath waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from opened import written
from whole_case import WHOLE

from tui_complaints.usecases.drafts import Drafts

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)
from terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

HOME, END, KILL, NEW_LINE, LEFT, BEFORE, F2 = "\x01", "\x05", "\x0b", "\n", "\x1b[D", "\x1b[Z", "\x1bOQ"


@pytest.mark.parametrize(
    ("way", "about", "key", "typed", "stands"),
    [
        ("", "when it was", "when", f"Ruiz{HOME}Ana {KILL}Diaz{LEFT}{LEFT}x{END}!", "Ana Dixaz!"),
        (BEFORE * 8, "a note to yourself", "note", f"two{HOME}one{NEW_LINE}{END}{NEW_LINE}three", "one\ntwo\nthree"),
    ],
)
def test_what_is_typed_in_one_breath_with_keys_that_edit_stands_as_it_was_meant(
    store: Path, tmp_path: Path, way: str, about: str, key: str, typed: str, stands: str
) -> None:
    file = written(store)
    with Terminal(tmp_path, "--today", "2026-05-01", str(file)) as terminal:
        terminal.wait_for("Next:")
        terminal.press("2")
        terminal.wait_for("Each call")
        terminal.press("a")
        terminal.wait_for("when it was")
        terminal.press(way)
        terminal.wait_for(about)
        terminal.press(typed)
        terminal.wait_until(lambda: [stands] == [draft.values[key] for draft in Drafts(file).offered()], stands)


def test_what_is_typed_once_a_language_was_added_is_told_in_that_language(store: Path, tmp_path: Path) -> None:
    told = 'told = "Asked where the desk is"'
    file = written(store, WHOLE.replace(told, 'told = {en = "Where is it?", lt = "Kur?"}'))
    with Terminal(tmp_path, "--today", "2026-05-01", str(file)) as terminal:
        terminal.wait_for("Next:")
        terminal.press("2")
        terminal.wait_for("Each call")
        terminal.press("e")
        terminal.wait_for("when it was")
        terminal.press(BEFORE * 11)
        terminal.wait_for("what you said, wrote or did")
        terminal.press(F2)
        terminal.wait_for("Tell it in another language too")
        terminal.press("german", "\r")
        terminal.rest()
        terminal.press("Wo?")
        wanted = '{en = "Where is it?", lt = "Kur?", de = "Wo?"}'
        terminal.wait_until(lambda: [wanted] == [draft.values["told"] for draft in Drafts(file).offered()], wanted)
