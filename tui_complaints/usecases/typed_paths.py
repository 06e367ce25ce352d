"""The path of a file as people give it: typed, pasted, or dropped onto a terminal."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from tui_complaints import paths
from tui_complaints.domain.visible import visible

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
        try:
            from urllib.parse import urlsplit  # noqa: PLC0415 - most files are named without it
            from urllib.request import url2pathname  # noqa: PLC0415 - it brings all of HTTP with it

            return Path(url2pathname(urlsplit(text).path))
        except ValueError:  # no address at all
            return Path(text)
    plain = paths.at_home(text)
    if os.path.lexists(plain):
        return plain
    if len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]:
        text = text[1:-1]
    elif sys.platform != "win32":
        text = _ESCAPED.sub(r"\1", text)
    return paths.at_home(text)


def completed(typed: str, folder: Path | None = None) -> str | None:
    """The first path that begins as what was typed; None where there is none, or where it says no name yet.

    A name that would act on a terminal is not offered.

    Args:
        typed: what was typed.
        folder: from which it is told, None for where the program was started.
    """
    head, tail = os.path.split(typed)
    if not tail or typed.startswith("file://"):
        return None
    try:
        with os.scandir((folder or Path()) / paths.at_home(head)) as entries:
            found = sorted(
                (entry.name + (os.sep if entry.is_dir() else ""))
                for _number, entry in zip(range(_MOST), entries, strict=False)
                if entry.name.startswith(tail) and _is_harmless(entry.name)
            )
    except (OSError, ValueError):  # ValueError: a NUL
        return None
    return typed + found[0][len(tail) :] if found else None


def completed_among_words(typed: str) -> str | None:
    """The same for an answer that may be words as well, or several with semicolons: only a plain path is completed."""
    last = typed.rpartition(";")[2].lstrip()
    if not last.startswith("~") and os.sep not in last:
        return None
    found = completed(last)
    return None if found is None else typed + found[len(last) :]


def _is_harmless(name: str) -> bool:
    return visible(name) == name and not {"\t", "\n"} & set(name)
