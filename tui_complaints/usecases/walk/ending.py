"""What a walk came to: what follows from the case, and what is missing from it, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.check import check
from tui_complaints.usecases.walk.labels import label
from tui_complaints.wording import walk_screen as words
from tui_complaints.wording.gaps import gap_sentence

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.finding import Gap
    from tui_complaints.domain.record import Record


class Ending(Struct, frozen=True):
    """What a walk came to, in sentences.

    Attributes:
        file: the ``case.toml``.
        findings: what follows from the case.
        stops: what is missing and stops a letter.
        weakens: what is missing and weakens it.
    """

    file: Path
    findings: tuple[str, ...]
    stops: tuple[str, ...]
    weakens: tuple[str, ...]


def ending(file: Path, today: date, language: str) -> Ending:
    """Look at a case as its walk left it.

    Raises:
        NotFoundError: there is no such file.
        InvalidCaseError: another program made it invalid meanwhile.
        StorageError: it cannot be read.
    """
    review = check(read_case(file), today, language)
    stops, weakens = (tuple(_missing(review.record, gap) for gap in gaps) for gaps in (review.stops, review.weakens))
    return Ending(file, tuple(text for _, text in review.findings), stops, weakens)


def _missing(record: Record, gap: Gap) -> str:
    """What is missing, with the words of the entry: nobody who was asked questions knows it by its name."""
    entry = record.find(gap.where.partition(".")[0])
    said = label(record, entry) if entry is not None else ""
    sentence = gap_sentence(gap)
    return words.MISSING_FROM.format(gap=sentence, entry=said) if said else sentence
