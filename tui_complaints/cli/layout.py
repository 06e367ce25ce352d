"""Text in columns, and values as they were entered."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING

from tui_complaints.domain.values import Value
from tui_complaints.domain.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

GAP = "  "
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)", re.ASCII)


def width(text: str) -> int:
    """How many cells a text takes on a terminal: wide letters two, marks above or below a letter none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def columns(rows: Iterable[Sequence[str]], indent: str = GAP) -> list[str]:
    """Rows as lines with aligned columns; the last column is as long as it is, an empty row is an empty line."""
    table = [[flat(cell) for cell in row] for row in rows]
    count = max(map(len, table), default=0)
    widths = [max((width(row[at]) for row in table if at < len(row)), default=0) for at in range(count)]
    lines = []
    for row in table:
        cells = [cell + " " * (widths[at] - width(cell)) for at, cell in enumerate(row)]
        lines.append((indent + GAP.join(cells)).rstrip())
    return lines


def flat(text: str) -> str:
    """A text on one line, safe to show."""
    return " ".join(visible(text).split())


def as_entered(value: Value | date | str | None) -> str:
    """A value as the user wrote it, "" for none; a time without its T and its zero seconds."""
    raw = value.raw if isinstance(value, Value) else value
    if raw is None:
        return ""
    if isinstance(raw, datetime):
        return raw.isoformat(" ", "minutes" if not raw.second else "seconds")
    return raw.isoformat() if isinstance(raw, date) else _TIME.sub(r"\1 \2", str(value))


def plain(value: object) -> object:
    """A value as JSON can hold it, as the user wrote it."""
    raw = value.raw if isinstance(value, Value) else value
    return raw.isoformat() if isinstance(raw, date) else raw


def amount(figure: Decimal | None, currency: str | None = None) -> str:
    """A sum as ``4000.00 RUB``, "" for none."""
    return "" if figure is None else f"{figure:f} {currency or ''}".rstrip()


def figure_or_none(figure: Decimal | None) -> str | None:
    """A sum as JSON shows it, ``"4000.00"``."""
    return None if figure is None else f"{figure:f}"
