"""A case in which entries are named anew, or nothing speaks of them any more: what ``references`` finds, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from tui_complaints.domain.entries import Table
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.references import TARGETS
from tui_complaints.domain.text import Citation
from tui_complaints.domain.when import Due, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui_complaints.domain.entries import Case

    Settle = Callable[[When], object]

T = TypeVar("T", bound=Table)


def repointed(case: Case, names: Mapping[str, str]) -> Case:
    """The case in which whatever named an entry by an old name names it by the new one.

    Args:
        case: the case; the entries themselves keep their ids.
        names: the new name of each entry that is called otherwise now.

    Raises:
        InvalidValueError: a citation cannot name an entry by its table and position.
    """
    return _changed_case(case, _Names({old: new for old, new in names.items() if old != new}))


def forgotten(case: Case, gone: frozenset[str], settle: Settle) -> Case:
    """The case in which nothing names these entries any more.

    Args:
        case: the case.
        gone: their names.
        settle: what a date that is counted from one of them becomes (the raw value), None for no date.
    """
    return _changed_case(case, _Names(dict.fromkeys(gone), settle))


class _Names:
    """What becomes of names: another name, or None where it is taken away."""

    def __init__(self, names: Mapping[str, str | None], settle: Settle | None = None) -> None:
        self._names = names
        self._settle = settle

    def __bool__(self) -> bool:
        return bool(self._names)

    def of_reference(self, value: object) -> object:
        """A name, or a list of them, as it is now."""
        if isinstance(value, tuple):
            found = (self._names.get(each, each) for each in value)
            return tuple(dict.fromkeys(each for each in found if each is not None))
        return self._names.get(value, value) if isinstance(value, str) else value

    def of_value(self, value: object) -> object:
        """A date or a list of citations as it is now; anything else names no entry."""
        if isinstance(value, When | Due):
            return self._date(value)
        if isinstance(value, tuple) and any(isinstance(each, Citation) for each in value):
            return tuple(found for each in value if (found := self._citation(each)) is not None)
        return value

    def _date(self, value: When | Due) -> When | Due | None:
        when = value.when if isinstance(value, Due) else value
        if when is None or when.form != "relative" or when.ref not in self._names:
            return value
        name = self._names[when.ref]
        raw = str(when.raw).replace(f"@{when.ref}", f"@{name}", 1) if name else self._settle and self._settle(when)
        return None if raw is None else type(value).parse(raw)

    def _citation(self, citation: Citation) -> Citation | None:
        if citation.exhibit not in self._names:
            return citation
        name = self._names[citation.exhibit]
        return None if name is None else Citation.parse(name + str(citation.raw)[len(citation.exhibit) :])


def _changed_case(case: Case, names: _Names) -> Case:
    if not names:
        return case
    changed: dict[str, object] = {"ended": names.of_value(case.ended)}
    for table in TABLES:
        before = getattr(case, table)
        after = tuple(_changed(entry, names) for entry in before)
        changed[table] = before if all(map(_same, before, after)) else after
    if case.advocate is not None:
        changed["advocate"] = _changed(case.advocate, names)
    return replace(case, **changed)


def _changed(table: T, names: _Names) -> T:
    targets = TARGETS.get(type(table), {})
    changed: dict[str, object] = {}
    for field, key in zip(table.__struct_fields__, table.__struct_encode_fields__, strict=True):
        before = getattr(table, field)
        after = names.of_reference(before) if key in targets else names.of_value(before)
        if after != before:
            changed[field] = after
    return replace(table, **changed) if changed else table


def _same(left: object, right: object) -> bool:
    return left is right
