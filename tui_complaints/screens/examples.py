"""The bundled examples: one is copied into the store and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.demo import copy_example, example_titles
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp


class ExamplesScreen(ModalScreen[None]):
    """A list of the examples by title."""

    app: ComplaintsApp
    DEFAULT_CSS = """
    ExamplesScreen .dialog { height: 20; }
    ExamplesScreen Rows { margin-top: 1; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", words.BACK)]

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[tuple[str, str], ...] = ()

    def compose(self) -> ComposeResult:
        """What they are, then the list."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.EXAMPLES_TITLE), classes="title")
            yield Static(safe(words.EXAMPLES_TEXT), classes="muted")
            yield Rows(Column(), id="examples")
            yield Static("", id="problem", classes="bad")

    def on_mount(self) -> None:
        """Read their titles."""
        self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        self.app.call_from_thread(self._show, example_titles())

    def _show(self, names: tuple[tuple[str, str], ...]) -> None:
        self._names = names
        rows = self.query_one("#examples", Rows)
        rows.show([(Cell(title),) for _, title in names])
        rows.focus()

    @on(Rows.Chosen, "#examples")
    def _chosen(self, event: Rows.Chosen) -> None:
        self._copy(self._names[event.index][0])

    @work(thread=True, exclusive=True)
    def _copy(self, name: str) -> None:
        try:
            file = copy_example(name, store_of(self.app.store).root)
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._open, file)

    def _open(self, file: Path) -> None:
        self.dismiss()
        self.app.open_case(file)

    def on_failed(self, event: Failed) -> None:
        """Say what could not be done."""
        self.query_one("#problem", Static).update(safe(str(event.problem)))
