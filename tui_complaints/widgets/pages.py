"""A letter in pages on the screen: sheets of paper, of which only the lines that are seen are drawn."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_complaints.widgets.page_layout import Laid, lay_out
from tui_complaints.wording import pages_screen as words

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui_complaints.letters.documents.printed import Page

_LONG = 8
"""Pages from which on they are laid out in a thread: keys are read meanwhile."""


class Pages(ScrollView, can_focus=True):
    """Pages of a letter."""

    DEFAULT_CSS = """
    Pages { height: 1fr; background: $background; overflow-x: hidden; }
    Pages { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }  /* the room for lines is known before them */
    Pages > .pages--strong { text-style: bold; }
    Pages > .pages--label { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"pages--strong", "pages--label"}
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "line(-1)"),
        ("down", "line(1)"),
        ("pageup", "turn(-1)"),
        ("pagedown,space", "turn(1)"),
        Binding("left", "page(-1)", words.PAGE_BEFORE, show=False),
        ("right", "page(1)", words.NEXT_PAGE),
        ("home", "go(0)"),
        ("end", "last"),
    ]

    class Turned(Message):
        """Other pages are seen.

        Attributes:
            first, last: the numbers of those that stand side by side where the eye is, from 1.
        """

        def __init__(self, first: int, last: int) -> None:
            super().__init__()
            self.first = first
            self.last = last

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._pages: tuple[Page, ...] = ()
        self._laid = Laid([], [], 0)
        self._told = (0, 0)

    def show(self, pages: tuple[Page, ...]) -> None:
        """Show the pages of a letter."""
        self._pages = pages
        self._lay_out()

    # Laying out

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def on_resize(self) -> None:
        """Sheets are as wide as there is room for."""
        self._lay_out()

    def _lay_out(self) -> None:
        if not self._pages or not self.size.width:
            return
        make = partial(lay_out, self._pages, self._room)
        if len(self._pages) < _LONG:
            self._take(make())
        else:
            self.run_worker(partial(self._laid_out, make), thread=True, exclusive=True, group="layout")

    def _laid_out(self, make: partial[Laid]) -> None:
        self.post_message(_LaidOut(make.args, make()))

    def on__laid_out(self, event: _LaidOut) -> None:
        """Show it, unless other pages or another width came meanwhile."""
        if event.made_from == (self._pages, self._room):
            self._take(event.made)

    def _take(self, laid: Laid) -> None:
        top = self._same_place(laid)
        self._laid = laid
        self.virtual_size = Size(self.size.width, len(laid.lines))
        self.action_go(top)
        self.refresh()
        self._tell()

    def _same_place(self, laid: Laid) -> int:
        """In which line what is at the top of the screen stands when the sheets are laid out so, or nearly."""
        before, y = self._laid, self.scroll_offset.y
        if len(before.tops) != len(laid.tops):
            return 0
        page = max(0, bisect_right(before.tops, y) - 1)
        share = (y - before.tops[page]) / _height(before)
        return laid.tops[page] + round(share * _height(laid))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at = y + self.scroll_offset.y
        base = self.rich_style
        segments = [Segment(" " * self._laid.left, base)]
        for piece in self._laid.lines[at] if at < len(self._laid.lines) else ():
            style = self.get_component_rich_style(f"pages--{piece.mark}") if piece.mark else base
            segments.append(Segment(piece.text, style))
        return Strip(segments).adjust_cell_length(self._room, base)

    # Moving

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say which pages are seen."""
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _tell(self) -> None:
        tops = self._laid.tops
        if not tops:
            return
        y = self.scroll_offset.y
        seen = tops[-1] if y >= self.max_scroll_y else y + self.scrollable_content_region.height // 3
        last = max(1, bisect_right(tops, seen))
        found = (tops.index(tops[last - 1]) + 1, last)
        if found != self._told:
            self._told = found
            self.post_message(self.Turned(*found))

    def action_go(self, line: int) -> None:
        """Bring a line to the top of the screen, at once: a key that glides draws each line many times."""
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def action_line(self, by: int) -> None:
        """Scroll by lines."""
        self.action_go(self.scroll_offset.y + by)

    def action_turn(self, way: int) -> None:
        """Scroll by a screen, but not past the line in which a page begins."""
        y, height = self.scroll_offset.y, max(2, self.scrollable_content_region.height)
        target = y + way * (height - 1)
        if way > 0:
            target = min([top for top in self._laid.tops if y < top < y + height] or [target])
        else:
            target = max([top for top in self._laid.tops if target <= top < y] or [target])
        self.action_go(target)

    def action_page(self, by: int) -> None:
        """Go to the page after, or to where this page or the one before begins."""
        y = self.scroll_offset.y
        beyond = [top for top in self._laid.tops if (top > y if by > 0 else top < y)]
        if beyond:
            self.action_go(min(beyond) if by > 0 else max(beyond))

    def action_last(self) -> None:
        """Go to the end of the last page."""
        self.action_go(len(self._laid.lines))


class _LaidOut(Message, bubble=False):
    """A thread has laid pages out.

    Attributes:
        made_from: they, and the room.
        made: their lines.
    """

    def __init__(self, made_from: tuple[object, ...], made: Laid) -> None:
        super().__init__()
        self.made_from = made_from
        self.made = made


def _height(laid: Laid) -> int:
    """How many lines a sheet has, with what is under it."""
    return next((top for top in laid.tops if top), len(laid.lines)) or 1
