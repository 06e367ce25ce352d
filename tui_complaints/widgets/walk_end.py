"""The end of the walk: what follows from what was entered, what is missing, and where to go now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.translation import language
from tui_complaints.usecases.cases import open_case
from tui_complaints.usecases.check import Review, check
from tui_complaints.widgets.safe import line, safe
from tui_complaints.wording import walk_screen as words
from tui_complaints.wording.gaps import gap_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult


class WalkEnd(Vertical):
    """What a walk came to."""

    DEFAULT_CSS = """
    WalkEnd VerticalScroll { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    WalkEnd #ends { height: auto; padding: 0 2; margin: 1 0; }
    WalkEnd #ends Button { margin-right: 2; }
    """

    class Wanted(Message):
        """Where to go now.

        Attributes:
            what: ``letter``, ``case``, ``list`` or ``questions``.
        """

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def compose(self) -> ComposeResult:
        """The text, the ways on."""
        with VerticalScroll():
            yield Static("", id="comes-to")
        with Horizontal(id="ends"):
            yield Button(line(words.TO_LETTER), id="letter")
            yield Button(line(words.TO_CASE), id="case")
            yield Button(line(words.TO_QUESTIONS), id="questions")
            yield Button(line(words.TO_LIST), id="list")

    def wait(self) -> None:
        """It is being saved and looked at."""
        self.query_one("#comes-to", Static).update(line(words.WORKING))
        self.query_one("#letter").focus()

    def show(self, file: Path | None, left_over: Sequence[tuple[str, str]], today: date) -> None:
        """Show what the case came to.

        Args:
            file: the ``case.toml``, None where nothing was entered.
            left_over: what was not understood, each with its question.
            today: the day that everything is reckoned from.
        """
        for name in ("#letter", "#case"):
            self.query_one(name, Button).disabled = file is None
        if file is None:
            self.query_one("#list").focus()
            self._tell(line(words.LEFT_EMPTY))
        else:
            self.query_one("#letter").focus()
            self._check(file, tuple(left_over), today)

    @work(thread=True, exclusive=True)
    def _check(self, file: Path, left_over: tuple[tuple[str, str], ...], today: date) -> None:
        try:
            review = check(open_case(str(file)), today, language())
        except ComplaintsError as problem:
            self.app.call_from_thread(self._tell, safe(str(problem), "$text-error"))
            return
        self.app.call_from_thread(self._tell, _told(review, file, left_over))

    def _tell(self, text: Content) -> None:
        self.query_one("#comes-to", Static).update(text)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Wanted(str(event.button.id)))


def _told(review: Review, file: Path, left_over: tuple[tuple[str, str], ...]) -> Content:
    lines = [line(words.END_TITLE, "bold"), line(words.END_SAVED.format(file=file), "$text-muted")]
    stops = [gap_sentence(gap) for gap in review.stops]
    weakens = [gap_sentence(gap) for gap in review.weakens]
    left = [f"{question} {typed}" for question, typed in left_over]
    for title, style, told in (
        (words.END_STOPS, "$text-error", stops),
        (words.END_FINDINGS, "", [text for _, text in review.findings]),
        (words.END_WEAKENS, "$text-warning", weakens),
        (words.END_LEFT_OVER, "", left),
    ):
        if told:
            lines += [Content(""), line(title, f"bold {style}".strip()), *(line(f"· {one}") for one in told)]
    if not review.gaps:
        lines += [Content(""), line(words.END_COMPLETE, "$text-success")]
    return Content("\n").join(lines)
