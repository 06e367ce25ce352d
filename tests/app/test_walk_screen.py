"""The walk on a screen: every answer is saved, nothing typed is lost, and the keyboard is enough."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from driving import driven, settled
from textual.events import Paste

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.walk import WalkScreen
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.walk.draft import is_unfinished, unfinished

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tui_complaints.domain.entries import Case

ON = date(2026, 11, 22)


def walked(
    drive: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (80, 24), file: Path | None = None
) -> ComplaintsApp:
    """Open the walk in the app and drive it."""
    app = ComplaintsApp(today=ON)

    async def from_the_list(pilot: Pilot[None]) -> None:
        app.start_case(file)
        await settled(pilot)
        await drive(pilot)
        await settled(pilot)

    driven(app, from_the_list, size)
    return app


async def type_in(pilot: Pilot[None], *answers: str) -> None:
    """Enter answers, each with Enter; "" is Enter alone. Long ones are pasted: a key at a time takes long."""
    for answer in answers:
        if answer:
            pilot.app.post_message(Paste(answer))
        await pilot.press("enter")
    await settled(pilot)


async def until(pilot: Pilot[None], key: str, *, by: str = "enter") -> None:
    """Leave questions out up to one."""
    for _ in range(200):
        if asked(pilot) == key:
            return
        await pilot.press(by)
        await settled(pilot)
    raise AssertionError(f"{key} is not asked")


def asked(pilot: Pilot[None]) -> str:
    """The key of the question that is on the screen."""
    screen = pilot.app.screen
    assert isinstance(screen, WalkScreen)
    journey = screen._journey  # noqa: SLF001 - which question it is shows in its words only
    assert journey is not None
    return journey.walk.question.key if not journey.walk.finished else ""


def saved(store: Path) -> Case:
    """The only case of the store."""
    (file,) = store.glob("*/case.toml")
    return read_case(file).case


def test_who_against_whom_and_a_first_contact_are_saved_when_it_is_left(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk broken in two", "del", "", "", "EUR", "", "Ona Petraitis", "8 Orchard Lane")
        await until(pilot, "parties.name")
        await type_in(pilot, "Rapid Carriers", "carrier")
        await until(pilot, "contacts.when")
        await type_in(pilot, "2 November at 11:20", "", "pho", "", "", "(agent)", "Where is my desk?")
        assert asked(pilot) == "contacts.said"
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, WalkScreen)

    walked(drive)
    case = saved(store)
    assert (str(case.title), case.category, case.currency) == ("Desk broken in two", "delivery", "EUR")
    assert case.complainant is not None
    assert (case.complainant.name, case.complainant.address) == ("Ona Petraitis", "8 Orchard Lane")
    assert [(one.name, one.role) for one in case.parties] == [("Rapid Carriers", "carrier")]
    (contact,) = case.contacts
    assert (str(contact.when), contact.channel, str(contact.told)) == ("2026-11-02T11:20", "phone", "Where is my desk?")
    assert unfinished(None) == ["desk-broken-in-two"]


def test_it_goes_on_where_it_was_left(store: Path) -> None:
    async def begin(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "It broke.")
        await pilot.press("escape")

    walked(begin)
    file = store / "desk" / "case.toml"
    assert is_unfinished(file)

    async def go_on(pilot: Pilot[None]) -> None:
        assert asked(pilot) == "case.language"
        await type_in(pilot, "lietuvi", "EUR")
        await pilot.press("escape")

    walked(go_on, file=file)
    assert (saved(store).language, saved(store).currency) == ("lt", "EUR")
