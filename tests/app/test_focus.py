"""Tab goes through every screen: nothing on it keeps the key for itself, nothing that takes keys is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from driving import SMALL, USUAL, driven, settled

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.add_file import AddFileScreen
from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.screens.examples import ExamplesScreen
from tui_complaints.screens.help import HelpScreen
from tui_complaints.screens.posting import PostingScreen
from tui_complaints.screens.review import ReviewScreen
from tui_complaints.screens.save_as import SaveAsScreen
from tui_complaints.screens.sending import SendingScreen
from tui_complaints.screens.settings import SettingsScreen
from tui_complaints.screens.take_answer import TakeAnswerScreen
from tui_complaints.screens.trash import TrashScreen
from tui_complaints.usecases.demo import copy_example

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.screen import Screen

EXAMPLE = "heat-pump-quote"


@pytest.mark.parametrize("size", [SMALL, USUAL])
@pytest.mark.parametrize(
    ("screen", "keys"),
    [
        (SettingsScreen, ["comma"]),
        (HelpScreen, ["f1"]),
        (ConfirmScreen, ["d"]),
        (TrashScreen, ["d", "right", "enter", "T"]),
        (ReviewScreen, ["l", "v"]),
        (PostingScreen, ["l", "v", "m"]),
        (SaveAsScreen, ["l", "s"]),
        (SendingScreen, ["l", "m"]),
        (TakeAnswerScreen, ["l", "a"]),
        (AddFileScreen, ["enter", "4", "a"]),
        (ChooseScreen, ["enter", "2", "x"]),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_tab_goes_round(screen: type[Screen[Any]], keys: list[str], size: tuple[int, int], store: Path) -> None:
    copy_example(EXAMPLE, store)
    driven(ComplaintsApp(str(store)), lambda pilot: _gone_round(pilot, screen, keys), size)


def test_tab_goes_round_the_examples_of_an_empty_store(store: Path) -> None:
    driven(ComplaintsApp(str(store)), lambda pilot: _gone_round(pilot, ExamplesScreen, ["tab", "enter"]))


async def _gone_round(pilot: Pilot[None], screen: type[Screen[Any]], keys: list[str]) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
    shown = pilot.app.screen
    assert type(shown) is screen
    met = []
    for _ in shown.focus_chain:
        await pilot.press("tab")
        await pilot.pause()
        met.append(pilot.app.focused)
    assert pilot.app.screen is shown
    assert set(met) == set(shown.focus_chain)
    seen_whole = [widget for widget in met if widget is not None and shown.region.contains_region(widget.region)]
    assert len(seen_whole) == len(met)
