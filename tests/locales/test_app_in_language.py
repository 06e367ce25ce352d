"""The app speaks the user's language on its screens, Textual's own parts included."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding
from textual.widgets import Input

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

from terminal import Terminal

from tui_complaints.translation import use
from tui_complaints.wording import app as words, walk_screen

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("ru", "lt", "es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_on_the_walk_tells_no_key_in_english(tmp_path: Path, language: str) -> None:
    use(language)
    with Terminal(tmp_path, size=(100, 50), env={"TUI_COMPLAINTS_LANGUAGE": language}) as terminal:
        terminal.wait_for(words.START_MY_CASE)
        terminal.press("n")
        terminal.wait_for(walk_screen.SKIP)
        mark = len(terminal.text)
        terminal.press("\x1bOP")
        terminal.wait_for(words.HELP_TITLE, since=mark)
        terminal.rest()
        english = {binding.description for binding in Binding.make_bindings(Input.BINDINGS)} - {"Submit", ""}
        assert [text for text in sorted(english) if text in terminal.text[mark:]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_commands_says_nothing_in_english(tmp_path: Path, language: str) -> None:
    use(language)
    with Terminal(tmp_path, env={"TUI_COMPLAINTS_LANGUAGE": language}) as terminal:
        terminal.wait_for(words.START_MY_CASE)
        terminal.press("\x10")
        terminal.wait_for(words.PALETTE_FIND[1:])  # the cursor stands on the first letter
        terminal.press("qqqqq")
        terminal.wait_for(words.PALETTE_NOTHING)
        assert "Search for commands" not in terminal.text
        assert "No matches found" not in terminal.text


def test_help_says_how_to_leave_the_app(tmp_path: Path) -> None:
    with Terminal(tmp_path, size=(80, 40)) as terminal:
        terminal.wait_for("Start my case")
        terminal.press("?")
        terminal.wait_for("Ctrl+Q")
