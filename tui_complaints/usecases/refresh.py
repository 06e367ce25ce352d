"""Bring the index of a store up to date: look at every case's stamp, read what changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.storage.index.database import LostIndexError
from tui_complaints.storage.index.scanning import evidence_stamp, file_of, folder_of, names, scan, stamps
from tui_complaints.turns import offer_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import date

    from tui_complaints.storage.index.entry import Known
    from tui_complaints.storage.index.index import Index
    from tui_complaints.storage.index.scanning import Key, Stamp
    from tui_complaints.storage.store import Store

_AT_ONCE = 20
"""Cases that are written together: few enough that whoever waits for the index waits for milliseconds."""
_MANY = 5
"""Fewer cases than this that vanish at once are no reason to doubt."""


class Progress(NamedTuple):
    """How far a refresh is.

    Attributes:
        done: how many of the cases that must be read were read.
        total: how many there are to read.
        changed: the ids of those that were read, or found to be gone, since the last time this was said.
        vanished: how many cases are missing at once, so many that the folder may be the wrong one, or a sync client
            be at work: they are left out of every answer but not forgotten, and are back when their files are.
    """

    done: int
    total: int
    changed: tuple[str, ...]
    vanished: int


class Seldom:
    """Joins what a refresh says, so that whoever shows it has little to do: at once, then from time to time.

    Args:
        every: seconds between two times.
        clock: tells seconds.
    """

    def __init__(self, every: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._every = every
        self._clock = clock
        self._next = clock()
        self._changed: tuple[str, ...] = ()

    def of(self, progress: Progress) -> Progress | None:
        """All that has changed since the last time, None where it is too soon to show it; the end is never too soon."""
        self._changed += progress.changed
        if self._clock() < self._next and progress.done < progress.total:
            return None
        told = progress._replace(changed=self._changed)
        if told.changed:  # that it begins is no reason to wait with the first rows
            self._next = self._clock() + self._every
        self._changed = ()
        return told


class Work(NamedTuple):
    """What a refresh has to do.

    Attributes:
        read: cases to read, with the stamps of their files.
        add_up: cases whose text is as it was but whose sums are those of another day or other evidence.
        forget: cases that are gone.
        leave_out: numbers of cases that are gone, among so many that they are not forgotten.
        take_back: numbers of cases that were gone and are there again.
        vanished: how many are missing that are not forgotten.
    """

    read: list[tuple[Key, Stamp]]
    add_up: list[tuple[Key, int]]
    forget: list[Key]
    leave_out: list[int]
    take_back: list[int]
    vanished: int


def refresh(store: Store, index: Index, today: date, *, with_sums: bool) -> Generator[Progress, None, None]:
    """Bring the index up to date, some cases at a time; closing the iterator stops it with nothing lost.

    Args:
        store: the cases.
        index: what is known of them.
        today: the day for the sums.
        with_sums: whether sums and gaps are brought to today as well.

    Raises:
        StorageError: the store cannot be read.
    """
    while True:
        try:
            yield from _refresh(store, index, today, with_sums=with_sums)
        except LostIndexError:  # it is empty now, or in memory, and is filled from the start
            continue
        return


def _refresh(store: Store, index: Index, today: date, *, with_sums: bool) -> Generator[Progress, None, None]:
    work = _work(store, index, today if with_sums else None)
    index.forget(work.forget)
    index.set_gone(work.leave_out, gone=True)
    index.set_gone(work.take_back, gone=False)
    total = len(work.read) + len(work.add_up)
    gone = tuple(name for name, _ in work.forget)
    yield Progress(0, total, gone, work.vanished)
    if not total:
        return
    # Only now: a search that finds nothing changed need not wait for what reads cases.
    from tui_complaints.usecases.derive import derive, derive_sums  # noqa: PLC0415

    for start in range(0, len(work.read), _AT_ONCE):
        part = work.read[start : start + _AT_ONCE]
        entries = []
        for key, stamp in part:
            offer_turn()
            entries.append(derive(key, stamp, file_of(store.root, key), today, with_sums=with_sums))
        index.put([entry for entry in entries if entry])
        yield Progress(start + len(part), total, tuple(key[0] for key, _ in part), work.vanished)
    for start in range(0, len(work.add_up), _AT_ONCE):
        parts = work.add_up[start : start + _AT_ONCE]
        sums = []
        for key, number in parts:
            offer_turn()
            sums.append((number, derive_sums(file_of(store.root, key), today)))
        index.put_sums([(number, each) for number, each in sums if each])
        done = len(work.read) + start + len(parts)
        yield Progress(done, total, tuple(key[0] for key, _ in parts), work.vanished)
    index.pack()


def _work(store: Store, index: Index, day: date | None) -> Work:
    if day is None and index.holds(scan(store)):
        return Work([], [], [], [], [], 0)
    unknown, known = set(names(store)), 0
    read: list[tuple[Key, Stamp]] = []
    add_up: list[tuple[Key, int]] = []
    missing: list[tuple[Key, Known]] = []
    take_back: list[int] = []
    for part in index.known():
        there = stamps(store.root, part)
        unknown.difference_update(part)
        known += len(part)
        for key, kept in part.items():
            stamp = there.get(key)
            if stamp is None:
                missing.append((key, kept))
                continue
            if kept.is_gone:
                take_back.append(kept.number)
            if not _is_as_it_was(kept, stamp):
                read.append((key, stamp))
            elif day and not _has_sums(kept, day, folder_of(store.root, key)):
                add_up.append((key, kept.number))
    read += stamps(store.root, unknown).items()
    is_doubtful = len(missing) >= _MANY and 2 * len(missing) > known
    return Work(
        read=sorted(read),
        add_up=sorted(add_up),
        forget=[] if is_doubtful else [key for key, _ in missing],
        leave_out=[kept.number for _, kept in missing if not kept.is_gone] if is_doubtful else [],
        take_back=take_back,
        vanished=len(missing) if is_doubtful else 0,
    )


def _is_as_it_was(kept: Known, stamp: Stamp) -> bool:
    """What could not be read is tried again each time: no stamp tells that the rights of a file changed."""
    return kept.is_valid and stamp[0] != 0 and kept.stamp == stamp


def _has_sums(kept: Known, day: date, folder: str) -> bool:
    return kept.day == day.isoformat() and kept.evidence == evidence_stamp(folder)
