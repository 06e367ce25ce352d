"""The walk on a screen: every answer is saved, nothing typed is lost, and the keyboard is enough."""

from __future__ import annotations

import re
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from driving import driven, seen, settled
from textual.events import Key, Paste
from textual.widgets import Static

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.cases import CasesScreen
from tui_complaints.screens.letter import LetterScreen
from tui_complaints.screens.walk import WalkScreen
from tui_complaints.screens.walk_end import WalkEndScreen
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.walk.draft import is_unfinished, unfinished
from tui_complaints.widgets.answering import Choosing
from tui_complaints.widgets.question import QuestionView
from tui_complaints.widgets.so_far import SoFar

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
    """The key of the question that is on the screen, "" at the end."""
    screen = pilot.app.screen
    if isinstance(screen, WalkEndScreen):
        return ""
    assert isinstance(screen, WalkScreen)
    journey = screen._journey  # noqa: SLF001 - which question it is shows in its words only
    assert journey is not None
    return journey.walk.question.key


def saved(store: Path) -> Case:
    """The only case of the store."""
    (file,) = store.glob("*/case.toml")
    return read_case(file).case


def note(pilot: Pilot[None]) -> str:
    """What stands below the field."""
    return str(pilot.app.screen.query_one("#note", Static).render())


def field(pilot: Pilot[None]) -> str:
    """What stands in the field."""
    return pilot.app.screen.query_one(QuestionView).text


def shell_escaped(path: str) -> str:
    """A path as a terminal pastes it that escapes what a shell would act on."""
    return re.sub(r"([ ;])", r"\\\1", path)


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


