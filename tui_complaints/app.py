"""The full-screen app: which screen comes first, keys and commands that work everywhere, and how it ends."""

from __future__ import annotations

import signal
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.events import InputEvent

from tui_complaints.themes import DEFAULT_THEME, THEMES
from tui_complaints.usecases.courtesy import Courtesy
from tui_complaints.usecases.interface import settled_theme
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.binding import BindingType
    from textual.events import Event
    from textual.screen import Screen

    from tui_complaints.usecases.preview.sheet import Target

_PRINTED = {"escape": "Esc", **{f"f{number}": f"F{number}" for number in range(1, 13)}}
"""Keys that are named by what is printed on them."""
_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class ComplaintsApp(App[None]):
    """The app over one store.

    Args:
        store: the folder of cases, None for the user's own.
        case: a case to open at once.
        today: the day that "today" is; None for the computer's, asked anew whenever it matters.
        throwaway: whether the store is gone when the app ends (``complaints demo``).

    Attributes:
        courtesy: lets work in threads wait while the user presses keys.
    """

    CSS_PATH = Path(__file__).with_name("app.tcss")
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", words.QUIT, priority=True, show=False),
        Binding("ctrl+p", "command_palette", words.PALETTE_HINT, priority=True, show=False),
        Binding("f1", "help", words.HELP, show=False),
        Binding("question_mark", "help", words.HELP),
    ]

    def __init__(
        self,
        store: str | None = None,
        case: Path | None = None,
        today: date | None = None,
        *,
        throwaway: bool = False,
    ) -> None:
        super().__init__()
        self.store = store
        self.throwaway = throwaway
        self.courtesy = Courtesy()
        self._case = case
        self._today = today
        self.title = words.TITLE
        for theme in THEMES:
            self.register_theme(theme)
        chosen = settled_theme()
        self.theme = chosen if chosen in {theme.name for theme in THEMES} else DEFAULT_THEME

    @property
    def today(self) -> date:
        """The day that everything is reckoned from."""
        return self._today or date.today()  # noqa: DTZ011 - the user's own day

    def on_mount(self) -> None:
        """Open the case that was named; let a signal that asks to end do it in order."""
        self._end_on_signals()
        if self._case is not None:
            self.open_case(self._case)

    async def on_event(self, event: Event) -> None:
        """Everything that the user does comes by here first."""
        if isinstance(event, InputEvent):
            self.courtesy.acted()
        await super().on_event(event)

    def get_default_screen(self) -> Screen[Any]:
        """The list of cases is what everything else lies on."""
        from tui_complaints.screens.cases import CasesScreen  # noqa: PLC0415 - a screen imports what it shows

        return CasesScreen()

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - as Textual has it
        """Read the styles in the colours of a theme; at start, before there is a screen, the colours alone.

        Textual would read all styles then, and once more as soon as there is a screen.
        """
        if self.screen_stack:
            super().refresh_css(animate=animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def _fatal_error(self) -> None:
        """End over a mistake of our own: what is known of it goes to a file, without a word of anybody's case.

        Textual would print the values of all variables (safety.md: no private data in tracebacks).
        """
        from tui_complaints.usecases.mishap import keep_mishap  # noqa: PLC0415 - hoped never to be needed

        self.exit(return_code=1, message=words.MISHAP.format(file=keep_mishap()))

    def _end_on_signals(self) -> None:
        """End as by a key: drafts are kept as they are typed, and the terminal is given back as it was."""
        import asyncio  # noqa: PLC0415 - Textual has it already

        loop = asyncio.get_running_loop()
        for number in _ENDING:
            try:
                loop.add_signal_handler(number, self.exit)
            except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
                return

    def open_case(self, file: Path, at: Target | None = None) -> None:
        """Show a case, from the start or at what was followed to it."""
        from tui_complaints.screens.case import CaseScreen  # noqa: PLC0415 - the list need not wait for it

        self.push_screen(CaseScreen(file, at))

    def open_letter(self, file: Path) -> None:
        """Show the letter of a case; what is followed in it opens the case there."""
        from tui_complaints.screens.letter import LetterScreen  # noqa: PLC0415 - the list need not wait for it

        def follow(target: Target | None) -> None:
            if target is not None:
                self.open_case(file, target)

        self.push_screen(LetterScreen(file), follow)

    def start_case(self, file: Path | None = None) -> None:
        """Ask the questions of the walk: of a new case, or of one where they were left off."""
        from tui_complaints.screens.walk import WalkScreen  # noqa: PLC0415 - the list need not wait for it

        self.push_screen(WalkScreen(self.store, file))

    def open_settings(self) -> None:
        """Show the settings."""
        from tui_complaints.screens.settings import SettingsScreen  # noqa: PLC0415 - the list need not wait for it

        self.push_screen(SettingsScreen())

    def open_example(self) -> None:
        """Offer the bundled examples, and open a copy of the one that is taken."""
        from tui_complaints.screens.examples import ExamplesScreen  # noqa: PLC0415 - the list need not wait for it

        self.push_screen(ExamplesScreen())

    def action_help(self) -> None:
        """Show what can be done here."""
        from tui_complaints.screens.help import HelpScreen  # noqa: PLC0415 - only whoever asks pays for it

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_command_palette(self) -> None:
        """Show every command that works here."""
        from tui_complaints.palette import Palette  # noqa: PLC0415 - only whoever opens it pays for it

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is printed on a keyboard: ``Ctrl+P`` and not ``^p``."""
        if binding.key_display or not (binding.key.startswith("ctrl+") or binding.key in _PRINTED):
            return super().get_key_display(binding)
        return _PRINTED.get(binding.key) or f"Ctrl+{binding.key.removeprefix('ctrl+').upper()}"

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The commands of the palette: what the screen can do, then what the app can."""
        from tui_complaints.palette import commands  # noqa: PLC0415 - only whoever opens it pays for it

        yield from commands(self, screen)
