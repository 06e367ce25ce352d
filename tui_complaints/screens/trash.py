"""The trash: deleted cases, to be had back or gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.days import said_day
from tui_complaints.usecases.shelving import empty_trash, restore, trashed
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.shelving import Trashed


class TrashScreen(ModalScreen[None]):
    """The deleted cases, the last deleted first."""

    app: ComplaintsApp
    HELP = words.TRASH_HELP
    DEFAULT_CSS = """
    TrashScreen .dialog { height: 20; }
    TrashScreen.-empty .dialog { height: auto; }
    TrashScreen.-empty Rows { display: none; }
    TrashScreen Rows { background: $surface; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter", "restore", words.RESTORE),
        ("E", "empty", words.EMPTY_TRASH),
        Binding("escape", "dismiss", words.BACK),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cases: list[Trashed] = []

    def compose(self) -> ComposeResult:
        """What it is, then the list."""
        with Vertical(classes="dialog"):
            yield Static(safe(words.TRASH_TITLE), classes="title")
            yield Static("", id="told", classes="muted")
            yield Rows(Column(), Column(20), id="trash")
            yield Keys()

    def on_mount(self) -> None:
        """Look what is in it."""
        self._look()

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        self._guarded(lambda: None)

    def _guarded(self, do: Callable[[], object]) -> None:
        """Do something with the trash in a worker, and show what is in it then."""
        try:
            do()
            found = trashed(store_of(self.app.store))
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._show, found)

    def _show(self, found: list[Trashed]) -> None:
        self._cases = found
        rows = self.query_one("#trash", Rows)
        rows.show([(Cell(case.title), Cell(said_day(case.when.astimezone().date()), "muted")) for case in found])
        self.set_class(not found, "-empty")
        rows.focus()
        self.refresh_bindings()
        told = words.TRASH_COUNT.format(count=len(found)) if found else words.TRASH_EMPTY
        self.query_one("#told", Static).update(safe(told))

    @on(Rows.Chosen, "#trash")
    def _chosen(self) -> None:
        self.action_restore()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In an empty trash there is nothing to have back or to be rid of."""
        if action in {"restore", "empty"}:
            return bool(self._cases)
        return super().check_action(action, parameters)

    def action_restore(self) -> None:
        """Take the case under the cursor back into the store."""
        at = self.query_one("#trash", Rows).cursor
        if at < len(self._cases):
            self._restore(self._cases[at].name)

    @work(thread=True)
    def _restore(self, name: str) -> None:
        self._guarded(lambda: restore(store_of(self.app.store), name))

    def action_empty(self) -> None:
        """Ask, then delete for good."""

        def answered(sure: bool | None) -> None:  # noqa: FBT001 - Textual calls it by place
            if sure:
                self._empty()

        text = words.EMPTY_TRASH_TEXT.format(count=len(self._cases))
        question = ConfirmScreen(words.EMPTY_TRASH_TITLE, text, yes=words.YES_FOR_GOOD, no=words.NO_KEEP)
        self.app.push_screen(question, answered)

    @work(thread=True)
    def _empty(self) -> None:
        self._guarded(lambda: empty_trash(store_of(self.app.store)))

    def on_failed(self, event: Failed) -> None:
        """Say what could not be done."""
        self.query_one("#told", Static).update(safe(str(event.problem), "$text-error"))
