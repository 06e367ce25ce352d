"""What can be done on the screen behind it: made from the keys that work there now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_complaints.widgets.safe import safe
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import Binding, BindingType
    from textual.screen import Screen


_TEXTUALS = ("app.focus_", "screen.copy_text", "press", "scroll_", "page_left", "page_right", "submit", "cursor_")
"""Beginnings of what Textual itself binds, with words in English: it is told in a line of its own."""


def is_told(binding: Binding) -> bool:
    """Whether a key is one of ours, with words that say what it does."""
    return bool(binding.description) and not binding.system and not binding.action.startswith(_TEXTUALS)


class HelpScreen(ModalScreen[None]):
    """Keys and what they do, and what the screen says of itself.

    Args:
        about: the screen that was asked about; its ``HELP`` is a text that tells what it is for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,f1,q,enter", "dismiss", words.CLOSE)]

    def __init__(self, about: Screen[Any]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """What the screen is for, its keys, what works everywhere."""
        with VerticalScroll(classes="dialog"):
            yield Static(safe(words.HELP_TITLE), classes="title")
            about = getattr(self._about, "HELP", "")
            if about:
                yield Static(safe(f"\n{about}"))
            yield Static(safe("\n" + "\n".join(self._keys())))
            yield Static(safe(f"\n{words.HELP_MOVE}"), classes="muted")

    def _keys(self) -> list[str]:
        """One line a command that has words: its keys, then what it does."""
        told: dict[str, list[str]] = {}
        for active in self._about.active_bindings.values():
            binding = active.binding
            if is_told(binding):
                told.setdefault(binding.description, []).append(self.app.get_key_display(binding))
        width = max((len(", ".join(keys)) for keys in told.values()), default=0)
        return [f"{', '.join(dict.fromkeys(keys)):<{width}}  {what}" for what, keys in told.items()]
