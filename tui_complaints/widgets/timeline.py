"""The timeline of a case: a picture of it, and under the picture the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from tui_complaints.widgets.timeline_picture import TimelinePicture
from tui_complaints.widgets.timeline_rows import TimelineRows

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui_complaints.usecases.timeline import Timeline as Shown

_LEAST_LINES, _LEAST_ROWS = 4, 5
"""A picture of fewer lines says nothing; beside it there must be room for so many rows of the list."""


class Timeline(Vertical):
    """Shows a timeline that a use case has worked out; says which entry the user chose.

    The focus is on the list; its cursor is also shown in the picture, which it brings into sight.
    """

    DEFAULT_CSS = """
    Timeline { height: 1fr; }
    Timeline > TimelineRows { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "pan(-1)", show=False),
        Binding("right", "pan(1)", show=False),
        Binding("plus,equals_sign", "zoom(1)", show=False),
        Binding("minus", "zoom(-1)", show=False),
        Binding("0", "fit", show=False),
        Binding("t", "toggle_picture", show=False),
    ]

    class Chosen(Message):
        """The user chose an entry.

        Attributes:
            name: the entry's name.
        """

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    class Pointed(Message):
        """The cursor came to another entry.

        Attributes:
            name: the entry's name.
        """

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - what Textual calls it
        super().__init__(id=id)
        self.picture = TimelinePicture()
        self.rows = TimelineRows(self._follow)
        self._is_picture_wanted = True

    def compose(self) -> ComposeResult:
        """The picture above the list."""
        yield self.picture
        yield self.rows

    @property
    def at_cursor(self) -> str:
        """The name of the entry that the user is at, "" when there is none."""
        return self.rows.at_cursor

    def show(self, timeline: Shown) -> None:
        """Show this from now on; the user stays at the entry they were at, and at the scale they have chosen."""
        self.rows.show(timeline)
        self.picture.show(timeline, self.rows.at_cursor)
        self._divide()

    def go_to(self, name: str) -> None:
        """Put the cursor on an entry; nothing happens for one that is not here."""
        for index, row in enumerate(self.rows.entries):
            if row.name == name:
                self.rows.go_to(index)

    def on_resize(self) -> None:
        """Give picture and list their shares of the height."""
        self._divide()

    def _divide(self) -> None:
        """Two fifths of the height for the picture at most, and none where the list would have too little."""
        most = self.size.height * 2 // 5
        has_room = most >= _LEAST_LINES and self.size.height - most - 1 >= _LEAST_ROWS
        self.picture.display = self._is_picture_wanted and has_room
        self.picture.allow(most)

    # What the children say

    def _follow(self, name: str) -> None:
        """The picture follows the cursor."""
        self.picture.go_to(name)
        self.post_message(self.Pointed(name))

    def on_timeline_rows_entered(self, message: TimelineRows.Entered) -> None:
        """Say it to the screen."""
        message.stop()
        self.post_message(self.Chosen(message.name))

    def on_timeline_picture_pointed(self, message: TimelinePicture.Pointed) -> None:
        """The cursor goes to what was clicked."""
        message.stop()
        self.rows.focus()
        self.go_to(message.name)

    # Keys

    def action_pan(self, steps: int) -> None:
        """To earlier or later."""
        self.picture.pan(steps)

    def action_zoom(self, steps: int) -> None:
        """Nearer or farther."""
        self.picture.zoom(steps)

    def action_fit(self) -> None:
        """All of it."""
        self.picture.fit()

    def action_toggle_picture(self) -> None:
        """With the picture or without."""
        self._is_picture_wanted = not self._is_picture_wanted
        self._divide()
