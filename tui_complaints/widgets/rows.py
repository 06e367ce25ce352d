"""A list of any length in which only the rows on the screen are drawn, and only those that changed are drawn again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_complaints.widgets.safe import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

_KEPT = 200
"""Rows whose drawing is remembered: a few screens, whatever the list's length; each takes some kilobytes."""
_GAP = 1


class Cell(NamedTuple):
    """What stands in one column of a row.

    Attributes:
        text: as a person wrote it; it is made safe when it is drawn.
        tone: ``""``, ``muted``, ``bad``, ``warn`` or ``good``; the text says the same without colour.
    """

    text: str
    tone: str = ""


class Column(NamedTuple):
    """One column.

    Attributes:
        width: how many cells it takes; 0 shares what is left with the other columns of width 0.
        right: whether it is set flush right, as sums are.
        from_width: it is left out of lists that are narrower than this.
    """

    width: int = 0
    right: bool = False
    from_width: int = 0


class RowSource(Protocol):
    """Where rows come from; asked only for those that are shown."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def __getitem__(self, index: int, /) -> Sequence[Cell]:
        """The cells of one row."""
        ...


class Rows(ScrollView, can_focus=True):
    """A virtual list.

    Args:
        columns: how each row is laid out.
        id: the widget's id.
    """

    DEFAULT_CSS = """
    Rows { width: 100%; height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; background: $background; }
    Rows > .rows--cursor { background: $surface; color: $foreground; text-style: bold; }
    Rows:focus > .rows--cursor { background: $primary 25%; }
    Rows > .rows--muted { color: $text-muted; }
    Rows > .rows--bad { color: $text-error; }
    Rows > .rows--warn { color: $text-warning; }
    Rows > .rows--good { color: $text-success; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor", "rows--muted", "rows--bad", "rows--warn", "rows--good",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "move(-1)"),
        ("down", "move(1)"),
        ("pageup", "page(-1)"),
        ("pagedown", "page(1)"),
        ("home", "first"),
        ("end", "last"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False, always_update=False)

    class Highlighted(Message):
        """The cursor came to a row.

        Attributes:
            rows: the list.
            index: of the row, from 0.
        """

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    class Chosen(Highlighted):
        """A row was opened by Enter or a click on it."""

    def __init__(self, *columns: Column, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._columns = columns
        self._source: RowSource = ()
        self._drawn: dict[tuple[int, int], Strip] = {}
        self._styles_of_tones: dict[tuple[str, bool], Style] = {}

    def lay_out(self, *columns: Column) -> None:
        """Lay the rows out otherwise from now on."""
        if columns != self._columns:
            self._columns = columns
            self.redraw()

    def show(self, source: RowSource, cursor: int = 0) -> None:
        """Show other rows, with the cursor on one of them."""
        self._source = source
        self._drawn.clear()
        self.virtual_size = Size(self.size.width, len(source))
        self.set_reactive(Rows.cursor, max(0, min(cursor, len(source) - 1)))
        self._keep_in_view()
        self.refresh()
        if len(source):
            self.post_message(self.Highlighted(self, self.cursor))

    def redraw(self) -> None:
        """Draw the same rows anew: what they hold has changed."""
        self._drawn.clear()
        self.virtual_size = Size(self.size.width, len(self._source))
        self.refresh()

    def notify_style_update(self) -> None:
        """Colours changed."""
        super().notify_style_update()
        self._drawn.clear()
        self._styles_of_tones.clear()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if index >= len(self._source):
            return Strip.blank(width, self._style("", at_cursor=False))
        if index == self.cursor:  # looks otherwise with and without focus
            return self._draw(index, width, at_cursor=True)
        strip = self._drawn.get((index, width))
        if strip is None:
            if len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]  # the one drawn longest ago
            strip = self._drawn[index, width] = self._draw(index, width, at_cursor=False)
        return strip

    def _draw(self, index: int, width: int, *, at_cursor: bool) -> Strip:
        base = self._style("", at_cursor=at_cursor)
        # Neighbours of one style are one segment: a frame takes about as long as it has segments.
        segments: list[Segment] = []
        text, style = "▌ " if at_cursor else "  ", base
        for column, cell, room in zip(self._columns, self._source[index], self._widths(width - 2), strict=False):
            if room <= 0:
                continue
            other = self._style(cell.tone, at_cursor=at_cursor)
            if other is not style:
                segments.append(Segment(text, style))
                text, style = "", other
            text += _fitted(cell.text, room, right=column.right) + " " * _GAP
        segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, tone: str, *, at_cursor: bool) -> Style:
        """The style of a cell; worked out once, until colours change."""
        style = self._styles_of_tones.get((tone, at_cursor))
        if style is None:
            style = self.get_component_rich_style("rows--cursor") if at_cursor else self.rich_style
            if tone:
                # Only a whole style has its colour mixed with what is behind it, as muted text needs.
                style += Style(color=self.get_component_rich_style(f"rows--{tone}").color)
            self._styles_of_tones[tone, at_cursor] = style
        return style

    def _widths(self, width: int) -> list[int]:
        """How many cells each column gets; 0 for one that is left out."""
        shown = [column.from_width <= width for column in self._columns]
        fixed = sum(column.width for column, show in zip(self._columns, shown, strict=True) if show)
        gaps = _GAP * sum(shown)
        flexible = sum(1 for column, show in zip(self._columns, shown, strict=True) if show and not column.width)
        left = max(0, width - fixed - gaps)
        share, rest = divmod(left, flexible) if flexible else (0, 0)
        widths: list[int] = []
        for column, show in zip(self._columns, shown, strict=True):
            if not show:
                widths.append(0)
            elif column.width:
                widths.append(column.width)
            else:
                widths.append(share + (1 if rest > 0 else 0))
                rest -= 1
        return widths

    # Moving

    def validate_cursor(self, cursor: int) -> int:
        """The cursor stays among the rows."""
        return max(0, min(cursor, len(self._source) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that changed, and say where the cursor is."""
        self._keep_in_view()
        self.refresh_lines(before)
        self.refresh_lines(now)
        self.post_message(self.Highlighted(self, now))

    def _keep_in_view(self) -> None:
        height = self.scrollable_content_region.height
        if height > 0:
            self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Rows are as wide as the list."""
        self._drawn.clear()
        self.virtual_size = Size(self.size.width, len(self._source))
        self._keep_in_view()

    def on_focus(self) -> None:
        """The cursor shows where keys go."""
        self.refresh_lines(self.cursor)

    def on_blur(self) -> None:
        """The cursor shows where keys go."""
        self.refresh_lines(self.cursor)

    def action_move(self, by: int) -> None:
        """Move the cursor by rows."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by screens."""
        self.cursor += by * max(1, self.scrollable_content_region.height - 1)

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = len(self._source) - 1

    def key_enter(self, event: events.Key) -> None:
        """Open the row; not by a binding, so that a screen can say at its foot what Enter does there."""
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if len(self._source):
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a row; a click on the row under the cursor opens it."""
        index = event.y + self.scroll_offset.y
        if index >= len(self._source):
            return
        if index == self.cursor:
            self.action_choose()
        else:
            self.cursor = index


def _fitted(text: str, width: int, *, right: bool) -> str:
    """The text in exactly so many cells; what is cut ends with an ellipsis."""
    shown = plain(text)
    length = cell_len(shown)
    if length > width:
        return set_cell_size(shown, max(0, width - 1)) + "…"
    return " " * (width - length) + shown if right else set_cell_size(shown, width)
