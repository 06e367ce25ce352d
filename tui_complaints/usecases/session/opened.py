"""One case that is open: its last state, and how a change of it is saved."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui_complaints.storage.exhibits import KnownDigests
from tui_complaints.storage.history import History
from tui_complaints.usecases.session.saving import save_step
from tui_complaints.usecases.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case
    from tui_complaints.domain.finding import Finding, Gap
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.storage.reading import Stamp, StoredCase
    from tui_complaints.usecases.session.saving import Made


_KEPT = 8
"""Versions of the case that are kept in memory; they share all entries that did not change."""


class Opened:
    """An open case, as a face shows it.

    Args:
        stored: the case as it was read.
        today: the day on which it is looked at.
        language: in which is typed, BCP 47.
    """

    def __init__(self, stored: StoredCase, today: date, language: str) -> None:
        self._today = today
        self._language = language
        self._digests = KnownDigests()
        self._history = History(stored.file)
        self._one_at_a_time = threading.RLock()
        self._seen: Stamp | None = None  # of the file when it was last seen to be this state
        self._state = State(stored, today, self._digests)
        self._seen_before: dict[str, StoredCase] = {}  # by digest: a step that is taken back soon is not read again

    # What a face shows

    @property
    def state(self) -> State:
        """The case as it was saved or read last; it stays as it is when the next one takes its place."""
        return self._state

    @property
    def file(self) -> Path:
        """The ``case.toml``."""
        return self._state.stored.file

    @property
    def stored(self) -> StoredCase:
        """The case with its text."""
        return self._state.stored

    @property
    def case(self) -> Case:
        """The case."""
        return self._state.case

    @property
    def record(self) -> Record:
        """The case, to be asked."""
        return self._state.record

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What follows from it."""
        return self._state.findings

    @property
    def ledger(self) -> Ledger:
        """What it cost."""
        return self._state.ledger

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing; reads the exhibits' files where they changed."""
        return self._state.gaps

    def _save(self, change: Callable[[Case], tuple[Case, Made]]) -> Made:
        """Save a change as a step; what it was."""
        made: list[Made] = []

        def told(now: Case) -> tuple[Case, Made]:
            case, what = change(now)
            made[:] = [what]
            return case, what

        with self._one_at_a_time:
            stored = save_step(self._state.stored, self._history, told)
            self._take(stored)
        return made[0]

    def _take(self, stored: StoredCase) -> None:
        if stored is not self._state.stored:
            self._seen_before[self.stored.digest] = self.stored
            while len(self._seen_before) > _KEPT:
                del self._seen_before[next(iter(self._seen_before))]
            self._state = State(stored, self._today, self._digests)
