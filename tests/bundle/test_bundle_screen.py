"""The evidence bundle from the app: told before, written with progress, stopped on request, never over a file."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from bundling import case_with
from driving import USUAL, driven, seen, settled
from PIL import Image
from textual.widgets import Input

from tui_complaints.app import ComplaintsApp
from tui_complaints.letters.documents import sheets
from tui_complaints.screens import taking
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.screens.letter import LetterScreen
from tui_complaints.screens.progress import ProgressScreen
from tui_complaints.usecases.bundle import bodies
from tui_complaints.usecases.demo import copy_example

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot


def in_letter(store: Path, drive: Callable[[Pilot[None]], Awaitable[None]], file: Path | None = None) -> None:
    file = file or copy_example("heat-pump-quote", store)
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


async def asked_small(pilot: Pilot[None], path: Path, most: str) -> None:
    await pilot.press("b")
    await settled(pilot)
    pilot.app.screen.query_one("#path", Input).value = str(path)
    pilot.app.screen.query_one("#most", Input).value = most
    await pilot.press("enter")
    await settled(pilot)


def shown(pilot: Pilot[None]) -> str:
    return " ".join(seen(pilot.app).split())


def test_what_is_wrong_with_the_evidence_is_told_before_the_bundle_is_written(store: Path, tmp_path: Path) -> None:
    async def bundle(pilot: Pilot[None]) -> None:
        await pilot.press("b")
        await settled(pilot)
        assert re.search(r"Exhibit \d+ is on paper", shown(pilot))
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

    monkeypatch.setattr(bodies, "text_pages", slow)

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


def large_case(store: Path) -> Path:
    """A case with an exhibit that fits into no file of 400 kB."""
    sheets = [Image.effect_noise((500, 400), 90) for _ in range(4)]
    stream = io.BytesIO()
    sheets[0].save(stream, "PDF", save_all=True, append_images=sheets[1:], quality=92)
    return case_with(store / "lamp", {"scan.pdf": stream.getvalue()})


def test_a_bundle_that_would_be_too_large_is_in_parts_and_all_their_places_are_told(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(taking, "show_file", opened.append)

    async def bundle(pilot: Pilot[None]) -> None:
        await asked_small(pilot, tmp_path / "b.pdf", "0.4")
        told = shown(pilot)
        assert "The bundle is in 2 parts, since one file would be at least 7" in told
        assert f"Wrote 2 parts to {tmp_path}: b-part-1-of-2.pdf to b-part-2-of-2.pdf." in told
        assert "Press “o” to open the first." in told
        await pilot.press("o")
        await settled(pilot)

    in_letter(store, bundle, large_case(store))
    parts = sorted(tmp_path.glob("b*"))
    assert [part.name for part in parts] == ["b-part-1-of-2.pdf", "b-part-2-of-2.pdf"]
    assert all(part.stat().st_size <= 400_000 for part in parts)
    assert opened == [parts[0]]


def test_a_part_is_written_over_only_after_the_user_said_so(store: Path, tmp_path: Path) -> None:
    (tmp_path / "b-part-2-of-2.pdf").write_bytes(b"precious")

    async def bundle(pilot: Pilot[None]) -> None:
        await asked_small(pilot, tmp_path / "b.pdf", "400 kB")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await pilot.press("enter")  # the safe answer has the focus
        await settled(pilot)
        assert not (tmp_path / "b-part-1-of-2.pdf").exists()
        assert (tmp_path / "b-part-2-of-2.pdf").read_bytes() == b"precious"
        assert pilot.app.screen.query_one("#most", Input).value == "400 kB"
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("right", "enter")
        await settled(pilot)

    in_letter(store, bundle, large_case(store))
    assert (tmp_path / "b-part-2-of-2.pdf").read_bytes().startswith(b"%PDF")


def test_a_size_that_is_none_is_asked_for_again_and_what_was_typed_stays(store: Path, tmp_path: Path) -> None:
    async def bundle(pilot: Pilot[None]) -> None:
        await asked_small(pilot, tmp_path / "b.pdf", "many")
        assert "'many' is not a size" in shown(pilot)
        assert pilot.app.screen.query_one("#path", Input).value == str(tmp_path / "b.pdf")
        pilot.app.screen.query_one("#most", Input).value = "0.1"
        await pilot.press("enter")
        await settled(pilot)
        assert "Exhibit 1: page 1 alone is larger than 100 kB" in shown(pilot)
        await pilot.press("escape")

    in_letter(store, bundle, large_case(store))
    assert list(tmp_path.glob("b*")) == []
