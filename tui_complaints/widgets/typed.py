"""Fields to type into: what a file or a paste brought shows as marks where it would act, and is kept as it was.

Keys that edit act in the order in which they were typed, however fast that was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text
from textual.binding import BindingsMap
from textual.widgets import Input

from tui_complaints.domain.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.binding import BindingType

_MARKS = re.compile(r"⟦U\+[0-9A-F]+⟧")
_OTHER = "\ufffd"


_TAKING = frozenset({"tab", "right", "end"})


def editing(bindings: Iterable[BindingType]) -> dict[str, str]:
    """What each key of a field does with its text.

    Textual acts on a binding only after the key went up to the app and back, and on a letter at once: what follows the
    key in one breath would land before it. So fields act on these keys themselves.
    """
    found = BindingsMap(bindings).key_to_bindings
    return {key: each[0].action for key, each in found.items() if each[0].action != "submit"}


_EDITING_LINE = editing(Input.BINDINGS)


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
