"""The least that a full-screen list can be with Textual: a header, a list drawn only where it is seen, a footer.

Nothing is read and nothing is remembered. What the app takes longer than this is the app's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer, Header

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

COUNT = 10_000
FIRST_TITLE = "Parcel held for weeks, number 0"
_STATUSES = ("open", "waiting", "escalated", "resolved")


class _List(ScrollView, can_focus=True):
    """Made-up rows; the cursor moves by keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "move(1)"),
        ("up", "move(-1)"),
        ("pagedown", "page(1)"),
        ("pageup", "page(-1)"),
    ]

    def on_mount(self) -> None:
        """Say how long the list is."""
        self.cursor = 0
        self.virtual_size = Size(1, COUNT)

    def render_line(self, y: int) -> Strip:
        """One row, as wide as the screen."""
        index = y + self.scroll_offset.y
        style = self.rich_style
        if index >= COUNT:
            return Strip.blank(self.size.width, style)
        if index == self.cursor:
            style += Style(reverse=True)
        status = _STATUSES[index % len(_STATUSES)]
        day = f"2026-01-{index % 28 + 1:02d}"
        title = f"Parcel held for weeks, number {index}"
        text = f" {title:<50} {'Northgate Forwarding':<22} {status:<10} {index * 7 % 5000:>9}.00 {day} "
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, style)

    def action_move(self, by: int) -> None:
        """Move the cursor, and draw the two rows that changed."""
        before, top = self.cursor, self.scroll_offset.y
        self.cursor = max(0, min(self.cursor + by, COUNT - 1))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True)
        if self.scroll_offset.y == top:
            self.refresh_line(before)
            self.refresh_line(self.cursor)

    def action_page(self, by: int) -> None:
        """Move the cursor by screens."""
        self.action_move(by * self.size.height)


class _MinimalApp(App[None]):
    """A list and nothing else."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Header, list, footer."""
        yield Header()
        yield _List()
        yield Footer()

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.query_one(_List).focus()


if __name__ == "__main__":
    _MinimalApp().run()
