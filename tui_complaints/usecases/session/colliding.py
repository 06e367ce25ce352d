"""What two programs changed in one case, from the same version of it, that cannot both be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Table
from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.references import unknown
from tui_complaints.storage.matching import in_order, match
from tui_complaints.usecases.merge import merge
from tui_complaints.usecases.walk.choosing import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_complaints.domain.entries import Case, Entry


def collisions(base: Case, mine: Case, theirs: Case) -> tuple[str, ...]:
    """The entries and values that ``mine`` and ``theirs`` both changed since ``base``, each in its own way.

    Two changes of one entry in different fields do not collide, unless it has no id: then nobody can be sure that it
    is the same one. A table in which ``mine`` moved entries collides as a whole. What one of them named and the other
    took away collides too.
    """
    found: list[str] = []
    for field in base.__struct_fields__:
        was, our, their = getattr(base, field), getattr(mine, field), getattr(theirs, field)
        if our == was or their in (was, our):
            continue
        if field in TABLES:
            found += _in_table(field, was, our, their)
        else:
            found += _in_value(field, was, our, their)
    return tuple(found) or _dangling(base, mine, theirs)


def _in_table(table: str, was: tuple[Entry, ...], our: tuple[Entry, ...], their: tuple[Entry, ...]) -> Iterator[str]:
    if not in_order(match(was, our)):
        yield table  # what was moved cannot be put in its place among what another program changed
    mine, theirs = _now(was, our), _now(was, their)
    for at, entry in enumerate(was):
        now, then = mine[at], theirs[at]
        if now == entry or then in (entry, now):
            continue
        name = name_of(table, at, entry)
        if now is None or then is None or entry.id is None:
            yield name
        else:
            yield from _in_value(name, entry, now, then)
    ids = {entry.id for entry in was}
    new = {entry.id: entry for entry in their if entry.id not in ids}
    for entry in our:
        if entry.id is not None and entry.id not in ids and new.get(entry.id, entry) != entry:
            yield entry.id


def _now(was: tuple[Entry, ...], now: tuple[Entry, ...]) -> Mapping[int, Entry | None]:
    """What became of each entry, by its position; None where it is gone."""
    found: dict[int, Entry | None] = dict.fromkeys(range(len(was)))
    found.update((at, entry) for entry, at in zip(now, match(was, now), strict=True) if at is not None)
    return found


def _in_value(where: str, was: object, our: object, their: object) -> list[str]:
    """The values that both changed: the fields of a table, or the value itself."""
    if not isinstance(our, Table) or not isinstance(their, Table):
        return [where]
    fields = zip(our.__struct_fields__, our.__struct_encode_fields__, strict=True)
    return [
        f"{where}.{key}"
        for name, key in fields
        if getattr(our, name) != getattr(was, name, None)
        and getattr(their, name) not in (getattr(was, name, None), getattr(our, name))
    ]


def _dangling(base: Case, mine: Case, theirs: Case) -> tuple[str, ...]:
    """Names that would stand for nothing in the two together, though they do not in theirs."""
    from datetime import date  # noqa: PLC0415 - which names are known does not depend on the day

    day = date.min
    before = {(one.where, one.to) for case in (theirs, mine) for one in unknown(Record(case, day))}
    merged = merge(base, mine, theirs)[0]
    return tuple(dict.fromkeys(one.where for one in unknown(Record(merged, day)) if (one.where, one.to) not in before))
