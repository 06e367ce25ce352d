"""An advocate with 200 clients: finds one by a word, sees what is due, and has the letter on disk, all by keys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

from terminal import Terminal

from tui_complaints.wording import letter_screen

if TYPE_CHECKING:
    from pathlib import Path

CLIENTS = 200
WANTED = 137

CASE = """\
format = 1
title = "Matter {number}: the boiler was not mended"
status = "{status}"
language = "en"
currency = "GBP"

[complainant]
name = "Client {name}"
address = "{number} Long Street, Oldtown"

[advocate]
name = "Petra Model"
organisation = "Oldtown Advice Centre"
address = "3 Help Street, Oldtown"
authority = "authority"

[[parties]]
id = "shop"
name = "Bright Boilers"
role = "repairer"
address = "9 Market Square, Oldtown"

[[contacts]]
id = "c1"
when = 2026-04-01
with = "shop"
channel = "phone"
told = "I asked when the boiler would be mended."
exhibits = ["log"]

[[promises]]
id = "p1"
by = "shop"
contact = "c1"
kind = "repair"
what = "the repair of the boiler"
due = {due}
{done}

[[exhibits]]
id = "authority"
title = "Authority, signed"

[[exhibits]]
id = "log"
title = "Call log"

[[remedies]]
id = "mend"
kind = "repair"
due = "14 days"
"""


def filled(store: Path) -> None:
    """Two hundred cases: every tenth has a promise that was due and of which nothing is known."""
    for number in range(CLIENTS):
        folder = store / f"client-{number:03}"
        folder.mkdir(parents=True)
        open_one = number % 10 == 7
        text = CASE.format(
            number=number,
            name="Zvaigzne" if number == WANTED else f"Number {number}",
            status="open" if open_one else "waiting",
            due="2026-04-20",
            done="" if open_one else 'done = "never"',
        )
        (folder / "case.toml").write_text(text, encoding="utf-8")


def test_one_of_two_hundred_is_found_and_its_letter_saved(tmp_path: Path) -> None:
    filled(tmp_path / "store")
    letter = tmp_path / "letter.md"
    with Terminal(tmp_path, "--today", "2026-05-01", size=(120, 36)) as terminal:
        terminal.wait_for("all 200")
        terminal.wait_for("overdue: 20")
        terminal.rest()
        mark = len(terminal.text)
        terminal.press("/", *"zvaigzne")
        # only below the list, under the cursor, does the title stand in full
        mark = terminal.wait_for(f"Matter {WANTED}: the boiler was not mended", since=mark)
        terminal.rest()
        terminal.press("\r")
        terminal.rest()
        terminal.press("\r")
        mark = terminal.wait_for("Timeline", since=mark)
        terminal.rest()
        terminal.press("l")
        mark = terminal.wait_for(letter_screen.ANSWER, since=mark)
        mark = terminal.wait_for("Client Zvaigzne", since=mark)
        terminal.rest()
        terminal.press("s")
        mark = terminal.wait_for("Save the letter as", since=mark)
        terminal.rest()
        for keys in ("\x01", "\x0b", str(letter), "\r"):  # to the start, cut to the end, then the path
            terminal.press(*keys)
            terminal.rest()
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
    text = letter.read_text(encoding="utf-8")
    assert "on behalf of Client Zvaigzne" in text
    assert "Oldtown Advice Centre" in text
    assert "The repair of the boiler" in text
