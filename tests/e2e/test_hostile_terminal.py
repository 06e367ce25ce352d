"""What people wrote never acts on a terminal: driven through every screen, on a real pseudo-terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
import tomli_w

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

from hostile_case import hostile_raw
from terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

MARK = "Q7Q"
"""Stands in every text, so that it is seen that the text came onto the screen at all."""

PAYLOADS = (
    f"{MARK}\x1b]52;c;SE9TVElMRQ==\x07",
    f"{MARK}\x1b]8;;http://127.0.0.1/\x1b\\",
    f"{MARK}\x1b[31;5mHOSTILE",
    f"{MARK}\x1b]2;HOSTILE\x07",
    f"{MARK}\x9b31m\x9d52;c;SE9TVElMRQ==\x9c",
    f"{MARK}\u202egnirts\u2066x\u2069",
    f"{MARK}[/][@click=app.quit]HOSTILE[/][bold",
    f"{MARK}\x07\x08\x7f\x00",
)
_POINTER = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""Textual's own: the shape of the mouse pointer."""


def foreign(sent: bytes) -> list[bytes]:
    """What came onto the terminal that none of our own screens sends."""
    sent = _POINTER.sub(b"", sent)
    found = re.findall(rb"\x1b\](?:52|8|2|0);[^\x07\x1b]*", sent)
    found += re.findall(rb"\x1b\[31;5m", sent)
    text = sent.decode(errors="surrogateescape")
    found += [char.encode(errors="surrogateescape") for char in text if char in "\x07\u202e\u2066\u2069\x9b\x9d\x9c"]
    return found


def test_no_text_of_a_case_acts_on_the_terminal(tmp_path: Path) -> None:
    """Every field holds all of them."""
    folder = tmp_path / "store" / "hostile"
    folder.mkdir(parents=True)
    raw = hostile_raw(lambda name: f"{name} {' '.join(PAYLOADS)}")
    (folder / "case.toml").write_text(tomli_w.dumps(raw), encoding="utf-8")
    with Terminal(tmp_path, "--today", "2026-05-01", size=(120, 36)) as terminal:
        mark = terminal.wait_for(MARK)
        for keys in ("\r", "\t", "\x1b[C", "\x1b[C", "\x1b[C", "\x1b[C"):
            terminal.press(keys)
            terminal.rest()
        mark = terminal.wait_for(MARK, since=mark)
        terminal.press("l")
        terminal.rest()
        terminal.press("\x1b")
        terminal.rest()
        terminal.press("\x1b")
        terminal.rest()
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
        assert foreign(terminal.sent) == []
