"""What follows from a case, what is missing from it, and what should not stand in a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.letters.phrases import finding_texts
from tui_complaints.letters.privacy import privacy_marks
from tui_complaints.letters.tone.marking import tone_marks
from tui_complaints.storage.exhibits import file_states

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.finding import Finding, Gap
    from tui_complaints.domain.mark import Mark, PrivacyMark
    from tui_complaints.storage.reading import StoredCase


class Review(Struct, frozen=True):
    """A case, looked at before a letter is written from it.

    Attributes:
        record: the case on the day that was asked for.
        findings: each finding with its sentence, in the order in which a letter would tell them.
        gaps: what is missing, what stops a letter first.
        tone: the customer's own words that weaken a letter.
        privacy: numbers that would endanger somebody in a letter.
    """

    record: Record
    findings: tuple[tuple[Finding, str], ...]
    gaps: tuple[Gap, ...]
    tone: tuple[Mark, ...]
    privacy: tuple[PrivacyMark, ...] = ()

    @property
    def stops(self) -> tuple[Gap, ...]:
        """The gaps that stop a letter."""
        return tuple(gap for gap in self.gaps if gap.weight == "stops")

    @property
    def weakens(self) -> tuple[Gap, ...]:
        """The gaps that only weaken it."""
        return tuple(gap for gap in self.gaps if gap.weight == "weakens")


def check(stored: StoredCase, today: date, language: str) -> Review:
    """Work out findings, gaps and marks; the findings' sentences are in ``language``."""
    record = Record(stored.case, today)
    found = find(record)
    texts = finding_texts(record, found.findings, language)
    missing = gaps(record, found, ledger(record), file_states(stored))
    ordered = sorted(missing, key=lambda gap: gap.weight != "stops")
    told = tuple(zip(found.findings, texts, strict=True))
    return Review(record, told, tuple(ordered), tone_marks(record), privacy_marks(record))
