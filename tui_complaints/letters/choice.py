"""What a letter is, to whom and in which language, where the user did not say (findings.md)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.recipient import default_recipient
from tui_complaints.domain.text import LANGUAGE_TAG, primary
from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.errors import NotFoundError, UsageError
from tui_complaints.letters.phrasebook import languages

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.record import Record


def choose_kind(record: Record, asked: str | None) -> str:
    """The kind asked for, else a complaint, then an escalation once a complaint was sent."""
    if asked is not None:
        if asked not in WRITTEN_KINDS:
            raise UsageError(
                f"there is no template for a letter of the kind {asked!r}; there are: {', '.join(WRITTEN_KINDS)}"
            )
        return asked
    sent = any(letter.kind in WRITTEN_KINDS and letter.sent for letter in record.case.letters)
    return "escalation" if sent else "complaint"


def choose_language(record: Record, asked: str | None, user_folder: Path | None) -> str:
    """The language asked for, else the case's, else English; a US case makes it US English.

    Raises:
        UsageError: there are no templates for it; those there are, are named.
    """
    tag = asked or record.case.language or "en"
    known = languages(user_folder)
    if primary(tag) not in known or not re.match(LANGUAGE_TAG, tag):
        listed = ", ".join(known)
        raise UsageError(f"letters cannot be written in {tag!r} yet; choose one with --language: {listed}")
    return tag


def conventions(record: Record, tag: str) -> str:
    """The language with the region whose conventions it takes: that of a US case for English without a region."""
    american = next(iter(record.case.jurisdictions), "").startswith("US")
    return "en-US" if tag == "en" and american else tag


def choose_recipient(record: Record, asked: str | None) -> str:
    """The party asked for, else whom the case is about (``domain.recipient``); "" when it names nobody.

    Raises:
        NotFoundError: the case has no such party.
    """
    if asked is not None:
        if record.party(asked) is None:
            known = ", ".join(record.name(party) for party in record.case.parties) or "none"
            raise NotFoundError(f"the case has no party {asked!r}; its parties are: {known}")
        return asked
    party = default_recipient(record)
    return record.name(party) if party else ""
