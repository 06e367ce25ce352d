"""Bring together two versions of a case that were made from the same one, so that neither's words are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Case, Entry, Table
from tui_complaints.domain.record import TABLES
from tui_complaints.storage.converting import plain_value

if TYPE_CHECKING:
    from collections.abc import Callable

    Lose = Callable[[str, object], None]


def merge(base: Case, mine: Case, theirs: Case) -> tuple[Case, tuple[tuple[str, str], ...]]:
    """What was changed in ``mine`` since ``base``, made in ``theirs`` too.

    Where both changed the same value, theirs stays and ours is given back.

    Args:
        base: the case from which both were made.
        mine: the version of this program.
        theirs: the version that stands in the file now.

    Returns:
        The case with both, and each value of ours that had to give way, with the field's path.
    """
    lost: list[tuple[str, str]] = []

    def lose(where: str, value: object) -> None:
        lost.append((where, str(plain_value(value))))

    fields: dict[str, object] = {}
    for name in Case.__struct_fields__:
        was, our, their = getattr(base, name), getattr(mine, name), getattr(theirs, name)
        fields[name] = (
            _merged_table(name, was, our, their, lose) if name in TABLES else _one(name, was, our, their, lose)
        )
    return _with_free_ids(replace(theirs, **fields)), tuple(lost)


def _one(where: str, was: object, our: object, their: object, lose: Lose) -> object:
    """One value, or a table of values."""
    if our in (was, their):
        return their
    if their == was:
        return our
    if isinstance(our, Table) and isinstance(their, Table):
        return _merged_fields(where, was, our, their, lose)
    lose(where, our)
    return their


def _merged_fields(where: str, was: object, our: Table, their: Table, lose: Lose) -> Table:
    fields = {
        name: _one(f"{where}.{name}", getattr(was, name, None), getattr(our, name), getattr(their, name), lose)
        for name in their.__struct_fields__
    }
    return replace(their, **fields)


def _merged_table(
    table: str, was: tuple[Entry, ...], our: tuple[Entry, ...], their: tuple[Entry, ...], lose: Lose
) -> tuple[Entry, ...]:
    """The entries of theirs, with our changes to them, and behind them those that are new in ours."""
    old, mine, found = _by_name(was), _by_name(our), _by_name(their)
    if our in (was, their):
        return their
    merged: list[Entry] = []
    for name, entry in found.items():
        before, ours = old.get(name), mine.get(name)
        if ours is None:
            if before is None or before != entry:  # we took it away, but it is no longer what we took away
                merged.append(entry)
        elif before is None and ours != entry:  # both made one of that name
            merged += [entry, ours]
        else:
            merged.append(_one(f"{table}.{name}", before, ours, entry, lose))  # type: ignore[arg-type] # entries
    for name, entry in mine.items():
        if name not in found and entry != old.get(name):
            merged.append(entry)
    return tuple(merged)


def _by_name(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    """Entries by id; one without an id by its position."""
    return {entry.id or f"[{at}]": entry for at, entry in enumerate(entries)}


def _with_free_ids(case: Case) -> Case:
    """The case with no id twice: of two entries that were made under one name at once, the later gets another."""
    seen: set[str] = set()
    for table in TABLES:
        entries = []
        for entry in getattr(case, table):
            name, number = entry.id, 2
            while name is not None and name in seen:
                name, number = f"{entry.id}-{number}", number + 1
            seen |= {name} if name else set()
            entries.append(entry if name == entry.id else replace(entry, id=name))
        if tuple(entries) != getattr(case, table):
            case = replace(case, **{table: tuple(entries)})
    return case
