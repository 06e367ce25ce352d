"""From what TOML holds to the entries of the domain, and back to what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from tui_complaints.domain.entries import Case, Table
from tui_complaints.domain.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

Plain = dict[str, object]
"""A table as TOML holds it."""

T = TypeVar("T")


def parse_value(kind: type[Value], raw: object) -> Value:
    """Read one value of the format; msgspec calls this for each."""
    return kind.parse(raw)


def convert(raw: object, kind: type[T]) -> T:
    """Read a table, or a value, as the format's type; raises ``msgspec.ValidationError``."""
    return msgspec.convert(raw, kind, dec_hook=parse_value)


def to_case(raw: Mapping[str, object]) -> Case:
    """Read a whole file's tables; raises ``msgspec.ValidationError`` at the first that does not fit."""
    return convert(raw, Case)


def plain(table: Table) -> Plain:
    """An entry (or a whole case) as it is written in TOML: only what is there, by its names in the file, in order."""
    found: Plain = {}
    for name, key in zip(table.__struct_fields__, table.__struct_encode_fields__, strict=True):
        value = plain_value(getattr(table, name))
        if value is not None and value != []:
            found[key] = value
    return found


def plain_value(value: object) -> object:
    """One value as it is written in TOML; a value of the format gives back what was entered."""
    if isinstance(value, Value):
        return value.raw
    if isinstance(value, Table):
        return plain(value)
    if isinstance(value, tuple):
        return [plain_value(item) for item in value]
    return value
