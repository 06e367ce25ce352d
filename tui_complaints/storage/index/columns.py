"""How a case lies in the database: its columns, and its texts."""

from __future__ import annotations

import json
import os
import zlib
from typing import TYPE_CHECKING

from tui_complaints.storage.index.asking import BETWEEN
from tui_complaints.storage.index.entry import DueDay, Entry, Passage, Row
from tui_complaints.storage.index.folding import has_group, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_complaints.storage.index.scanning import Key

_PASSAGE, _WITHIN = "\x1e", "\x1f"
"""What parts passages, and a passage from its place, where they are kept."""


def name_of(key: Key) -> tuple[bytes, int]:
    """A case as the database names it: not every name on a disk is a text to it."""
    return os.fsencode(key[0]), key[1]


def columns_of(entry: Entry) -> tuple[object, ...]:
    """The columns of a case but its number."""
    first = entry.due[0] if entry.due else DueDay("", "", "", "", "")
    sums = entry.sums
    return (
        *name_of(entry.key),
        entry.problem.encode(errors="backslashreplace").decode(),
        entry.title,
        " ".join(words_of(entry.title)),
        json.dumps(entry.parties),
        BETWEEN.join(["", *(name.casefold() for name in entry.parties), ""]),
        BETWEEN.join(["", *entry.party_ids, ""]),
        " ".join(words_of(entry.parties[0])) if entry.parties else "",
        entry.status,
        json.dumps(entry.last_contact),
        entry.last_day,
        first.by or None,
        first.kind,
        first.what,
        sums.claimed if sums else None,
        sorted_by(sums.claimed) if sums else None,
        sums.currency if sums else None,
        sums.stops if sums else None,
        sums.weakens if sums else None,
        sums.day if sums else "",
    )


def row_of(values: tuple[object, ...]) -> Row:
    """The row that columns make; raises ``ValueError`` where they are damaged."""
    found = Row(*values)  # type: ignore[arg-type]
    parties, contact = json.loads(str(found.parties)), json.loads(str(found.last_contact))
    name = os.fsdecode(found.id)
    return found._replace(id=name, archived=bool(found.archived), parties=tuple(parties), last_contact=contact)


def sorted_by(claimed: str | None) -> float | None:
    """A sum as it is sorted by; it is never shown."""
    return float(claimed) if claimed is not None else None


def packed(passages: Iterable[Passage]) -> bytes:
    """Texts as they are kept."""
    texts = (f"{passage.where}{_WITHIN}{passage.text.replace(_PASSAGE, ' ')}" for passage in passages)
    return zlib.compress(_PASSAGE.join(texts).encode(errors="replace"), 1)


def unpacked(texts: bytes) -> Iterator[Passage]:
    """Texts that were kept, one by one; raises ``zlib.error`` or ``ValueError`` where they are damaged."""
    parts = zlib.decompress(texts).decode().split(_PASSAGE)
    return (Passage(*part.split(_WITHIN, 1)) for part in parts if part)


def folded(passages: Iterable[Passage]) -> str:
    """The words of texts, folded, one after another."""
    return " ".join(words_of("\n".join(passage.text for passage in passages)))


def has_all(passages: Iterable[Passage], groups: Sequence[tuple[str, ...]]) -> bool:
    """Whether every group of words stands in these texts."""
    found = words_of("\n".join(passage.text for passage in passages))
    return all(has_group(found, group) for group in groups)
