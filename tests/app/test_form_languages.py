"""A text in several languages is typed in a field for each, and nobody has to know how the file writes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import seen, settled
from forming import in_form, row
from opened import TODAY, entry, in_case, written
from textual.widgets import TextArea
from whole_case import WHOLE

from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.screens.form import FormScreen
from tui_complaints.translation import use
from tui_complaints.usecases.drafts import Drafts
from tui_complaints.usecases.session.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TOLD = 'told = "Asked where the desk is"'
TWO = """told = { en = 'Asked where the "desk" is', lt = "Klausiau, kur stalas" }   # by hand"""


async def add_language(pilot: Pilot[None], found_by: str) -> None:
    """Ask for another language of the text at the cursor."""
    await pilot.press("f2")
    await settled(pilot)
    assert isinstance(pilot.app.screen, ChooseScreen)
    await pilot.press(*found_by, "enter")
    await settled(pilot)
    assert isinstance(pilot.app.screen, FormScreen)


def typed_into(pilot: Pilot[None]) -> TextArea:
    """The field that has the keys."""
    assert isinstance(pilot.app.focused, TextArea)
    return pilot.app.focused


@pytest.mark.parametrize(("spoken", "names"), [("en", ("English", "Lithuanian")), ("ru", ("Английский", "Литовский"))])
def test_each_language_has_a_field_that_is_named_in_the_user_s_language(
    store: Path, spoken: str, names: tuple[str, str]
) -> None:
    file = written(store, WHOLE.replace(TOLD, TWO))
    use(spoken)

    async def look(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        shown = seen(pilot.app)
        assert [area.text for area in row(pilot, "told").query(TextArea)] == [
            'Asked where the "desk" is',
            "Klausiau, kur stalas",
        ]
        assert all(name in shown for name in names)
        assert "{" not in shown
        await pilot.press("enter")
        assert typed_into(pilot).text == "Klausiau, kur stalas"

    in_case(file, look)


def test_only_what_was_told_in_one_language_changes(store: Path) -> None:
    file = written(store, WHOLE.replace(TOLD, TWO))
    before = file.read_text(encoding="utf-8")

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        await pilot.press("tab", "end", *" dabar", "ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert file.read_text(encoding="utf-8") == before.replace("kur stalas", "kur stalas dabar")
    Session.open(file, TODAY).undo()
    assert file.read_text(encoding="utf-8") == before


def test_another_language_is_added_by_its_name_and_taken_away_by_emptying_it(store: Path) -> None:
    file = written(store)
    before = file.read_text(encoding="utf-8")

    async def add(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        assert "another language" in seen(pilot.app).splitlines()[-1]
        await add_language(pilot, "germ")
        assert "German" in seen(pilot.app)
        await pilot.press(*"Wo?", "ctrl+j", *"Wann?", "ctrl+s")
        await settled(pilot)

    async def remove(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        await pilot.press("tab", "f7", "delete", "ctrl+s")
        await settled(pilot)

    in_case(file, add)
    assert entry(file, "contacts", "c1")["told"] == {"en": "Asked where the desk is", "de": "Wo?\nWann?"}
    in_case(file, remove)
    assert file.read_text(encoding="utf-8") == before


def test_a_field_that_was_added_and_left_empty_changes_nothing(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def add(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        await add_language(pilot, "lith")
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, FormScreen)  # nothing was typed: it does not ask

    in_case(file, add)
    assert file.read_bytes() == before


def test_only_texts_have_languages(store: Path) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="note")
        assert "another language" not in seen(pilot.app).splitlines()[-1]
        await pilot.press("f2")
        await settled(pilot)
        assert isinstance(pilot.app.screen, FormScreen)

    in_case(file, look)


def test_what_was_told_in_another_language_is_kept_for_later_where_it_was_typed(store: Path) -> None:
    file = written(store)

    async def leave(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="told")
        await add_language(pilot, "lith")
        await pilot.press(*"Kur?", "escape")
        await settled(pilot)
        await pilot.click("#later")
        await settled(pilot)
        await in_form(pilot, "contacts", "c1", key="told")
        assert [area.text for area in row(pilot, "told").query(TextArea)] == ["Asked where the desk is", "Kur?"]
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, leave)
    assert entry(file, "contacts", "c1")["told"] == {"en": "Asked where the desk is", "lt": "Kur?"}
    assert not Drafts(file).offered()
