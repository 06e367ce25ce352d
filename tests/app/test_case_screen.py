"""The case on the screen: what its keys save, take back and show."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
import tomli_w
from driving import SMALL, USUAL, driven, seen, settled
from hostile_case import hostile_raw
from opened import at_entry, case_screen, entry, in_case, saved, written
from openers import noting_opener, until_noted
from textual.events import Paste
from textual.widgets import Tabs
from whole_case import WHOLE

from tui_complaints.app import ComplaintsApp
from tui_complaints.screens.cases import CasesScreen
from tui_complaints.screens.form import FormScreen
from tui_complaints.screens.letter import LetterScreen
from tui_complaints.usecases.casework.places import FormPlace
from tui_complaints.usecases.casework.tables import ORDER
from tui_complaints.usecases.preview.sheet import Target
from tui_complaints.widgets.form_field import FieldRow
from tui_complaints.widgets.panels.points import PointsPanel
from tui_complaints.widgets.preview import Preview
from tui_complaints.widgets.rows import Rows

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


HOSTILE = "[/][@click=app.quit]\x1b[31m\x1b]52;c;SEk=\x07\x9b\u202ex"


def is_form(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, FormScreen)


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_a_case_opens_with_its_title_and_how_strong_it_is(store: Path, size: tuple[int, int]) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "Desk late" in shown
        assert "(needed: 2)" in shown  # the files of the two exhibits are not there

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
    assert after == before.replace("when = 2026-03-16", "when = 2026-03-18")


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


async def at_tab(pilot: Pilot[None], tab: str) -> None:
    case_screen(pilot).action_tab(tab)
    await settled(pilot)


async def written_letter(pilot: Pilot[None]) -> None:
    """Wait for the letter, which is written after a moment of quiet."""
    while case_screen(pilot).query_one(Preview).sheet is None or not case_screen(pilot).query_one(Preview).region:
        await pilot.pause()
    await settled(pilot)


async def moved_to(pilot: Pilot[None], rows: Rows, index: int) -> None:
    rows.focus()
    rows.cursor = index
    await settled(pilot)


# What others name


def test_what_others_name_is_deleted_only_after_a_question(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def delete(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts", "c2")
        await pilot.press("d")
        await settled(pilot)
        assert "promise p1" in seen(pilot.app)
        await pilot.press("enter")  # the answer that loses nothing has the focus
        await settled(pilot)
        assert file.read_bytes() == before
        await pilot.press("d")
        await settled(pilot)
        await pilot.click("#forget")
        await settled(pilot)

    in_case(file, delete)
    assert not entry(file, "contacts", "c2")
    assert "contact" not in entry(file, "promises", "p1")
    assert "answered" not in entry(file, "requests", "r1")


def test_entries_are_duplicated_moved_and_linked(store: Path) -> None:
    file = written(store)

    async def change(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts", "c1")
        await pilot.press("J")
        await settled(pilot)
        assert [one["id"] for one in saved(file)["contacts"]] == ["c2", "c1"]
        await pilot.press("K")
        await settled(pilot)
        assert [one["id"] for one in saved(file)["contacts"]] == ["c1", "c2"]
        await pilot.press("x", *"receipt", "enter")
        await settled(pilot)
        assert entry(file, "contacts", "c1")["exhibits"] == ["mail", "receipt"]
        await pilot.press("y")
        await settled(pilot)

    in_case(file, change)
    copies = [one for one in saved(file)["contacts"] if one.get("told") == "Asked where the desk is"]
    assert len(copies) == 2


def test_undo_reaches_back_into_an_earlier_run(store: Path) -> None:
    file = written(store)
    before = file.read_bytes()

    async def delete(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "costs", "van")
        await pilot.press("d")
        await settled(pilot)

    async def undo(pilot: Pilot[None]) -> None:
        await pilot.press("u")
        await settled(pilot)

    in_case(file, delete)
    assert file.read_bytes() != before
    in_case(file, undo)
    assert file.read_bytes() == before


# Find


def test_entries_are_found_by_any_of_their_words(store: Path) -> None:
    file = written(store)

    async def find(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts")
        await pilot.press("slash", *"25 march")
        await settled(pilot)
        assert "Asked where" not in seen(pilot.app)
        await pilot.press("enter", "e")
        await settled(pilot)
        assert is_form(pilot)
        assert "It comes on 25 March”" in seen(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("escape")  # shows all of them again
        await settled(pilot)
        assert "Asked where" in seen(pilot.app)

    in_case(file, find)


# What is missing


def test_enter_on_a_gap_leads_to_the_field_that_closes_it_and_the_gap_goes(store: Path) -> None:
    file = written(store, WHOLE.replace('address = "9 Market Square, Oldtown"\n', ""))

    async def close(pilot: Pilot[None]) -> None:
        await at_tab(pilot, "missing")
        gaps = case_screen(pilot).query_one(PointsPanel).query_one(Rows)
        points = [gaps._source[at][1].text for at in range(len(gaps._source))]  # noqa: SLF001 - what the list shows
        assert not [text for text in points if "shop" in text]  # ids are for commands
        await moved_to(pilot, gaps, next(at for at, text in enumerate(points) if "address of “Bright Desks”" in text))
        await pilot.press("enter")
        await settled(pilot)
        assert is_form(pilot)
        await pilot.press(*"9 Market Square", "ctrl+s")
        await settled(pilot)
        assert "address of “Bright" not in seen(pilot.app)

    in_case(file, close)
    assert entry(file, "parties", "shop")["address"] == "9 Market Square"


# Money


def test_a_sum_opens_what_it_is_made_of(store: Path) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        await at_tab(pilot, "money")
        shown = seen(pilot.app)
        assert "Lost, proved" in shown
        assert "€40" in shown
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert is_form(pilot)
        assert "Cost “A van”" in seen(pilot.app)

    in_case(file, look)


# Evidence


def test_a_file_is_taken_in_as_evidence_with_its_digest(store: Path, tmp_path: Path) -> None:
    file = written(store)
    (tmp_path / "my photo.png").write_bytes(b"a photo")

    async def add(pilot: Pilot[None]) -> None:
        await at_tab(pilot, "evidence")
        await pilot.press("a")
        await settled(pilot)
        pilot.app.post_message(Paste(f"'{tmp_path / 'my photo.png'}'"))  # as terminals give a file that is dropped
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert is_form(pilot)
        await pilot.press(*"The crack", "ctrl+s")
        await settled(pilot)
        assert "unchanged" in seen(pilot.app)

    in_case(file, add, USUAL)
    taken = saved(file)["exhibits"][-1]
    assert taken["title"] == "The crack"
    assert taken["sha256"] == sha256(b"a photo").hexdigest()
    assert (file.parent / taken["file"]).read_bytes() == b"a photo"


def test_a_file_is_opened_only_when_that_was_asked_for_and_confirmed(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(store)
    (file.parent / "exhibits").mkdir()
    (file.parent / "exhibits" / "receipt.pdf").write_bytes(b"paid")
    note = noting_opener(tmp_path, monkeypatch)

    async def look(pilot: Pilot[None]) -> None:
        await at_tab(pilot, "evidence")
        await pilot.press("o")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert not note.exists()
        await pilot.press("o")
        await settled(pilot)
        await pilot.click("#yes")
        assert await until_noted(pilot, note) == str(file.parent / "exhibits" / "receipt.pdf")

    in_case(file, look)


# Other programs


def test_what_another_program_adds_is_shown_when_the_app_looks_again(store: Path) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "people")
        with file.open("a", encoding="utf-8") as stream:
            stream.write('[[people]]\nname = "Ines Vidal"\n')
        case_screen(pilot).on_app_focus()
        await settled(pilot)
        assert "Ines Vidal" in seen(pilot.app)

    in_case(file, look)


def test_a_file_that_cannot_be_read_for_a_moment_stays_as_it_is_and_so_does_the_screen(store: Path) -> None:
    file = written(store)

    async def look(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts", "c1")
        file.write_text("format = 1\ntitle = ", encoding="utf-8")
        case_screen(pilot).on_app_focus()
        await settled(pilot)
        assert "cannot be read" in seen(pilot.app)
        assert "Asked where" in seen(pilot.app)

    in_case(file, look)
    assert file.read_text(encoding="utf-8") == "format = 1\ntitle = "


def test_a_case_that_cannot_be_read_says_where_it_is_wrong(store: Path) -> None:
    file = written(store, 'titel = "x"\n')

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "cannot be opened" in shown
        assert "titel" in shown
        assert "add" not in shown.splitlines()[-1]

    in_case(file, look)


# Whatever was written


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_hostile_text_is_shown_and_never_acts(store: Path, size: tuple[int, int]) -> None:
    data = {"format": 1, **hostile_raw(lambda _field: HOSTILE)}
    file = written(store)
    file.write_text(tomli_w.dumps(data), encoding="utf-8")

    async def look(pilot: Pilot[None]) -> None:
        for tab in ("timeline", "entries", "money", "evidence", "missing", "letter"):
            await at_tab(pilot, tab)
            assert not acting(seen(pilot.app))
        for table in ORDER:
            await at_entry(pilot, table)
            assert not acting(seen(pilot.app))

    in_case(file, look, size)


def test_hostile_text_stays_as_it_was_in_the_forms(store: Path) -> None:
    data = {"format": 1, **hostile_raw(lambda _field: HOSTILE)}
    file = written(store)
    file.write_text(tomli_w.dumps(data), encoding="utf-8")
    before = file.read_bytes()

    async def look(pilot: Pilot[None]) -> None:
        for table in ("case", "complainant", "parties", "contacts", "exhibits"):
            await at_entry(pilot, table)
            await pilot.press("e")
            await settled(pilot)
            assert is_form(pilot)
            assert not acting(seen(pilot.app))
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert not is_form(pilot)

    in_case(file, look)
    assert file.read_bytes() == before


def acting(shown: str) -> list[str]:
    """The characters on the screen that would act on a terminal."""
    return [letter for letter in shown if letter != "\n" and (unicodedata.category(letter) in {"Cc", "Cf"})]


# The keyboard


@pytest.mark.parametrize("size", [SMALL, USUAL])
@pytest.mark.parametrize("tab", ["timeline", "entries", "money", "evidence", "missing", "letter"])
def test_tab_reaches_everything_that_is_seen(store: Path, tab: str, size: tuple[int, int]) -> None:
    file = written(store)
    (file.parent / "exhibits").mkdir()
    for name in ("receipt.pdf", "mail.txt"):  # without them there is no letter
        (file.parent / "exhibits" / name).write_bytes(b"paid")

    async def walk(pilot: Pilot[None]) -> None:
        await at_tab(pilot, tab)
        if tab == "letter" or size == USUAL:
            await written_letter(pilot)
        chain = pilot.app.screen.focus_chain
        met = set()
        for _ in chain:
            met.add(pilot.app.focused)
            await pilot.press("tab")
            await pilot.pause()
        assert met == set(chain)
        assert case_screen(pilot).query_one(Tabs) in met
        if size == USUAL:
            assert case_screen(pilot).query_one(Preview) in met  # the letter stands beside the case

    in_case(file, walk, size)


def test_a_case_of_5000_contacts_opens_and_is_edited(store: Path) -> None:
    many = "".join(
        f'[[contacts]]\nid = "c{at}"\nwhen = 2026-01-{at % 28 + 1:02}\nwith = "shop"\nsaid = "Answer {at}"\n'
        for at in range(5000)
    )
    file = written(store, f'[[parties]]\nid = "shop"\nname = "Bright Desks"\n{many}')

    async def edit(pilot: Pilot[None]) -> None:
        await at_entry(pilot, "contacts", "c4321")
        assert "Answer 4321" in seen(pilot.app)
        await pilot.press("e")
        await settled(pilot)
        row = next(one for one in pilot.app.screen.query(FieldRow) if one.field.key == "said")
        row.put("Another answer")
        await pilot.press("ctrl+s")
        await settled(pilot)

    in_case(file, edit)
    assert entry(file, "contacts", "c4321")["said"] == "Another answer"


# The letter


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_what_the_letter_cites_leads_to_the_entry(store: Path, size: tuple[int, int]) -> None:
    file = written(store)
    (file.parent / "exhibits").mkdir()
    for name in ("receipt.pdf", "mail.txt"):  # without them there is no letter
        (file.parent / "exhibits" / name).write_bytes(b"paid")

    async def follow(pilot: Pilot[None]) -> None:
        await at_tab(pilot, "letter")
        await written_letter(pilot)
        preview = case_screen(pilot).query_one(Preview)
        preview.post_message(Preview.Followed(preview, Target("receipt", "the receipt")))
        await settled(pilot)
        assert case_screen(pilot).panel == "entries"
        assert case_screen(pilot).place == FormPlace("exhibits", "receipt")
        preview.post_message(Preview.Followed(preview, Target("complainant.phone", "no number")))
        await settled(pilot)
        assert is_form(pilot)

    in_case(file, follow, size)


def test_what_a_letter_opened_from_the_list_cites_opens_the_case_there(store: Path) -> None:
    file = written(store)
    (file.parent / "exhibits").mkdir()
    for name in ("receipt.pdf", "mail.txt"):
        (file.parent / "exhibits" / name).write_bytes(b"paid")

    async def follow(pilot: Pilot[None]) -> None:
        await pilot.press("l")
        await settled(pilot)
        preview = pilot.app.screen.query_one(Preview)
        preview.post_message(Preview.Followed(preview, Target("receipt", "the receipt")))
        await settled(pilot)
        assert case_screen(pilot).place == FormPlace("exhibits", "receipt")
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CasesScreen)

    driven(ComplaintsApp(str(store)), follow)


def test_the_letter_opens_on_a_screen_of_its_own_and_goes_back_to_the_case(store: Path) -> None:
    file = written(store)

    async def open_letter(pilot: Pilot[None]) -> None:
        await pilot.press("l")
        await settled(pilot)
        assert type(pilot.app.screen) is LetterScreen
        await pilot.press("escape")
        await settled(pilot)
        assert case_screen(pilot).is_current

    in_case(file, open_letter)
