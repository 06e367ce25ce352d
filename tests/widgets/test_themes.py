"""In every look, words that matter less stand back, and can still be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import driven
from textual.app import App
from textual.color import Color
from textual.content import Content
from textual.widgets import Static

from tui_complaints.themes import THEMES
from tui_complaints.widgets.safe import line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.pilot import Pilot
    from textual.theme import Theme

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text."""


class Said(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(Content(" ").join([line("plain"), line("muted", "$text-muted")]))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_muted_part_of_a_text_stands_back(theme: Theme) -> None:
    app = Said()
    app.register_theme(theme)
    app.theme = theme.name

    async def look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        drawn = {segment.text.strip(): segment.style for segment in app.screen._compositor.render_strips()[0]}  # noqa: SLF001
        colours = {word: style.color.name for word, style in drawn.items() if word and style and style.color}
        assert colours["plain"] == str(theme.foreground).lower()
        assert colours["muted"] == theme.variables["text-muted"]

    driven(app, look)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_written_can_be_read_on_whatever_is_behind_it(theme: Theme) -> None:
    behind = {"background": theme.background, "surface": theme.surface, "panel": theme.panel}
    written = {
        "foreground": theme.foreground,
        "muted": theme.variables["text-muted"],
        "error": theme.error,
        "warning": theme.warning,
        "success": theme.success,
    }
    found = {
        (name, place): ratio(str(colour), str(ground))
        for name, colour in written.items()
        for place, ground in behind.items()
    }
    assert {pair: contrast for pair, contrast in found.items() if contrast < READABLE} == {}


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, by the formula of WCAG."""
    lighter, darker = sorted((luminance(Color.parse(colour)) for colour in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
