"""A letter in pages: what is seen on a page stands on that page of the PDF that is saved; keys, mouse, and leaving."""

from __future__ import annotations

import io
import re
import threading
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest
import tomli_w
from driving import SMALL, USUAL, driven, seen, settled
from hostile_case import hostile_raw
from lamp import LAMP, put_lamp
from pypdf import PdfReader
from textual.events import MouseScrollDown, MouseScrollUp
from textual.widgets import Input

from tui_complaints.app import ComplaintsApp
from tui_complaints.errors import TypesettingError
from tui_complaints.letters.documents.pdf import pdf
from tui_complaints.letters.documents.pieces import Reader
from tui_complaints.screens.letter import LetterScreen
from tui_complaints.screens.pages import PagesScreen
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.demo import copy_example
from tui_complaints.usecases.documents import whole_document
from tui_complaints.usecases.preview import pages as previewing
from tui_complaints.usecases.write import write_letter
from tui_complaints.widgets.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from pikepdf import Page
    from textual.pilot import Pilot

    from tui_complaints.letters.documents.pieces import Piece
    from tui_complaints.letters.documents.tree import Document
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.preview.pages import PagesPreview

    Drive = Callable[[Pilot[None]], Awaitable[None]]

TODAY = date(2026, 10, 20)
ENDLESS = 520
"""Lines of a terminal on which every page of an example is seen at once."""


def in_letter(file: Path, drive: Drive, size: tuple[int, int] = SMALL) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(LetterScreen(file))
        await settled(pilot)
        await drive(pilot)

    driven(ComplaintsApp(str(file.parents[1]), today=TODAY), go, size)


def in_pages(file: Path, drive: Drive, size: tuple[int, int] = SMALL) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await pilot.press("p")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PagesScreen)
        await drive(pilot)

    in_letter(file, go, size)


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def sheets(shown: str) -> list[str]:
    """What stands on each sheet, without its foot, where they stand below each other."""
    found = re.split(r"^ *Page \d+ of \d+ *$", shown, flags=re.MULTILINE)
    return [re.sub(r"│ +\d+ / \d+ +│", "", one[one.index("┌") :]) for one in found[:-1]]


def at(pilot: Pilot[None]) -> tuple[str, str]:
    """Which page is said to be seen, and the line at the top of the sheets."""
    lines = seen(pilot.app).splitlines()
    top = pilot.app.screen.query_one(Pages).region.y
    return lines[1].strip().partition(" · ")[0], lines[top].strip(" ▁▂▃▄▅▆▇█")


@pytest.fixture
def pump(store: Path) -> Path:
    """A letter of two pages with annexes of two more."""
    return copy_example("heat-pump-quote", store)


# What is shown


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", ["heat-pump-quote", "broken-desk", "parcel-held-26-days", "gimnasio-baja"])
def test_each_page_holds_what_it_holds_in_the_saved_file(store: Path, tmp_path: Path, name: str, columns: int) -> None:
    """The examples are written in English, Lithuanian, Russian and Spanish, and have annexes."""
    shown: list[str] = []

    async def save(pilot: Pilot[None]) -> None:
        shown.append(seen(pilot.app))
        await pilot.press("s")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "saved.pdf")
        await pilot.press("enter")
        await settled(pilot)
        assert "Saved as" in seen(pilot.app)

    in_pages(copy_example(name, store), save, (columns, ENDLESS))
    saved = [page.extract_text() for page in PdfReader(tmp_path / "saved.pdf").pages]
    on_sheets = sheets(shown[0])
    assert len(on_sheets) == len(saved) > 2
    for page, sheet in zip(saved, on_sheets, strict=True):
        words, said = letters(sheet), letters(re.sub(r"\d+ / \d+\s*$", "", page))
        assert words[:15] == said[:15]
        if "A picture of what happened when" not in sheet:
            assert Counter(words) == Counter(said)


def test_paper_and_annexes_are_told(pump: Path) -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert "Page 1 of 4 · A4 · the annexes begin on page 3" in seen(pilot.app)
        await pilot.press("right", "right")
        assert "Annex A: Every contact" in seen(pilot.app)

    in_pages(pump, look)


