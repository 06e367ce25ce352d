"""Write a public review: redact the case, decide what is said, and shorten it until it can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.review.compose import FEWER, WHOLE, WITHOUT_STORY, compose
from tui_complaints.letters.review.known import Known
from tui_complaints.letters.review.prose import prose
from tui_complaints.letters.review.public import can_be_told, cleaned, is_private
from tui_complaints.letters.review.redact import Redactor, Removed
from tui_complaints.letters.review.telling import Telling
from tui_complaints.letters.review.words import Words
from tui_complaints.letters.sentences import Teller
from tui_complaints.letters.sentences.filler import Filler
from tui_complaints.letters.tone.marking import tone_marks

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.review.platforms import Platform
    from tui_complaints.letters.review.telling import Said

READABLE = 3_000
"""Characters of a review that is still read to its end; a longer one is told shorter."""

PRIVATE = "private"


class Review(Struct, frozen=True):
    """A review that was written.

    Attributes:
        text: it, as plain text.
        language: the language it is in.
        removed: what was taken out, in the order of the text; what is left out whole comes last.
        unproved: what it tells without proof: the entry, and the words.
        step: how far it was shortened (``compose.WHOLE`` ...).
    """

    text: str
    language: str
    removed: tuple[Removed, ...]
    unproved: tuple[tuple[str, str], ...]
    step: int

    @property
    def characters(self) -> int:
        """Its length as sites count it: Unicode code points, with spaces and line breaks."""
        return len(self.text)

    @property
    def words(self) -> int:
        """Its length in words."""
        return sum(1 for word in self.text.split() if any(letter.isalnum() for letter in word))


def write(
    record: Record,
    findings: tuple[Finding, ...],
    ledger: Ledger,
    platform: Platform,
    language: str,
    user_folder: Path | None = None,
) -> Review:
    """Write the review, in as many words as are read.

    Args:
        record: the case and its day.
        findings: what follows from the case, about all its parties.
        ledger: what it cost.
        platform: the site that it is for.
        language: BCP 47.
        user_folder: where a user's own words may lie.

    Raises:
        TemplateError: a file of words cannot be used.
    """
    redactor = Redactor(Known(record.case), Words(language, user_folder), tone_marks(record), links=platform.links)
    public = cleaned(record, redactor)
    private = [name for name, entry in record.entries.items() if is_private(record, entry)]
    told = tuple(finding for finding in findings if can_be_told(record, finding))
    limit = min(platform.characters or READABLE, READABLE)
    for step in (WHOLE, WITHOUT_STORY, FEWER):
        spoken = prose(record.case, language, user_folder)
        fill, teller = Filler(public, spoken), Teller(public, spoken)
        telling = Telling(public, told, ledger, spoken, fill, teller, redactor, frozenset(private))
        paragraphs = compose(telling, step)
        text, removed = redactor.printed(spoken.punctuated(_joined(paragraphs)))
        if len(text) <= limit:
            break
    left_out = (Removed(name, PRIVATE, "", "") for name in private)
    return Review(text, language, (*removed, *left_out), _unproved(paragraphs, redactor), step)


def _joined(paragraphs: list[list[Said]]) -> str:
    """The paragraphs as one text, without the spaces that something taken out leaves behind."""
    texts = (" ".join(said.text for said in paragraph if said.text) for paragraph in paragraphs)
    return re.sub(r"[ \t]{2,}", " ", "\n\n".join(texts))


def _unproved(paragraphs: list[list[Said]], redactor: Redactor) -> tuple[tuple[str, str], ...]:
    """What no exhibit proves, each entry once, with the words in which it is told."""
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        for said in paragraph:
            if said.where and not said.is_proved:
                found.setdefault(said.where, redactor.printed(said.part or said.text)[0])
    return tuple(found.items())
