"""A case as it stands at one moment, with what follows from it, worked out when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.storage.exhibits import file_states

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.entries import Case
    from tui_complaints.domain.finding import FileState, Finding, Gap
    from tui_complaints.domain.findings import Findings
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.storage.exhibits import KnownDigests
    from tui_complaints.storage.reading import StoredCase


class State:
    """One version of a case; it never changes, so a face can show it while the next one is made.

    Args:
        stored: the case with its text.
        today: the day on which it is looked at.
        digests: reads the files of the exhibits, which is the only thing here that touches the disk.

    Attributes:
        stored: the case with its text.
        today: the day on which it is looked at.
    """

    def __init__(self, stored: StoredCase, today: date, digests: KnownDigests) -> None:
        self.stored = stored
        self.today = today
        self._digests = digests

    @property
    def case(self) -> Case:
        """The case."""
        return self.stored.case

    @cached_property
    def record(self) -> Record:
        """The case, to be asked."""
        return Record(self.stored.case, self.today)

    @cached_property
    def found(self) -> Findings:
        """What follows from the record, as the letters take it."""
        return find(self.record)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What follows from the record."""
        return self.found.findings

    @cached_property
    def ledger(self) -> Ledger:
        """What it cost, what came back, what is claimed."""
        return ledger(self.record)

    @cached_property
    def files(self) -> dict[str, FileState]:
        """How the file of each exhibit stands, by the exhibit's name; files that did not change are not read again."""
        return file_states(self.stored, digest=self._digests)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing."""
        return gaps(self.record, self.found, self.ledger, self.files)