def test_a_small_case_is_walked_to_its_end_and_leads_to_the_letter(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR", "yes", "Ona", "8 Orchard Lane")
        await until(pilot, "parties.name")
        await type_in(pilot, "Rapid Shop", "trader")
        await until(pilot, "contacts.when")
        await type_in(pilot, "2 November", "", "phone", "", "", "", "I rang.")
        await until(pilot, "remedies.kind")
        await type_in(pilot, "refund", "the price", "129")
        await until(pilot, "")
        await settled(pilot)
        assert isinstance(pilot.app.screen, WalkEndScreen)
        assert "What follows" in seen(pilot.app) or "Missing" in seen(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LetterScreen)

    walked(drive)
    case = saved(store)
    assert [(one.kind, str(one.what), str(one.amount)) for one in case.remedies] == [("refund", "the price", "129 EUR")]
    assert not unfinished(None)


def test_going_back_keeps_what_was_answered_later(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "It broke.", "lt", "EUR")
        for key in ("f2", "f2", "alt+left", "f2", "f2"):
            await pilot.press(key)
        assert asked(pilot) == "case.title"
        await pilot.press("end", *" broken", "enter")
        assert asked(pilot) == "case.category"
        await pilot.press("escape")

    walked(drive)
    case = saved(store)
    assert (str(case.title), case.category, str(case.story), case.language, case.currency) == (
        "Desk broken",
        "goods",
        "It broke.",
        "lt",
        "EUR",
    )


def test_at_the_first_question_there_is_no_way_back(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await pilot.press("f2")
        assert (asked(pilot), note(pilot)) == ("case.title", "This is the first question.")

    walked(drive)
    assert not list(store.iterdir())


def test_what_is_skipped_takes_no_suggestion_and_keeps_what_was_typed(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "")
        assert asked(pilot) == "case.language"
        await pilot.press("f3", *"peb", "alt+right")
        assert asked(pilot) == "side.own"
        await pilot.press("f2")
        assert (asked(pilot), field(pilot)) == ("case.currency", "peb")
        await pilot.press("f3")
        await until(pilot, "", by="f3")

    walked(drive)
    case = saved(store)
    assert (case.language, case.currency) == (None, None)
    assert "peb" in str(case.story)  # what was typed and never answered is kept at the end of the story


def test_what_stands_there_is_taken_away_by_emptying_the_field(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "It broke.")
        await pilot.press("f2")
        assert field(pilot) == "It broke."
        await pilot.press("ctrl+end", *["backspace"] * len("It broke."), "enter", "escape")

    walked(drive)
    assert saved(store).story is None


def test_what_is_not_understood_stays_in_the_field_with_what_was_expected(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "pebbles")
        assert (asked(pilot), field(pilot)) == ("case.currency", "pebbles")
        assert note(pilot).startswith("Not understood.")
        await pilot.press("ctrl+a", "ctrl+k", *"EUR", "enter", "escape")

    walked(drive)
    assert saved(store).currency == "EUR"


def test_a_date_is_shown_as_understood_before_it_is_kept(store: Path) -> None:
    del store

    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "purchases.what")
        await type_in(pilot, "a desk")
        await until(pilot, "purchases.ordered")
        pilot.app.post_message(Paste("2 November"))
        while "2 November 2026" not in note(pilot):
            await pilot.pause()
        assert asked(pilot) == "purchases.ordered"

    walked(drive)


@pytest.mark.parametrize(
    ("keys", "category"),
    [
        (("3",), "repair"),
        (("g",), "goods"),
        (("down", "down"), "goods"),
        (("up",), "other"),
        (("g", "down"), "repair"),
    ],
)
def test_a_choice_is_made_by_number_by_letter_or_by_the_arrows(
    store: Path, keys: tuple[str, ...], category: str
) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk")
        await pilot.press(*keys, "enter", "escape")

    walked(drive)
    assert saved(store).category == category


def test_a_choice_is_made_by_the_mouse(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk")
        await pilot.click(Choosing, offset=(8, 3))
        assert asked(pilot) == "case.story"
        await pilot.click("#back")
        assert asked(pilot) == "case.category"
        await pilot.press("escape")

    walked(drive)
    assert saved(store).category == "service"


def test_several_are_chosen_with_the_space_bar_and_own_words_beside_them(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "parties.name")
        await type_in(pilot, "Rapid Shop")
        await until(pilot, "contacts.when")
        await type_in(pilot, "2 November")
        await until(pilot, "contacts.conduct")
        await pilot.press(
            "down", "space", "down", "down", "space", "down", "space", "space", *", shouted at me", "enter"
        )
        await pilot.press("escape")

    walked(drive)
    assert saved(store).contacts[0].conduct == ("rude", "hung-up", "shouted at me")


def test_a_text_of_several_lines_keeps_them(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods")
        await pilot.press(*"One", "ctrl+j", *"two")
        await type_in(pilot, "\nthree\n\nfour")
        assert asked(pilot) == "case.language"
        await pilot.press("escape")

    walked(drive)
    assert str(saved(store).story) == "One\ntwo\nthree\n\nfour"


def test_hostile_text_is_shown_as_text_and_kept_as_it_was(store: Path) -> None:
    hostile = "\x1b]52;c;aGk=\x07 [/] [@click=app.quit]x \u202eesrever \x9b31m {{ }}"

    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, hostile, "goods", hostile, "", "EUR")
        await until(pilot, "parties.name")
        await type_in(pilot, hostile)
        await pilot.press("f2", "f2")
        for sign in ("\x1b", "\x07", "\x9b", "\u202e"):
            assert sign not in seen(pilot.app)
        await pilot.press("escape")

    walked(drive, size=(160, 40))
    case = saved(store)
    assert (str(case.title), str(case.story), case.parties[0].name) == (hostile, hostile, hostile)


def test_what_is_typed_ahead_goes_to_the_questions_that_it_answers(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        keys = [
            *"Desk",
            "enter",
            "3",
            "enter",
            *"It broke.",
            "enter",
            "enter",
            *"EUR",
            "enter",
            "enter",
            *"Ona",
            "enter",
        ]
        for key in keys:  # all at once, as a fast hand on a slow machine
            pilot.app.post_message(Key(key, " " if key == " " else key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        await pilot.press("escape")

    walked(drive)
    case = saved(store)
    assert case.complainant is not None
    assert (str(case.title), case.category, str(case.story), case.currency, case.complainant.name) == (
        "Desk",
        "repair",
        "It broke.",
        "EUR",
        "Ona",
    )


def test_a_file_is_copied_into_the_case_and_what_is_typed_meanwhile_waits(store: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.txt"
    receipt.write_text("129 EUR", encoding="utf-8")

    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "purchases.what")
        await type_in(pilot, "a desk")
        await until(pilot, "purchases.proof")
        pilot.app.post_message(Paste(str(receipt)))
        for key in ("enter", "y", "enter", "l", "a", "m", "p", "enter"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        await pilot.press("escape")

    walked(drive)
    case = saved(store)
    assert (store / "desk" / "exhibits" / "receipt.txt").read_text(encoding="utf-8") == "129 EUR"
    assert [str(one) for one in case.purchases[0].exhibits] == ["receipt"]
    assert str(case.purchases[1].what) == "lamp"


def test_a_path_is_completed_by_tab_which_else_goes_on_to_the_buttons(store: Path, tmp_path: Path) -> None:
    (tmp_path / "Downloads").mkdir()
    (tmp_path / "Downloads" / "receipt [b] 1.txt").write_text("129 EUR", encoding="utf-8")

    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "purchases.what")
        await type_in(pilot, "a desk")
        await until(pilot, "purchases.proof")
        await pilot.press(*"Photo of ~")
        await settled(pilot)
        await pilot.press("tab", "shift+tab")
        assert field(pilot) == "Photo of ~"
        await pilot.press("ctrl+u", *"paper; ~/Down")
        await settled(pilot)
        assert "paper; ~/Downloads/" in seen(pilot.app)
        await pilot.press("tab", *"rec")
        await settled(pilot)
        await pilot.press("tab")
        assert field(pilot) == "paper; ~/Downloads/receipt [b] 1.txt"
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")

    walked(drive)
    assert [one.file for one in saved(store).exhibits] == [None, "exhibits/receipt [b] 1.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="paths are written otherwise there")
@pytest.mark.parametrize(("dropped", "spelt"), [("'{}' ", str), ("file://{}", quote), ("{} ", shell_escaped)])
def test_a_file_that_is_dropped_onto_the_question_is_taken_in_and_one_that_is_not_there_is_told(
    store: Path, tmp_path: Path, dropped: str, spelt: Callable[[str], str]
) -> None:
    there = tmp_path / "my; receipt \x1b[31m.txt"
    there.write_text("129 EUR", encoding="utf-8")

    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "purchases.what")
        await type_in(pilot, "a desk")
        await until(pilot, "purchases.proof")
        await type_in(pilot, dropped.format(spelt(str(tmp_path / "gone.txt"))))
        assert asked(pilot) == "purchases.proof"
        assert "Not understood" in note(pilot)
        await pilot.press("ctrl+u")
        await type_in(pilot, dropped.format(spelt(str(there))))
        assert asked(pilot) != "purchases.proof"
        assert "\x1b" not in seen(pilot.app)
        await pilot.press("escape")

    walked(drive)
    (exhibit,) = saved(store).exhibits
    assert exhibit.file is not None
    assert (store / "desk" / exhibit.file).read_text(encoding="utf-8") == "129 EUR"


def test_what_was_entered_so_far_stands_beside_the_question_where_there_is_room(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods", "", "", "EUR")
        await until(pilot, "parties.name")
        await type_in(pilot, "Rapid Shop")
        await until(pilot, "contacts.when")
        await type_in(pilot, "2 November at 11:20", "", "phone", "", "", "", "I rang.")
        await settled(pilot)
        if pilot.app.size.width >= 120:
            assert "2 Nov 11:20 · phone · Rapid Shop" in seen(pilot.app)
        else:
            assert not pilot.app.screen.query_one(SoFar).display

    walked(drive, (120, 36))
    for folder in store.iterdir():
        (folder / "case.toml").unlink()
    walked(drive, (80, 24))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_the_keyboard_reaches_everything(size: tuple[int, int]) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        reached = set()
        for _ in range(8):
            focused = pilot.app.focused
            assert focused is not None
            reached.add(focused.id or type(focused).__name__)
            await pilot.press("tab")
        assert {"AnswerLine", "next", "back", "skip"} <= reached
        assert ("SoFar" in reached) == (size[0] >= 120)

    walked(drive, size)


def test_a_case_that_cannot_be_saved_is_not_left_in_silence(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods")
        shutil.move(store / "desk", store.parent / "elsewhere")
        await type_in(pilot, "It broke.")
        await pilot.press("escape")
        await settled(pilot)
        assert "could not be saved" in seen(pilot.app)
        await pilot.press("enter")  # the safe answer has the focus
        await settled(pilot)
        assert isinstance(pilot.app.screen, WalkScreen)
        shutil.move(store.parent / "elsewhere", store / "desk")
        await pilot.press("escape")

    walked(drive)
    assert str(saved(store).story) == "It broke."


def test_nobody_is_kept_in_a_walk_that_cannot_be_saved(store: Path) -> None:
    async def drive(pilot: Pilot[None]) -> None:
        await type_in(pilot, "Desk", "goods")
        shutil.move(store / "desk", store.parent / "elsewhere")
        await type_in(pilot, "It broke.")
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("right", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CasesScreen)

    walked(drive)
    assert not (store / "desk").exists()
