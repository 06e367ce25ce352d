"""The public review on its screen: what was taken out is listed, and what is posted lies on the disk."""

from __future__ import annotations

import shutil
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES
from driving import SMALL, USUAL, driven, seen
from lamp import LAMP, put_lamp
from textual.widgets import Input, Select

from tui_complaints.app import ComplaintsApp
from tui_complaints.domain.record import Record
from tui_complaints.paths import state
from tui_complaints.screens.review import ReviewScreen
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.missing import place_called
from tui_complaints.usecases.review import removal, write_review
from tui_complaints.usecases.session.session import Session
from tui_complaints.widgets.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

TODAY = date(2026, 5, 1)

TOLD = LAMP.replace(
    'told = "Where is my lamp?"', 'told = "I asked Ms Vesta Prudence, vesta@lampshop.example, where it is"'
)


async def quiet(pilot: Pilot[None]) -> None:
    """Wait until the review has been written and shown."""
    await pilot.pause()
    for _ in range(500):
        if all(worker.is_finished for worker in pilot.app.workers):
            break
        await pilot.pause(0.02)
    await pilot.pause()


def with_review(
    file: Path,
    drive: Callable[[Pilot[None], ReviewScreen], Awaitable[None]],
    size: tuple[int, int] = USUAL,
    *,
    today: date = TODAY,
    session: Session | None = None,
) -> list[str]:
    """Open the review of a case and press its keys; gives back what was followed out of it."""
    followed: list[str] = []

    async def go(pilot: Pilot[None]) -> None:
        screen = ReviewScreen(file, session)
        await pilot.app.push_screen(screen, lambda target: followed.append(target.place if target else ""))
        await quiet(pilot)
        await drive(pilot, screen)

    driven(ComplaintsApp(store=str(file.parents[1]), today=today), go, size)
    return followed


def words_of(preview: Preview) -> str:
    assert preview.sheet is not None
    return "\n\n".join(block.text for section in preview.sheet.sections for block in section.blocks)


@pytest.fixture
def lamp(store: Path) -> Path:
    return put_lamp(store, text=TOLD)


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_all_of_the_review_and_each_thing_that_was_taken_out_stand_there(example: str, store: Path) -> None:
    shutil.copytree(EXAMPLES / example, store / example)
    file = store / example / "case.toml"
    called = partial(place_called, Record(read_case(file).case, TODAY))
    reviewed = write_review(read_case(file), TODAY, called=called)

    async def look(_: Pilot[None], screen: ReviewScreen) -> None:
        assert words_of(screen.query_one("#review", Preview)) == reviewed.review.text
        notes = words_of(screen.query_one("#notes", Preview))
        assert all(removal(item, called) in notes for item in reviewed.review.removed)
        assert all(told in notes for told in (*reviewed.faults, *reviewed.warnings))

    with_review(file, look)


def test_what_was_taken_out_is_told_with_its_reason_and_leads_to_its_entry(lamp: Path) -> None:
    async def follow(pilot: Pilot[None], screen: ReviewScreen) -> None:
        assert "vesta@lampshop.example" not in words_of(screen.query_one("#review", Preview))
        shown = " ".join(seen(pilot.app).split())
        assert "Taken out, and why" in shown
        await pilot.press("tab", "right", "enter")
        await pilot.pause()

    assert with_review(lamp, follow) == ["c1.told"]


def test_what_has_no_proof_is_told_by_its_sentence_and_by_no_id(store: Path) -> None:
    shutil.copytree(EXAMPLES / "broken-desk", store / "desk")

    async def look(_: Pilot[None], screen: ReviewScreen) -> None:
        notes = words_of(screen.query_one("#notes", Preview))
        assert "No exhibit proves this; the site may ask for proof: Apie rugsėjo 25 d." in notes
        assert "late;" not in notes

    with_review(store / "desk" / "case.toml", look, today=date(2026, 10, 20))


def test_another_site_has_its_own_limit(lamp: Path) -> None:
    async def choose(pilot: Pilot[None], screen: ReviewScreen) -> None:
        count = write_review(read_case(lamp), TODAY).review.characters
        assert f"{count} characters" in seen(pilot.app)
        await pilot.press("shift+tab", "shift+tab")
        assert screen.focused is screen.query_one("#site")
        await pilot.press("enter", *"google", "enter")
        await quiet(pilot)
        assert f"{count} characters of 4000" in seen(pilot.app)
        await pilot.press("tab", "enter", "home", "down", "enter")
        await quiet(pilot)
        assert screen.query_one("#language", Select).value == "es"

    with_review(lamp, choose)


