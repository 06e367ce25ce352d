"""Telling what is wrong with a case file: where, what stands there, what was expected, what is nearest to it.

This runs only when a file could not be read in one go, so it takes the time to look at each value by itself and
reports all that is wrong at once, in the order of the file.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date, time
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal, get_args, get_origin, get_type_hints

import msgspec

from tui_complaints.domain.entries import Case, Table
from tui_complaints.domain.values import Value
from tui_complaints.errors import Fault
from tui_complaints.storage.converting import convert
from tui_complaints.storage.limits import line_of
from tui_complaints.storage.places import Places, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_complaints.storage.checks import Problem
from tui_complaints.storage.places import Path

FORMAT = 1
"""The format this program reads."""

_SHOWN = 60
"""Longest piece of a file that a message repeats."""

_MOST = 100
"""More faults than this are another kind of file; to look for the place and nearest word of each would take hours."""

_WORDS = {str: "a text in quotes", bool: "true or false", int: "a whole number", date: "a date, as 2021-04-12"}
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_NO_SECONDS = re.compile(r"[=\[,]\s*(?P<at>\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?!:)")
_MANY_DIGITS = re.compile(r"[0-9_]{1000,}")
_RIGHT = {
    "Invalid date or datetime": "a date that exists",
    "Cannot overwrite a value": "each key once",
    "Invalid value": "a value: texts and uncertain dates stand in quotes",
}
"""What would have been right, for what people meet most of what the parser says."""
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |\r?$)")


def faults_of_tables(raw: Mapping[str, object], text: str) -> list[Fault]:
    """Every value of a parsed file that the format does not allow, in the order of the file."""
    places = Places(text)
    version = raw.get("format")
    if version != FORMAT or isinstance(version, bool):
        return [_fault_of_version(raw, places)]
    faults = [
        Fault(field_name(path), places.line(path), found, expected, nearest)
        for path, found, expected, nearest in islice(_in_table(raw, Case, ()), _MOST)
    ]
    return sorted(faults, key=lambda fault: fault.line)


def faults_of_problems(found: list[Problem], text: str) -> list[Fault]:
    """What does not hold in a case, with lines, in the order of the file."""
    places = Places(text)
    faults = []
    for problem in found[:_MOST]:
        said = problem.found
        if problem.other:
            said += f": {field_name(problem.other[:-1])} in line {places.line(problem.other)}"
        line = places.line(problem.path)
        faults.append(Fault(field_name(problem.path), line, said, problem.expected, problem.nearest))
    return sorted(faults, key=lambda fault: fault.line)


def fault_of_toml(error: ValueError, text: str) -> Fault:
    """What the TOML parser met, with its line; its position is told in words that differ between Python versions."""
    if not isinstance(error, tomllib.TOMLDecodeError):  # what int() says about thousands of digits
        digits = _MANY_DIGITS.search(text)
        return Fault("", line_of(text, digits.start() if digits else 0), "a very long number", "a shorter one")
    message = str(error)
    position = _POSITION.search(message)
    lines = text.split("\n")
    line = int(position[1]) if position and position[1] else len(text.rstrip().split("\n"))
    here = lines[line - 1] if line <= len(lines) else ""
    if _CONFLICT.match(here):
        return Fault("", line, "the mark of a conflict between two versions", "one version, without the marks")
    unquoted = _NO_SECONDS.search(here)
    if unquoted is not None:
        field = here.split("=", 1)[0].strip() if "=" in here[: unquoted.start() + 1] else ""
        expected = f'quotes, as "{unquoted["at"]}", or seconds, as {unquoted["at"]}:00'
        return Fault(field, line, unquoted["at"], expected)
    problem = _POSITION.sub("", message)
    return Fault("", line, problem, _RIGHT.get(problem, "valid TOML 1.0"))


def shown(value: object) -> str:
    """A value as a message repeats it: short, and as it is written in TOML."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= 10**_SHOWN:
        return "a very long number"
    if isinstance(value, str):
        short = value if len(value) <= _SHOWN else f"{value[: _SHOWN - 1]}…"
        return '"{}"'.format(short.replace("\n", "\\n"))
    return value.isoformat() if isinstance(value, date | time) else str(value)


_Found = tuple["Path", str, str, str]
"""Path, what was found, what was expected, the nearest word."""


def _fault_of_version(raw: Mapping[str, object], places: Places) -> Fault:
    if "format" not in raw:
        return Fault("format", 1, "missing", f"format = {FORMAT} in the first line")
    version, line = raw["format"], places.line(("format",))
    if isinstance(version, int) and version > FORMAT:
        newer = f"format {FORMAT}; this case was made by a newer version of the program: update complaints to open it"
        return Fault("format", line, shown(version), newer)
    return Fault("format", line, shown(version), str(FORMAT))


def _in_table(raw: Mapping[str, object], kind: type[Table], path: Path) -> Iterator[_Found]:
    hints = get_type_hints(kind, include_extras=True)
    keys = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))
    for field in msgspec.structs.fields(kind):
        if field.required and field.encode_name not in raw:
            yield (*path, field.encode_name), "missing", _expected(hints[field.name]), ""
    for key, value in raw.items():
        if key in keys:
            yield from _in_value(value, _given(hints[keys[key]]), (*path, key))
        else:
            near = get_close_matches(key, keys, 1, 0.5)
            yield (*path, key), f"unknown key {shown(key)}", "a key of the format", near[0] if near else ""


def _in_value(raw: object, kind: object, path: Path) -> Iterator[_Found]:
    """What is wrong with one value; ``kind`` is what is left of an annotation without ``| None``."""
    if isinstance(kind, type) and issubclass(kind, Table):
        if isinstance(raw, dict):
            yield from _in_table(raw, kind, path)
        else:
            yield path, shown(raw), f"a table, under [{field_name(path)}]", ""
    elif get_origin(kind) is tuple:
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                yield from _in_value(item, get_args(kind)[0], (*path, index))
        else:
            yield path, shown(raw), _expected(kind, field_name(path)), ""
    else:
        try:
            convert(raw, kind)  # type: ignore[arg-type] # an annotation is more than a type to mypy
        except (msgspec.ValidationError, RecursionError):
            yield path, shown(raw), _expected(kind), _nearest(raw, kind)


def _given(kind: object) -> object:
    """An annotation without ``| None``."""
    if get_origin(kind) in {None, tuple, Annotated, Literal}:
        return kind
    return next(part for part in get_args(kind) if part is not type(None))


def _expected(kind: object, name: str = "") -> str:
    if get_origin(kind) is Annotated:
        base, meta = get_args(kind)
        return meta.description or _expected(base)
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(str(word) for word in get_args(kind))
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        tables = isinstance(item, type) and issubclass(item, Table)
        return f"a list of tables, each under [[{name}]]" if tables else 'a list, as ["one", "two"]'
    if isinstance(kind, type) and issubclass(kind, Value):
        return kind.EXPECTED
    return _WORDS[kind]  # type: ignore[index] # the format has no other types


def _nearest(raw: object, kind: object) -> str:
    if get_origin(kind) is not Literal or not isinstance(raw, str) or len(raw) > _SHOWN:
        return ""
    near = get_close_matches(raw.lower(), [str(word) for word in get_args(kind)], 1, 0.5)
    return near[0] if near else ""
