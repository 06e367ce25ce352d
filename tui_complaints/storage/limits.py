"""What is too large or too deep to be handed to a TOML parser, found out before it is."""

from __future__ import annotations

import re

MAX_BYTES = 8 * 1024 * 1024
"""Largest case file that is read. 5,000 contacts take 1.5 MB; the parser needs up to a second for each further
megabyte of the worst text there is, and nobody writes such a file by hand."""

MAX_DEPTH = 16
"""How deep lists, tables and dotted keys may go; the format itself needs four."""

_DOT = r"\.[ \t]*+(?:[A-Za-z0-9_-]++|\"(?:[^\"\\\n]++|\\.)*+\"|'[^'\n]*+')[ \t]*+"
# It starts with a plain dot, which the engine finds faster than it finds a group.
_DOTS = re.compile(rf"{_DOT}(?:{_DOT}){{{MAX_DEPTH - 1}}}")


def long_key(text: str) -> int | None:
    """Offset of a dotted key of more than ``MAX_DEPTH`` parts, or None.

    A parser needs time that grows with the square of a key's parts. Most texts are done with after one quick look for
    so many dots in a row; only a hit is looked at closely, since dots in a text are nobody's key.
    """
    if _DOTS.search(text) is None:
        return None
    from tui_complaints.storage.toml_scan import PART, SPACES, STRING  # noqa: PLC0415 - costs time, seldom needed

    key = rf"({PART}{SPACES}(?:{_DOT}){{{MAX_DEPTH}}})"
    tokens = re.finditer(rf"{key}|{STRING}|#[^\n]*+|[A-Za-z0-9_-]++|[^A-Za-z0-9_-]", text)
    return next((token.start() for token in tokens if token[1] is not None), None)


def too_deep(text: str) -> int | None:
    """Offset of the first list or inline table below more than ``MAX_DEPTH`` others, or None."""
    from tui_complaints.storage.toml_scan import TOKEN  # noqa: PLC0415 - costs time, seldom needed

    depth = 0
    for token in TOKEN.finditer(text):
        if token[0] in {"[", "{"}:
            depth += 1
            if depth > MAX_DEPTH:
                return token.start()
        elif token[0] in {"]", "}"}:
            depth -= 1
    return None


def line_of(text: str, offset: int) -> int:
    """The 1-based line in which an offset lies."""
    return text.count("\n", 0, offset) + 1
