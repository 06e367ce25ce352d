"""The user's settings, ``config.toml`` in the config folder: what a new case starts with."""

from __future__ import annotations

import tomllib
from typing import Any

import msgspec

from tui_complaints.domain.entries import (  # noqa: TC001 - msgspec reads the annotations at run time
    Advocate,
    Complainant,
    Currency,
    LanguageTag,
)
from tui_complaints.errors import Fault, InvalidCaseError, NotFoundError
from tui_complaints.storage.converting import convert, plain
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.locking import locked
from tui_complaints.storage.reading import read_bytes
from tui_complaints.storage.replacing import clear_leftovers, replace_file
from tui_complaints.storage.settled import config_file
from tui_complaints.translation import _


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has settled once.

    Attributes:
        complainant: who they are, copied into each new case.
        advocate: who they are when they act for others.
        language: of the program and of new cases, BCP 47.
        currency: of new cases, ISO 4217.
        timezone: of new cases, an IANA name.
        jurisdictions: whose rule packs are offered, in order.
        theme: how the app looks.
        store: the folder of cases.
        others: keys that this version does not know; a save keeps them.
    """

    complainant: Complainant | None = None
    advocate: Advocate | None = None
    language: LanguageTag | None = None
    currency: Currency | None = None
    timezone: str | None = None
    jurisdictions: tuple[str, ...] = ()
    theme: str | None = None
    store: str | None = None
    others: dict[str, Any] = {}


def load() -> Config:
    """Read the settings; those that were never made are empty.

    Raises:
        InvalidCaseError: the file is not valid.
        StorageError: it cannot be read.
    """
    file = config_file()
    try:
        data = read_bytes(file)
    except NotFoundError:
        return Config()
    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
        known = {key: value for key, value in raw.items() if key in _KNOWN}
        others = {key: value for key, value in raw.items() if key not in _KNOWN}
        return convert({**known, "others": others}, Config)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise InvalidCaseError(
            str(file), [Fault("", 0, str(error), _("settings as the program writes them"))]
        ) from error


def save(config: Config) -> None:
    """Write the settings, readable by their owner alone; raises ``StorageError``."""
    import tomli_w  # noqa: PLC0415 - most runs change no settings

    tables = {key: table for key in _TABLES if (table := getattr(config, key)) is not None}
    raw = {key: value for key in _VALUES if (value := getattr(config, key))}
    raw |= config.others
    raw |= {key: plain(table) for key, table in tables.items()}
    file = config_file()
    make_private(file.parent)
    with locked(file):
        clear_leftovers(file)
        replace_file(file, tomli_w.dumps(raw).encode(), lambda: True)


_TABLES = ("complainant", "advocate")
_VALUES = ("language", "currency", "timezone", "jurisdictions", "theme", "store")
_KNOWN = {*_TABLES, *_VALUES}
