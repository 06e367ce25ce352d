"""The timeline on a screen: what its lines say, where the cursor is, what is chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from cases import record_of
from driving import SMALL, USUAL, driven, settled
from rich.cells import cell_len
from textual.app import App
from textual.events import MouseScrollDown, MouseScrollUp

from tui_complaints.domain.findings import find
from tui_complaints.usecases.timeline import timeline
from tui_complaints.widgets.timeline import Timeline
from tui_complaints.widgets.timeline_signs import CHANNELS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import ComposeResult
    from textual.pilot import Pilot
    from textual.strip import Strip

    from tui_complaints.usecases.timeline import Timeline as Shown

DESK = """
language = "en"
[[parties]]
id = "courier"
name = "Swift Parcels"
[[parties]]
id = "shop"
name = "Marlow Desks"
[[purchases]]
id = "desk"
party = "shop"
what = "A desk"
ordered = 2026-03-12
promised = 2026-03-26
delivered = "never"
[[contacts]]
id = "call"
when = 2026-04-14T11:20:00
with = "courier"
channel = "phone"
said = "They would ask"
[[contacts]]
id = "missed"
when = 2026-04-21T09:00:00
with = "courier"
channel = "phone"
direction = "in"
reached = false
[[promises]]
id = "back"
contact = "call"
what = "A callback"
due = 2026-04-16
done = "never"
[[costs]]
id = "bus"
when = 2026-04-28
what = "The bus"
amount = "3 EUR"
"""


def shown_of(text: str) -> Shown:
    record = record_of(text, date(2026, 5, 1))
    return timeline(record, find(record).findings, (), "en")


class Screen(App[None]):
    """A screen with nothing but a timeline, which keeps what the timeline says."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield Timeline()

    def on_mount(self) -> None:
        widget = self.query_one(Timeline)
        widget.show(self.shown)
        widget.rows.focus()

    def on_timeline_chosen(self, message: Timeline.Chosen) -> None:
        self.chosen.append(message.name)


def on(pilot: Pilot[None]) -> Timeline:
    return pilot.app.query_one(Timeline)


def picture(widget: Timeline) -> list[str]:
    return [widget.picture.render_line(y).text for y in range(widget.picture.size.height)]


def rows(widget: Timeline) -> list[str]:
    return [widget.rows.render_line(y).text for y in range(widget.rows.size.height)]


def has_picture(widget: Timeline) -> bool:
    return bool(widget.picture.display)


def line_with(lines: list[str], text: str) -> str:
    (found,) = [line for line in lines if text in line]
    return found


def drawn(text: str, drive: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = USUAL) -> Screen:
    app = Screen(shown_of(text))
    driven(app, drive, size)
    return app


def test_the_picture_tells_the_desk_by_party() -> None:
    async def look(pilot: Pilot[None]) -> None:
        lines = picture(on(pilot))
        assert lines[0].split() == ["Mar", "2026", "Apr", "2026", "May"]  # no room for its year
        assert lines[1].split()[-1] == "today"
        desk = line_with(lines, "never delivered")
        assert desk.startswith("Marlow Desks")
        assert "╞" in desk
        assert desk.index("A desk") < desk.index("╡") < desk.index("never delivered") < desk.rindex("×")
        calls = line_with(lines, "♪→")
        assert calls.startswith("Swift Parcels")
        assert calls.index("♪→") < calls.index("♪←×")
        assert "A callback: never done" in line_with(lines, "A callback")
        assert line_with(lines, "¤→").startswith("you")

    drawn(DESK, look)


def test_the_list_says_the_same_in_words() -> None:
    async def look(pilot: Pilot[None]) -> None:
        told = [" ".join(line.split()) for line in rows(on(pilot)) if line.strip()]
        assert told == [
            "▌ 12 Mar × purchase Marlow Desks A desk never delivered",
            "14 Apr 11:20 ♪→ phone Swift Parcels They would ask",
            "16 Apr × promise Swift Parcels A callback never done",
            "21 Apr 09:00 ♪←× phone Swift Parcels contact not reached",
            "28 Apr ¤→ cost The bus €3",
        ]

    drawn(DESK, look)


