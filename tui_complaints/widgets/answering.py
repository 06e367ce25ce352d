"""The fields of the walk: they hand keys that end an answer on at once, in the order in which they were typed.

Textual acts on a binding only after a key went from widget to widget up to the app; what is typed meanwhile would end
up in the answer that it follows. So these fields look at such keys themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui_complaints.widgets.many_lines import ManyLines
from tui_complaints.widgets.safe import line
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

_NAMES = {
    "enter": "next", "alt+left": "back", "f2": "back", "alt+right": "skip", "f3": "skip",
    "up": "up", "down": "down", "pageup": "page_up", "pagedown": "page_down", "space": "space",
}  # fmt: skip
"""What a key does with the question, or in the list of choices."""
_MOST = 300
"""Choices that are listed; more are found by typing. A list of thousands takes a second to lay out."""


class Keys:
    """What a field does with a key before it becomes text.

    Args:
        field: the field.
        act: told of each key that is no text; says whether it was one.
    """

    def __init__(self, field: Widget, act: Callable[[str], bool]) -> None:
        self._field = field
        self._act = act
        self._waiting: list[events.Event] | None = None

    def wait(self) -> None:
        """Collect what is typed from now on: the question that it answers is not there yet."""
        if self._waiting is None:
            self._waiting = []

    @property
    def waits(self) -> bool:
        """Whether what is typed is collected."""
        return self._waiting is not None

    def go_on(self) -> list[events.Event]:
        """Take keys again; what was collected, in order."""
        waiting, self._waiting = self._waiting or [], None
        return waiting

    def take(self, event: events.Key | events.Paste) -> None:
        """Collect it, hand it on or act on it; what is left is text."""
        if self._waiting is not None:
            self._waiting.append(_again(event))
        elif not self._field.display:  # it was on its way when the question changed
            focused = self._field.screen.focused
            if focused is None or focused is self._field:
                return
            focused.post_message(_again(event))
        elif not (isinstance(event, events.Key) and event.key in _NAMES and self._act(_NAMES[event.key])):
            return
        event.stop()
        event.prevent_default()


def _again(event: events.Key | events.Paste) -> events.Event:
    """The same event, as if it came from the keyboard now."""
    return events.Paste(event.text) if isinstance(event, events.Paste) else events.Key(event.key, event.character)


class AnswerLine(OneLine):
    """An answer of one line."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter", "screen.next", words.NEXT)]  # to be named in the footer

    def __init__(self, act: Callable[[str], bool]) -> None:
        super().__init__(select_on_focus=False)
        self.keys = Keys(self, act)

    async def _on_key(self, event: events.Key) -> None:
        self.keys.take(event)

    def _on_paste(self, event: events.Paste) -> None:
        self.keys.take(event)


class AnswerLines(ManyLines):
    """An answer of several lines."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter", "screen.next", words.NEXT)]

    def __init__(self, act: Callable[[str], bool]) -> None:
        super().__init__()
        self.keys = Keys(self, act)

    async def _on_key(self, event: events.Key) -> None:
        self.keys.take(event)

    async def _on_paste(self, event: events.Paste) -> None:
        self.keys.take(event)


class Choosing(OptionList, can_focus=False):
    """The choices of a question, numbered; the field beside it has the keyboard."""

    DEFAULT_CSS = """
    Choosing { border: none; padding: 0; background: $background; height: 1fr; min-height: 5; }
    Choosing > .option-list--option { padding: 0 1; }
    Choosing > .option-list--option-highlighted { background: $primary 25%; color: $foreground; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = []

    class Clicked(Message):
        """A choice was clicked.

        Attributes:
            index: which.
        """

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self._labels: Sequence[str] = ()
        self._offered: list[int] = []

    def offer(self, labels: Sequence[str], chosen: Sequence[int] = ()) -> None:
        """Show these choices, some of them as taken."""
        self._labels = labels
        self._list(list(range(len(labels)))[-_MOST:], chosen)

    def mark(self, chosen: Sequence[int]) -> None:
        """Show which are taken, the first of them in view."""
        if any(index not in self._offered for index in chosen):
            self._list(sorted({*self._offered[len(chosen) :], *chosen}), chosen)
            return
        for place, index in enumerate(self._offered):
            self.replace_option_prompt_at_index(place, self._prompt(index, taken=index in chosen))
        self.show_at(chosen[0] if chosen else None)

    def show_at(self, index: int | None) -> None:
        """Highlight one, or none."""
        self.highlighted = self._offered.index(index) if index in self._offered else None

    def moved(self, index: int | None, by: int) -> int | None:
        """The choice so many places from one; None where there are none."""
        if not self._offered:
            return None
        if index not in self._offered:
            return self._offered[0 if by > 0 else -1]
        at = self._offered.index(index) + by
        return self._offered[max(0, min(at, len(self._offered) - 1))]

    def _list(self, offered: list[int], chosen: Sequence[int]) -> None:
        self._offered = offered
        self.set_options(Option(self._prompt(index, taken=index in chosen)) for index in offered)
        self.show_at(chosen[0] if chosen else None)

    def _prompt(self, index: int, *, taken: bool) -> Content:
        mark = "•" if taken else " "
        width = len(str(len(self._labels)))
        return line(f"{mark} {index + 1:>{width}}  {self._labels[index]}")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Say which was clicked."""
        event.stop()
        self.post_message(self.Clicked(self._offered[event.option_index]))
