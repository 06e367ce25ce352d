"""The list of cases: what is there, what is found in it, and what it does with a case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from driving import SMALL, USUAL, driven, seen, settled, toasts
from textual.events import Paste
from textual.widgets import Button, Input

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.case import CaseScreen
from tui_complaints.screens.cases import CasesScreen
from tui_complaints.screens.help import HelpScreen
from tui_complaints.usecases.demo import copy_example
from tui_complaints.widgets.choices import Choices
from tui_complaints.widgets.rows import Rows

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TODAY = date(2026, 5, 1)


def app_over(store: Path) -> ComplaintsApp:
    return ComplaintsApp(str(store), today=TODAY)


def titled(store: Path, name: str, title: str, more: str = "") -> None:
    folder = store / name
    folder.mkdir(parents=True)
    (folder / "case.toml").write_text(f'format = 1\ntitle = "{title}"\n{more}', encoding="utf-8")


def overdue(day: str) -> str:
    shop = '[[parties]]\nid = "shop"\nname = "Northgate"\n'
    return f'{shop}[[promises]]\nid = "p"\nby = "shop"\nwhat = "a call"\ndue = {day}\n'


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_an_empty_store_offers_two_things_to_do(store: Path, size: tuple[int, int]) -> None:
    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "Start my case" in shown
        assert "Look at an example" in shown
        assert isinstance(pilot.app.focused, Button)
        assert pilot.app.focused.id == "start"

    driven(app_over(store), look, size)


def test_an_example_is_copied_into_the_store_and_opened(store: Path) -> None:
    async def take(pilot: Pilot[None]) -> None:
        await pilot.press("tab", "enter")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CaseScreen)
        assert pilot.app.screen.file == store / "broken-desk" / "case.toml"

    driven(app_over(store), take)
    assert (store / "broken-desk" / "exhibits" / "phone-log.csv").is_file()


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_each_case_stands_in_a_line_the_most_urgent_first(store: Path, size: tuple[int, int]) -> None:
    titled(store, "late", "Never came", overdue("2026-04-20"))
    titled(store, "soon", "Comes soon", overdue("2026-05-04"))

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        places = [shown.index(title) for title in ("Never came", "Comes soon")]
        assert places == sorted(places)
        assert "11 days overdue" in shown
        assert "overdue: 1 · due this week: 1" in shown

    driven(app_over(store), look, size)


def test_words_are_found_as_they_are_typed_in_any_case_and_with_or_without_dots(store: Path) -> None:
    titled(store, "tree", "Ёлка не приехала")
    titled(store, "book", "Книга")

    async def find(pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"елк")
        await settled(pilot)
        rows = pilot.app.screen.query_one(Rows)
        assert len(rows._source) == 1  # noqa: SLF001 - what the list shows
        assert "Ёлка" in seen(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        assert len(rows._source) == 2  # noqa: SLF001

    driven(app_over(store), find)


@pytest.mark.parametrize("typed", ['"', "a:b", "-x", "o'neil", "AND", "NEAR(", "*", "\\"])
def test_nothing_that_is_typed_is_an_error(store: Path, typed: str) -> None:
    titled(store, "book", "Book")

    async def find(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one("#find", Input).value = typed
        await settled(pilot)
        assert isinstance(pilot.app.screen, CasesScreen)

    driven(app_over(store), find)


def test_the_filters_show_what_there_is_and_keep_to_it(store: Path) -> None:
    titled(store, "a", "Open one")
    titled(store, "b", "Waiting one", 'status = "waiting"\n')

    async def filter_them(pilot: Pilot[None]) -> None:
        choices = pilot.app.screen.query_one(Choices)
        choices.focus()
        await pilot.press("right", "right")
        await settled(pilot)
        assert choices.chosen == "waiting"
        shown = seen(pilot.app)
        assert "Waiting one" in shown
        assert "Open one" not in shown

    driven(app_over(store), filter_them)


def test_enter_opens_the_case_under_the_cursor(store: Path) -> None:
    titled(store, "a", "First")
    titled(store, "b", "Second")

    async def open_it(pilot: Pilot[None]) -> None:
        await pilot.press("s", "s", "down", "enter")  # by title
        await settled(pilot)
        assert isinstance(pilot.app.screen, CaseScreen)
        assert pilot.app.screen.file.parent.name == "b"

    driven(app_over(store), open_it)


def test_a_case_that_cannot_be_read_hides_no_other_and_says_why(store: Path) -> None:
    titled(store, "good", "Good one")
    (store / "bad").mkdir()
    (store / "bad" / "case.toml").write_text("format = [", encoding="utf-8")

    async def look(pilot: Pilot[None]) -> None:
        await pilot.press("home")
        await settled(pilot)
        shown = seen(pilot.app)
        assert "Good one" in shown
        assert "cannot be read" in shown
        assert "case.toml" in shown

    driven(app_over(store), look, USUAL)


HOSTILE = ("[/]", "[@click=app.quit]x[/]", "\\u001b]52;c;aGk=\\u0007", "\\u202egnirts", "[bold", "\\u009b31m")


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_are_shown_as_text(store: Path, title: str) -> None:
    titled(store, "x", title, overdue("2026-04-20").replace("a call", title))

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert not set(shown) & set("\x1b\x07\x9b\u202e")
        assert isinstance(pilot.app.screen, CasesScreen)

    driven(app_over(store), look, USUAL)


def test_what_is_pasted_into_the_find_field_is_shown_as_text(store: Path) -> None:
    titled(store, "a", "First")

    async def paste(pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        pilot.app.post_message(Paste("First\n\u202e\x9b31m\x1b]52;c;aGk=\x07"))
        await settled(pilot)
        shown = seen(pilot.app)
        assert "]52;c;aGk=" in shown
        assert not set(shown) & set("\x1b\x07\x9b\u202e")

    driven(app_over(store), paste, USUAL)


def test_a_case_that_another_program_adds_is_there_when_one_comes_back(store: Path) -> None:
    titled(store, "a", "First")

    async def come_back(pilot: Pilot[None]) -> None:
        await pilot.press("f1")
        await settled(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)
        titled(store, "b", "Second")
        await pilot.press("escape")
        await settled(pilot)
        assert "Second" in seen(pilot.app)

    driven(app_over(store), come_back)


def test_the_keyboard_reaches_everything(store: Path) -> None:
    titled(store, "a", "First")

    async def walk(pilot: Pilot[None]) -> None:
        reached: set[str] = set()
        for _ in range(len(pilot.app.screen.focus_chain)):
            assert pilot.app.focused is not None
            reached.add(pilot.app.focused.id or "")
            await pilot.press("tab")
        assert reached == {"find", "filters", "list"}

    driven(app_over(store), walk)


@pytest.mark.parametrize("keys", [["d", "right", "enter"], ["A"]])
def test_what_was_put_away_is_no_longer_in_the_list_and_the_next_one_is_under_the_cursor(
    store: Path, keys: list[str]
) -> None:
    copy_example("heat-pump-quote", store)
    titled(store, "other", "The other case")

    async def put_away(pilot: Pilot[None]) -> None:
        assert "Heat pump" in seen(pilot.app)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        assert "Heat pump" not in seen(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        assert "The other case" in seen(pilot.app).splitlines()[0]

    driven(app_over(store), put_away)


def test_deleting_asks_first_and_can_be_taken_back(store: Path) -> None:
    titled(store, "a", "First")
    file = store / "a" / "case.toml"

    async def delete(pilot: Pilot[None]) -> None:
        await pilot.press("d", "enter")  # the safe answer has the focus
        await settled(pilot)
        assert file.is_file()
        await pilot.press("d", "right", "enter")
        await settled(pilot)
        assert not file.exists()
        assert "Start my case" in seen(pilot.app)
        await pilot.press("u")
        await settled(pilot)
        assert file.is_file()
        assert "First" in seen(pilot.app)
        told = toasts(pilot.app)
        assert "Taken back: First." in told

    driven(app_over(store), delete)


def test_what_is_due_is_told_whole_after_the_terminal_is_made_narrower(store: Path) -> None:
    titled(store, "a", "First", overdue("2026-04-20"))

    async def narrow(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(60, 15)
        await settled(pilot)
        assert seen(pilot.app).splitlines()[0].rstrip().endswith("overdue: 1 · nothing due this week")

    driven(app_over(store), narrow, USUAL)


def test_the_line_below_says_what_is_next_only_where_something_is(store: Path) -> None:
    titled(store, "a", "First")

    async def look(pilot: Pilot[None]) -> None:
        assert "Missing: " in seen(pilot.app)
        assert "Next: missing" not in seen(pilot.app)

    driven(app_over(store), look)


def test_an_empty_trash_offers_nothing_to_bring_back(store: Path) -> None:
    titled(store, "a", "First")

    async def look(pilot: Pilot[None]) -> None:
        await pilot.press("T")
        await settled(pilot)
        assert "Nothing is in the trash." in seen(pilot.app)
        assert "bring back" not in seen(pilot.app)

    driven(app_over(store), look)


def test_what_was_deleted_is_had_back_from_the_trash_the_next_time(store: Path) -> None:
    titled(store, "a", "First")
    titled(store, "b", "Second")

    async def delete(pilot: Pilot[None]) -> None:
        await pilot.press("d", "right", "enter")
        await settled(pilot)

    async def bring_back(pilot: Pilot[None]) -> None:
        await pilot.press("T")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "Nothing is in the trash" in seen(pilot.app)

    driven(app_over(store), delete)
    assert not (store / "a").exists()
    driven(app_over(store), bring_back)
    assert (store / "a" / "case.toml").is_file()


def test_the_trash_is_emptied_only_after_asking(store: Path) -> None:
    titled(store, "a", "First")
    titled(store, "b", "Second")

    async def empty(pilot: Pilot[None]) -> None:
        await pilot.press("d", "right", "enter")
        await settled(pilot)
        await pilot.press("T")
        await settled(pilot)
        await pilot.press("E", "enter")
        await settled(pilot)
        assert list((store / ".trash").iterdir())
        await pilot.press("E", "right", "enter")
        await settled(pilot)

    driven(app_over(store), empty)
    assert not list((store / ".trash").iterdir())


def test_a_case_is_copied_and_archived_from_the_list(store: Path) -> None:
    titled(store, "a", "First")

    async def copy(pilot: Pilot[None]) -> None:
        await pilot.press("y")
        await settled(pilot)
        assert "First (copy)" in seen(pilot.app)
        await pilot.press("A")
        await settled(pilot)
        assert "archive 1" in seen(pilot.app)

    driven(app_over(store), copy, USUAL)
    assert len(list(store.glob("*/case.toml"))) == 1
    assert len(list(store.glob(".archive/*/case.toml"))) == 1


def test_the_last_contact_is_a_day_and_nothing_of_the_file_format(store: Path) -> None:
    titled(store, "a", "Rang", '[[contacts]]\nid = "c"\nwhen = 2026-04-12T20:15:00\nchannel = "phone"\n')
    titled(store, "b", "Wrote", '[[contacts]]\nid = "c"\nwhen = "2026-03~"\nchannel = "email"\n')

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "12 Apr 2026" in shown
        assert "T20" not in shown
        assert "2026-03 " in shown

    driven(app_over(store), look, (200, 50))
