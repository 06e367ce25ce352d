"""Look at a whole case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import Ledger, ledger
from tui_complaints.domain.record import Record
from tui_complaints.storage.exhibits import file_states

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.finding import FileState, Finding, Gap
    from tui_complaints.domain.values import Value
    from tui_complaints.storage.reading import StoredCase


class View(Struct, frozen=True):
    """A case with what follows from it.

    Attributes:
        stored: the case as it was read.
        record: the case on the day that was asked for.
        ledger: what it cost.
        findings: what follows from the record.
        gaps: what is missing.
        files: how each exhibit's file stands, by the exhibit's name.
    """

    stored: StoredCase
    record: Record
    ledger: Ledger
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    files: dict[str, FileState]


def look(stored: StoredCase, today: date) -> View:
    """Work out all that is shown of a case."""
    record = Record(stored.case, today)
    found, book, files = find(record), ledger(record), file_states(stored)
    return View(stored, record, book, found.findings, gaps(record, found, book, files), files)


def case_data(view: View) -> dict[str, object]:
    """The case as data for JSON: as it was entered, with its id, file, and how many findings and gaps it has."""
    entered: dict[str, object] = msgspec.to_builtins(view.stored.case, enc_hook=_raw)
    stops = sum(gap.weight == "stops" for gap in view.gaps)
    return {
        "id": view.stored.id,
        "file": str(view.stored.file),
        **entered,
        "findings": len(view.findings),
        "gaps": {"stops": stops, "weakens": len(view.gaps) - stops},
    }


def _raw(value: Value) -> object:
    """What a value of the format is in JSON: what was entered."""
    return value.raw
