"""Find a case and open it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints import paths
from tui_complaints.storage.store import Store, is_path

if TYPE_CHECKING:
    from tui_complaints.storage.reading import StoredCase as StoredCase  # noqa: PLC0414 - faces name it by this room


def store_of(given: str | None) -> Store:
    """The store that was named, else the user's own: that of the environment, of the settings, or the usual one."""
    return Store(paths.store(given or _settled()))


def _settled() -> str | None:
    if os.environ.get(paths.STORE_VARIABLE):
        return None
    from tui_complaints.storage.settled import settled  # noqa: PLC0415 - whoever names a store need not wait for it

    return settled("store") or None


def find_case(reference: str, store: str | None = None) -> Path:
    """The ``case.toml`` that a case's id, folder or file names.

    Raises:
        NotFoundError: there is none.
    """
    # What is plainly a path needs no store: the user's folders are not looked up, which would cost time.
    if is_path(reference):
        return Store(Path()).find(reference)
    return store_of(store).find(reference)


def open_case(reference: str, store: str | None = None) -> StoredCase:
    """Read the case that a case's id, folder or file names.

    Raises:
        NotFoundError: there is none.
        InvalidCaseError: it is not valid.
    """
    from tui_complaints.storage.reading import read_case  # noqa: PLC0415 - a list is shown without reading a case

    return read_case(find_case(reference, store))
