"""The timeline as a picture, in as many lines as it needs or as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from tui_complaints.domain.chronology import Span
from tui_complaints.widgets.drawn_line import DrawnLine
from tui_complaints.widgets.painted import PAINTS, Paints, css_of
from tui_complaints.widgets.timeline_layout import AXIS_LINES, Picture, draw, gutter_of
from tui_complaints.widgets.timeline_scale import Scale, fitted

if TYPE_CHECKING:
    from datetime import datetime

    from textual.events import Click, MouseScrollDown, MouseScrollUp
    from textual.strip import Strip

    from tui_complaints.domain.chronology import Mark
    from tui_complaints.usecases.timeline import Timeline

_ZOOM = 1.5
_PAN = 6
"""Parts of what is in sight: a step to the side is one of them."""


class TimelinePicture(Widget):
    """A picture of a timeline at some scale, in which one entry is the one that the user is at."""

    DEFAULT_CSS = "TimelinePicture { height: auto; margin-bottom: 1; }\n" + css_of(
        "TimelinePicture", is_always_here=True
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = set(PAINTS)

    class Pointed(Message):
        """An entry was clicked."""

        def __init__(self, name: str) -> None:
            self.name = name
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Timeline | None = None
        self._rows: dict[str, Mark | Span] = {}
        self._here = ""
        self._scale: Scale | None = None
        self._is_fitted = True
        self._gutter = 0
        self._picture = Picture((), {})
        self._top = 0
        self._most_lines = 0
        self._paints = Paints(self)

    @property
    def lines(self) -> int:
        """How many lines it has, the axis included; none for a timeline of nothing."""
        return len(self._picture.lines)

    def show(self, timeline: Timeline, here: str) -> None:
        """Draw this from now on, at the same scale if the user has chosen one."""
        self._shown = timeline
        self._rows = {row.name: row for row in timeline.chronology.rows}
        self._here = here
        self._lay_out()

    def allow(self, lines: int) -> None:
        """Take at most so many lines of the screen."""
        self._most_lines = lines
        self._take_height()

    def go_to(self, name: str) -> None:
        """Let this entry stand out, and bring it into sight."""
        old, self._here = self._picture.spots.get(self._here), name
        row = self._rows.get(name)
        if self._scale is not None and row is not None and name not in self._picture.spots:
            self._scale = self._scale.reaching(_moment_of(row))
            self._lay_out()
        elif not self._scroll_to_here():
            for spot in (old, self._picture.spots.get(name)):
                if spot is not None:
                    self.refresh(Region(0, self._line_of(spot.line), self.size.width, 1))

    # The scale

    def zoom(self, steps: int) -> None:
        """Nearer by so many steps, farther by fewer than none, around the entry that the user is at."""
        row = self._rows.get(self._here)
        if self._scale is not None and row is not None:
            self._is_fitted = False
            self._scale = self._scale.zoomed(_ZOOM**steps, _moment_of(row))
            self._lay_out()

    def pan(self, steps: int) -> None:
        """To the right by so many steps, to the left by fewer than none."""
        if self._scale is not None:
            self._is_fitted = False
            self._scale = self._scale.panned(steps * max(self._scale.width // _PAN, 1))
            self._lay_out()

    def fit(self) -> None:
        """Show all of it."""
        self._is_fitted = True
        self._lay_out()

    def _lay_out(self) -> None:
        shown = self._shown
        if shown is None or not self.size.width:
            return
        first, last = shown.chronology.first, shown.chronology.last
        if first is None or last is None:
            self._picture = Picture((), {})
        else:
            self._gutter = gutter_of(shown, self.size.width)
            width = self.size.width - self._gutter
            if self._is_fitted or self._scale is None:
                self._scale = fitted(first, last, width)
            elif self._scale.width != width:
                self._scale = Scale(self._scale.start, self._scale.step, width)
            self._picture = draw(shown, self._scale, self._gutter)
        self._take_height()
        self._scroll_to_here()
        self.refresh()

    def _take_height(self) -> None:
        self.styles.height = min(self.lines, self._most_lines)

    def on_resize(self) -> None:
        """Lay it out anew when it has another width."""
        wanted = self._scale.width + self._gutter if self._scale else 0
        if wanted == self.size.width:
            self._scroll_to_here()
        else:
            self._lay_out()

    # Drawing

    def notify_style_update(self) -> None:
        """Colours changed, with the theme or the focus."""
        super().notify_style_update()
        self._paints.clear()

    def _line_of(self, line: int) -> int:
        """The line of the screen on which a line of the picture is; the axis stays where it is."""
        return line if line < AXIS_LINES else line - self._top

    def _scroll_to_here(self) -> bool:
        """Bring the line of the entry that the user is at into sight; whether that moved anything."""
        spot, height = self._picture.spots.get(self._here), self.size.height
        top = min(self._top, max(self.lines - height, 0))
        if spot is not None and spot.line >= AXIS_LINES and height > AXIS_LINES:
            top = min(max(top, spot.line - height + 1), spot.line - AXIS_LINES)
        if top == self._top:
            return False
        self._top = top
        self.refresh()
        return True

    def render_line(self, y: int) -> Strip:
        """The axis in the first lines, then the lanes from where they are scrolled to."""
        line = y if y < AXIS_LINES else y + self._top
        if line >= self.lines:
            return DrawnLine(self.size.width).strip(self._paints)
        spot = self._picture.spots.get(self._here)
        lit = (spot.first, spot.after) if spot is not None and spot.line == line else None
        lines = self._picture.lines
        is_named = y == AXIS_LINES or lines[line].lane != lines[line - 1].lane
        return lines[line].drawn(self.size.width, is_named=is_named).strip(self._paints, lit)

    # The mouse

    def on_click(self, event: Click) -> None:
        """Say which entry was clicked; of several on one place, each in turn."""
        line = event.y if event.y < AXIS_LINES else event.y + self._top
        names = self._picture.at(line, event.x)
        if names:
            after = names.index(self._here) + 1 if self._here in names else 0
            self.post_message(self.Pointed(names[after % len(names)]))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Pan to the right."""
        event.stop()
        self.pan(1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Pan to the left."""
        event.stop()
        self.pan(-1)


def _moment_of(row: Mark | Span) -> datetime:
    return row.first if isinstance(row, Span) else row.place.first
