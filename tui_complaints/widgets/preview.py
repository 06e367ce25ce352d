"""A letter on the screen, line by line: only the lines that are seen are drawn, however long it is."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_complaints.domain.visible import visible
from tui_complaints.widgets.sheet_layout import WIDEST, Layout, Layouter

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events
    from textual.binding import BindingType

    from tui_complaints.usecases.preview.sheet import Sheet, Target
    from tui_complaints.widgets.sheet_layout import Line

_MARGIN = 3
"""Cells before each line: the sign of a line that wants something stands there."""
_LONG = 150
"""Blocks from which on a sheet is laid out in a thread: keys are read meanwhile."""
_SIGNS = {"own": "!", "blank": "×"}
_LONGEST = 20
"""Lines that something to be followed may take."""
_NONE = -1


class Preview(ScrollView, can_focus=True):
    """A sheet: text whose citations and marks can be followed.

    Arrows left and right go from one to the next, Enter or a click follows it; annexes are folded until they are
    opened so. The place in the text is kept when the sheet is shown anew.
    """

    DEFAULT_CSS = """
    Preview { height: 1fr; background: $background; overflow-x: hidden; }
    Preview { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }  /* the room for lines is known before them */
    Preview > .preview--heading { text-style: bold; color: $accent; }
    Preview > .preview--strong { text-style: bold; }
    Preview > .preview--number { color: $text-muted; }
    Preview > .preview--label { color: $text-muted; }
    Preview > .preview--cite { color: $text-success; }
    Preview > .preview--own { color: $text-warning; text-style: italic; }
    Preview > .preview--blank { color: $text-error; text-style: bold; }
    Preview > .preview--stop { text-style: underline; }
    Preview:focus > .preview--stop { background: $primary; color: $background; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "preview--heading", "preview--strong", "preview--number", "preview--label", "preview--cite", "preview--own",
        "preview--blank", "preview--stop",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        ("left", "go(-1)"),
        ("right", "go(1)"),
        ("enter", "follow"),
        ("up", "turn('up')"),
        ("down", "turn('down')"),
        ("pageup", "turn('page_up')"),
        ("pagedown", "turn('page_down')"),
        ("home", "turn('home')"),
        ("end", "turn('end')"),
    ]

    stop: reactive[int] = reactive(_NONE, repaint=False, init=False)
    """Which of what can be followed the cursor is on, -1 for none."""

    class Highlighted(Message):
        """The cursor came to something that can be followed, or left it.

        Attributes:
            preview: the widget.
            target: what it leads to, None for nothing.
        """

        def __init__(self, preview: Preview, target: Target | None) -> None:
            super().__init__()
            self.preview = preview
            self.target = target

        @property
        def control(self) -> Preview:
            """The widget."""
            return self.preview

    class Followed(Message):
        """Something was followed by Enter or a click.

        Attributes:
            preview: the widget.
            target: what it leads to.
        """

        def __init__(self, preview: Preview, target: Target) -> None:
            super().__init__()
            self.preview = preview
            self.target = target

        @property
        def control(self) -> Preview:
            """The widget."""
            return self.preview

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._sheet: Sheet | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._layouter = Layouter()
        self._layout = Layout([], [])

    @property
    def sheet(self) -> Sheet | None:
        """What is shown."""
        return self._sheet

    def show(self, sheet: Sheet) -> None:
        """Show a sheet; what was read stays where it was, as far as it is still there."""
        self._sheet = sheet
        self._lay_out()

    # Laying out

    @property
    def _room(self) -> int:
        return max(1, self.scrollable_content_region.width - 2 * _MARGIN + 1)

    def _lay_out(self) -> None:
        if self._sheet is None or not self.size.width:
            return
        lay_out = partial(self._layouter.lay_out, self._sheet, self._room, self._unfolded)
        if sum(len(section.blocks) for section in self._sheet.sections) < _LONG:
            self._take(lay_out())
        else:
            self.run_worker(partial(self._laid_out, lay_out), thread=True, exclusive=True, group="layout")

    def _laid_out(self, lay_out: partial[Layout]) -> None:
        self.post_message(LaidOut(lay_out.args, lay_out()))

    def on_laid_out(self, event: LaidOut) -> None:
        """Show it, unless it is stale: another sheet, width or fold came meanwhile."""
        if event.made_from == (self._sheet, self._room, self._unfolded):
            self._take(event.made)

    def _take(self, layout: Layout) -> None:
        before, top = self._layout, self.scroll_offset.y
        followed = self._target
        self._layout = layout
        self.virtual_size = Size(self.size.width, len(layout.lines))
        if before.lines:
            self.scroll_to(y=_same_place(before.lines, layout.lines, top), animate=False, force=True, immediate=True)
        self.set_reactive(Preview.stop, self._same_stop(followed))
        self.refresh()

    def _same_stop(self, followed: Target | None) -> int:
        """The stop that the cursor was on, or the one that has its number now."""
        last = len(self._layout.stops) - 1
        if followed is None or self._stopped_at(min(self.stop, last)) == followed:
            return min(self.stop, last)
        found = (at for at in range(last + 1) if self._stopped_at(at) == followed)
        return min(found, key=lambda at: abs(at - self.stop), default=min(self.stop, last))

    def on_resize(self) -> None:
        """Lines are as wide as the widget."""
        self._lay_out()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.rich_style
        if at >= len(self._layout.lines):
            return Strip.blank(width, base)
        line = self._layout.lines[at]
        margin = " " * (_MARGIN + max(0, (self._room - WIDEST) // 2))
        segments = [self._margin(line, margin, base)]
        here, piece_here = self._layout.stops[self.stop] if self.stop != _NONE else (_NONE, _NONE)
        followed = self._target
        for number, piece in enumerate(line.pieces):
            is_stop = (at == here and piece_here in {number, _NONE}) or (piece.more and piece.target is followed)
            style = self._style("stop" if is_stop else piece.mark) if is_stop or piece.mark else base
            segments.append(Segment(visible(piece.text), style))
        return Strip(segments).adjust_cell_length(width, base)

    def _margin(self, line: Line, margin: str, base: Style) -> Segment:
        if not line.sign:
            return Segment(margin, base)
        return Segment(f"{margin[:-2]}{_SIGNS[line.sign]} ", self._style(line.sign))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"preview--{name}")

    def on_focus(self) -> None:
        """The cursor shows where keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows where keys go."""
        self.refresh()

    # Moving

    @property
    def _target(self) -> Target | None:
        return self._stopped_at(self.stop)

    def _stopped_at(self, stop: int) -> Target | None:
        if not 0 <= stop < len(self._layout.stops):
            return None
        at, number = self._layout.stops[stop]
        return self._layout.lines[at].pieces[number].target if number != _NONE else None

    def watch_stop(self, before: int, now: int) -> None:
        """Draw what changed, and say where the cursor is."""
        for stop in (before, now):
            if 0 <= stop < len(self._layout.stops):
                self.refresh_lines(self._layout.stops[stop][0], _LONGEST)
        if 0 <= now < len(self._layout.stops):
            at = self._layout.stops[now][0]
            self.scroll_to_region(Region(0, at, 1, 1), animate=False, force=True, immediate=True)
        self.post_message(self.Highlighted(self, self._target))

    def action_turn(self, way: str) -> None:
        """Scroll, at once: a key that glides draws each line many times."""
        getattr(self, f"scroll_{way}")(animate=False)

    def action_go(self, by: int) -> None:
        """Go to the next that can be followed: from the cursor where it is seen, else from the top of the screen."""
        stops = self._layout.stops
        if not stops:
            return
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if self.stop != _NONE and top <= stops[self.stop][0] < top + height:
            self.stop = max(0, min(self.stop + by, len(stops) - 1))
            return
        seen = [number for number, (at, _) in enumerate(stops) if top <= at < top + height]
        ahead = [number for number, (at, _) in enumerate(stops) if (at >= top if by > 0 else at < top + height)]
        found = seen or ahead
        self.stop = (found[0] if by > 0 else found[-1]) if found else (len(stops) - 1 if by > 0 else 0)

    def action_follow(self) -> None:
        """Follow what the cursor is on."""
        if self.stop == _NONE:
            return
        at, number = self._layout.stops[self.stop]
        target = self._target
        if number == _NONE:
            self._fold(self._layout.lines[at].section)
        elif target is not None:
            self.post_message(self.Followed(self, target))

    def _fold(self, name: str) -> None:
        """Open an annex that is folded, fold one that is open."""
        self._unfolded ^= {name}
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """A click follows what it hits."""
        at = event.y + self.scroll_offset.y
        if at >= len(self._layout.lines):
            return
        left = event.x - _MARGIN - max(0, (self._room - WIDEST) // 2)
        number = _piece_at(self._layout.lines[at], left)
        stop = self._stop_at(at, number)
        if stop is not None:
            self.stop = stop
            self.action_follow()

    def _stop_at(self, at: int, number: int | None) -> int | None:
        """The stop that a piece of a line belongs to: its own, the heading's, or the one that it goes on with."""
        line = self._layout.lines[at]
        if line.fold:
            return self._layout.stops.index((at, _NONE))
        piece = line.pieces[number] if number is not None else None
        if piece is None or number is None or piece.target is None:
            return None
        before = bisect_right(self._layout.stops, (at, number)) - 1
        return before if before >= 0 else None


class LaidOut(Message, bubble=False):
    """A thread has laid a sheet out.

    Attributes:
        made_from: the sheet, the room and what was unfolded.
        made: its lines.
    """

    def __init__(self, made_from: tuple[object, ...], layout: Layout) -> None:
        super().__init__()
        self.made_from = made_from
        self.made = layout


def _piece_at(line: Line, x: int) -> int | None:
    """Which piece of a line stands in that cell."""
    from rich.cells import cell_len  # noqa: PLC0415 - only a click asks

    for number, piece in enumerate(line.pieces):
        x -= cell_len(visible(piece.text))
        if x < 0:
            return number
    return None


def _same_place(before: list[Line], now: list[Line], top: int) -> int:
    """Where what stood at the top of the screen stands now."""
    if top <= 0 or top >= len(before):
        return top
    line = before[top]
    words = "".join(piece.text for piece in line.pieces)
    same = [
        at
        for at, other in enumerate(now)
        if other.section == line.section and words and "".join(piece.text for piece in other.pieces) == words
    ]
    if same:
        return min(same, key=lambda at: abs(at - top))
    block = (at for at, other in enumerate(now) if (other.section, other.block) == (line.section, line.block))
    first = next(block, None)
    return top if first is None else first + line.row