def test_a_letter_of_one_page_without_annexes_says_so(store: Path) -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert "Page 1 of 1 · A4 " in seen(pilot.app)
        assert "annex" not in seen(pilot.app)

    in_pages(copy_example("do-not-come-again", store), look)


def test_american_letters_are_printed_on_american_paper(store: Path) -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert "US Letter" in seen(pilot.app)

    in_pages(put_lamp(store, text=LAMP.replace('language = "en"', 'jurisdictions = ["US-NY"]')), look)


def test_lines_stand_as_they_are_printed_where_there_is_room(pump: Path) -> None:
    stored = read_case(pump)
    data = pdf(whole_document(stored, write_letter(stored, TODAY).letter, TODAY))
    text = PdfReader(io.BytesIO(data)).pages[0].extract_text().replace("\u00a0", " ")
    printed = max(text.split("\n"), key=len).strip()
    assert len(printed) > len("a line of a narrower sheet, where all of these are broken anew, is no longer than this")

    async def look(pilot: Pilot[None]) -> None:
        assert printed in seen(pilot.app).replace("\u00a0", " ")

    in_pages(pump, look, (120, 80))


def test_on_a_wide_terminal_pages_stand_side_by_side(pump: Path) -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert at(pilot)[0] == "Pages 1–2 of 4"
        assert re.search(r"Page 1 of 4 +Page 2 of 4", seen(pilot.app))
        await pilot.press("right")
        assert at(pilot)[0] == "Pages 3–4 of 4"

    in_pages(pump, look, (200, 90))


@pytest.mark.parametrize("size", [(20, 6), (3, 3), (1, 1)])
def test_no_terminal_is_too_small(pump: Path, size: tuple[int, int]) -> None:
    async def look(pilot: Pilot[None]) -> None:
        await pilot.press("pagedown", "right", "end", "pageup", "home")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert at(pilot) == ("Page 1 of 4", "┌" + "─" * 77 + "┐")

    in_pages(pump, look, size)


def test_hostile_text_is_shown_and_never_acts(store: Path) -> None:
    hostile = "[/][@click=app.quit]\x1b[31m\x1b]52;c;SEk=\x07\x9b\u202ex #read(1) \\"
    file = put_lamp(store)
    data = {**hostile_raw(lambda _field: hostile), "language": "en"}
    file.write_text(tomli_w.dumps(data), encoding="utf-8")

    async def look(pilot: Pilot[None]) -> None:
        shown = seen(pilot.app)
        assert "[/][@click=app.quit]␛[31m␛]52;c;SEk=␇⟦U+009B⟧⟦U+202E⟧x #read(1) \\" in shown
        assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in shown)
        assert "\u202e" not in shown

    in_pages(file, look, (120, ENDLESS))


# Moving


def test_keys_go_by_page_by_screen_and_by_line(pump: Path) -> None:
    edge = "┌" + "─" * 77 + "┐"

    async def move(pilot: Pilot[None]) -> None:
        assert at(pilot) == ("Page 1 of 4", edge)
        await pilot.press("down", "down")
        assert "Daniel Okoro-Finch" in at(pilot)[1]
        await pilot.press("left")
        assert at(pilot) == ("Page 1 of 4", edge)
        await pilot.press("right")
        assert at(pilot) == ("Page 2 of 4", edge)
        await pilot.press("right", "right", "right")
        assert at(pilot)[0] == "Page 4 of 4"
        await pilot.press("end")
        assert "Page 4 of 4" in seen(pilot.app).splitlines()[-3]
        await pilot.press("home")
        assert at(pilot) == ("Page 1 of 4", edge)

    in_pages(pump, move)


def test_a_screen_further_no_line_is_passed_over_and_no_page_begins_in_the_middle(pump: Path) -> None:
    async def turn(pilot: Pilot[None]) -> None:
        view = pilot.app.screen.query_one(Pages)
        read, begins = set[int](), []
        for _ in range(30):
            y, height = view.scroll_offset.y, view.size.height
            read |= set(range(y, y + height))
            if at(pilot)[1].startswith("┌──"):
                begins.append(at(pilot)[0])
            await pilot.press("pagedown")
        assert read >= set(range(view.virtual_size.height))
        assert [*dict.fromkeys(begins)] == [f"Page {page} of 4" for page in (1, 2, 3, 4)]
        for _ in range(30):
            await pilot.press("pageup")
        assert view.scroll_offset.y == 0

    in_pages(pump, turn)


