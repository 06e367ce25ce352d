"""The cases of a store as a list that is filtered, sorted and looked at through a window, however many there are.

What is shown comes from the index, as it was the last time, before anything is read; ``Browser.refresh`` brings it
up to date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.storage.index.asking import Counts, Sort, Wanted
from tui_complaints.storage.index.database import LostIndexError, place_of
from tui_complaints.storage.index.index import Index
from tui_complaints.storage.index.scanning import file_of
from tui_complaints.usecases.refresh import Progress, Seldom, refresh

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from datetime import date
    from pathlib import Path
    from typing import TypeVar

    from tui_complaints.errors import InvalidCaseError
    from tui_complaints.storage.index.entry import DueDay, Passage, Row as Row  # noqa: PLC0414 - faces name it by this room
    from tui_complaints.storage.index.scanning import Key
    from tui_complaints.storage.store import Store

    Answer = TypeVar("Answer")

__all__ = ["Browser", "Counts", "Progress", "Seldom", "Selection", "Sort", "Wanted", "is_indexed"]


def is_indexed(store: Store) -> bool:
    """Whether there is an index of a store; nothing is made by asking."""
    return place_of(store.root).is_file()


class Browser:
    """The cases of a store.

    It may be used by several threads: one that shows, one that refreshes.

    Args:
        store: the store; nothing is read of it before ``refresh``.
        today: the day by which something is overdue.
    """

    def __init__(self, store: Store, today: date) -> None:
        self.store = store
        self.today = today
        self._index = Index(store.root)

    @property
    def lasts(self) -> bool:
        """Whether the index will be there the next time, or is kept in memory only."""
        return self._index.lasts

    @property
    def index_file(self) -> Path:
        """Where the index lies."""
        return self._index.file

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def refresh(self, *, with_sums: bool = True) -> Generator[Progress, None, None]:
        """Bring the index up to date, some cases at a time; closing the iterator stops it with nothing lost.

        Args:
            with_sums: whether sums and gaps are brought to today as well; it takes as long as all the rest.

        Raises:
            StorageError: the store cannot be read.
        """
        return refresh(self.store, self._index, self.today, with_sums=with_sums)

    def bring_up_to_date(self, *, with_sums: bool = True) -> Progress:
        """Refresh to the end; raises ``StorageError`` where the store cannot be read."""
        progress = Progress(0, 0, (), 0)
        for progress in self.refresh(with_sums=with_sums):  # noqa: B007 - the last one counts
            pass
        return progress

    def select(self, wanted: Wanted) -> Selection:
        """The cases that are wanted, as the index knows them now."""
        return Selection(self, wanted)

    def passages(self, row: Row) -> Iterator[Passage]:
        """All texts of a case, in the order of the format."""
        return self.whole(lambda index: index.passages((row.id, int(row.archived))))

    def due(self, row: Row) -> list[DueDay]:
        """All that is owed by a known day in a case, the first day first."""
        return self.whole(lambda index: index.due((row.id, int(row.archived))))

    def file(self, row: Row) -> Path:
        """The ``case.toml`` of a row."""
        return file_of(self.store.root, (row.id, int(row.archived)))

    def counts(self, days: int = 7) -> Counts:
        """How many cases there are of each kind, and how much is due within so many days."""
        from datetime import date, timedelta  # noqa: PLC0415 - only a face that shows them pays for it

        until = self.today + timedelta(days=min(days, (date.max - self.today).days))
        return self.whole(lambda index: index.counts(self.today, until))

    def forget(self, row: Row) -> None:
        """Leave a case out from now on: it was put away, or deleted. A refresh sees where it is."""
        self.whole(lambda index: index.forget([(row.id, int(row.archived))]))

    def broken(self) -> Iterator[InvalidCaseError]:
        """Why each case that cannot be read cannot, by id; they are read once more, for the words of now."""
        from tui_complaints.errors import InvalidCaseError  # noqa: PLC0415 - most stores have none
        from tui_complaints.storage.store import read_or_error  # noqa: PLC0415

        for key in self.whole(lambda index: index.broken()):
            found = read_or_error(file_of(self.store.root, key))
            if isinstance(found, InvalidCaseError):
                yield found

    def vanished(self) -> list[str]:
        """The ids of the cases that were missing, so many at once that they were not forgotten."""
        return self.whole(lambda index: sorted(name for name, _ in _gone(index)))

    def forget_vanished(self) -> None:
        """Forget those: the user says that they are gone for good. Nothing on the disk is touched."""
        self.whole(lambda index: index.forget(_gone(index)))

    def whole(self, question: Callable[[Index], Answer]) -> Answer:
        """The answer of the index; one that was found damaged is filled first, so that the answer is the same."""
        while True:
            try:
                return question(self._index)
            except LostIndexError:
                self.bring_up_to_date()


class Selection:
    """Cases in an order, looked at through a window.

    Args:
        browser: whose cases.
        wanted: which, in which order.

    Attributes:
        numbers: which, by their numbers in the index.
    """

    def __init__(self, browser: Browser, wanted: Wanted) -> None:
        self._browser = browser
        self._wanted = wanted
        self._made = -1
        self.numbers: list[int] = []
        browser.whole(self._choose)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.numbers)

    def rows(self, offset: int = 0, limit: int | None = None) -> list[Row]:
        """The rows of a window; fewer when a case went since the selection was made."""
        return self._browser.whole(lambda index: self._window(index, offset, limit))

    def position(self, number: int) -> int | None:
        """Where a case stands, None where it is not among them."""
        try:
            return self.numbers.index(number)
        except ValueError:
            return None

    def _choose(self, index: Index) -> None:
        self._made = index.made
        self.numbers = index.numbers(self._wanted, self._browser.today)

    def _window(self, index: Index, offset: int, limit: int | None) -> list[Row]:
        if self._made != index.made:  # another index, in which these numbers are those of other cases
            self._choose(index)
        wanted = self.numbers[offset : None if limit is None else offset + limit]
        found: list[Row] = []
        for start in range(0, len(wanted), _MOST_MARKS):
            found += index.rows(wanted[start : start + _MOST_MARKS])
        return found


_MOST_MARKS = 900
"""How many values a question may have in the oldest SQLite there is."""


def _gone(index: Index) -> list[Key]:
    return [key for part in index.known() for key, kept in part.items() if kept.is_gone]
