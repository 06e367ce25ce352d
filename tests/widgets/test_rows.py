"""A long list on a screen: where its cursor is, and that no other row looks as if it were there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import driven, seen
from textual.app import App

from tui_complaints.widgets.rows import Cell, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.pilot import Pilot

COUNT = 5000
CURSOR = "▌"


class Numbers:
    """So many rows, each of which says its number."""

    def __len__(self) -> int:
        return COUNT

    def __getitem__(self, index: int, /) -> Sequence[Cell]:
        return (Cell(f"row {index}."),)


class Screen(App[None]):
    """A screen with nothing but a list."""

    def compose(self) -> ComposeResult:
        yield Rows(Column())

    def on_mount(self) -> None:
        rows = self.query_one(Rows)
        rows.show(Numbers())
        rows.focus()


async def pressed(pilot: Pilot[None], *keys: str) -> list[str]:
    """The lines of the screen after keys, each of which was drawn before the next."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return seen(pilot.app).splitlines()


def at_cursor(lines: list[str]) -> list[str]:
    """What the rows say that look as if the cursor were on them."""
    return [line.strip(f" {CURSOR}▁▂▃▄▅▆▇█") for line in lines if CURSOR in line]


@pytest.mark.parametrize("scrolled", [(), ("pagedown",) * 3, ("end",)])
def test_the_row_that_the_cursor_left_is_drawn_without_it(scrolled: tuple[str, ...]) -> None:
    async def move(pilot: Pilot[None]) -> None:
        await pressed(pilot, *scrolled)
        rows = pilot.app.query_one(Rows)
        for key in ("up", "up", "down", "up"):
            assert at_cursor(await pressed(pilot, key)) == [f"row {rows.cursor}."]

    driven(Screen(), move)


def test_every_row_is_itself_however_many_were_seen_before() -> None:
    async def move(pilot: Pilot[None]) -> None:
        rows = pilot.app.query_one(Rows)
        for keys in (("pagedown",) * 15, ("home",)):  # more of them than are remembered
            lines = await pressed(pilot, *keys)
            told = [line.split(".")[0].strip(f" {CURSOR}") for line in lines]
            assert told == [f"row {rows.scroll_offset.y + at}" for at in range(rows.size.height)]

    driven(Screen(), move)
