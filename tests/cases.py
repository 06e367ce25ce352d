"""Cases for tests, written as a user would write them."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import msgspec

from tui_complaints.domain.entries import Case
from tui_complaints.domain.record import Record

TODAY = date(2026, 5, 1)


def case_of(text: str) -> Case:
    """The case that a file with this text (after ``format`` and ``title``) holds."""

    def read(kind: Any, raw: object) -> object:  # noqa: ANN401 - msgspec hands over any of our value types
        return kind.parse(raw)

    return msgspec.convert(tomllib.loads('format = 1\ntitle = "A case"\n' + text), Case, dec_hook=read)


def record_of(text: str, today: date = TODAY) -> Record:
    """That case on a day."""
    return Record(case_of(text), today)
