"""The styles of what is drawn line by line: names that say what is meant, colours from the theme.

Textual takes default styles and component classes from one base only; so each widget takes these by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.style import Style
    from textual.widget import Widget

_CSS = {
    "axis": "color: $text-muted;",
    "bar": "text-style: italic;",
    "dim": "color: $text-muted;",
    "failing": "color: $text-error; text-style: bold;",
    "good": "color: $text-success;",
    "here": "color: $foreground; background: $primary-muted; text-style: bold;",
    "lane": "text-style: bold;",
    "today": "color: $text-primary;",
    "waiting": "color: $text-warning;",
}
PAINTS: frozenset[str] = frozenset(f"painted--{name}" for name in _CSS)
"""The component classes."""


def css_of(widget: str, *, is_always_here: bool = False) -> str:
    """The default styles of a widget of that class name.

    Args:
        widget: the name.
        is_always_here: whether the place where the user is stands out also without the focus.
    """
    rules = [f"{widget} > .painted--{name} {{ {rule} }}" for name, rule in _CSS.items()]
    cursor = "color: $block-cursor-foreground; background: $block-cursor-background;"
    focused = widget if is_always_here else f"{widget}:focus"
    return "\n".join([*rules, f"{focused} > .painted--here {{ {cursor} }}"])


class Paints:
    """The styles of one widget's lines, each mixed once.

    Args:
        widget: the widget; when its colours change, it says so by ``clear``.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._mixed: dict[str, Style] = {}

    def __call__(self, name: str) -> Style:
        """The style of that name over the widget's own, which "" stands for."""
        if name not in self._mixed:
            widget = self._widget
            self._mixed[name] = widget.get_component_rich_style(f"painted--{name}") if name else widget.rich_style
        return self._mixed[name]

    def clear(self) -> None:
        """Mix them anew."""
        self._mixed.clear()
