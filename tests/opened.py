"""A case on disk that is opened in the app: what a test of the case screen begins with."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

from driving import SMALL, driven, settled
from whole_case import WHOLE

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.case import CaseScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

TODAY = date(2026, 5, 1)


def written(store: Path, text: str = WHOLE, title: str = "Desk late") -> Path:
    """A case of this text in the store; its ``case.toml``."""
    file = store / "desk" / "case.toml"
    file.parent.mkdir(mode=0o700)
    file.write_text(f'format = 1\ntitle = "{title}"\n{text}', encoding="utf-8")
    return file


def saved(file: Path) -> dict[str, Any]:
    """What stands in the file now."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def entry(file: Path, table: str, name: str) -> dict[str, Any]:
    """An entry as it stands in the file now; empty where there is none."""
    return next((one for one in saved(file).get(table, []) if one.get("id") == name), {})


def in_case(file: Path, drive: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = SMALL) -> None:
    """Open the case in the app and press its keys."""

    async def run(pilot: Pilot[None]) -> None:
        await settled(pilot)
        assert isinstance(pilot.app.screen, CaseScreen)
        await drive(pilot)

    driven(ComplaintsApp(str(file.parent.parent), case=file, today=TODAY), run, size)


def case_screen(pilot: Pilot[None]) -> CaseScreen:
    """The case screen, which lies below whatever is open now."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, CaseScreen))


async def at_entry(pilot: Pilot[None], table: str, name: str = "") -> None:
    """Go to an entry of a table."""
    from tui_complaints.widgets.panels.entries import EntriesPanel  # noqa: PLC0415 - only who goes there

    case_screen(pilot).action_tab("entries")
    panel = case_screen(pilot).query_one(EntriesPanel)
    panel.go_to(table, name)
    panel.focus_entries()
    await settled(pilot)
