"""Where things are on this machine; nothing here creates a folder."""

from __future__ import annotations

import os
from pathlib import Path

STORE_VARIABLE = "TUI_COMPLAINTS_STORE"
"""Environment variable that names the store."""

_NAME = "complaints"


def store(given: str | None = None) -> Path:
    """The store: what was given, else ``TUI_COMPLAINTS_STORE``, else the folder ``cases`` of the user's data."""
    named = given or os.environ.get(STORE_VARIABLE)
    if named:
        return at_home(named)
    import platformdirs  # noqa: PLC0415 - most runs name their case or store and need not pay for it

    return platformdirs.user_data_path(_NAME, appauthor=False) / "cases"


def at_home(named: str) -> Path:
    """A path as a person writes it: ``~`` is their home folder; that of nobody known stays as it is."""
    return Path(os.path.expanduser(named))  # noqa: PTH111 - the other one raises for nobody known


def config() -> Path:
    """The user's settings, templates, packs and sites."""
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_config_path(_NAME, appauthor=False)


def state() -> Path:
    """Locks, drafts and what an edit could not save."""
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_state_path(_NAME, appauthor=False)


def cache() -> Path:
    """What can be made again."""
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_cache_path(_NAME, appauthor=False)
