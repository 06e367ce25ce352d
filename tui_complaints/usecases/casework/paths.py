"""The path of a file as people give it: typed, pasted, or dropped onto a terminal."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

_QUOTES = "'\""
_ESCAPED = re.compile(r"\\(.)")
_MOST = 2000
"""Entries of a folder that are looked at for a completion."""


def path_of(typed: str) -> Path:
    """The file that is meant: quotes and escapes that a terminal puts around a dropped file are no part of its name.

    A path that names a file as it stands is taken as it stands.
    """
    text = typed.strip()
    if text.startswith("file://"):
        return Path(url2pathname(unquote(urlsplit(text).path)))
    plain = Path(text).expanduser() if text.startswith("~") else Path(text)
    if os.path.lexists(plain):
        return plain
    if len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]:
        text = text[1:-1]
    elif sys.platform != "win32":
        text = _ESCAPED.sub(r"\1", text)
    return Path(text).expanduser() if text.startswith("~") else Path(text)


def completed(typed: str) -> str | None:
    """The first path that begins as what was typed; None where there is none, or where it says no name yet."""
    head, tail = os.path.split(typed)
    if not tail or typed.startswith("file://"):
        return None
    try:
        with os.scandir(Path(head).expanduser() if head else Path()) as entries:
            found = sorted(
                (entry.name + (os.sep if entry.is_dir() else ""))
                for _number, entry in zip(range(_MOST), entries, strict=False)
                if entry.name.startswith(tail)
            )
    except (OSError, RuntimeError, ValueError):  # RuntimeError: there is no home folder; ValueError: a NUL
        return None
    return typed + found[0][len(tail) :] if found else None
