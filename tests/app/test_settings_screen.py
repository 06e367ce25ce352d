"""The settings in the app: what is typed there is what is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from driving import SMALL, driven, seen, settled
from textual.widgets import Input, Select

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.settings import SettingsScreen
from tui_complaints.usecases.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def opened(pilot: Pilot[None]) -> SettingsScreen:
    await pilot.press("comma")
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    return screen


def test_what_is_typed_is_saved(store: Path) -> None:
    async def fill(pilot: Pilot[None]) -> None:
        screen = await opened(pilot)
        await pilot.press(*"Vera")
        screen.query_one("#email", Input).value = "vera@mail.example"
        screen.query_one("#theme", Select).value = "calm-light"
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert pilot.app.theme == "calm-light"

    driven(ComplaintsApp(str(store)), fill)
    kept = settings()
    assert (kept["name"], kept["email"], kept["theme"]) == ("Vera", "vera@mail.example", "calm-light")


def test_what_is_not_right_is_said_and_nothing_is_saved(store: Path) -> None:
    async def fill(pilot: Pilot[None]) -> None:
        screen = await opened(pilot)
        screen.query_one("#email", Input).value = "nobody"
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "e-mail" in str(screen.query_one("#faults").render())
        assert pilot.app.focused is screen.query_one("#email")

    driven(ComplaintsApp(str(store)), fill)
    assert settings()["email"] == ""


def test_the_look_that_was_chosen_is_there_the_next_time(store: Path) -> None:
    async def choose(pilot: Pilot[None]) -> None:
        screen = await opened(pilot)
        screen.query_one("#theme", Select).value = "high-contrast"
        await pilot.press("ctrl+s")
        await settled(pilot)

    async def look(pilot: Pilot[None]) -> None:
        assert pilot.app.theme == "high-contrast"

    driven(ComplaintsApp(str(store)), choose)
    driven(ComplaintsApp(str(store)), look)


def test_it_can_be_read_on_the_smallest_terminal(store: Path) -> None:
    async def look(pilot: Pilot[None]) -> None:
        await opened(pilot)
        assert "Who you are" in seen(pilot.app)

    driven(ComplaintsApp(str(store)), look, SMALL)
