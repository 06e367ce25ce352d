"""Put a case away, take it out again, delete it so that it can be had back, copy it.

An archived case lies in ``.archive`` of its store and a deleted one in ``.trash``, as whole folders: whoever syncs the
store or keeps it in git has them, and no file of a case is changed.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.errors import ComplaintsError, NotFoundError, StorageError, UsageError
from tui_complaints.storage.shelves import TRASH, copy_folder, move_folder, remove_folder
from tui_complaints.storage.store import ARCHIVE, FILE_NAME, Store, is_path
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

_TIME = "%Y%m%dT%H%M%SZ"
_TRASHED = re.compile(r"(?P<id>.+)-(?P<time>\d{8}T\d{6}Z)(?:-\d+)?", re.ASCII | re.DOTALL)


class Trashed(NamedTuple):
    """A deleted case.

    Attributes:
        name: what it is called in the trash.
        id: the case's id.
        when: when it was deleted.
        title: what it is about; its id where that cannot be read.
    """

    name: str
    id: str
    when: datetime
    title: str


def archive(store: Store, case_id: str) -> Path:
    """Put a case into the archive, where its id still finds it; returns its folder there.

    Raises:
        NotFoundError: there is no such case.
        UsageError: there is one of that id in the archive.
        StorageError: the disk refused.
    """
    target = store.root / ARCHIVE / case_id
    move_folder(_folder(store.root, case_id), target)
    return target


def unarchive(store: Store, case_id: str) -> Path:
    """Take a case out of the archive; returns its folder.

    Raises:
        NotFoundError: there is no such case in the archive.
        UsageError: there is a case of that id in the store.
        StorageError: the disk refused.
    """
    target = store.root / case_id
    move_folder(_folder(store.root / ARCHIVE, case_id), target)
    return target


def trash(store: Store, case_id: str, now: datetime, *, archived: bool = False) -> Trashed:
    """Delete a case so that it can be had back.

    Args:
        store: the cases.
        case_id: which.
        now: the time, with its zone.
        archived: whether it is the one in the archive.

    Raises:
        NotFoundError: there is no such case.
        UsageError: the case is a link to a folder elsewhere.
        StorageError: the disk refused.
    """
    source = _folder(store.root / ARCHIVE if archived else store.root, case_id)
    when = now.astimezone(UTC).replace(microsecond=0)
    name = _free(store.root / TRASH, f"{case_id}-{when.strftime(_TIME)}")
    move_folder(source, store.root / TRASH / name)
    return Trashed(name, case_id, when, _title(store.root / TRASH / name) or case_id)


def trashed(store: Store) -> list[Trashed]:
    """The deleted cases, the last deleted first; raises ``StorageError``."""
    found = []
    for name in Store(store.root / TRASH).names():
        match = _TRASHED.fullmatch(name)
        if match and (when := _time(match["time"])):
            found.append(Trashed(name, match["id"], when, _title(store.root / TRASH / name) or match["id"]))
    return sorted(found, key=lambda each: (each.when, each.name), reverse=True)


def _title(folder: Path) -> str:
    from tui_complaints.storage.reading import read_case  # noqa: PLC0415 - moving a case reads none

    try:
        return str(read_case(folder / FILE_NAME).case.title or "")
    except ComplaintsError:  # it can be had back all the same
        return ""


def restore(store: Store, name: str) -> Path:
    """Take a deleted case back into the store; returns its folder.

    Args:
        store: the cases.
        name: what it is called in the trash.

    Raises:
        NotFoundError: there is no such case in the trash.
        UsageError: there is a case of its id again.
        StorageError: the disk refused.
    """
    found = next((each for each in trashed(store) if each.name == name), None)
    if found is None:
        raise NotFoundError(_("there is no case {reference!r}").format(reference=name))
    _refuse_taken(store, found.id)
    target = store.root / found.id
    move_folder(store.root / TRASH / name, target)
    return target


def empty_trash(store: Store) -> int:
    """Delete for good what is in the trash; returns how many cases that were.

    Raises:
        StorageError: something cannot be deleted, or the trash cannot be read.
    """
    number = len(trashed(store))
    folder = store.root / TRASH
    for path in folder.iterdir() if folder.is_dir() else ():
        remove_folder(path)
        if os.path.lexists(path):
            raise StorageError(_("{folder} could not be deleted").format(folder=path))
    return number


def duplicate(store: Store, case_id: str, title: str, *, archived: bool = False) -> Path:
    """Copy a case with its evidence, under a new title; returns the new case's file.

    Args:
        store: the cases.
        case_id: which.
        title: of the copy; its id is made of it.
        archived: whether it is the one in the archive.

    Raises:
        NotFoundError: there is no such case.
        InvalidCaseError: it is not valid.
        StorageError: the disk refused; nothing is left of the copy.
    """
    from msgspec.structs import replace  # noqa: PLC0415 - moving a case changes no text

    from tui_complaints.domain.text import Text  # noqa: PLC0415
    from tui_complaints.storage.reading import read_case  # noqa: PLC0415
    from tui_complaints.storage.saving import change_case  # noqa: PLC0415
    from tui_complaints.usecases.walk.naming import slug  # noqa: PLC0415

    source = _folder(store.root / ARCHIVE if archived else store.root, case_id)
    read_case(source / FILE_NAME)  # so that what is wrong with it is said of it, and not of the copy
    copy = copy_folder(source, store.root)
    try:
        change_case(copy / FILE_NAME, lambda case: replace(case, title=Text.parse(title)))
        target = store.root / _free(store.root, slug(title, "case"), store.root / ARCHIVE)
        move_folder(copy, target)
    finally:
        remove_folder(copy)
    return target / FILE_NAME


def _folder(shelf: Path, case_id: str) -> Path:
    """A case's folder on the store's own shelf, its archive or its trash; raises ``NotFoundError``."""
    folder = shelf / case_id
    if is_path(case_id) or case_id.startswith(".") or not os.path.lexists(folder / FILE_NAME):
        raise NotFoundError(_("there is no case {reference!r} in {store}").format(reference=case_id, store=shelf))
    return folder


def _refuse_taken(store: Store, case_id: str) -> None:
    if os.path.lexists(store.root / ARCHIVE / case_id):
        raise UsageError(
            _("there is a {target} already; nothing was moved").format(target=store.root / ARCHIVE / case_id)
        )


def _free(folder: Path, name: str, other: Path | None = None) -> str:
    """The name, or with a number behind it, that nothing in the folder (and in another) has."""
    free, number = name, 1
    while any(os.path.lexists(place / free) for place in (folder, other) if place):
        number += 1
        free = f"{name}-{number}"
    return free


def _time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError:  # the 31st of February: not ours
        return None
