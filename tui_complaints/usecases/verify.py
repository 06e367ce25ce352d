"""Check what a case stands on: its format, its references, its exhibits against their hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidCaseError, StorageError
from tui_complaints.storage.exhibits import file_states
from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.finding import FileState
    from tui_complaints.storage.store import Store

FaultKind = Literal["format", "unknown-id", "exhibit-missing", "exhibit-changed", "conflict-copy", "conflict-marks"]


class VerifyFault(Struct, frozen=True):
    """Something a case says that is not so.

    Attributes:
        kind: what it is.
        where: the entry and field, or file and line for a fault of the format.
        about: the id that is unknown, the file that changed, the reader's words.
    """

    kind: FaultKind
    where: str
    about: str


class Verdict(Struct, frozen=True):
    """What became of one case.

    Attributes:
        id: the case's id.
        faults: what is wrong with it.
        exhibits: how each exhibit stands, by name.
    """

    id: str
    faults: tuple[VerifyFault, ...]
    exhibits: dict[str, FileState]


_STATES: dict[FileState, FaultKind] = {"missing": "exhibit-missing", "changed": "exhibit-changed"}


def verify(file: Path, today: date) -> Verdict:
    """Check one case; whether an exhibit is cited makes no difference here."""
    try:
        stored = read_case(file)
    except InvalidCaseError as error:
        faults = [VerifyFault("format", f"{error.file}:{fault.line}", str(fault)) for fault in error.faults]
        return Verdict(_id(file), tuple(faults), {})
    except StorageError as error:
        return Verdict(_id(file), (VerifyFault("format", str(file), str(error)),), {})
    record = Record(stored.case, today)
    states = file_states(stored)
    missing = gaps(record, find(record), ledger(record), states)
    dangling = [VerifyFault("unknown-id", gap.where, gap.about) for gap in missing if gap.kind == "unknown-id"]
    evidence = [
        VerifyFault(_STATES[state], name, _file_of(record, name)) for name, state in states.items() if state in _STATES
    ]
    return Verdict(stored.id, (*dangling, *evidence), states)


def verify_store(store: Store, today: date) -> Iterator[Verdict]:
    """Check every case of a store, and name what a conflict between two programs left: copies, or marks in a case."""
    odd: dict[Path, list[VerifyFault]] = {}
    for found in store.odd_files():
        odd.setdefault(found.file.parent, []).append(VerifyFault(found.kind, str(found.file), ""))
    for file in store.files():
        verdict = verify(file, today)
        yield Verdict(verdict.id, (*verdict.faults, *odd.pop(file.parent, [])), verdict.exhibits)
    for folder, faults in odd.items():
        yield Verdict(folder.name, tuple(faults), {})


def _id(file: Path) -> str:
    return file.absolute().parent.name


def _file_of(record: Record, name: str) -> str:
    exhibit = record.exhibit(name)
    return exhibit.file or "" if exhibit else ""
