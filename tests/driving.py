"""Drives the app in a test: in a terminal of a given size, without a screen, over a store of the test's own."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.worker import WorkerCancelled

from tui_complaints.widgets.letter_panel import LetterPanel

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import App
    from textual.pilot import Pilot


SMALL, USUAL = (80, 24), (120, 36)
"""Sizes of terminals: the smallest that is promised, and a usual one."""
CALM = 3
"""How often in a row nobody may be found at work before everything counts as done."""


def driven(app: App[None], drive: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = SMALL) -> None:
    """Run the app, let ``drive`` press its keys, and end it; what the app failed on fails the test."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await drive(pilot)

    asyncio.run(run())


async def settled(pilot: Pilot[None]) -> None:
    """Wait until every worker has ended, or was told to because another took its place, and everything was done."""
    calm = 0
    while calm < CALM:  # what a worker found may set another to work, a message or a frame later
        running = [worker for worker in pilot.app.workers if not worker.is_finished]
        writing = any(panel.is_waiting for panel in pilot.app.screen.query(LetterPanel))
        calm = 0 if running or writing else calm + 1
        with suppress(WorkerCancelled):
            await pilot.app.workers.wait_for_complete(running)
        await pilot.pause()


def seen(app: App[None]) -> str:
    """What stands on the screen now, line by line."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()  # noqa: SLF001 - what a terminal would be sent
    return "\n".join("".join(segment.text for segment in line)[:width] for line in lines[:height])


def toasts(app: App[None]) -> list[str]:
    """What is told for a moment now; a test's app draws none of it."""
    return [notice.message for notice in app._notifications]  # noqa: SLF001 - Textual has no call for it
