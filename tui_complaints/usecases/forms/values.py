"""What is typed into one field, as a value of the format: the walk's readers, and those of the fields it never asks."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from tui_complaints.domain.money import Count, Distance, Factor
from tui_complaints.domain.text import Citation, Text
from tui_complaints.errors import InvalidValueError
from tui_complaints.storage.converting import convert
from tui_complaints.usecases.forms.languages import written_as_table
from tui_complaints.usecases.walk.choosing import Choice, choices, fold, matching, parts
from tui_complaints.usecases.walk.labels import short
from tui_complaints.usecases.walk.reading import read
from tui_complaints.wording import session, spoken
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tui_complaints.usecases.forms.described import FormField
    from tui_complaints.usecases.walk.answering import Asking

    Reader = Callable[["FormField", "Asking", str, object], object]

_CITED = re.compile(r"(?P<name>[^#]+?)\s*(?:#\s*(?P<place>\S+))?")


def value_of(field: FormField, asking: Asking, typed: str, there: object) -> object:
    """What was typed into a field that is not empty means.

    Args:
        field: the field.
        asking: the case, the entry, and what dates are counted from.
        typed: what was typed.
        there: what stands in the field now; what it names may stay though the case has no such entry.

    Raises:
        InvalidValueError: it is not understood.
    """
    as_toml = _toml(field, typed)
    if as_toml is not None:
        return as_toml
    reader = _READERS.get(field.kind) or _BY_TYPE.get(field.field.kind)
    if reader is not None:
        return reader(field, asking, typed, there)
    if field.kind == "words" and field.is_list:
        return tuple(parts(typed))
    return read(asking, typed).value


def _toml(field: FormField, typed: str) -> object:
    """The value where a list, or a text in several languages, was typed as TOML; None where it was not."""
    if field.field.kind is Text and not field.is_list:
        table = written_as_table(typed)
        return None if table is None else Text.parse(table)
    if not (typed.lstrip().startswith("[") and field.is_list):
        return None
    try:
        raw = tomllib.loads(f"value = {typed.strip()}").get("value")
    except (ValueError, RecursionError):
        return None
    return tuple(convert(one, field.field.kind) for one in raw)  # type: ignore[arg-type,union-attr] # kinds of a list


def _id(_field: FormField, _asking: Asking, typed: str, _there: object) -> object:
    return typed.strip()


def _reference(field: FormField, asking: Asking, typed: str, there: object) -> object:
    offered = choices(field.question, asking.record, getattr(asking.scene.entry, "id", None))
    kept = there if isinstance(there, tuple) else (there,)
    if not field.is_list:
        return _named(typed.strip(), offered, kept)
    return tuple(dict.fromkeys(_named(part, offered, kept) for part in parts(typed)))


def _named(typed: str, offered: tuple[Choice, ...], kept: tuple[object, ...]) -> str:
    """The entry that was named: by its id, else as people name it; one that was there may stay."""
    if typed in kept or any(typed == choice.value for choice in offered):
        return typed
    return _chosen(typed, offered)


def _chosen(typed: str, offered: tuple[Choice, ...]) -> str:
    """What was chosen by name; nothing is numbered in a form."""
    found = None if typed.isdecimal() else matching(typed, offered)
    if found is None:
        raise InvalidValueError(short(typed), session.one_of([choice.label for choice in offered]))
    return found.value


def _choice(field: FormField, asking: Asking, typed: str, _there: object) -> object:
    return _chosen(typed.strip(), choices(field.question, asking.record))


def _open_choice(field: FormField, asking: Asking, typed: str, _there: object) -> object:
    """Words that may be of the list: one that is called so is meant, any other stands as it was typed."""
    if field.question.kind == "language":
        return read(asking, typed).value
    offered = choices(field.question, asking.record)
    known = {fold(name): choice.value for choice in offered for name in (choice.value, choice.label, *choice.names)}
    if not field.is_list:
        return known.get(fold(typed), typed.strip())
    return tuple(dict.fromkeys(known.get(fold(part), part) for part in parts(typed)))


def _citations(field: FormField, asking: Asking, typed: str, there: object) -> object:
    offered = choices(field.question, asking.record)
    kept = tuple(one.exhibit for one in there) if isinstance(there, tuple) else ()
    found = []
    for part in parts(typed):
        match = _CITED.fullmatch(part)
        if match is None:
            raise InvalidValueError(short(part), Citation.EXPECTED)
        name = _named(match["name"].strip(), offered, kept)
        found.append(Citation.parse(f"{name}#{match['place']}" if match["place"] else name))
    return tuple(dict.fromkeys(found))


def _day(field: FormField, asking: Asking, typed: str, _there: object) -> object:
    if not field.is_list:
        return _one_day(asking, typed.strip())
    return tuple(_one_day(asking, part) for part in parts(typed))


def _one_day(asking: Asking, typed: str) -> date:
    """A day of the calendar; one that is only about, or a part of a day, is none."""
    when = spoken.read_when(typed, asking.scene.today, asking.language)
    if when.form != "day" or when.about or when.part or when.first is None:
        raise InvalidValueError(short(typed), words.EXPECTED_DAY)
    return when.first.date()


def _number(_field: FormField, asking: Asking, typed: str, _there: object) -> object:
    count: Count = spoken.read_count(typed, asking.language)
    if count.qualifier:
        raise InvalidValueError(short(typed), words.EXPECTED_NUMBER)
    return count.number


def _factor(_field: FormField, _asking: Asking, typed: str, _there: object) -> object:
    return Factor.parse(typed.strip().replace(",", "."))


def _distance(_field: FormField, asking: Asking, typed: str, _there: object) -> object:
    try:
        return Distance.parse(typed.strip())
    except InvalidValueError:
        found = read(asking, typed).value
        if not isinstance(found, Distance):
            raise
        return found


_READERS: dict[str, Reader] = {
    "id": _id,
    "choice": _choice,
    "open-choice": _open_choice,
    "reference": _reference,
    "citations": _citations,
    "day": _day,
}
_BY_TYPE: dict[object, Reader] = {int: _number, Factor: _factor, Distance: _distance}
"""How fields are read that the walk never asks for, or asks in another way: a form names what is there."""
