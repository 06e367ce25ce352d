"""What can be done on the screen behind it: made from the keys that work there now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_complaints.widgets.safe import safe
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding, BindingType
    from textual.dom import DOMNode
    from textual.screen import Screen


def is_told(active: ActiveBinding) -> bool:
    """Whether a key is one of ours, with words that say what it does.

    Textual's own keys (moving, editing a line) have English words alone; the screen tells of them in one line.
    """
    binding = active.binding
    return bool(binding.description) and not binding.system and not _is_theirs(active.node, binding)


def _is_theirs(node: DOMNode, binding: Binding) -> bool:
    """Whether it is Textual itself that binds a key in a widget, a screen or an app, and none of ours after it."""
    for kind in type(node).__mro__:
        bound = Binding.make_bindings(kind.__dict__.get("BINDINGS", ()))
        if any((one.key, one.action) == (binding.key, binding.action) for one in bound):
            return kind.__module__.partition(".")[0] == "textual"
    return False


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
            if is_told(active):
                told.setdefault(binding.description, []).append(self.app.get_key_display(binding))
        width = max((len(", ".join(keys)) for keys in told.values()), default=0)
        return [f"{', '.join(dict.fromkeys(keys)):<{width}}  {what}" for what, keys in told.items()]
