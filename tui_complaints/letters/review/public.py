"""The case as it may be told in public: no names, no numbers, nothing that rests on private exhibits alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import asdict, replace

from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.text import Text

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.review.redact import Redactor

_COUNTED = frozenset({"effort", "no-reference"})
"""Findings that tell a figure and no entry's words."""


def cleaned(record: Record, redactor: Redactor) -> Record:
    """The record with every text that can be printed redacted; entries keep their names."""
    case = record.case
    own = case.language or "en"
    tables = {
        table: tuple(_cleaned(entry, record.name(entry), redactor, own) for entry in getattr(case, table))
        for table in TABLES
    }
    title = _text(case.title, "title", redactor, own)
    return Record(replace(case, title=title, **tables), record.today)


def _cleaned(entry: Entry, name: str, redactor: Redactor, own: str) -> Entry:
    changes = {
        key: _text(value, f"{name}.{key}", redactor, own)
        for key, value in asdict(entry).items()
        if isinstance(value, Text)
    }
    return replace(entry, **changes) if changes else entry


def _text(text: Text, where: str, redactor: Redactor, own: str) -> Text:
    """The text in each of its languages, redacted."""
    written = {tag: redactor.redact(words, where, tag or own) for tag, words in text.by_language.items()}
    return Text.parse(written[""] if set(written) == {""} else written)


def is_private(record: Record, entry: Entry | None) -> bool:
    """Whether an entry has proof, and all of it is in exhibits that are marked private."""
    if entry is None:
        return False
    proofs = [record.exhibit(citation.exhibit) for citation in record.citations(entry)]
    return bool(proofs) and all(proof is not None and proof.private for proof in proofs)


def can_be_told(record: Record, finding: Finding) -> bool:
    """Whether a finding holds in public: nothing that it tells of rests on private exhibits alone.

    A finding that gives no more than a figure can be told while something that it counts is public.
    """
    private = [is_private(record, record.find(name)) for name in finding.cites]
    return not all(private) if finding.kind in _COUNTED and private else not any(private)
