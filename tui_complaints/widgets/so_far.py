"""What was entered in a walk so far, beside its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui_complaints.widgets.safe import line
from tui_complaints.wording import walk_screen as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui_complaints.usecases.walk.so_far import Part


class SoFar(VerticalScroll):
    """Headings with a line for each entry; the last entered is in view."""

    DEFAULT_CSS = """
    SoFar { width: 34%; max-width: 64; padding: 0 2; border-left: solid $panel; scrollbar-size-vertical: 1; }
    SoFar:focus { border-left: solid $primary; }
    """

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(line(words.NOTHING_YET, "$text-muted"))

    def show(self, parts: Sequence[Part]) -> None:
        """Show what was entered."""
        lines = [Content.styled(words.SO_FAR, "$text-muted")]
        for part in parts:
            lines += [Content(""), line(part.title, "bold"), *(line(entry) for entry in part.lines)]
        if not parts:
            lines = [line(words.NOTHING_YET, "$text-muted")]
        self.query_one(Static).update(Content("\n").join(lines))
        self.scroll_end(animate=False)
