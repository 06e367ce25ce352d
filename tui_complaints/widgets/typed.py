"""Fields to type into: what a file or a paste brought shows as marks where it would act, and is kept as it was.

Keys that edit act in the order in which they were typed, however fast that was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import BindingsMap
from textual.widgets import Input, TextArea

from tui_complaints.domain.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.binding import BindingType

_MARKS = re.compile(r"⟦U\+[0-9A-F]+⟧")
_OTHER = "\ufffd"


_TAKING = frozenset({"tab", "right", "end"})


def _editing(bindings: Iterable[BindingType]) -> dict[str, str]:
    """What each key of a field does with its text.

    Textual acts on a binding only after the key went up to the app and back, and on a letter at once: what follows the
    key in one breath would land before it. So fields act on these keys themselves.
    """
    found = BindingsMap(bindings).key_to_bindings
    return {key: each[0].action for key, each in found.items() if each[0].action != "submit"}


_EDITING_LINE, _EDITING_LINES = _editing(Input.BINDINGS), _editing([*TextArea.BINDINGS, ("ctrl+j", "new_line")])


def marked(text: str) -> str:
    """The text with a mark of one character for each that would act, so that a cursor stands where it seems to."""
    shown = text.replace("\t", "␉").replace("\n", "␊").replace("\r", "␍")
    return shown if shown.isascii() and shown.isprintable() else _MARKS.sub(_OTHER, visible(shown))


class OneLine(Input):
    """A field of one line; a paste of several becomes one line, with nothing of it lost."""

    @property
    def is_completed(self) -> bool:
        """Whether the rest of what is typed is shown, to be taken with Tab, the right arrow or End."""
        return self.cursor_at_end and len(self._suggestion) > len(self.value)

    @property
    def _value(self) -> Text:
        """The value as it is drawn."""
        return Text(marked(self.value), no_wrap=True, overflow="ignore", end="")

    async def _on_key(self, event: events.Key) -> None:
        if self.is_completed and event.key in _TAKING:
            self.value = self._suggestion
            self.cursor_position = len(self.value)
        elif event.key in _EDITING_LINE:
            await self.run_action(_EDITING_LINE[event.key])
        else:
            return
        event.stop()
        event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        line = " ".join(part.strip() for part in event.text.split("\n")).strip() if "\n" in event.text else event.text
        if line:
            self.replace(line.replace("\r", ""), *sorted(self.selection))
        event.stop()
        event.prevent_default()


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
