"""What the keys of the case screen do with files: take one in, open one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.case_changes import CaseChanges
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.usecases.casework.opening import file_of, show_file
from tui_complaints.usecases.casework.places import FormPlace
from tui_complaints.usecases.typed_paths import path_of
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import BindingType

    from tui_complaints.usecases.session.session import Session

EXHIBITS = "exhibits"


class CaseEvidence(CaseChanges):
    """The part of the case screen that has to do with files."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "open_file", words.OPEN_FILE)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only an exhibit can be opened."""
        if action == "open_file":
            place = self.place if self.session is not None else None
            return place is not None and place.table == EXHIBITS and place.name is not None
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """For evidence, ask for the file first."""
        if self.table == EXHIBITS:
            self.ask_file()
        else:
            super().action_add()

    def ask_file(self) -> None:
        """Ask for a file, take it in, and open its form."""
        from tui_complaints.screens.add_file import AddFileScreen  # noqa: PLC0415 - only who adds one waits for it

        def given(typed: str | None) -> None:
            if typed == "":
                self.open_form(FormPlace(EXHIBITS))
            elif typed:
                self.change(lambda session: session.add_exhibit(path_of(typed)), self._taken_in)

        self.app.push_screen(AddFileScreen(), given)

    def _taken_in(self, name: str) -> None:
        self.changed(EXHIBITS, name)
        self.open_form(FormPlace(EXHIBITS, name, "title"))

    def action_open_file(self) -> None:
        """Ask, then open the file of the exhibit."""
        place = self.place
        if place is not None and place.name is not None and self.session is not None:
            self._find_file(self.session, place.name)

    @work(thread=True, group="file")
    def _find_file(self, session: Session, name: str) -> None:
        try:
            path = file_of(session.stored, name)
        except ComplaintsError as problem:
            self.app.call_from_thread(self.say, str(problem), bad=True)
        else:
            self.app.call_from_thread(self._ask_to_open, path)

    def _ask_to_open(self, path: Path) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001 - what a screen gives back
            if yes:
                self._open_file(path)

        text = words.OPEN_TEXT.format(file=path)
        self.app.push_screen(ConfirmScreen(words.OPEN_TITLE, text, yes=words.OPEN_YES, no=words.OPEN_NO), answered)

    @work(thread=True, group="file")
    def _open_file(self, path: Path) -> None:
        try:
            show_file(path)
        except ComplaintsError as problem:
            self.app.call_from_thread(self.say, str(problem), bad=True)
        else:
            self.app.call_from_thread(self.say, words.OPENED.format(file=path))
