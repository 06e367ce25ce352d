"""A letter on the screen: every word of it is there, what it cites can be reached, and nothing in it acts."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES
from lamp import LAMP, put_lamp
from previewing import lines, sheet, showing, text
from rich.cells import cell_len

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.preview.letter import LetterPreview, preview_letter
from tui_complaints.usecases.preview.parsing import bare
from tui_complaints.usecases.preview.sheet import Block, Meter, Run, Target
from tui_complaints.usecases.write import write_letter
from tui_complaints.widgets.meter import meter_line
from tui_complaints.widgets.preview import LaidOut, Preview
from tui_complaints.widgets.sheet_layout import WIDEST, Layouter

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui_complaints.usecases.preview.sheet import Sheet

TODAY = date(2026, 5, 1)
ALL_OPEN = frozenset({"annex-a", "annex-b"})

UNPROVED = LAMP.replace('exhibits = ["receipt"]\n\n[[promises]]', "\n[[promises]]")
"""The lamp without proof of the call."""


def lamp(store: Path, text: str = LAMP) -> LetterPreview:
    return preview_letter(read_case(put_lamp(store, text=text)), TODAY)


def laid_out(shown: Sheet, width: int, unfolded: frozenset[str] = ALL_OPEN) -> list[str]:
    layout = Layouter().lay_out(shown, width, unfolded)
    return ["".join(piece.text for piece in line.pieces) for line in layout.lines]


def targets(shown: Sheet) -> list[tuple[str, str]]:
    """Each run that leads somewhere: its words, and where to."""
    runs = (run for section in shown.sections for block in section.blocks for run in (*block.lead, *block.runs))
    return [(run.text.strip(), run.target.place) for run in runs if run.target]


@pytest.mark.parametrize("width", [24, 60, 78, 200])
@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_every_letter_and_figure_is_there_in_order_and_no_line_is_too_long(example: str, width: int) -> None:
    stored = read_case(EXAMPLES / example / "case.toml")
    shown = laid_out(preview_letter(stored, TODAY).sheet, width)
    assert max(map(cell_len, shown)) <= min(width, WIDEST)
    text = write_letter(stored, TODAY, output_format="txt").text
    annex = next((part for part in write_letter(stored, TODAY).letter.parts if part == "annex-a"), None)
    written = bare(text)
    if annex is None:  # annexes are laid out in the same order, each cell under its heading
        assert bare("".join(shown)) == written
    assert sorted(bare("".join(shown))) == sorted(written)


def test_a_citation_leads_to_its_exhibit_and_a_fact_to_what_it_was_told_from(store: Path) -> None:
    found = targets(lamp(store).sheet)
    assert ("Exhibit 1", "receipt") in found
    assert ("1.", "c1") in found


def test_what_nothing_proves_is_marked_and_leads_to_the_entry_that_wants_proof(store: Path) -> None:
    shown = lamp(store, UNPROVED).sheet
    assert ("(my own account)", "c1") in targets(shown)

    async def look(pilot: Pilot[None], preview: Preview) -> None:
        await pilot.press("end")
        await pilot.pause()
        seen: set[str] = set()
        for _ in range(20):
            seen |= {line for line in lines(preview) if "(my own account)" in line}
            await pilot.press("pageup")
            await pilot.pause()
        assert seen
        assert all(line.lstrip().startswith("!") for line in seen)

    showing(shown, look)


def test_what_is_missing_is_marked_and_leads_to_the_field_that_it_is_entered_in(store: Path) -> None:
    nobody = LAMP.replace('[complainant]\nname = "Vera Example"\naddress = "2 Test Street, Sampletown"\n', "")
    found = dict(targets(lamp(store, nobody).sheet))
    assert found["[your name]"] == "complainant.name"
    assert found["[your address]"] == "complainant.address"
    unaddressed = LAMP.replace('email = "help@lampshop.example"\n', "")
    shown = preview_letter(read_case(put_lamp(store, "other", unaddressed)), TODAY).sheet
    assert dict(targets(shown))["[recipient's address]"] == "shop.address"

    async def look(pilot: Pilot[None], preview: Preview) -> None:
        line = next(line for line in lines(preview) if "[recipient's address]" in line)
        assert line.lstrip().startswith("×")
        await pilot.press("right")

    told = showing(shown, look).highlighted[-1]
    assert "cannot be posted" in told


def test_arrows_go_from_one_to_the_next_and_enter_follows() -> None:
    shown = sheet(text("One", place="a"), text("plain"), text("Two", place="b"), text("Three", place="c"))

    async def go(pilot: Pilot[None], _: Preview) -> None:
        await pilot.press("right", "enter", "right", "right", "enter", "right", "enter", "left", "enter")

    app = showing(shown, go)
    assert app.followed == ["a", "c", "c", "b"]
    assert app.highlighted[0] == "about a"


def test_a_click_follows_what_it_hits_and_nothing_beside_it() -> None:
    long = Block((Run("Before "), Run("these words are longer than one line of it is", "own", Target("x", "about x"))))

    async def click(pilot: Pilot[None], preview: Preview) -> None:
        shown = lines(preview)
        assert len([line for line in shown if line]) > 1
        await pilot.click(Preview, offset=(shown[0].index("Before"), 0))
        await pilot.click(Preview, offset=(shown[0].index("these"), 0))
        await pilot.click(Preview, offset=(shown[1].index("of it"), 1))
        await pilot.click(Preview, offset=(5, 20))

    assert showing(sheet(long), click, (40, 24)).followed == ["x", "x"]


def test_annexes_are_folded_until_they_are_opened_by_enter_or_a_click() -> None:
    shown = sheet(text("Body"), annex=(text("Row one", place="row"), text("Row two")))

    async def fold(pilot: Pilot[None], preview: Preview) -> None:
        assert "   ▸ Annex A" in lines(preview)
        assert not any("Row one" in line for line in lines(preview))
        await pilot.press("right", "enter")
        assert "   ▾ Annex A" in lines(preview)
        assert any("Row one" in line for line in lines(preview))
        await pilot.press("right", "enter")
        await pilot.click(Preview, offset=(5, lines(preview).index("   ▾ Annex A")))
        assert not any("Row one" in line for line in lines(preview))

    assert showing(shown, fold).followed == ["row"]


def test_the_place_in_the_text_is_kept_when_something_comes_before_it() -> None:
    paragraphs = [text(f"Paragraph {number}", place=f"p{number}") for number in range(60)]

    async def show(pilot: Pilot[None], preview: Preview) -> None:
        await pilot.press("pagedown", "pagedown", "right")
        await pilot.pause()
        before = lines(preview)
        followed = preview.stop
        preview.show(sheet(text("New"), text("And new", place="n"), *paragraphs))
        await pilot.pause()
        assert lines(preview) == before
        assert preview.stop == followed + 1
        preview.show(sheet(*paragraphs[:2]))  # what was read is gone
        await pilot.pause()
        assert any("Paragraph 0" in line for line in lines(preview))

    showing(sheet(*paragraphs), show)


def test_what_a_thread_laid_out_is_dropped_when_something_else_is_shown_by_then() -> None:
    def numbered(word: str) -> Sheet:
        return sheet(*(text(f"{word} {number}") for number in range(400)))

    async def show(pilot: Pilot[None], preview: Preview) -> None:
        assert lines(preview)[0] == "   First 0"  # that many are laid out in a thread
        late = Layouter().lay_out(numbered("Late"), 75, frozenset())
        preview.post_message(LaidOut((numbered("Late"), 75, frozenset()), late))
        await pilot.pause()
        assert lines(preview)[0] == "   First 0"

    showing(numbered("First"), show)


def test_a_letter_of_500_facts_draws_no_more_than_the_screen_holds() -> None:
    facts = [
        Block(
            (
                Run(f"On day {number} they said that it was on its way ("),
                Run(f"Exhibit {number}", "cite", Target("x", "t")),
            ),
            (Run(f"{number}. ", "number"),),
            tight=True,
        )
        for number in range(1, 501)
    ]

    async def move(pilot: Pilot[None], preview: Preview) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        drawn: list[int] = []
        render = preview.render_line
        preview.render_line = lambda y: (drawn.append(y), render(y))[1]  # type: ignore[method-assign,func-returns-value]
        await pilot.press("end")
        await pilot.pause()
        assert 0 < len(drawn) <= 2 * 24
        assert any("500. On day 500" in line for line in lines(preview))

    showing(sheet(*facts), move)


HOSTILE = "\x1b]52;c;AAAA\x07\x9b31m [/] [@click=app.quit]x[/] \u202eabc {{ 1 }} $(id) <script>"


def test_hostile_words_are_shown_as_text(store: Path) -> None:
    told = "told = " + repr("Where is my lamp?").replace("'", '"')
    escaped = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    shown = lamp(store, LAMP.replace(told, f'told = "{escaped}"').replace("Lamp Shop Ltd", escaped)).sheet
    raw = sheet(text(HOSTILE, place="a"), Block((Run(HOSTILE, "heading"),), (Run(HOSTILE, "number"),)))

    async def look(pilot: Pilot[None], preview: Preview) -> None:
        for _ in range(8):
            drawn = "".join(lines(preview))
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", drawn)
            await pilot.press("pagedown", "right")
            await pilot.pause()

    showing(shown, look)
    showing(raw, look)
    assert any("[@click=app.quit]x[/]" in line for line in laid_out(shown, 200))


def test_a_citation_is_not_parted_and_the_widest_words_still_fit() -> None:
    cited = Block((Run("Some words before "), Run("Exhibit 12", "cite", Target("x", "t")), Run(", p. 3")))
    assert laid_out(sheet(cited), 24) == ["Some words before", "Exhibit 12, p. 3"]
    wide = laid_out(sheet(text("漢字" * 20), text("x" * 50)), 15)
    assert max(map(cell_len, wide)) <= 15
    assert "".join(wide) == "漢字" * 20 + "x" * 50


def test_the_words_that_are_written_are_drawn_in_a_terminal_of_one_cell() -> None:
    async def look(_: Pilot[None], preview: Preview) -> None:
        assert lines(preview) is not None

    showing(sheet(text("Words", place="a")), look, (1, 1))


def test_the_meter_says_how_long_it_is_and_when_it_is_too_long(store: Path) -> None:
    assert meter_line(Meter("350 words of 700", 350, 700)).plain == "350 words of 700 ▕██████      ▏"
    assert meter_line(Meter("900 words of 700", 900, 700)).plain == "900 words of 700 ▕████████████▶"
    assert meter_line(Meter("12 characters", 12, None)).plain == "12 characters"
    found = lamp(store).sheet.meter
    assert found is not None
    assert found.limit == 700
    assert (
        found.told == f"{write_letter(read_case(store / 'late-lamp' / 'case.toml'), TODAY).letter.words} words of 700"
    )
