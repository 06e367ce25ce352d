"""How far a walk is: the step, what it is about, a dot for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from tui_complaints.widgets.safe import line
from tui_complaints.wording import walk_screen as words
from tui_complaints.wording.walk import talk

if TYPE_CHECKING:
    from textual.app import ComposeResult


class WalkHead(Horizontal):
    """The line above a question."""

    DEFAULT_CSS = """
    WalkHead { height: 2; padding: 0 2; }
    WalkHead #step { width: 1fr; height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    WalkHead #dots { margin-left: 1; }
    WalkHead #dots { width: auto; height: 1; color: $accent; }
    """

    def compose(self) -> ComposeResult:
        """The words, the dots; where there is no room for all, it is the title that is cut."""
        yield Static("", id="step")
        yield Static("", id="dots")

    def show(self, title: str, step: int, steps: int) -> None:
        """Show a step of the walk, counted from 1, and the title of the case or of the entry that it is about."""
        told = words.STEP.format(step=step, steps=steps, name=talk.STEPS[step - 1])
        self.query_one("#step", Static).update(line(f"{told} · {title}"))
        self.query_one("#dots", Static).update(line("●" * step + "○" * (steps - step)))
