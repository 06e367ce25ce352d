"""How a value is written in TOML when it is new: readable, and back to the same value when it is read."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING

from tui_complaints.errors import StorageError
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Mapping

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')
_SPECIAL_IN_LINES = re.compile(r'[\\\x00-\x08\x0b-\x1f\x7f]|"(?="")|"(?=\Z)')
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_WIDTH = 100
"""A list that would be wider stands one member a line."""


def statement(key: str, value: object) -> str:
    """``key = value`` with a line end; a text of several lines stands as it is read."""
    return f"{key_text(key)} = {assigned_text(value)}\n"


def assigned_text(value: object) -> str:
    """What stands after ``key =``: a text of several lines stands as it is read; elsewhere it stays in one line."""
    return _lines(value) if isinstance(value, str) and "\n" in value else value_text(value)


def block(header: str, table: Mapping[str, object]) -> str:
    """A header and its statements."""
    return f"{header}\n" + "".join(statement(key, value) for key, value in table.items())


def key_text(key: str) -> str:
    """A key, in quotes where TOML wants them."""
    return key if _BARE_KEY.fullmatch(key) else value_text(key)


def value_text(value: object) -> str:
    """A value in TOML; raises ``StorageError`` for what TOML cannot hold."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{_SPECIAL.sub(_escaped, _checked(value))}"'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key_text(key)} = {value_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        texts = [value_text(item) for item in value]
        if sum(map(len, texts)) > _WIDTH:
            return "[\n" + "".join(f"  {text},\n" for text in texts) + "]"
        return f"[{', '.join(texts)}]"
    raise StorageError(
        _("a value of the kind {kind} cannot be written to a case: {value!r}").format(
            kind=type(value).__name__, value=value
        )
    )


def _lines(text: str) -> str:
    """A text of several lines; what would end it early or be lost is escaped."""
    return '"""\n' + _SPECIAL_IN_LINES.sub(_escaped, _checked(text)) + '"""'


def _checked(text: str) -> str:
    if _SURROGATE.search(text):
        raise StorageError(_("a text holds half a character and cannot be written: {text!r}").format(text=text[:40]))
    return text


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"
