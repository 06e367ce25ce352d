"""Answers about proof: exhibits that are there, files, things on paper, and what is still to be got."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Exhibit
from tui_complaints.domain.text import Citation, Text
from tui_complaints.errors import InvalidValueError, NotFoundError
from tui_complaints.usecases.evidence import name_from
from tui_complaints.usecases.typed_paths import path_of
from tui_complaints.usecases.walk.choosing import Choice, fold, matching, parts
from tui_complaints.usecases.walk.labels import label, short
from tui_complaints.usecases.walk.naming import free_id
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Entry
    from tui_complaints.domain.record import Record
    from tui_complaints.usecases.evidence import Copy

    Keep = Callable[[Path], Copy]

_PLACE = re.compile(r"(?P<name>.+?)\s*#\s*(?P<place>[p\d:.-]+)")
_PATH = re.compile(r"(?:file://|~?/|\.{1,2}/|[A-Za-z]:[\\/]|\\\\)\S")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_FILE_NAME = re.compile(r"[^\s/\\]+\.[A-Za-z0-9]{2,4}")


def file_named(typed: str) -> Path | None:
    """The file that a text names; None where it is no path.

    Raises:
        InvalidValueError: it is plainly the path of a file, and there is none.
    """
    path = path_of(typed)
    try:
        if path.is_file():
            return path
    except (OSError, ValueError):  # too long, or a NUL
        return None
    if _PATH.match(typed.strip().lstrip("'\"")) or _FILE_NAME.fullmatch(typed):
        raise InvalidValueError(short(typed), words.EXPECTED_FILE)
    return None


def citations(typed: str, record: Record, keep: Keep) -> tuple[tuple[Citation, ...], list[Entry]]:
    """What proves an entry: exhibits that are there, and new ones for what was named for the first time.

    Several are written with semicolons; with commas too where each is an exhibit that is there.

    Raises:
        InvalidValueError: a file is named that is not there, or a page that cannot be.
    """
    case = record.case
    offered = [Choice(entry.id, label(record, entry), (str(entry.title),)) for entry in case.exhibits if entry.id]
    listed = [part.strip() for part in typed.split(";") if part.strip()]
    if all(matching(_split(part)[0], offered) for part in parts(typed)):
        listed = parts(typed)
    if len(listed) > 1 and _is_file(typed):  # its name has a semicolon
        listed = [typed.strip()]
    found: list[Citation] = []
    new: list[Entry] = []
    for part in listed:
        name, place = _split(part)
        known = matching(name, offered)
        if known is None:
            exhibit = _new(part if file_named(part) else name, case, keep, record.today)
            case = replace(case, exhibits=(*case.exhibits, exhibit))
            new.append(exhibit)
            offered.append(Choice(exhibit.id or "", label(record, exhibit), (name,)))
            known = offered[-1]
        found.append(Citation.parse(f"{known.value}#{place}" if place else known.value))
    return tuple(dict.fromkeys(found)), new


def _is_file(typed: str) -> bool:
    try:
        return path_of(typed).is_file()
    except (OSError, ValueError):
        return False


def _split(part: str) -> tuple[str, str]:
    match = _PLACE.fullmatch(part) if len(part) < _LONG else None
    return (match["name"], match["place"]) if match else (part, "")


_LONG = 300


def _new(typed: str, case: Case, keep: Keep, today: date) -> Exhibit:
    """An exhibit for what was named: a file is copied, all else is a title of something on paper."""
    path = file_named(typed)
    if path is None:
        return Exhibit(id=free_id(case, "exhibits", typed), title=Text.parse(typed))
    return with_file(Exhibit(id=free_id(case, "exhibits", name_from(path))), path, keep, today)


def with_file(exhibit: Exhibit, path: Path, keep: Keep, today: date) -> Exhibit:
    """The exhibit with a copy of the file and its SHA-256.

    Raises:
        InvalidValueError: the file is gone.
        StorageError: it cannot be copied.
    """
    try:
        copy = keep(path)
    except NotFoundError as error:
        raise InvalidValueError(short(str(path)), words.EXPECTED_FILE) from error
    return replace(exhibit, file=copy.file, sha256=copy.sha256, added=today, obtain=None)


def held(typed: str, exhibit: Exhibit, keep: Keep, today: date) -> Exhibit:
    """The exhibit with where it is: a file, paper, an address, or how to get it; raises as ``with_file`` does."""
    if fold(typed) in {fold(word) for word in ("paper", *words.ON_PAPER)}:
        return replace(exhibit, obtain=None)
    if _ADDRESS.match(typed):
        return replace(exhibit, url=typed, obtain=None)
    path = file_named(typed)
    if path is None:
        return replace(exhibit, obtain=typed)
    return with_file(exhibit, path, keep, today)
