"""The line of keys at the foot of a screen: as many as fit, each with its word in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.screen import Screen

_HELP = ("question_mark", "f1")
_LAST = ("escape", *_HELP)
"""The way out and the way to help: never left out, and always at the end. So is the menu of all commands."""
_AROUND = 3
"""Cells around a key and its word."""
_AROUND_MENU = _AROUND + 2
"""The menu has a line before it, and a cell after it."""


class Keys(Footer):
    """A footer of which nothing is cut: where there is no room for all keys, the rarer ones are left to F1.

    A screen names its keys in the order of their use; those that come last go first.

    It is made anew only where it would say something else. Textual makes all of it anew whenever the focus moves or a
    key may mean something else: a dozen widgets each time, which takes longer than to draw the whole screen.
    """

    def __init__(self, *, show_command_palette: bool = True) -> None:
        super().__init__(show_command_palette=show_command_palette)
        self._width = 0
        self._said: tuple[object, ...] = ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Look, once everything has happened, whether other keys are to be shown."""
        if self.is_attached and screen is self.screen and screen.app.app_focus:
            self.call_after_refresh(self._say, screen)

    async def _say(self, screen: Screen[object]) -> None:
        active = screen.active_bindings
        said = tuple(
            (key, binding.key, binding.action, binding.description, binding.group, enabled, tooltip)
            for key, (_, binding, enabled, tooltip) in active.items()
            if binding.show or key in {self.app.COMMAND_PALETTE_BINDING, *_HELP}
        )
        if said != self._said:
            self._said = said
            self._bindings_ready = True
            await self.recompose()

    def compose(self) -> ComposeResult:
        """The keys that fit; F1 for help where a field would take the question mark."""
        keys = [widget for widget in super().compose() if isinstance(widget, FooterKey)]
        help_ = self.screen.active_bindings.get("f1")
        if help_ is not None and not any(key.key in _HELP for key in keys):
            binding = help_.binding
            shown = self.app.get_key_display(binding)
            keys.append(FooterKey("f1", shown, binding.description, binding.action).data_bind(compact=Footer.compact))
        yield from fitting(keys, self._width or self.app.size.width)

    def on_resize(self, event: Resize) -> None:
        """Other keys may fit."""
        if event.size.width != self._width:
            self._width = event.size.width
            self.call_after_refresh(self.recompose)


def fitting(keys: Sequence[FooterKey], width: int) -> list[FooterKey]:
    """The keys there is room for: those of the screen as they come, then the way out, help and the menu."""
    last = sorted((key for key in keys if _place_of(key)), key=_place_of)
    left = width - sum(map(_width_of, last))
    kept = []
    for key in keys:
        if not _place_of(key) and _width_of(key) <= left:
            left -= _width_of(key)
            kept.append(key)
    return kept + last


def _place_of(key: FooterKey) -> int:
    """Where a key stands among those at the end; 0 for any other."""
    if _is_menu(key):
        return len(_LAST) + 1
    return _LAST.index(key.key) + 1 if key.key in _LAST else 0


def _is_menu(key: FooterKey) -> bool:
    return key.has_class("-command-palette")


def _width_of(key: FooterKey) -> int:
    around = _AROUND_MENU if _is_menu(key) else _AROUND
    return cell_len(key.key_display) + cell_len(key.description) + around
