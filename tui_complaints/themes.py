"""How the app looks: dark, light, and with high contrast. One accent; a colour always means something (look.md)."""

from __future__ import annotations

from textual.theme import Theme

DEFAULT_THEME = "calm-dark"


def _shades(muted: str, disabled: str, bar: str, behind: str) -> dict[str, str]:
    """Colours of what stands back: words that matter less, what cannot be used now, scrollbars.

    Each is a colour of its own. Textual's are a share of what is behind them, which parts of a text do not get.
    """
    return {
        "text-muted": muted,
        "text-disabled": disabled,
        "scrollbar": bar,
        "scrollbar-hover": muted,
        "scrollbar-active": muted,
        "scrollbar-background": behind,
    }


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
        variables=_shades("#98a0ad", "#6b7280", "#3a4250", "#1a1e25"),
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
        success="#1a6b2c",
        warning="#7d5200",
        error="#b3261e",
        dark=False,
        variables=_shades("#5a626e", "#747a84", "#c4c4bc", "#f0f0ec"),
    ),
    Theme(
        name="high-contrast",
        primary="#ffff00",
        secondary="#ffffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#242424",
        panel="#303030",
        success="#00ff66",
        warning="#ffd000",
        error="#ff6b6b",
        dark=True,
        variables=_shades("#d0d0d0", "#a0a0a0", "#909090", "#1a1a1a"),
    ),
)
