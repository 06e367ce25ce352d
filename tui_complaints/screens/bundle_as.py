"""Ask where a letter with its evidence is to be saved, and how large a file of it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from tui_complaints.screens.save_as import SaveAsScreen
from tui_complaints.usecases.bundle.pieces import MAILED
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class BundleAsScreen(SaveAsScreen):
    """A path to type, and beside it how many megabytes a file may have.

    Args:
        suggested: the path that stands in the field.
        most: the number of megabytes that stands in the field; "" for any.
        notes: what to know of the exhibits before they are sent.
        refused: why what was typed before could not be used.

    Attributes:
        most: what was typed for the megabytes.
    """

    DEFAULT_CSS = """
    BundleAsScreen .most { height: auto; margin-bottom: 1; }
    BundleAsScreen .most Static { width: 1fr; }
    BundleAsScreen .notes { margin-bottom: 1; }
    BundleAsScreen .most OneLine { width: 12; margin: 0; }
    """

    def __init__(self, suggested: str, most: str, notes: Sequence[str], refused: str = "") -> None:
        super().__init__(suggested, words.BUNDLE_HINT, refused, title=words.BUNDLE_WHERE)
        self.most = most
        self._notes = notes

    def more(self) -> ComposeResult:
        """How large a file may be."""
        with Horizontal(classes="most"):
            yield Static(safe(words.BUNDLE_MOST.format(fits=MAILED // 1_000_000)))
            yield OneLine(self.most, select_on_focus=False, id="most")

    def told(self) -> ComposeResult:
        """What to know of the exhibits first: what the endings mean can be read another time."""
        if self._notes and not self._refused:
            yield Static(safe("\n".join(self._notes)), classes="warn notes")
        yield from super().told()

    def on_input_changed(self, event: OneLine.Changed) -> None:
        """Keep what is typed for the size."""
        if event.input.id == "most":
            self.most = event.value
