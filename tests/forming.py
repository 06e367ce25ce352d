"""The form of an entry in the app: opening it, going to a field, typing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from driving import settled
from opened import at_entry

from tui_complaints.screens.form import FormScreen
from tui_complaints.widgets.form_field import FieldRow

if TYPE_CHECKING:
    from textual.pilot import Pilot


def row(pilot: Pilot[None], key: str) -> FieldRow:
    """A field of the form that is open."""
    return next(one for one in pilot.app.screen.query(FieldRow) if one.field.key == key)


async def in_form(pilot: Pilot[None], table: str, name: str = "", key: str = "") -> None:
    """Open the form of an entry, or of a new one, and go to a field."""
    await at_entry(pilot, table, name)
    await pilot.press("e" if name else "a")
    await settled(pilot)
    assert isinstance(pilot.app.screen, FormScreen)
    if key:
        row(pilot, key).go()
        await settled(pilot)


async def type_into(pilot: Pilot[None], key: str, text: str) -> None:
    """Go to a field and type."""
    row(pilot, key).go()
    await pilot.pause()
    await pilot.press(*text)
    await settled(pilot)


def is_at(pilot: Pilot[None], key: str) -> bool:
    """Whether the keys go to that field."""
    return pilot.app.focused is not None and row(pilot, key) in pilot.app.focused.ancestors
