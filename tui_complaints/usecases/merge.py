"""Bring together two versions of a case that were made from the same one, so that neither's words are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Case, Entry, Table
from tui_complaints.domain.record import TABLES
from tui_complaints.storage.converting import plain_value
from tui_complaints.storage.matching import match

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
    """The entries of theirs in their order, with our changes to them, and those that are new in ours."""
    if our in (was, their):
        return their
    if their == was:
        return our
    ours, theirs = match(was, our), match(was, their)
    mine = {at: entry for entry, at in zip(our, ours, strict=True) if at is not None}
    merged: list[tuple[object, Entry]] = []
    for entry, at in zip(their, theirs, strict=True):
        if at is None:
            merged.append((None, entry))
        elif at in mine:
            where = f"{table}.{was[at].id or f'[{at}]'}"
            merged.append((at, _one(where, was[at], mine[at], entry, lose)))  # type: ignore[arg-type] # entries
        elif entry != was[at]:  # we took it away, but it is no longer what we took away
            merged.append((at, entry))
    made = [entry for entry, at in zip(their, theirs, strict=True) if at is None]
    new = {
        index
        for index, (entry, at) in enumerate(zip(our, ours, strict=True))
        if (entry not in made if at is None else at not in theirs and entry != was[at])
    }
    return _with_ours(merged, our, ours, new)


def _with_ours(
    merged: list[tuple[object, Entry]], our: tuple[Entry, ...], ours: list[int | None], new: set[int]
) -> tuple[Entry, ...]:
    """The entries with those that are new in ours, each before what follows it there; else at the end."""
    before: object = None
    for index in range(len(our) - 1, -1, -1):
        places = [key for key, _ in merged]
        if index in new:
            key = object()
            merged.insert(len(merged) if before is None else places.index(before), (key, our[index]))
            before = key
        elif ours[index] is not None and ours[index] in places:
            before = ours[index]
    return tuple(entry for _, entry in merged)


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
