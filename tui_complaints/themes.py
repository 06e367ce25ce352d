"""How the app looks: dark, light, and with high contrast. One accent; a colour always means something (look.md)."""

from __future__ import annotations

from textual.theme import Theme

DEFAULT_THEME = "calm-dark"

THEMES = (
    Theme(
        name=DEFAULT_THEME,
        primary="#6ea8fe",
        secondary="#8fa3bf",
        accent="#6ea8fe",
        foreground="#dfe3ea",
        background="#14171c",
        surface="#1c2027",
        panel="#232831",
        success="#7bc47f",
        warning="#e0b15a",
        error="#f07b72",
        dark=True,
    ),
    Theme(
        name="calm-light",
        primary="#1f5fbf",
        secondary="#53647d",
        accent="#1f5fbf",
        foreground="#1d2229",
        background="#fbfbf9",
        surface="#f0f0ec",
        panel="#e6e6e0",
        success="#1f7a33",
        warning="#8a5a00",
        error="#b3261e",
        dark=False,
    ),
    Theme(
        name="high-contrast",
        primary="#ffff00",
        secondary="#ffffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1a1a1a",
        success="#00ff66",
        warning="#ffd000",
        error="#ff6b6b",
        dark=True,
    ),
)
