"""Change one value of a case, named by its key."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Advocate, Case, Complainant
from tui_complaints.domain.record import TABLES
from tui_complaints.errors import Fault, InvalidCaseError, NotFoundError, UsageError
from tui_complaints.storage.saving import change_case
from tui_complaints.translation import _
from tui_complaints.usecases.fields import fields
from tui_complaints.usecases.fragments import piece

if TYPE_CHECKING:
    from pathlib import Path

    from msgspec import Struct

    from tui_complaints.domain.entries import Entry
    from tui_complaints.usecases.fields import Field

_PERSONS: dict[str, type[Struct]] = {"complainant": Complainant, "advocate": Advocate}
_PLACE = re.compile(r"(\w+)\[(\d{1,9})\]")


def set_value(file: Path, key: str, text: str) -> None:
    """Set the value that ``key`` names; an empty text takes an optional key away.

    Args:
        file: the ``case.toml``.
        key: ``title``, ``complainant.name``, ``promises.p1.done``, ``p1.done`` or ``contacts[0].when``.
        text: the value as it was typed; the field says whether it is a date, a count, a list ...

    Raises:
        UsageError: no table of the format has such a key.
        NotFoundError: the case has no such entry.
        InvalidCaseError: the value is not right for the field; nothing was written.
    """
    change_case(file, lambda case: _changed(case, key, text))


def _changed(case: Case, key: str, text: str) -> Case:
    owner, _, last = key.rpartition(".")
    if not owner:
        field = _field(Case, last, key, skip=(*TABLES, *_PERSONS, "format"))
        return replace(case, **{field.name: _value(field, text, key, "")})
    if owner in _PERSONS:
        field = _field(_PERSONS[owner], last, key)
        person = getattr(case, owner) or _PERSONS[owner]()
        return replace(case, **{owner: replace(person, **{field.name: _value(field, text, key, owner)})})
    table, at = _find(case, owner)
    entries: tuple[Entry, ...] = getattr(case, table)
    field = _field(type(entries[at]), last, key)
    value = _value(field, text, key, table)
    _refuse_taken_id(case, entries[at], field, value)
    changed = replace(entries[at], **{field.name: value})
    return replace(case, **{table: (*entries[:at], changed, *entries[at + 1 :])})


def _field(table: type[Struct], word: str, key: str, skip: tuple[str, ...] = ()) -> Field:
    known = {name: field for name, field in fields(table).items() if name not in skip}
    if word in known:
        return known[word]
    nearest = difflib.get_close_matches(word, known, n=1)
    if nearest:
        raise UsageError(_("{key}: no such key; did you mean {nearest!r}?").format(key=key, nearest=nearest[0]))
    raise UsageError(_("{key}: no such key; there are {known}").format(key=key, known=", ".join(known)))


def _value(field: Field, text: str, key: str, table: str) -> object:
    """The value as the reader of whole cases makes it."""
    if text == "":
        if field.required:
            raise InvalidCaseError(
                _("the new value"), [Fault(key, 0, "''", _("a value: this key cannot be taken away"))]
            )
        return () if field.is_list else None
    raw = {field.key: field.raw(text)}
    try:
        if not table:
            return getattr(piece(raw, _("the new value")), field.name)
        case = piece({table: raw if table in _PERSONS else [raw]}, _("the new value"))
    except InvalidCaseError as error:
        faults = [Fault(key, 0, fault.found, fault.expected, fault.nearest) for fault in error.faults]
        raise InvalidCaseError(_("the new value"), faults) from error
    owner = getattr(case, table)
    return getattr(owner if table in _PERSONS else owner[0], field.name)


def _find(case: Case, owner: str) -> tuple[str, int]:
    """The table and the position of the entry that ``p1``, ``promises.p1`` or ``promises[0]`` names."""
    table, dot, name = owner.partition(".")
    if not dot or table not in TABLES:
        table, name = "", owner
    place = _PLACE.fullmatch(name)
    if place and place[1] in TABLES and int(place[2]) < len(getattr(case, place[1])):
        return place[1], int(place[2])
    for each in (table,) if table else TABLES:
        for at, entry in enumerate(getattr(case, each)):
            if entry.id == name:
                return each, at
    ids = [entry.id for each in TABLES for entry in getattr(case, each) if entry.id]
    nearest = difflib.get_close_matches(name, ids, n=1)
    if nearest:
        text = _("the case has no entry {name!r}; did you mean {nearest!r}?").format(name=name, nearest=nearest[0])
    else:
        text = _("the case has no entry {name!r}").format(name=name)
    raise NotFoundError(text)


def _refuse_taken_id(case: Case, entry: Entry, field: Field, value: object) -> None:
    if field.key != "id" or value is None:
        return
    taken = {other.id for table in TABLES for other in getattr(case, table) if other is not entry}
    if value in taken:
        raise InvalidCaseError(_("the new value"), [Fault("id", 0, repr(value), _("a name that is not taken yet"))])
