"""The case on the screen: what its keys save, take back and show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import SMALL, USUAL, seen, settled
from opened import at_entry, entry, in_case, saved, written

from tui_complaints.screens.form import FormScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def is_form(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, FormScreen)


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_a_case_opens_with_its_title_and_how_strong_it_is(store: Path, size: tuple[int, int]) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "Desk late" in shown
        assert "2 stop" in shown  # the files of the two exhibits are not there

    in_case(file, look, size)


def test_one_field_is_edited_and_saved_and_everything_else_stays(store: Path) -> None:
    file = written(store)
    before = file.read_text(encoding="utf-8")

    async def edit(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts", "c1")
        await pilot.press("e")
        await settled(pilot)
        assert is_form(pilot)
        await pilot.press(*"later", "ctrl+s")
        await settled(pilot)
        assert is_form(pilot)  # no day is called so
        await pilot.press("ctrl+u", *"18 March 2026", "ctrl+s")
        await settled(pilot)
        assert not is_form(pilot)

    in_case(file, edit)
    after = file.read_text(encoding="utf-8")
    assert after == before.replace("when = 2026-03-16", 'when = "2026-03-18"')


def test_an_entry_is_added(store: Path) -> None:
    file = written(store)

    async def add(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "people")
        await pilot.press("a")
        await settled(pilot)
        await pilot.press(*"Marta Vidal", "ctrl+s")
        await settled(pilot)
        assert "Marta Vidal" in seen(pilot.app)

    in_case(file, add)
    assert [one["name"] for one in saved(file)["people"]] == ["Marta Vidal"]


def test_a_deletion_is_taken_back_and_made_again(store: Path) -> None:
    file = written(store)
    before = file.read_text(encoding="utf-8")

    async def delete(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "costs", "van")
        await pilot.press("d")
        await settled(pilot)
        assert not entry(file, "costs", "van")
        await pilot.press("u")
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == before
        await pilot.press("U")
        await settled(pilot)
        assert not entry(file, "costs", "van")

    in_case(file, delete)
