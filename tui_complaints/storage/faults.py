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
from tui_complaints.translation import _, marked

FORMAT = 1
"""The format this program reads."""

_SHOWN = 60
"""Longest piece of a file that a message repeats."""

_MOST = 100
"""More faults than this are another kind of file; to look for the place and nearest word of each would take hours."""

_WORDS = {
    str: marked("a text in quotes"),
    bool: marked("true or false"),
    int: marked("a whole number"),
    date: marked("a date, as 2021-04-12"),
}
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_NO_SECONDS = re.compile(r"[=\[,]\s*(?P<at>\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?!:)")
_MANY_DIGITS = re.compile(r"[0-9_]{1000,}")
_RIGHT = {
    "Invalid date or datetime": marked("a date that exists"),
    "Cannot overwrite a value": marked("each key once"),
    "Invalid value": marked("a value: texts and uncertain dates stand in quotes"),
}
"""What would have been right, for what people meet most of what the parser says."""

_VALID = marked("valid TOML 1.0")
"""What would have been right, for the rest of it."""
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
            said = _("{problem}: {entry} in line {line}").format(
                problem=said, entry=field_name(problem.other[:-1]), line=places.line(problem.other)
            )
        line = places.line(problem.path)
        faults.append(Fault(field_name(problem.path), line, said, problem.expected, problem.nearest))
    return sorted(faults, key=lambda fault: fault.line)


def fault_of_toml(error: ValueError, text: str) -> Fault:
    """What the TOML parser met, with its line; its position is told in words that differ between Python versions."""
    if not isinstance(error, tomllib.TOMLDecodeError):  # what int() says about thousands of digits
        digits = _MANY_DIGITS.search(text)
        return Fault("", line_of(text, digits.start() if digits else 0), _("a very long number"), _("a shorter one"))
    message = str(error)
    position = _POSITION.search(message)
    lines = text.split("\n")
    line = int(position[1]) if position and position[1] else len(text.rstrip().split("\n"))
    here = lines[line - 1] if line <= len(lines) else ""
    if _CONFLICT.match(here):
        return Fault("", line, _("the mark of a conflict between two versions"), _("one version, without the marks"))
    unquoted = _NO_SECONDS.search(here)
    if unquoted is not None:
        field = here.split("=", 1)[0].strip() if "=" in here[: unquoted.start() + 1] else ""
        expected = _('quotes, as "{time}", or seconds, as {time}:00').format(time=unquoted["at"])
        return Fault(field, line, unquoted["at"], expected)
    problem = _POSITION.sub("", message)
    return Fault("", line, problem, _(_RIGHT.get(problem, _VALID)))


def shown(value: object) -> str:
    """A value as a message repeats it: short, and as it is written in TOML."""
    if isinstance(value, dict):
        return _("a table")
    if isinstance(value, list):
        return _("a list")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= 10**_SHOWN:
        return _("a very long number")
    if isinstance(value, str):
        short = value if len(value) <= _SHOWN else f"{value[: _SHOWN - 1]}…"
        return '"{}"'.format(short.replace("\n", "\\n"))
    return value.isoformat() if isinstance(value, date | time) else str(value)


_Found = tuple["Path", str, str, str]
"""Path, what was found, what was expected, the nearest word."""


def _fault_of_version(raw: Mapping[str, object], places: Places) -> Fault:
    if "format" not in raw:
        return Fault("format", 1, _("missing"), _("format = {format} in the first line").format(format=FORMAT))
    version, line = raw["format"], places.line(("format",))
    if isinstance(version, int) and version > FORMAT:
        newer = _("format {format}; this case was made by a newer version of the program: update complaints to open it")
        return Fault("format", line, shown(version), newer.format(format=FORMAT))
    return Fault("format", line, shown(version), str(FORMAT))


def _in_table(raw: Mapping[str, object], kind: type[Table], path: Path) -> Iterator[_Found]:
    hints = get_type_hints(kind, include_extras=True)
    keys = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))
    for field in msgspec.structs.fields(kind):
        if field.required and field.encode_name not in raw:
            yield (*path, field.encode_name), _("missing"), _expected(hints[field.name]), ""
    for key, value in raw.items():
        if key in keys:
            yield from _in_value(value, _given(hints[keys[key]]), (*path, key))
        else:
            near = get_close_matches(key, keys, 1, 0.5)
            yield (
                (*path, key),
                _("unknown key {key}").format(key=shown(key)),
                _("a key of the format"),
                near[0] if near else "",
            )


def _in_value(raw: object, kind: object, path: Path) -> Iterator[_Found]:
    """What is wrong with one value; ``kind`` is what is left of an annotation without ``| None``."""
    if isinstance(kind, type) and issubclass(kind, Table):
        if isinstance(raw, dict):
            yield from _in_table(raw, kind, path)
        else:
            yield path, shown(raw), _("a table, under [{name}]").format(name=field_name(path)), ""
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
        return _(meta.description) if meta.description else _expected(base)
    if get_origin(kind) is Literal:
        return _("one of {words}").format(words=", ".join(str(word) for word in get_args(kind)))
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        tables = isinstance(item, type) and issubclass(item, Table)
        if tables:
            return _("a list of tables, each under [[{name}]]").format(name=name)
        return _('a list, as ["one", "two"]')
    if isinstance(kind, type) and issubclass(kind, Value):
        return _(kind.EXPECTED)
    return _(_WORDS[kind])  # type: ignore[index] # the format has no other types


def _nearest(raw: object, kind: object) -> str:
    if get_origin(kind) is not Literal or not isinstance(raw, str) or len(raw) > _SHOWN:
        return ""
    near = get_close_matches(raw.lower(), [str(word) for word in get_args(kind)], 1, 0.5)
    return near[0] if near else ""
