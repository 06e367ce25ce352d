"""The keys that mean something now, in the last line of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Footer

if TYPE_CHECKING:
    from textual.screen import Screen


class Keys(Footer):
    """A footer that is made anew only where it would say something else.

    Textual makes all of it anew whenever the focus moves or a key may mean something else: a dozen widgets each time,
    which takes longer than to draw the whole screen.
    """

    _said: tuple[object, ...] = ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Look, once everything has happened, whether other keys are to be shown."""
        if self.is_attached and screen is self.screen and screen.app.app_focus:
            self.call_after_refresh(self._say, screen)

    async def _say(self, screen: Screen[object]) -> None:
        active = screen.active_bindings
        said = tuple(
            (key, binding.key, binding.action, binding.description, binding.group, enabled, tooltip)
            for key, (_, binding, enabled, tooltip) in active.items()
            if binding.show or key == self.app.COMMAND_PALETTE_BINDING
        )
        if said != self._said:
            self._said = said
            self._bindings_ready = True
            await self.recompose()