def test_the_wheel_scrolls(pump: Path) -> None:
    async def turn(pilot: Pilot[None]) -> None:
        view = pilot.app.screen.query_one(Pages)
        await pilot._post_mouse_events([MouseScrollDown], widget=view)  # noqa: SLF001 - a wheel has no other way
        await until(pilot, lambda: view.scroll_offset.y > 0)
        await pilot._post_mouse_events([MouseScrollUp], widget=view)  # noqa: SLF001
        await until(pilot, lambda: view.scroll_offset.y == 0)

    in_pages(pump, turn)


def test_the_page_that_is_read_stays_when_the_terminal_changes(pump: Path) -> None:
    async def change(pilot: Pilot[None]) -> None:
        await pilot.press("right", "right")
        for columns in (120, 60, 80):
            await pilot.resize_terminal(columns, 24)
            await settled(pilot)
            assert at(pilot)[0] == "Page 3 of 4"
            assert at(pilot)[1].startswith("┌──")

    in_pages(pump, change)


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait until something that takes frames has happened."""
    for _ in range(500):
        if happened():
            return
        await pilot.pause(0.01)
    assert happened()


# Making them


def test_they_are_made_anew_from_what_the_letter_is_now(store: Path) -> None:
    file = put_lamp(store)

    async def change(pilot: Pilot[None]) -> None:
        assert "Vera Example" in seen(pilot.app)
        await pilot.press("escape")
        file.write_text(LAMP.replace("Vera Example", "Vera Sample-Other"), encoding="utf-8")
        await pilot.press("v")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("p")
        await settled(pilot)
        assert "Vera Sample-Other" in seen(pilot.app)

    in_pages(file, change)


def test_who_leaves_while_they_are_made_waits_for_nothing(pump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    making, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    made, preview, read = pdf, previewing.preview_pages, []

    def slow(document: Document) -> bytes:
        making.set()
        assert go_on.wait(20)
        return made(document)

    def reading(reader: Reader, page: Page) -> tuple[dict[int, Piece], list[Piece]]:
        read.append(page)
        return pieces(reader, page)

    def in_a_thread(stored: StoredCase, letter: Letter, day: date, told: Callable[[int, int], None]) -> PagesPreview:
        try:
            return preview(stored, letter, day, told)
        finally:
            ended.set()

    pieces = Reader.pieces
    monkeypatch.setattr(previewing, "preview_pages", in_a_thread)
    monkeypatch.setattr(previewing, "pdf", slow)
    monkeypatch.setattr(Reader, "pieces", reading)

    async def leave(pilot: Pilot[None]) -> None:
        await pilot.press("p")
        await until(pilot, making.is_set)
        assert "Laying out the pages…" in seen(pilot.app)
        await pilot.press("down", "pagedown", "end")  # nothing to move in yet
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, LetterScreen))
        go_on.set()
        await until(pilot, ended.is_set)
        await settled(pilot)
        assert "Formal complaint" in seen(pilot.app)

    in_letter(pump, leave, USUAL)
    assert read == []


def test_what_cannot_be_laid_out_is_told_and_the_letter_can_still_be_saved(
    pump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_document: Document) -> bytes:
        raise TypesettingError("no [/] more")

    monkeypatch.setattr(previewing, "pdf", refuse)

    async def look(pilot: Pilot[None]) -> None:
        assert "the pages cannot be laid out: no [/] more" in seen(pilot.app)
        assert "…" not in seen(pilot.app)
        await pilot.press("s")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "kept.md")
        await pilot.press("enter")
        await settled(pilot)

    in_pages(pump, look)
    assert "Formal complaint" in (tmp_path / "kept.md").read_text(encoding="utf-8")


def test_without_a_letter_there_are_no_pages(store: Path) -> None:
    file = put_lamp(store, text=LAMP.replace('title = "Lamp', 'titel = "Lamp'))

    async def look(pilot: Pilot[None]) -> None:
        await pilot.press("p")
        await settled(pilot)
        assert isinstance(pilot.app.screen, LetterScreen)

    in_letter(file, look)
