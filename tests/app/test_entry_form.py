"""The form of an entry: what is typed is judged field by field, saved as it was meant, and never lost."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from driving import SMALL, USUAL, seen, settled, toasts
from forming import in_form, is_at, row, type_into
from opened import at_entry, entry, in_case, saved, written
from textual.events import Paste
from whole_case import WHOLE

from tui_complaints.screens.ask import AskScreen
from tui_complaints.screens.case import CaseScreen
from tui_complaints.screens.choose import ChooseScreen
from tui_complaints.screens.form import FormScreen
from tui_complaints.translation import use
from tui_complaints.usecases.drafts import Drafts
from tui_complaints.usecases.forms.described import form_fields
from tui_complaints.widgets.form_field import FieldRow

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def answer(pilot: Pilot[None], key: str) -> None:
    """Answer the question that is asked."""
    assert isinstance(pilot.app.screen, AskScreen)
    await pilot.click(f"#{key}")
    await settled(pilot)


def on_top(pilot: Pilot[None]) -> type:
    return type(pilot.app.screen)


# Judged when left


def test_a_date_is_read_as_people_say_it_and_shown_back(store: Path) -> None:
    file = written(store)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", key="when")
        await pilot.press(*"yesterday", "tab")
        await settled(pilot)
        assert "30 April 2026" in seen(pilot.app)  # the day before 1 May 2026
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert saved(file)["contacts"][-1]["when"] == date(2026, 4, 30)


def test_a_save_changes_the_line_of_what_was_typed_and_no_other(store: Path) -> None:
    told = 'told = "Asked where the desk is"'
    text = WHOLE.replace(
        told, 'told   =   "Asked \\u0061gain"   # by hand\n# and a remark\nanswer_by = "2026-03-20" # in quotes'
    )
    file = written(store, text)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="when")
        row(pilot, "when").put("15 March 2026")
        row(pilot, "answer_by").put("20 March 2026")
        await pilot.press("ctrl+s")
        await settled(pilot)

    before = file.read_text(encoding="utf-8")
    in_case(file, fill)
    assert file.read_text(encoding="utf-8") == before.replace("when = 2026-03-16", "when = 2026-03-15", 1)


def test_what_is_not_understood_is_said_under_the_field_and_nothing_is_saved(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "costs", key="amount")
        await pilot.press(*"much", "tab")
        await settled(pilot)
        assert row(pilot, "amount").has_class("-wrong")
        assert "much: expected" in seen(pilot.app)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert on_top(pilot) is FormScreen
        assert is_at(pilot, "amount")

    in_case(file, fill)
    assert file.read_bytes() == before


@pytest.mark.parametrize("table", ["contacts", "costs", "exhibits", "case", "complainant"])
def test_the_form_has_a_field_for_every_key_of_the_table(store: Path, table: str) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        await at_entry(pilot, table)
        await pilot.press("e")
        await settled(pilot)
        assert {one.field.key for one in pilot.app.screen.query(FieldRow)} == {one.key for one in form_fields(table)}

    in_case(file, look)


# How it is typed


def test_enter_goes_on_and_a_new_line_is_ctrl_j(store: Path) -> None:
    file = written(store)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="said")
        await pilot.press(*"First", "ctrl+j", *"second", "enter")
        await settled(pilot)
        assert not is_at(pilot, "said")
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert entry(file, "contacts", "c1")["said"] == "First\nsecond"


def test_a_paste_keeps_its_lines_in_a_long_text_and_loses_no_word_in_a_short_one(store: Path) -> None:
    file = written(store)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "parties", "shop", key="address")
        row(pilot, "address").put("")
        for key, text in (("address", "2 New Street\nNewtown"), ("department", "Claims\nand returns\n")):
            row(pilot, key).go()
            await pilot.pause()
            pilot.app.post_message(Paste(text))
            await settled(pilot)
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert entry(file, "parties", "shop")["address"] == "2 New Street\nNewtown"
    assert entry(file, "parties", "shop")["department"] == "Claims and returns"


def test_a_reference_is_chosen_from_a_list_that_is_found_in_by_name(store: Path) -> None:
    file = written(store)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", key="with")
        await pilot.press("down")
        await settled(pilot)
        assert on_top(pilot) is ChooseScreen
        await pilot.press(*"brightx")
        await settled(pilot)
        assert "Nothing has these words." in seen(pilot.app)
        await pilot.press("backspace", "enter")
        await settled(pilot)
        assert "understood as Bright Desks" in seen(pilot.app)
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert saved(file)["contacts"][-1]["with"] == "shop"


def test_a_word_of_the_format_is_shown_in_the_language_of_the_screen(store: Path) -> None:
    use("ru")
    file = written(store, '[[costs]]\nid = "more"\nkind = "price-difference"\namount = "40 EUR"\n')

    async def look(pilot: Pilot[None]) -> None:
        await in_form(pilot, "costs", "more")
        await settled(pilot)
        assert "разница в цене" in seen(pilot.app)

    in_case(file, look)


def test_a_closed_choice_and_a_yes_are_taken_from_a_list(store: Path) -> None:
    file = written(store)

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1", key="channel")
        await pilot.press("enter", "up", "enter")  # from e-mail to what stands before it: chat
        row(pilot, "reached").go()
        await pilot.press("enter", "down", "down", "enter")
        await settled(pilot)
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert entry(file, "contacts", "c1")["channel"] == "chat"
    assert entry(file, "contacts", "c1")["reached"] is False


def test_a_file_of_the_case_is_completed_by_tab_which_else_goes_on(store: Path) -> None:
    file = written(store)
    (file.parent / "exhibits").mkdir()
    (file.parent / "exhibits" / "scan.pdf").write_bytes(b"")

    async def fill(pilot: Pilot[None]) -> None:
        await in_form(pilot, "exhibits", "receipt", key="file")
        row(pilot, "file").put("")
        await type_into(pilot, "file", "exhibits/sc")
        assert "exhibits/scan.pdf" in seen(pilot.app)
        await pilot.press("tab")
        assert is_at(pilot, "file")
        await pilot.press("tab")
        assert not is_at(pilot, "file")
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, fill)
    assert entry(file, "exhibits", "receipt")["file"] == "exhibits/scan.pdf"


# Leaving, and what is kept


def test_escape_asks_nothing_when_nothing_was_typed(store: Path) -> None:
    file = written(store)

    async def leave(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1")
        await pilot.press("escape")
        await settled(pilot)
        assert on_top(pilot) is CaseScreen

    in_case(file, leave)


def test_what_was_typed_is_kept_for_later_and_offered_again(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def leave(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1")
        await type_into(pilot, "said", "They rang back")
        await pilot.press("escape")
        await settled(pilot)
        await answer(pilot, "later")
        assert on_top(pilot) is CaseScreen
        assert file.read_bytes() == before
        await in_form(pilot, "contacts", "c1")
        assert row(pilot, "said").text == "They rang back"
        assert "not saved" in seen(pilot.app)
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, leave)
    assert entry(file, "contacts", "c1")["said"] == "They rang back"
    assert not Drafts(file).offered()


def test_what_was_thrown_away_does_not_come_back(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def leave(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1")
        await type_into(pilot, "said", "Oops")
        await pilot.press("escape")
        await settled(pilot)
        await answer(pilot, "throw")
        await in_form(pilot, "contacts", "c1")
        assert row(pilot, "said").text == ""

    in_case(file, leave)
    assert file.read_bytes() == before
    assert not Drafts(file).offered()


def _is_kept(file: Path, typed: str) -> bool:
    return any(typed in draft.values.values() for draft in Drafts(file).offered())


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("number", [9, 15])  # SIGKILL while nothing is typed, SIGTERM in the middle of a word
def test_what_was_typed_into_a_form_outlives_a_signal_to_end(store: Path, tmp_path: Path, number: int) -> None:
    from terminal import Terminal  # noqa: PLC0415 - not on Windows

    file = written(store)
    before = file.read_bytes()
    with Terminal(tmp_path, "--today", "2026-05-01", str(file)) as terminal:
        terminal.wait_for("Next:")
        terminal.press("2")
        terminal.wait_for("Each call")
        terminal.press("a")
        terminal.wait_for("Dealt with")
        terminal.press("yesterday", "\t", "bright", "\t")
        terminal.wait_for("Bright Desks")
        if number == 9:
            terminal.wait_until(lambda: _is_kept(file, "bright"), "the draft")
        terminal.stop(number)
        terminal.wait_until_gone()
    assert file.read_bytes() == before

    async def go_on(pilot: Pilot[None]) -> None:
        told = toasts(pilot.app)
        assert [text for text in told if "not saved: Contact" in text]
        await in_form(pilot, "contacts")
        assert row(pilot, "when").text == "yesterday"
        assert row(pilot, "with").text == "bright"
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, go_on)
    assert saved(file)["contacts"][-1]["with"] == "shop"
    assert not Drafts(file).offered()


def test_a_choice_is_found_by_typing_what_it_says(store: Path) -> None:
    file = written(store)

    async def choose(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c2", key="channel")
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*"sms", "enter")
        await settled(pilot)
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, choose)
    assert entry(file, "contacts", "c2")["channel"] == "sms"


# Two programs


@pytest.mark.parametrize(
    ("choice", "here", "copies"), [("mine", "mine", 0), ("theirs", "theirs", 0), ("both", "theirs", 1)]
)
def test_the_same_field_changed_elsewhere_is_asked_about(store: Path, choice: str, here: str, copies: int) -> None:
    file = written(store)

    async def collide(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c2", key="said")
        row(pilot, "said").put("mine")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("It comes on 25 March", "theirs"), encoding="utf-8")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert entry(file, "contacts", "c2")["said"] == "theirs"
        shown = seen(pilot.app)
        assert "What they said, yours: mine" in shown
        assert "What they said, theirs: theirs" in shown
        await answer(pilot, choice)
        assert on_top(pilot) is CaseScreen

    in_case(file, collide)
    assert entry(file, "contacts", "c2")["said"] == here
    others = [one for one in saved(file)["contacts"] if one["id"] not in {"c1", "c2"}]
    assert [one["said"] for one in others] == ["mine"] * copies


def test_what_was_changed_elsewhere_is_asked_about_also_where_the_app_saw_it_before(store: Path) -> None:
    file = written(store)

    async def collide(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c2", key="said")
        row(pilot, "said").put("mine")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("It comes on 25 March", "It comes on 26 March"), encoding="utf-8")
        for _ in range(2):
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "What they said, theirs: It comes on 26 March" in seen(pilot.app)
            await pilot.press("escape")
            await settled(pilot)
            assert row(pilot, "said").text == "mine"
        await pilot.press("ctrl+s")
        await settled(pilot)
        await answer(pilot, "mine")

    in_case(file, collide)
    assert entry(file, "contacts", "c2")["said"] == "mine"


def test_what_was_added_at_the_end_elsewhere_is_seen_in_the_question(store: Path) -> None:
    file = written(store)
    long = "It comes on 25 March, they said, and somebody will ring me up before that, at the latest on the 24th"

    async def collide(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c2", key="said")
        row(pilot, "said").put(long)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("It comes on 25 March", f"{long} Paid back"), encoding="utf-8")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "24th Paid back" in " ".join(seen(pilot.app).split())
        await answer(pilot, "theirs")

    in_case(file, collide, size=USUAL)


def test_another_field_changed_elsewhere_is_merged_without_a_question(store: Path) -> None:
    file = written(store)

    async def both(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c2", key="said")
        row(pilot, "said").put("mine")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('told = "Asked where the desk is"', 'told = "theirs"'), encoding="utf-8")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert on_top(pilot) is CaseScreen

    in_case(file, both)
    assert entry(file, "contacts", "c1")["told"] == "theirs"
    assert entry(file, "contacts", "c2")["said"] == "mine"


# The keyboard


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_tab_reaches_every_field_and_button_and_comes_round(store: Path, size: tuple[int, int]) -> None:
    file = written(store)

    async def walk(pilot: Pilot[None]) -> None:
        await in_form(pilot, "contacts", "c1")
        chain = [one for one in pilot.app.screen.focus_chain if one.display]
        met = set()
        for _ in chain:
            met.add(pilot.app.focused)
            assert pilot.app.focused is not None
            assert pilot.app.focused.region.height > 0
            assert pilot.app.screen.region.contains_region(pilot.app.focused.region)
            await pilot.press("tab")
            await pilot.pause()
        assert met == set(chain)
        assert len(chain) == len(form_fields("contacts")) + 2  # a widget a field, and two buttons

    in_case(file, walk, size)
