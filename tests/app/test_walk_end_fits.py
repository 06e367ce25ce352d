"""At the end of the walk all ways on can be seen and read, on small screens as well."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from driving import driven, seen, settled
from textual.widgets import Button

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.walk_end import WalkEndScreen
from tui_complaints.translation import use
from tui_complaints.usecases.demo import copy_example
from tui_complaints.usecases.walk.journey import resume
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TODAY = date(2026, 10, 20)


@pytest.mark.parametrize("size", [(80, 24), (60, 15)], ids=str)
@pytest.mark.parametrize("tag", ["en", "ru", "lt", "es"])
def test_every_way_on_is_whole(store: Path, tag: str, size: tuple[int, int]) -> None:
    use(tag)
    copy_example("heat-pump-quote", store)
    journey = resume(store / "heat-pump-quote" / "case.toml", str(store), TODAY, tag)

    async def look(pilot: Pilot[None]) -> None:
        pilot.app.push_screen(WalkEndScreen(journey))
        await settled(pilot)
        lines = seen(pilot.app).splitlines()
        shown = {str(button.id): lines[button.region.y] for button in pilot.app.screen.query(Button)}
        assert [name for name, label in words.ENDS.items() if f" {label} " not in shown[name]] == []

    driven(ComplaintsApp(str(store), today=TODAY), look, size)
