"""Speak a language about one case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.text import primary
from tui_complaints.letters.language import Language, capital
from tui_complaints.letters.phrasebook import languages, phrasebook
from tui_complaints.letters.sentences import Teller

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record


def speak(record: Record, tag: str, user_folder: Path | None = None, *, markup: bool = True) -> Language:
    """The language of that tag, for the texts of this case; ``markup`` escapes people's words for Markdown."""
    own = record.case.language or "en"
    customer = record.case.complainant
    gender = (customer.gender if customer else None) or ""
    return Language(tag, own, phrasebook(tag, user_folder), gender, markup=markup)


def finding_texts(
    record: Record, findings: tuple[Finding, ...], tag: str, user_folder: Path | None = None
) -> list[str]:
    """Each finding as a sentence of plain text, for a terminal or a screen.

    A language that letters cannot be written in yet is said in English.
    """
    spoken = tag if primary(tag) in languages(user_folder) else "en"
    teller = Teller(record, speak(record, spoken, user_folder, markup=False))
    return [capital(teller.tell(finding)) for finding in findings]
