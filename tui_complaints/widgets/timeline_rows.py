"""The timeline as a list: a row an entry, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from tui_complaints.domain.chronology import Span
from tui_complaints.widgets import timeline_signs as signs
from tui_complaints.widgets.drawn_line import DrawnLine, fit
from tui_complaints.widgets.painted import PAINTS, Paints, css_of
from tui_complaints.wording import timeline as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import Click
    from textual.strip import Strip

    from tui_complaints.domain.chronology import Mark
    from tui_complaints.usecases.timeline import RowText, Timeline

_KEPT_STRIPS = 400
_LANES_OF_ONE = 2
"""Lanes of a case against one party: its own, and the customer's."""
_SIGN = 3
_HOW, _WHO, _STATE, _PROOF = 20, 28, 30, 8
"""The most columns that these take; what the entry says gets the rest."""
_ROOM_FOR_WHO, _ROOM_FOR_PROOF, _ROOM_FOR_HOW = 58, 72, 88
"""Columns from which there is room for who it was, for the proof, and for the channel in words."""


class TimelineRows(ScrollView, can_focus=True):
    """The entries of a timeline, of which only those in sight are drawn.

    Args:
        follow: called with the name of the entry that the cursor comes to; at once, since what is drawn after a message
            comes a frame later.
    """

    DEFAULT_CSS = "TimelineRows { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }\n" + css_of(
        "TimelineRows"
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = set(PAINTS)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home", "to_first", show=False),
        Binding("end", "to_last", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Entered(Message):
        """The entry under the cursor was chosen."""

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self, follow: Callable[[str], None]) -> None:
        super().__init__()
        self._follow = follow
        self.cursor = 0
        self._shown: Timeline | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT_STRIPS)
        self._paints = Paints(self)

    @property
    def entries(self) -> tuple[Mark | Span, ...]:
        """What is listed, in order of time."""
        return self._shown.chronology.rows if self._shown else ()

    @property
    def at_cursor(self) -> str:
        """The name of the entry under the cursor, "" in an empty list."""
        return self.entries[self.cursor].name if self.entries else ""

    def show(self, timeline: Timeline) -> None:
        """List this from now on; the cursor stays on its entry, or near where that was."""
        before = self.at_cursor
        self._shown = timeline
        places = {row.name: index for index, row in enumerate(self.entries)}
        self.cursor = places.get(before, max(min(self.cursor, len(places) - 1), 0))
        self._strips.clear()
        self.virtual_size = Size(0, len(places))
        self._bring_into_sight()
        self.refresh()

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, the first or last for one beyond them."""
        old, self.cursor = self.cursor, max(min(index, len(self.entries) - 1), 0)
        if self.cursor == old:
            return
        self._bring_into_sight()
        self.refresh_lines(old)
        self.refresh_lines(self.cursor)
        self._follow(self.at_cursor)

    def _bring_into_sight(self) -> None:
        top, height = self.scroll_offset.y, self.size.height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The row that is at this line of the screen."""
        index, width = y + self.scroll_offset.y, self.size.width
        if self._shown is None or index >= len(self.entries):
            return self._blank(y, width)
        if index == self.cursor:
            line = self._drawn(index, self._shown, width)
            line.put(0, signs.HERE)
            return line.strip(self._paints, (0, width))
        if index not in self._strips:
            self._strips[index] = self._drawn(index, self._shown, width).strip(self._paints)
        return self._strips[index]

    def _blank(self, y: int, width: int) -> Strip:
        line = DrawnLine(width)
        if self._shown is not None and not self.entries and y == 0:
            line.put(2, fit(words.EMPTY, width - 2), "dim")
        return line.strip(self._paints)

    def _drawn(self, index: int, shown: Timeline, width: int) -> DrawnLine:
        row, line = self.entries[index], DrawnLine(width)
        text, style = shown.rows[row.name], signs.style_of(row)
        at = 2
        line.put(at, fit(text.when, shown.when_width), "dim")
        at += shown.when_width + 2
        line.put(at, signs.sign_of(row), style)
        at += _SIGN + 1
        # Where all is with one party, its name is said beside the picture: words of the entries matter more.
        room_for_who = _ROOM_FOR_WHO if len(shown.lanes) > _LANES_OF_ONE else _ROOM_FOR_HOW
        for said, most, room in ((text.how, _HOW, _ROOM_FOR_HOW), (text.who, _WHO, room_for_who)):
            if width >= room:
                size = min(most, width // 7)
                line.put(at, fit(said, size), "dim")
                at += size + 1
        edge = self._draw_right(line, text, style if isinstance(row, Span) else "")
        line.put(at, fit(text.what, edge - at - 1))
        return line

    def _draw_right(self, line: DrawnLine, text: RowText, style: str) -> int:
        """What stands at the right edge: what became of it, its proof, that something is missing."""
        edge = line.width - 2
        line.put(edge, signs.MISSING if text.gap else "", "waiting")
        if line.width >= _ROOM_FOR_PROOF:
            proof = fit(text.proof, _PROOF)
            line.put(edge - 1 - cell_len(proof), proof, "dim")
            edge -= _PROOF + 1
        state = fit(text.state, min(_STATE, line.width // 4))
        line.put(edge - 1 - cell_len(state), state, style)
        return edge - cell_len(state) - 1

    def on_resize(self) -> None:
        """Draw all anew: the columns are others."""
        self._strips.clear()
        self._bring_into_sight()

    def notify_style_update(self) -> None:
        """Draw all anew: the theme has changed."""
        super().notify_style_update()
        self._strips.clear()
        self._paints.clear()

    # Keys and mouse

    def action_move(self, rows: int) -> None:
        """Up or down by so many rows."""
        self.go_to(self.cursor + rows)

    def action_page(self, pages: int) -> None:
        """Up or down by what is in sight."""
        self.go_to(self.cursor + pages * max(self.size.height - 1, 1))

    def action_to_first(self) -> None:
        """To the first entry."""
        self.go_to(0)

    def action_to_last(self) -> None:
        """To the last entry."""
        self.go_to(len(self.entries) - 1)

    def action_choose(self) -> None:
        """Say that the entry under the cursor was chosen."""
        if self.entries:
            self.post_message(self.Entered(self.at_cursor))

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        index = event.y + self.scroll_offset.y
        if index < len(self.entries):
            self.go_to(index)
            if event.chain > 1:
                self.action_choose()
