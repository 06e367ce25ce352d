"""What a walk came to: what follows from the case, and what is missing from it, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.check import check
from tui_complaints.usecases.missing import tell_gap

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


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
    stops, weakens = (tuple(tell_gap(review.record, gap) for gap in gaps) for gaps in (review.stops, review.weakens))
    return Ending(file, tuple(text for _, text in review.findings), stops, weakens)
