"""What the keys of the case screen open beside it: the letter, the questions of the walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from tui_complaints.screens.case_evidence import CaseEvidence
from tui_complaints.usecases.casework.places import place_of
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.preview.sheet import Target
    from tui_complaints.widgets.preview import Preview


class CaseLetter(CaseEvidence):
    """The part of the case screen that leads to other screens.

    Args:
        file: its ``case.toml``.

    Attributes:
        file: the same.
        is_walked: whether the questions were gone on with, so that the case may be another when they are left.
    """

    app: ComplaintsApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "letter", words.WRITE),
        Binding("w", "walk", words.GO_ON),
    ]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.is_walked = False

    def go_to(self, table: str, name: str) -> None:
        """Show an entry among those of its table."""
        raise NotImplementedError

    def action_letter(self) -> None:
        """Open the letter on a screen of its own."""
        from tui_complaints.screens.letter import LetterScreen  # noqa: PLC0415 - the case need not wait for it

        if self.session is not None:
            self.app.push_screen(LetterScreen(self.file, self.session), self._followed)

    def on_preview_followed(self, event: Preview.Followed) -> None:
        """Go to what the letter cites, or to what is missing from it."""
        event.stop()
        self._followed(event.target)

    def _followed(self, target: Target | None) -> None:
        if target is None or self.session is None:
            return
        place = place_of(self.session.record, target.place)
        if place.name is None or place.key:
            self.open_form(place)
            return
        self.go_to(place.table, place.name)

    def action_walk(self) -> None:
        """Go on with the questions of the walk."""
        self.is_walked = True
        self.app.start_case(self.file)
