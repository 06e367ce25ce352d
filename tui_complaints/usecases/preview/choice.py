"""What a letter of a case can be: its kinds, languages and recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints import translation
from tui_complaints.domain.recipient import default_recipient
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import primary
from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.letters.phrasebook import languages
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from tui_complaints.domain.entries import Case


class Choice(Struct, frozen=True):
    """What the user chose; None is left to the case.

    Attributes:
        kind: the kind of letter.
        language: BCP 47.
        to: a party of the case.
    """

    kind: str | None = None
    language: str | None = None
    to: str | None = None


class Choices(Struct, frozen=True):
    """What there is to choose from.

    Attributes:
        kinds: of letters.
        languages: BCP 47.
        parties: by name in the case, with what they are called.
    """

    kinds: tuple[str, ...]
    languages: tuple[str, ...]
    parties: tuple[tuple[str, str], ...]


def letter_choices(case: Case, today: date) -> Choices:
    """What a letter of this case can be."""
    record = Record(case, today)
    parties = tuple(
        (record.name(party), party.name or party.legal_name or record.name(party)) for party in case.parties
    )
    known = languages(user_templates())
    own = case.language
    if own and own not in known and primary(own) in known:  # a region: ``en-US``
        known = [*known, own]
    return Choices(WRITTEN_KINDS, tuple(known), parties)


def language_of_screen(case: Case, known: Collection[str]) -> str | None:
    """The language that whoever looks reads the screen in, for a case that says none of its own.

    Args:
        case: the case.
        known: the languages that there are words in.

    Returns:
        BCP 47; None where the case says its language, or there are no words in that of the screen.
    """
    spoken = translation.language()
    return spoken if not case.language and spoken in known else None


def answer_parties(case: Case, today: date) -> tuple[tuple[str, str], ...]:
    """Who may have answered, by name in the case with what they are called: whom a letter would go to comes first."""
    record = Record(case, today)
    likely = default_recipient(record)
    first = record.name(likely) if likely else ""
    return tuple(sorted(letter_choices(case, today).parties, key=lambda party: party[0] != first))