def test_a_bar_is_as_long_as_its_days() -> None:
    async def look(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        line = line_with(picture(widget), "A desk")
        columns = {sign: line.index(sign) for sign in "╞╡"}
        today = line.rindex("×")
        # 14 days promised, then 36 days late, to the end of 1 May
        per_day = (today - columns["╞"]) / 51
        assert columns["╡"] - columns["╞"] == pytest.approx(15 * per_day, abs=1.5)

    drawn(DESK, look)


def test_keys_move_the_cursor_and_enter_chooses() -> None:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.press("down", "down", "enter", "end", "enter", "down", "up", "enter", "home", "up", "enter")
        await pilot.press("pagedown", "enter")

    assert drawn(DESK, press).chosen == ["back", "bus", "missed", "desk", "bus"]


def test_the_mouse_chooses_in_the_list_and_finds_in_the_picture() -> None:
    async def click(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        await pilot.click(widget.rows, offset=(30, 3))
        assert widget.at_cursor == "missed"
        await pilot.click(widget.rows, offset=(30, 1), times=2)
        calls = next(y for y, line in enumerate(picture(widget)) if "♪→" in line)
        await pilot.click(widget.picture, offset=(picture(widget)[calls].index("♪←"), calls))
        assert widget.at_cursor == "missed"
        await pilot.click(widget.picture, offset=(picture(widget)[calls].index("♪→"), calls))
        assert widget.at_cursor == "call"
        await pilot.click(widget.rows, offset=(3, 12))  # below the last row
        assert widget.at_cursor == "call"

    assert drawn(DESK, click).chosen == ["call"]


def lit(strip: Strip, app: App[None]) -> str:
    plain = app.query_one(Timeline).picture.rich_style.bgcolor
    return "".join(segment.text for segment in strip if segment.style and segment.style.bgcolor != plain)


def test_the_picture_shows_where_the_cursor_is() -> None:
    async def press(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        await pilot.press("down")
        lights = [lit(widget.picture.render_line(y), pilot.app) for y in range(widget.picture.size.height)]
        assert [light for light in lights if light] == ["♪→"]

    drawn(DESK, press)


def test_zoom_pan_and_back_to_all_of_it() -> None:
    async def press(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        whole = picture(widget)
        await pilot.press("down", *["plus"] * 12)
        near = picture(widget)
        assert "11:00" in near[1]
        assert "14 Apr" in near[0]
        assert "♪→" in "".join(near)  # the entry at the cursor stays in sight
        await pilot.press(*["right"] * 9)
        assert "♪→" not in "".join(picture(widget))
        await pilot.press("down", "down")  # an entry out of sight comes into it
        assert "♪←×" in "".join(picture(widget))
        await pilot.press("minus", "left", "0", "home")
        assert picture(widget) == whole

    drawn(DESK, press)


def test_the_picture_can_be_put_away() -> None:
    async def press(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        assert has_picture(widget)
        before = widget.rows.size.height
        await pilot.press("t")
        assert not has_picture(widget)
        assert widget.rows.size.height > before
        await pilot.press("t")
        assert has_picture(widget)

    drawn(DESK, press)


def test_a_low_screen_has_the_list_alone() -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert not has_picture(on(pilot))
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert has_picture(on(pilot))

    drawn(DESK, look, size=(80, 7))


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_nothing_is_wider_than_the_screen_and_what_matters_is_there(width: int) -> None:
    async def look(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        lines = [*picture(widget), *rows(widget)]
        assert {cell_len(line) for line in lines} == {width}
        for said in ("12 Mar", "A desk", "never delivered", "They would", "not reached"):
            assert said in "\n".join(rows(widget))

    drawn(DESK, look, size=(width, 24))


def test_the_screen_can_change_its_size_and_its_theme() -> None:
    async def change(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        await pilot.press("end")
        await pilot.resize_terminal(60, 12)
        await settled(pilot)
        assert {cell_len(line) for line in [*picture(widget), *rows(widget)]} == {60}
        assert any(line.startswith("▌") for line in rows(widget))  # the cursor is still in sight
        muted = widget.rows.render_line(0)
        pilot.app.theme = "textual-light"
        await settled(pilot)
        assert widget.rows.render_line(0) != muted
        await pilot.resize_terminal(200, 50)
        await settled(pilot)
        assert {cell_len(line) for line in [*picture(widget), *rows(widget)]} == {200}

    drawn(DESK, change)


def test_a_picture_of_more_lines_than_there_are_follows_the_cursor() -> None:
    promised = "".join(
        f'[[promises]]\nid = "p{index}"\nby = "shop"\nwhat = "Promise {index}"\ndue = 2026-04-{index + 10}\n'
        for index in range(12)
    )

    async def move(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        axis = picture(widget)[:2]
        assert "Promise 11" not in "".join(picture(widget))
        for name in ("p11", "p0", "p5"):
            widget.go_to(name)
            await pilot.pause()
            assert f"Promise {name[1:]}" in "".join(picture(widget))
            assert picture(widget)[:2] == axis
            assert line_with(picture(widget), "Marlow").startswith("Marlow Desks")  # whose promises these are
        await pilot.click(widget.picture, offset=(30, 3))
        assert widget.at_cursor != "p5"
        await pilot._post_mouse_events([MouseScrollDown], widget=widget.picture)  # noqa: SLF001 - a wheel has no other way
        assert picture(widget)[:2] != axis
        await pilot._post_mouse_events([MouseScrollUp], widget=widget.picture)  # noqa: SLF001 - a wheel has no other way
        assert picture(widget)[:2] == axis

    drawn(DESK + promised, move, size=SMALL)


def test_what_nobody_promised_is_not_waited_for() -> None:
    async def look(pilot: Pilot[None]) -> None:
        assert " • " in line_with(rows(on(pilot)), "A lamp")

    drawn('[[purchases]]\nwhat = "A lamp"\nordered = 2026-03-01\n', look)


def test_a_new_case_leaves_the_cursor_on_its_entry() -> None:
    async def change(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        await pilot.press("down", "down", "down")
        assert widget.at_cursor == "missed"
        earlier = '[[contacts]]\nid = "first"\nwhen = 2026-03-10\n'
        widget.show(shown_of(DESK + earlier))
        assert widget.at_cursor == "missed"
        widget.show(shown_of(DESK.replace('id = "missed"', 'id = "other"')))
        assert widget.at_cursor == "bus"  # the fifth row, where it was, now the last
        widget.show(shown_of('[[contacts]]\nid = "only"\n'))
        assert widget.at_cursor == "only"
        widget.go_to("nobody")
        assert widget.at_cursor == "only"

    drawn(DESK, change)


def test_a_case_without_entries_says_what_to_do() -> None:
    async def look(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        assert "Nothing here yet" in rows(widget)[0]
        assert widget.at_cursor == ""
        assert picture(widget) == []
        await pilot.press("down", "enter", "plus", "right", "0", "end", "pagedown")

    assert drawn("", look).chosen == []


HOSTILE = "\\u001b[2J\\u001b]52;c;AAAA\\u0007\\u202eevil\\u009b [/] [@click=app.quit]x[/] 日本語 e\\u0301\\n\\tend"


def test_hostile_text_is_shown_as_text() -> None:
    text = f"""
[[parties]]
id = "p"
name = "{HOSTILE}"
[[purchases]]
id = "x"
party = "p"
what = "{HOSTILE}"
ordered = 2026-03-01
promised = 2026-04-25
[[contacts]]
id = "c"
when = 2026-03-02
with = "p"
said = "{HOSTILE}"
conduct = ["{HOSTILE}"]
"""

    async def look(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        lines = [*picture(widget), *rows(widget)]
        everything = "".join(lines)
        assert not set(everything) & {*map(chr, range(32)), "\x7f", "\x9b", "\u202e"}
        assert "␛[2J␛]52;c;" in everything
        assert {cell_len(line) for line in lines} == {200}
        assert "[/] [@click=app.quit]x[/] 日本語" in everything
        await pilot.press("down", "plus", "minus", "enter")

    assert drawn(text, look, size=(200, 24)).chosen == ["c"]


def many(contacts: int) -> str:
    lines = ['[[parties]]\nid = "p"\nname = "Northgate"\n']
    lines += [
        f'[[contacts]]\nwhen = 2026-{1 + index // 1400:02}-{index // 50 % 28 + 1:02}T10:00:00\nwith = "p"\n'
        for index in range(contacts)
    ]
    return "".join(lines)


def test_moving_through_5000_contacts_draws_few_lines() -> None:
    async def move(pilot: Pilot[None]) -> None:
        widget = on(pilot)
        counted = []
        for part in (widget.rows, widget.picture):
            inner = part.render_line

            def count(y: int, inner: object = inner) -> Strip:
                counted.append(y)
                return inner(y)  # type: ignore[operator,no-any-return] # what it stands for

            part.render_line = count  # type: ignore[method-assign]
        await pilot.press("down")
        assert 2 <= len(counted) <= 4  # the row that was left and the row that was entered, and the same in the picture
        counted.clear()
        await pilot.press("pagedown")
        assert len(counted) <= 2 * USUAL[1]
        await pilot.press("end", "enter")

    assert drawn(many(5000), move).chosen == ["contacts[4999]"]


def test_many_on_one_place_are_counted() -> None:
    async def look(pilot: Pilot[None]) -> None:
        line = line_with(picture(on(pilot)), "Northgate")
        assert "99+" in line  # 50 contacts a day, two days and more a sign

    drawn(many(5000), look, size=SMALL)


def test_dates_that_are_not_certain_are_drawn_as_all_that_they_can_be() -> None:
    text = """
[[contacts]]
when = 2026-03-01
channel = "chat"
[[contacts]]
when = "2026-03-10/2026-03-20"
channel = "email"
[[contacts]]
channel = "letter"
[[contacts]]
when = 2026-04-20
"""

    async def look(pilot: Pilot[None]) -> None:
        line = line_with(picture(on(pilot)), "≡→")
        tail = line[line.index("≡→") :]
        assert "2×~~~" in tail  # the e-mail, and the letter of which nothing is known but that it follows

    drawn(text, look)


def test_signs_are_of_one_cell_each_and_no_emoji() -> None:
    assert {cell_len(sign) for sign in CHANNELS.values()} == {1}
    # WGL4 and Latin-1: nothing of the blocks from which terminals draw pictures
    assert all(ord(sign) < 0x2670 for sign in CHANNELS.values())
    assert len(set(CHANNELS.values())) == len(CHANNELS)