def test_what_has_no_proof_is_marked_and_leads_to_its_entry(store: Path) -> None:
    shutil.copytree(EXAMPLES / "broken-desk", store / "desk")

    async def follow(pilot: Pilot[None], _: ReviewScreen) -> None:
        assert any(line.startswith(" ! ") for line in seen(pilot.app).splitlines())
        await pilot.press("right", "enter")
        await pilot.pause()

    assert with_review(store / "desk" / "case.toml", follow, today=date(2026, 10, 20)) == ["late"]


def test_the_review_is_copied_and_saved_as_it_is_posted(lamp: Path, tmp_path: Path) -> None:
    text = write_review(read_case(lamp), TODAY).review.text

    async def take(pilot: Pilot[None], _: ReviewScreen) -> None:
        await pilot.press("c")
        await quiet(pilot)
        assert pilot.app.clipboard.rstrip() == text
        await pilot.press("s")
        await pilot.pause()
        pilot.app.screen.query_one(Input).value = str(tmp_path / "review.txt")
        await pilot.press("enter")
        await quiet(pilot)

    with_review(lamp, take)
    assert (tmp_path / "review.txt").read_text(encoding="utf-8").rstrip() == text
    assert (state() / "copied" / "review-2026-05-01.txt").read_text(encoding="utf-8").rstrip() == text


def test_what_was_posted_is_frozen_and_can_be_taken_back(lamp: Path) -> None:
    session = Session.open(lamp, TODAY)
    before = read_case(lamp).case
    text = write_review(read_case(lamp), date(2026, 4, 30), platform="google").review.text

    async def post(pilot: Pilot[None], screen: ReviewScreen) -> None:
        screen.query_one("#site", Select).value = "google"
        await quiet(pilot)
        await pilot.press("m")
        await pilot.pause()
        await pilot.press("ctrl+u", *"2026-04-30", "tab", *"https://maps.example/r/1", "enter", "enter")
        await quiet(pilot)
        assert "Noted as posted on 30 Apr 2026" in " ".join(seen(pilot.app).split())
        assert "says much the same already" in words_of(screen.query_one("#notes", Preview))

    with_review(lamp, post, session=session)
    letter = read_case(lamp).case.letters[-1]
    assert (letter.kind, letter.platform, letter.url, str(letter.sent)) == (
        "review", "google", "https://maps.example/r/1", "2026-04-30",
    )  # fmt: skip
    assert (lamp.parent / "letters" / "2026-04-30-review.txt").read_text(encoding="utf-8").rstrip() == text
    session.undo()
    assert read_case(lamp).case == before


def test_what_was_not_posted_changes_nothing(lamp: Path) -> None:
    before = lamp.read_bytes()

    async def leave(pilot: Pilot[None], screen: ReviewScreen) -> None:
        await pilot.press("m")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        await pilot.press("escape")
        await pilot.pause()

    assert with_review(lamp, leave) == [""]
    assert lamp.read_bytes() == before


def test_no_review_over_changed_evidence_and_why(lamp: Path) -> None:
    (lamp.parent / "exhibits" / "receipt.txt").write_text("another", encoding="utf-8")

    async def look(pilot: Pilot[None], screen: ReviewScreen) -> None:
        assert "Nothing can be written before this is put right" in " ".join(seen(pilot.app).split())
        await pilot.press("c", "s", "m")
        await quiet(pilot)
        assert pilot.app.screen is screen

    with_review(lamp, look, SMALL)


def test_a_list_of_sites_that_cannot_be_read_is_named(lamp: Path, tmp_path: Path) -> None:
    templates = tmp_path / "config" / "complaints" / "templates"
    templates.mkdir(parents=True)
    (templates / "platforms.toml").write_text("[[/]]\n[google", encoding="utf-8")

    async def look(pilot: Pilot[None], _: ReviewScreen) -> None:
        assert "platforms.toml" in seen(pilot.app)

    with_review(lamp, look, (200, 50))


def test_hostile_words_are_text(store: Path) -> None:
    hostile = "[/] [@click=app.quit]x[/] \\u001b]52;c;QQ==\\u0007 \\u202e {{ 1 }}"
    file = put_lamp(store, text=TOLD.replace('"Lamp Shop Ltd"', f'"{hostile}"').replace("Vesta", hostile))

    async def look(pilot: Pilot[None], screen: ReviewScreen) -> None:
        for _ in range(3):
            shown = seen(pilot.app)
            assert not any((ord(char) < 32 and char != "\n") or char in "\x7f\x9b\u202e" for char in shown)
            await pilot.press("right", "tab", "pagedown")
            await pilot.pause()
        assert "[@click=app.quit]x[/]" in words_of(screen.query_one("#review", Preview))

    with_review(file, look, SMALL)
