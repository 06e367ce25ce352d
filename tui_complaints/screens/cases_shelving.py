"""What is done with a whole case from the list: copied, put into the archive, deleted and had back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.usecases.cases import store_of
from tui_complaints.widgets.safe import plain
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.storage.store import Store
    from tui_complaints.usecases.browse import Row


class ShelvingScreen(Screen[None]):
    """The part of the list that moves whole cases; each thing that it does can be taken back."""

    app: ComplaintsApp

    def __init__(self) -> None:
        super().__init__()
        self._take_back: list[tuple[str, Callable[[Store], object]]] = []

    def case_row(self) -> Row | None:
        """The case that is meant, None where there is none."""
        raise AssertionError

    def moved(self, row: Row) -> None:
        """A case is no longer where it was, because the user wanted it so."""
        raise AssertionError(row)

    def shelved(self) -> None:
        """The store has changed."""
        raise AssertionError

    def action_duplicate(self) -> None:
        """Copy the case, with its evidence, under a title that says so."""
        from tui_complaints.usecases import shelving  # noqa: PLC0415 - the list need not wait for it

        row = self.case_row()
        if row is None:
            return
        title = words.COPY_OF.format(title=row.title or row.id)

        def copy(store: Store) -> tuple[str, Callable[[Store], object]]:
            file = shelving.duplicate(store, row.id, title, archived=row.archived)
            made = file.parent.name
            return title, lambda store: shelving.trash(store, made, datetime.now(UTC))

        self._shelve(copy, words.COPIED.format(title=title))

    def action_archive(self) -> None:
        """Put the case into the archive, or take it out."""
        from tui_complaints.usecases import shelving  # noqa: PLC0415 - the list need not wait for it

        row = self.case_row()
        if row is None:
            return
        title = row.title or row.id

        def move(store: Store) -> tuple[str, Callable[[Store], object]]:
            if row.archived:
                shelving.unarchive(store, row.id)
                self.moved(row)
                return title, lambda store: shelving.archive(store, row.id)
            shelving.archive(store, row.id)
            self.moved(row)
            return title, lambda store: shelving.unarchive(store, row.id)

        told = words.UNARCHIVED if row.archived else words.ARCHIVED
        self._shelve(move, told.format(title=title))

    def action_delete(self) -> None:
        """Ask, then put the case into the trash."""
        from tui_complaints.screens.confirm import ConfirmScreen  # noqa: PLC0415 - the list need not wait for it
        from tui_complaints.usecases import shelving  # noqa: PLC0415 - the list need not wait for it

        row = self.case_row()
        if row is None:
            return
        title = row.title or row.id

        def answered(sure: bool | None) -> None:  # noqa: FBT001 - Textual calls it by place
            if sure:
                self._shelve(delete, words.TRASHED.format(title=title))

        def delete(store: Store) -> tuple[str, Callable[[Store], object]]:
            gone = shelving.trash(store, row.id, datetime.now(UTC), archived=row.archived)
            self.moved(row)
            return title, lambda store: shelving.restore(store, gone.name)

        question = ConfirmScreen(
            words.CONFIRM_TRASH,
            words.CONFIRM_TRASH_TEXT.format(title=title),
            yes=words.YES_DELETE,
            no=words.NO_KEEP,
        )
        self.app.push_screen(question, answered)

    def action_undo(self) -> None:
        """Take the last of these back."""
        if not self._take_back:
            self.notify(words.NOTHING_TO_UNDO)
            return
        title, back = self._take_back.pop()
        self._undo(back, words.TAKEN_BACK.format(title=title))

    @work(thread=True, group="shelving")
    def _shelve(self, do: Callable[[Store], tuple[str, Callable[[Store], object]]], told: str) -> None:
        try:
            done = do(store_of(self.app.store))
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._done, told, done)

    @work(thread=True, group="shelving")
    def _undo(self, back: Callable[[Store], object], told: str) -> None:
        try:
            back(store_of(self.app.store))
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._done, told, None)

    def _done(self, told: str, done: tuple[str, Callable[[Store], object]] | None) -> None:
        if done is not None:
            self._take_back.append(done)
        self.notify(plain(told), markup=False)
        self.shelved()
