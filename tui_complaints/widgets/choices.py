"""A few choices in a row, one of which is taken: filters of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_complaints.widgets.safe import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.binding import BindingType

_GAP = "   "


class Choices(Widget, can_focus=True):
    """Choices in a row; left and right take another one, and so does a click.

    Args:
        id: the widget's id.
    """

    DEFAULT_CSS = """
    Choices { height: 1; width: 1fr; color: $text-muted; }
    Choices:focus { background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("left", "step(-1)"), ("right", "step(1)")]

    chosen: reactive[str] = reactive("")

    class Taken(Message):
        """Another choice was taken.

        Attributes:
            choices: the widget.
            key: which choice.
        """

        def __init__(self, choices: Choices, key: str) -> None:
            super().__init__()
            self.choices = choices
            self.key = key

        @property
        def control(self) -> Choices:
            """The widget."""
            return self.choices

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._labels: dict[str, str] = {}

    def offer(self, labels: Mapping[str, str]) -> None:
        """Show these choices, by key, in order."""
        if labels != self._labels:
            self._labels = dict(labels)
            self.refresh()

    def render(self) -> Content:
        """The row; the one that is taken stands out and is marked."""
        parts: list[Content] = []
        for key, label in self._labels.items():
            text = plain(label)
            taken = key == self.chosen
            parts.append(Content.styled(f"[{text}]" if taken else text, "bold $accent" if taken else ""))
        return Content(_GAP).join(parts)

    def action_step(self, by: int) -> None:
        """Take the next choice, or the one before."""
        keys = list(self._labels)
        at = keys.index(self.chosen) if self.chosen in keys else 0
        self._take(keys[(at + by) % len(keys)])

    def _take(self, key: str) -> None:
        if key != self.chosen:
            self.chosen = key
            self.post_message(self.Taken(self, key))

    def on_click(self, event: events.Click) -> None:
        """Take the choice that was clicked."""
        end = 0
        for key, label in self._labels.items():
            text = plain(label)
            end += Content(f"[{text}]" if key == self.chosen else text).cell_length
            if event.x < end:
                self._take(key)
                return
            end += len(_GAP)
