"""What the user settles once: who they are, how the app speaks and looks, where the cases are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tui_complaints.domain.entries import Complainant
from tui_complaints.storage import config
from tui_complaints.storage.converting import convert
from tui_complaints.wording import settings as words

if TYPE_CHECKING:
    from collections.abc import Mapping

SENDER = ("name", "address", "place", "email", "phone", "gender")
"""The fields of the sender's details that can be settled."""

APP = ("language", "currency", "theme", "store")
"""The other settings."""


def settings() -> dict[str, str]:
    """Every setting as text, "" for what was not settled.

    Raises:
        InvalidCaseError: the file is not valid.
        StorageError: it cannot be read.
    """
    found = config.load()
    person = found.complainant
    told = {key: (getattr(person, key) or "") if person else "" for key in SENDER}
    return told | {key: getattr(found, key) or "" for key in APP}


def keep_settings(typed: Mapping[str, str]) -> dict[str, str]:
    """Save the settings; what a person typed is checked first, and nothing is saved while something is wrong.

    Args:
        typed: by the keys of ``settings``; "" takes a setting away.

    Returns:
        What was expected, by the keys that are not right; empty when all was saved.

    Raises:
        InvalidCaseError: the file on the disk is not valid, and is left as it is.
        StorageError: it cannot be written.
    """
    present = config.load()
    typed = {**typed, "currency": typed.get("currency", "").upper()}
    faults = {key: fault for key in (*SENDER, *APP) if (fault := _fault(key, typed.get(key, "").strip()))}
    if faults:
        return faults
    texts = {key: typed.get(key, "").strip() or None for key in (*SENDER, *APP)}
    given = {key: texts[key] for key in SENDER}
    base = present.complainant or Complainant()
    person = msgspec.structs.replace(base, **given)
    known = person if any(getattr(person, key) for key in person.__struct_fields__) else None
    config.save(msgspec.structs.replace(present, complainant=known, **{key: texts[key] for key in APP}))
    return {}


def _fault(key: str, text: str) -> str:
    """What is expected of a setting, where the text is not that; "" where it is right."""
    if not text:
        return ""
    raw = {"complainant": {key: text}} if key in SENDER else {key: text}
    try:
        convert(raw, config.Config)
    except msgspec.ValidationError as error:
        return words.EXPECTED.get(key) or str(error).partition(" - at ")[0]
    return ""
