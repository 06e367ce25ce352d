"""Add entries to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.references import unknown
from tui_complaints.errors import Fault, InvalidCaseError
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.translation import _
from tui_complaints.usecases.evidence import copy_evidence, name_from, removed_unless_named
from tui_complaints.usecases.fragments import entries_of_text, piece

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Entry
    from tui_complaints.domain.references import Reference
    from tui_complaints.storage.reading import StoredCase

    Save = Callable[[Path, Callable[[Case], Case]], StoredCase]


def add_fields(file: Path, table: str, raw: Mapping[str, object]) -> tuple[str, ...]:
    """Add one entry, given its keys as they would stand in the file.

    Returns:
        The new entry's name: its id, or its table and position.

    Raises:
        InvalidCaseError: the entry is not valid, or its id is taken; nothing was written.
        ChangedElsewhereError: another program kept changing the file.
    """
    return _add(file, table, _entries(table, raw))


def add_text(file: Path, table: str, text: bytes) -> tuple[str, ...]:
    """Add what a TOML text holds: one entry's keys, or whole blocks; raises as ``add_fields`` does."""
    return _add(file, table, entries_of_text(text, table))


def add_exhibit_file(
    file: Path, evidence: Path, raw: Mapping[str, object], today: date, save: Save = change_case
) -> tuple[str, ...]:
    """Copy a file into the case's exhibits and add it with its SHA-256; raises as ``add_fields`` does.

    Args:
        file: the ``case.toml``.
        evidence: the file.
        raw: further keys of the exhibit, as they would stand in the file.
        today: the day on which it is added.
        save: changes the case in its file, as ``change_case`` does.

    Raises:
        NotFoundError: there is no such file.
        StorageError: it cannot be copied.
    """
    _entries("exhibits", raw)  # nothing is copied for an entry that will be refused
    copy = copy_evidence(evidence, file.parent)
    whole = {"id": name_from(evidence), "added": today, **raw, "file": copy.file, "sha256": copy.sha256}
    with removed_unless_named(copy.path, file, copy.file):
        return _add(file, "exhibits", _entries("exhibits", whole), save, free_id="id" not in raw)


def names_nothing(file: Path, names: tuple[str, ...], today: date) -> tuple[Reference, ...]:
    """What entries refer to that the case does not have, or not yet: no error, but worth a word at once."""
    record = Record(read_case(file).case, today)
    return tuple(reference for reference in unknown(record) if reference.where.rpartition(".")[0] in names)


def _entries(table: str, raw: Mapping[str, object]) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = getattr(piece({table: [dict(raw)]}, _("the new entry")), table)
    return found


def _add(
    file: Path, table: str, entries: tuple[Entry, ...], save: Save = change_case, *, free_id: bool = False
) -> tuple[str, ...]:
    def change(case: Case) -> Case:
        taken = _ids(case)
        new = tuple(replace(entry, id=_free(entry.id, taken)) for entry in entries) if free_id else entries
        clash = next((entry.id for entry in new if entry.id in taken), None)
        if clash is not None:
            raise InvalidCaseError(_("the new entry"), [Fault("id", 0, repr(clash), _("a name that is not taken yet"))])
        return replace(case, **{table: (*getattr(case, table), *new)})

    after: tuple[Entry, ...] = getattr(save(file, change).case, table)
    first = len(after) - len(entries)
    return tuple(entry.id or f"{table}[{first + at}]" for at, entry in enumerate(after[first:]))


def _ids(case: Case) -> set[str]:
    return {entry.id for table in TABLES for entry in getattr(case, table) if entry.id}


def _free(wanted: str | None, taken: set[str]) -> str:
    name, number = wanted or "exhibit", 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
