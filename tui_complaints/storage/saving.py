"""Saving a case: never over what another program wrote, and never so that anything typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import paths
from tui_complaints.errors import ChangedElsewhereError, NotFoundError, StorageError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.limits import MAX_BYTES
from tui_complaints.storage.locking import locked
from tui_complaints.storage.reading import (
    StoredCase,
    check_case,
    digest_of,
    parse_case,
    read_bytes,
    read_case,
)
from tui_complaints.storage.replacing import clear_leftovers, replace_file
from tui_complaints.storage.writing import apply
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_complaints.domain.entries import Case

READ_BACK = 256 * 1024
"""Bytes of a case that is read back as a whole before it is saved, and not only the pieces of it that were changed; to
do so with a larger one would keep whoever saves it waiting."""

ATTEMPTS = 5
"""How often a change is made again when a program that knows no lock gets in between."""


def change_case(file: Path, change: Callable[[Case], Case]) -> StoredCase:
    """Read a case, change it and save it, with no other of our writers in between.

    Args:
        file: its ``case.toml``.
        change: makes the new case of the one that stands there now; it may be called several times.

    Returns:
        The case as it stands then.

    Raises:
        NotFoundError: there is no such file.
        InvalidCaseError: the file is not valid, or would not be after the change.
        ChangedElsewhereError: another program kept changing it; what was to be written is kept.
        StorageError: the disk refused, or the change cannot be written.
    """
    with locked(file):
        clear_leftovers(file)
        for _attempt in range(ATTEMPTS):
            stored = read_case(file)
            case = change(stored.case)
            saved = _replace(stored, _changed_text(stored, case), case)
            if saved is not None:
                return saved
        raise _changed_elsewhere(file, _changed_text(stored, case).encode())


def change_stored(
    known: StoredCase, change: Callable[[StoredCase], StoredCase], note: Callable[[StoredCase, StoredCase], None]
) -> StoredCase:
    """Change a case as ``change_case`` does, and note what is about to be written before it is.

    Args:
        known: the case as it was read last; it is read again only where the file is no longer that one.
        change: makes the new case, with its whole text, of the one that stands there now; it may be called several
            times. ``with_case`` makes the text of a changed case.
        note: told of the case before and after, under the lock; it may be told several times of one change, of which
            the last counts, and of one that changes nothing. What it raises keeps the change from being made.

    Raises:
        NotFoundError, InvalidCaseError, ChangedElsewhereError, StorageError: as ``change_case`` does.
    """
    with locked(known.file):
        clear_leftovers(known.file)
        for _attempt in range(ATTEMPTS):
            stored = read_again(known)
            wanted = change(stored)
            note(stored, wanted)
            saved = _replace(stored, wanted.text, wanted.case)
            if saved is not None:
                return saved
        raise _changed_elsewhere(known.file, wanted.text.encode())


def read_again(known: StoredCase) -> StoredCase:
    """The case as it stands in its file now, which is parsed only if it changed; raises as ``read_case`` does."""
    data = read_bytes(known.file)
    digest = digest_of(data)
    if digest == known.digest:
        return known
    return StoredCase(known.file, data.decode(errors="replace"), digest, parse_case(data, str(known.file)))


def with_case(stored: StoredCase, case: Case) -> StoredCase:
    """What a file would hold once it said ``case``, with all else in its text as it is.

    Raises:
        InvalidCaseError: the new case is not valid.
        StorageError: it cannot be written.
    """
    text = _changed_text(stored, case)
    data = text.encode()
    if text != stored.text and len(data) <= READ_BACK and parse_case(data, str(stored.file)) != case:
        raise StorageError(
            _("{file} would not read back as it was meant; nothing was written").format(file=stored.file)
        )
    return StoredCase(stored.file, text, digest_of(data), case)


def with_text(stored: StoredCase, text: str) -> StoredCase:
    """What a file would hold with another text; raises ``InvalidCaseError``."""
    data = text.encode()
    return StoredCase(stored.file, text, digest_of(data), parse_case(data, str(stored.file)))


def save_case(stored: StoredCase, case: Case) -> StoredCase:
    """Save a case over the version that it was made from.

    Raises:
        InvalidCaseError: the new case is not valid.
        ChangedElsewhereError: the file is no longer that version; what was to be written is kept.
        StorageError: the disk refused, or the change cannot be written.
    """
    text = _changed_text(stored, case)
    with locked(stored.file):
        clear_leftovers(stored.file)
        saved = _replace(stored, text, case)
    if saved is None:
        raise _changed_elsewhere(stored.file, text.encode())
    return saved


def save_bytes(file: Path, before: bytes, after: bytes) -> StoredCase:
    """Save a whole text that was made from the one that was read before, as after an edit by hand.

    Raises:
        InvalidCaseError: the new text is not a valid case.
        ChangedElsewhereError: the file is no longer what it was; the new text is kept.
        StorageError: the disk refused.
    """
    case = parse_case(after, str(file))
    with locked(file):
        clear_leftovers(file)
        saved = replace_file(file, after, lambda: _is_still(file, digest_of(before)))
    if not saved:
        raise _changed_elsewhere(file, after)
    return StoredCase(file, after.decode(), digest_of(after), case)


def _changed_text(stored: StoredCase, case: Case) -> str:
    text = apply(stored.text, stored.case, case)
    check_case(case, text, str(stored.file))
    if len(text.encode()) > MAX_BYTES:
        raise StorageError(
            _("{file} would be larger than {limit} MB; nothing was written").format(
                file=stored.file, limit=MAX_BYTES // 1024 // 1024
            )
        )
    return text


def _replace(stored: StoredCase, text: str, case: Case) -> StoredCase | None:
    """Save a text over the version it was made from; None when that is no longer there."""
    data = text.encode()
    if text == stored.text:
        return StoredCase(stored.file, text, stored.digest, case) if _is_still(stored.file, stored.digest) else None
    if not replace_file(stored.file, data, lambda: _is_still(stored.file, stored.digest)):
        return None
    return StoredCase(stored.file, text, digest_of(data), case)


def _is_still(file: Path, digest: str) -> bool:
    try:
        return digest_of(read_bytes(file)) == digest
    except NotFoundError:
        return False


def _changed_elsewhere(file: Path, data: bytes) -> ChangedElsewhereError:
    """The error, once what could not be written is safe in the state folder."""
    folder = paths.state() / "kept"
    make_private(folder)
    kept = folder / f"{file.absolute().parent.name}-{digest_of(data)[:12]}.toml"
    replace_file(kept, data, lambda: True)  # its name is its content's, so no lock: nobody writes another one there
    return ChangedElsewhereError(str(file), str(kept))
