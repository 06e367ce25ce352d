"""A field of several lines; it stands apart because the list of cases, which is seen first, need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.widgets import TextArea

from tui_complaints.widgets.typed import editing, marked

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

_EDITING_LINES = editing([*TextArea.BINDINGS, ("ctrl+j", "new_line")])


class ManyLines(TextArea):
    """A field of several lines: Enter goes on, Ctrl+J makes a new line, a paste keeps its lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter", "app.focus_next"),
    ]

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", compact=True, highlight_cursor_line=False)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn."""
        return Text(marked(self.document.get_line(line_index)), end="", no_wrap=True)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Every key that writes is the field's own; Enter is not."""
        return key != "enter" and super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":  # what a text area does with it is not done; the key's binding is
            event.prevent_default()
        elif event.key in _EDITING_LINES:
            await self.run_action(_EDITING_LINES[event.key])
            event.stop()
            event.prevent_default()

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")
