"""The fields of an entry as a person names them, and what a typed word means for each."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields as struct_fields

from tui_complaints.domain.entries import Case
from tui_complaints.domain.money import Count
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.text import Text
from tui_complaints.domain.values import Value
from tui_complaints.domain.when import Due, When, WhenOrNever, as_written
from tui_complaints.errors import UsageError
from tui_complaints.translation import _, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATES: tuple[object, ...] = (date, When, WhenOrNever, Due)
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}
ANY_WORDS = marked("words")
"""What a field takes that takes any words, in English."""

_SINGULAR = {"people": "person", "parties": "party", "penalties": "penalty", "remedies": "remedy"}


class Field:
    """One key of a table.

    Attributes:
        key: as the file spells it (``with``).
        name: as the entry's class spells it (``with_``).
        kind: the type of its value, or of each of them in a list.
        is_list: whether it takes several values.
        required: whether it cannot be taken away.
    """

    __slots__ = ("is_list", "key", "kind", "name", "required")

    def __init__(self, key: str, name: str, kind: object, *, is_list: bool, required: bool) -> None:
        self.key = key
        self.name = name
        self.kind = kind
        self.is_list = is_list
        self.required = required

    @property
    def is_table(self) -> bool:
        """Whether its values are tables of their own (``agents``)."""
        return isinstance(self.kind, type) and issubclass(self.kind, Struct)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words it takes, if it is a closed list of them."""
        return get_args(self.kind) if get_origin(self.kind) is Literal else ()

    @property
    def expected(self) -> str:
        """What to write, for a help text."""
        if self.choices:
            return " | ".join(self.choices)
        if self.kind is bool:
            return "true | false"
        if self.kind is date:
            return _("a day, as 2026-04-12")
        if self.is_table:
            return _('as TOML: [{name = "…", role = "…"}]')
        if isinstance(self.kind, type) and issubclass(self.kind, Value):
            return _(self.kind.EXPECTED)
        return _("a number") if self.kind is int else _(ANY_WORDS)

    def raw(self, text: str) -> object:
        """What a typed text would be in the file; the reader judges whether it is right.

        Raises:
            UsageError: the text is not in the encoding of the terminal.
        """
        if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            raise UsageError(_("the value of {key} is not valid UTF-8").format(key=self.key))
        if self.is_table:
            return _as_toml(text)
        if self.is_list:
            return [self._raw_of_one(part.strip()) for part in text.split(",") if part.strip()]
        return self._raw_of_one(text)

    def _raw_of_one(self, text: str) -> object:
        if self.kind is bool:
            return _YES_NO.get(text.lower(), text)
        if self.kind in _DATES:
            return as_written(text)
        if self.kind in {int, Count} and text.isascii() and text.isdigit() and len(text) < _LONG:
            return int(text)
        if self.kind is Text and text.startswith("{"):
            return _as_toml(text)
        return text


_LONG = 10


def _as_toml(text: str) -> object:
    """The value that the text is in TOML, or the text when it is none."""
    try:
        return tomllib.loads(f"value = {text}").get("value")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return text


def fields(table: type[Struct]) -> dict[str, Field]:
    """The fields of a table by key, in the order of the format."""
    found = {}
    for info in struct_fields(table):
        kind, is_list = _kind(info.type)
        found[info.encode_name] = Field(info.encode_name, info.name, kind, is_list=is_list, required=info.required)
    return found


def _kind(hint: object) -> tuple[object, bool]:
    """The one type that a hint is about (without None and what annotates it), and whether it takes several."""
    if get_origin(hint) is tuple:
        return _kind(get_args(hint)[0])[0], True
    if get_origin(hint) is Literal or isinstance(hint, type):
        return hint, False
    inner = next(part for part in get_args(hint) if part is not type(None))
    return _kind(inner)


def entry_tables() -> Iterator[tuple[str, str, type[Struct]]]:
    """Singular, plural and class of every table that is a list."""
    for field in fields(Case).values():
        if field.key in TABLES and isinstance(field.kind, type) and issubclass(field.kind, Struct):
            yield _SINGULAR.get(field.key, field.key.removesuffix("s")), field.key, field.kind
