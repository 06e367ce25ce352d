"""The evidence bundle from the app: told before, written with progress, stopped on request, never over a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from driving import USUAL, driven, seen, settled
from textual.widgets import Input

from tui_complaints.app import ComplaintsApp
from tui_complaints.letters.documents import sheets
from tui_complaints.screens.letter import LetterScreen
from tui_complaints.screens.progress import ProgressScreen
from tui_complaints.usecases.bundle import assemble as assembling
from tui_complaints.usecases.demo import copy_example

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot


def in_letter(store: Path, drive: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    file = copy_example("heat-pump-quote", store)
    before = file.read_bytes()

    async def go(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(LetterScreen(file))
        await settled(pilot)
        await drive(pilot)
        assert file.read_bytes() == before

    driven(ComplaintsApp(str(store)), go, USUAL)


async def asked(pilot: Pilot[None], path: Path) -> None:
    await pilot.press("b")
    await settled(pilot)
    pilot.app.screen.query_one(Input).value = str(path)
    await pilot.press("enter")


def shown(pilot: Pilot[None]) -> str:
    return " ".join(seen(pilot.app).split())


def test_what_is_wrong_with_the_evidence_is_told_before_the_bundle_is_written(store: Path, tmp_path: Path) -> None:
    async def bundle(pilot: Pilot[None]) -> None:
        await pilot.press("b")
        await settled(pilot)
        assert "Exhibit 9 is on paper" in shown(pilot)
        pilot.app.screen.query_one(Input).value = str(tmp_path / "b.pdf")
        await pilot.press("enter")
        await settled(pilot)
        assert f"Wrote {tmp_path / 'b.pdf'}: " in shown(pilot)
        assert "Press “o” to open it." in shown(pilot)

    in_letter(store, bundle)
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_a_zip_is_written_where_the_name_says_so(store: Path, tmp_path: Path) -> None:
    async def bundle(pilot: Pilot[None]) -> None:
        await asked(pilot, tmp_path / "b.zip")
        await settled(pilot)

    in_letter(store, bundle)
    assert (tmp_path / "b.zip").read_bytes().startswith(b"PK")


def test_a_file_is_written_over_only_after_the_user_said_so(store: Path, tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"precious")

    async def bundle(pilot: Pilot[None]) -> None:
        await asked(pilot, tmp_path / "b.pdf")
        await settled(pilot)
        await pilot.press("enter")  # the safe answer has the focus
        await settled(pilot)
        assert (tmp_path / "b.pdf").read_bytes() == b"precious"
        await pilot.press("enter")  # the name is asked for again
        await settled(pilot)
        await pilot.press("right", "enter")
        await settled(pilot)

    in_letter(store, bundle)
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_a_name_that_cannot_be_used_is_asked_for_again(store: Path, tmp_path: Path) -> None:
    async def bundle(pilot: Pilot[None]) -> None:
        await asked(pilot, tmp_path / "b.docx")
        await settled(pilot)
        assert "should end in one of these: .pdf, .zip" in shown(pilot)
        await pilot.press("escape")

    in_letter(store, bundle)


def test_it_is_stopped_on_request_and_nothing_is_left(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading  # noqa: PLC0415

    waiting, go_on = threading.Event(), threading.Event()
    made = sheets.text_pages

    def slow(*given: object) -> str:
        waiting.set()
        go_on.wait(20)
        return made(*given)  # type: ignore[arg-type] # what it was given

    monkeypatch.setattr(assembling, "text_pages", slow)

    async def bundle(pilot: Pilot[None]) -> None:
        await asked(pilot, tmp_path / "b.pdf")
        while not waiting.is_set():
            await pilot.pause()
        assert isinstance(pilot.app.screen, ProgressScreen)
        await pilot.press("escape")
        go_on.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, LetterScreen)
        assert "Stopped. Nothing was written." in shown(pilot)

    in_letter(store, bundle)
    assert not (tmp_path / "b.pdf").exists()
