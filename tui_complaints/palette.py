"""The commands of the palette (Ctrl+P): what the screen can do now, then what works everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from rich.align import Align
from rich.text import Text
from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette
from textual.widgets.option_list import Option

from tui_complaints.screens.help import is_told
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App
    from textual.screen import Screen


class Palette(CommandPalette):
    """Textual's palette, in the user's language."""

    def __init__(self) -> None:
        super().__init__(placeholder=words.PALETTE_FIND, id="--command-palette")

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say that nothing was found, when nothing was for a moment."""
        self._stop_no_matches_countdown()

        def show() -> None:
            if search_value:
                told = Align.center(Text(words.PALETTE_NOTHING, style="not bold"))
                self.query_one(CommandList).add_option(Option(told, disabled=True, id=self._NO_MATCHES))
            self._list_visible = bool(search_value)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, show)


def commands(app: App[None], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """One command for each key that works now and has words, each once; then help and leaving."""
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.action == "command_palette":
            continue  # it is open
        if is_told(active) and binding.description not in seen and active.enabled:
            seen.add(binding.description)
            run = partial(app.run_action, binding.action, active.node)
            yield SystemCommand(binding.description, binding.tooltip or app.get_key_display(binding), run)
    if words.HELP not in seen:
        yield SystemCommand(words.HELP, "F1", partial(app.run_action, "help"))
    if words.QUIT not in seen:
        yield SystemCommand(words.QUIT, "Ctrl+Q", partial(app.run_action, "quit"))
