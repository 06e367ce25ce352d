"""Draw the pictures of the README from the real app, over copies of the bundled examples: ``make pictures``."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.app import ComplaintsApp
from tui_complaints.usecases.demo import throwaway_store
from tui_complaints.widgets.letter_panel import LetterPanel

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOLDER = Path(__file__).parents[1] / "docs"
TODAY = date(2026, 10, 20)
SOON_AFTER = date(2026, 5, 20)
"""A day on which somebody would write about the repair of the heat pump."""
SIZE = (120, 34)


_FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
"""Textual names fonts on the network: whoever looks at a picture should not have to ask for them."""


class Picture(NamedTuple):
    """One picture: its file's name, the keys that lead to it, and the case that is opened first, if any."""

    name: str
    keys: tuple[str, ...]
    case: str = ""
    today: date = TODAY


PICTURES = (
    Picture("cases", ("down",)),
    Picture("case", (), "heat-pump-quote", SOON_AFTER),
    Picture("letter", ("l",), "heat-pump-quote", SOON_AFTER),
)


async def _settled(pilot: Pilot[None]) -> None:
    """Wait until nobody is at work for a while: what one worker found may set the next to work."""
    calm = 0
    while calm < 5:  # noqa: PLR2004
        running = [worker for worker in pilot.app.workers if not worker.is_finished]
        writing = any(panel.is_waiting for panel in pilot.app.screen.query(LetterPanel))
        calm = 0 if running or writing else calm + 1
        await pilot.pause(0.05)


async def _draw(picture: Picture, store: Path) -> str:
    case = store / picture.case / "case.toml" if picture.case else None
    app = ComplaintsApp(str(store), case, picture.today)
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await _settled(pilot)
        return app.export_screenshot(title="complaints")


def main() -> None:
    """Draw each, as somebody without settings of their own would see it."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, throwaway_store() as store:
        os.environ.update(XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_STATE_HOME=home)
        for picture in PICTURES:
            drawn = asyncio.run(_draw(picture, store))
            (FOLDER / f"{picture.name}.svg").write_text(_FONTS.sub("", drawn), encoding="utf-8")


if __name__ == "__main__":
    main()
