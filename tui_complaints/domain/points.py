"""The open points of a case: what a party can still answer to; and which lines of an answer speak of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.entries import Promise, Request, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text

PointKind = Literal["request", "promise", "statement"]

_SETTLED = frozenset({"granted"})
_LONG_ENOUGH = 4
_STEM = 5
"""Letters of a word that are compared: its ending is left to its case and number."""


class Point(Struct, frozen=True):
    """Something that a party owes an answer to.

    Attributes:
        name: of the entry, as the case names it.
        kind: a request that was not granted, a promise that was not kept or is not known to be, a statement that is
            contradicted.
        state: its ``result``, ``done`` or ``stance`` as entered, "" for not known.
        texts: what it is about, in the words of the case.
    """

    name: str
    kind: PointKind
    state: str
    texts: tuple[Text, ...]


def open_points(record: Record, parties: frozenset[str]) -> tuple[Point, ...]:
    """What these parties have not settled, in the order of the case."""
    return tuple(_points(record, parties))


def _points(record: Record, parties: frozenset[str]) -> Iterator[Point]:
    replaced = {promise.replaces for promise in record.case.promises}
    for entry in (*record.case.requests, *record.case.promises, *record.case.statements):
        name = record.name(entry)
        if record.party_of(entry) not in parties or name in replaced:
            continue
        if isinstance(entry, Request) and entry.result not in _SETTLED:
            yield Point(name, "request", entry.result or "", _texts(entry.what, entry.reason))
        elif isinstance(entry, Promise) and (entry.done is None or entry.done.is_never):
            yield Point(name, "promise", str(entry.done or ""), _texts(entry.what, entry.quote))
        elif isinstance(entry, Statement) and entry.stance == "contradicted":
            yield Point(name, "statement", entry.stance, _texts(entry.quote, entry.what, entry.fact))


def _texts(*texts: Text | None) -> tuple[Text, ...]:
    return tuple(text for text in texts if text)


def lines_about(point: Point, lines: Sequence[str]) -> list[int]:
    """The lines of an answer that share words with a point, counted from 1: a hint, no judgement.

    Half of the point's words, or two of them, must be there; a word is compared without its ending.
    """
    wanted = {stem for text in point.texts for words in text.by_language.values() for stem in _stems(words)}
    needed = min(2, max(1, len(wanted) // 2))
    return [number for number, line in enumerate(lines, 1) if len(wanted & set(_stems(line))) >= needed]


def _stems(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]+", text.lower().replace("ё", "е")):
        if len(word) >= _LONG_ENOUGH:
            yield word[:_STEM]
