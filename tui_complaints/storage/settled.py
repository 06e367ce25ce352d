"""The few settings that a start of the program asks for: its language, its looks, where the cases are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import paths

if TYPE_CHECKING:
    from pathlib import Path


def config_file() -> Path:
    """Where the settings are; nothing need be there."""
    return paths.config() / "config.toml"


def settled(key: str) -> str:
    """A text in the settings, as ``language``; "" where they are silent, or cannot be read.

    Settings that are not valid keep no command from running: whoever needs more of them says what is wrong.
    """
    file = config_file()
    try:
        data = file.read_bytes() if file.is_file() else b""
    except OSError:
        return ""
    if not data:
        return ""
    import tomllib  # noqa: PLC0415 - most users have settled nothing

    try:
        found = tomllib.loads(data.decode("utf-8-sig")).get(key)
    except (ValueError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""
