"""What a letter is, to whom and in which language, where the user did not say (findings.md)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.answers import is_credit
from tui_complaints.domain.findings import find
from tui_complaints.domain.recipient import default_recipient
from tui_complaints.domain.text import LANGUAGE_TAG, primary
from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.errors import NotFoundError, UsageError
from tui_complaints.letters.kinds import DEMANDS, KINDS
from tui_complaints.letters.phrasebook import languages
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.entries import Party
    from tui_complaints.domain.record import Record


def choose_kind(record: Record, asked: str | None) -> str:
    """The kind asked for, else a complaint, then an escalation once a complaint was sent."""
    if asked is not None:
        if asked not in WRITTEN_KINDS:
            raise UsageError(
                _("there is no template for a letter of the kind {asked!r}; there are: {kinds}").format(
                    asked=asked, kinds=", ".join(WRITTEN_KINDS)
                )
            )
        return asked
    sent = any(letter.kind in DEMANDS and letter.sent for letter in record.case.letters)
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
        raise UsageError(
            _("letters cannot be written in {tag!r} yet; choose one with --language: {listed}").format(
                tag=tag, listed=listed
            )
        )
    return tag


def conventions(record: Record, tag: str) -> str:
    """The language with the region whose conventions it takes, where it was asked for without one.

    That of a US case for English, of a case in Latin America for Spanish.
    """
    country = next(iter(record.case.jurisdictions), "")[:2]
    if tag == "en" and country == "US":
        return "en-US"
    return f"es-{country}" if tag == "es" and country in _HISPANIC else tag


_HISPANIC = frozenset((
    "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV", "US", "UY",
    "VE",
))  # fmt: skip
"""Countries that write sums in Spanish otherwise than Spain does."""


def choose_recipient(record: Record, asked: str | None, kind: str = "complaint") -> str:
    """The party asked for, else the one that a letter of the kind goes to; "" when the case names nobody.

    Raises:
        NotFoundError: the case has no such party.
    """
    if asked is not None:
        if record.party(asked) is None:
            known = ", ".join(record.name(party) for party in record.case.parties) or _("none")
            raise NotFoundError(
                _("the case has no party {asked!r}; its parties are: {known}").format(asked=asked, known=known)
            )
        return asked
    reader = KINDS[kind].reader
    if reader in _READERS:
        named = (party for party in record.case.parties if party.role in _READERS[reader])
        party = next(named, None)
    elif reader == "praised":
        party = _praised(record) or default_recipient(record)
    else:
        party = default_recipient(record)
    return record.name(party) if party else ""


_READERS = {"judge": ("regulator", "ombudsman"), "bank": ("bank",)}
"""Roles of parties that judge over others, or that paid them: a letter to them is about somebody else."""


def complained_of(record: Record, kind: str, to: str) -> str:
    """The party whose failings a letter tells: the one it goes to, unless that one is asked to step in."""
    if KINDS[kind].reader not in _READERS:
        return to
    roles = (role for roles in _READERS.values() for role in roles)
    party = default_recipient(record, without=frozenset(roles))
    return record.name(party) if party else ""


def _praised(record: Record) -> Party | None:
    """The first party that granted what was asked, or that is credited with something else."""
    done = {finding.party for finding in find(record).findings if is_credit(record, finding)}
    return next((party for party in record.case.parties if record.name(party) in done), None)
