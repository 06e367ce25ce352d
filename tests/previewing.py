"""Shows a sheet in a terminal of a given size, and says what a reader sees of it and can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from driving import driven, settled
from textual.app import App

from tui_complaints.usecases.preview.sheet import Block, Run, Section, Sheet, Target
from tui_complaints.widgets.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import ComposeResult
    from textual.pilot import Pilot


class Showing(App[None]):
    """One preview, and what was followed in it.

    Attributes:
        followed: the places, in order.
        highlighted: what was told of what the cursor came to; "" for nothing.
    """

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.followed: list[str] = []
        self.highlighted: list[str] = []

    def compose(self) -> ComposeResult:
        """The preview alone."""
        yield Preview()

    def on_mount(self) -> None:
        """Show the sheet."""
        preview = self.query_one(Preview)
        preview.show(self._sheet)
        preview.focus()

    def on_preview_followed(self, event: Preview.Followed) -> None:
        """Remember it."""
        self.followed.append(event.target.place)

    def on_preview_highlighted(self, event: Preview.Highlighted) -> None:
        """Remember it."""
        self.highlighted.append(event.target.told if event.target else "")


def showing(
    sheet: Sheet, drive: Callable[[Pilot[None], Preview], Awaitable[None]], size: tuple[int, int] = (80, 24)
) -> Showing:
    """Show the sheet and let ``drive`` press its keys; gives back the app with what was followed."""
    app = Showing(sheet)

    async def with_preview(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await drive(pilot, pilot.app.query_one(Preview))
        await settled(pilot)

    driven(app, with_preview, size)
    return app


def lines(preview: Preview) -> list[str]:
    """The lines of the widget that are on the screen, without the spaces behind them."""
    height = preview.size.height
    return ["".join(segment.text for segment in preview.render_line(y)).rstrip() for y in range(height)]


def text(words: str, *, place: str = "", mark: str = "") -> Block:
    """A paragraph; with a place all of it leads there."""
    target = Target(place, f"about {place}") if place else None
    return Block((Run(words, mark, target),))  # type: ignore[arg-type] # tests use the marks there are


def sheet(*blocks: Block, annex: tuple[Block, ...] = ()) -> Sheet:
    """A letter of these paragraphs, with an annex that is folded."""
    annexes = (Section("annex-a", annex, "Annex A"),) if annex else ()
    return Sheet((Section("body", blocks), *annexes))
