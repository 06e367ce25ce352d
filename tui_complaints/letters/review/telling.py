"""What every part of one review is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui_complaints.domain.entries import Person
from tui_complaints.letters.language import capital

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.review.prose import Prose
    from tui_complaints.letters.review.redact import Redactor
    from tui_complaints.letters.sentences import Teller
    from tui_complaints.letters.sentences.filler import Filler


class Said(Struct, frozen=True):
    """A sentence or two of a review.

    Attributes:
        text: as it is printed, with marks where something was taken out.
        where: the entry it is about.
        is_proved: an exhibit of the case proves it; it needs no proof where ``where`` is "".
        part: the words in it that are about the entry, where the sentence is about others too.
    """

    text: str
    where: str = ""
    is_proved: bool = True
    part: str = ""


class Telling(Struct, frozen=True):
    """One review in the making.

    Attributes:
        record: the case, redacted, and its day.
        findings: those that can be told in public.
        ledger: what it cost.
        language: the language it is told in.
        fill: fills the slots of sentences.
        teller: says the findings that a review says as a letter does.
        redactor: for words that are no text of the case.
        private: names of the entries that rest on private exhibits alone.
        told: names of the contacts that the story tells.
    """

    record: Record
    findings: tuple[Finding, ...]
    ledger: Ledger
    language: Prose
    fill: Filler
    teller: Teller
    redactor: Redactor
    private: frozenset[str]
    told: set[str] = field(default_factory=set)

    def say(self, key: str, **slots: str) -> str:
        """A sentence of reviews, with a capital."""
        return capital(self.language.say("review", key, **slots))

    def said(self, text: str, entries: Iterable[Entry], part: str = "") -> Said:
        """Something told, with the entry it is about and whether any of its entries is proved."""
        entries = list(entries)
        proved = any(self.record.citations(entry) for entry in entries)
        return Said(text, self.record.name(entries[0]) if entries else "", proved, part)

    def plain(self, text: str) -> Said:
        """A sentence that needs no proof of its own."""
        return Said(text)

    def entries(self, finding: Finding) -> list[Entry]:
        """The entries that a finding rests on."""
        return [entry for entry in map(self.record.find, finding.cites) if entry is not None]

    def party(self, reference: str | None, *, again: bool = False) -> str:
        """The name of a party in the forms that sentences need, the role of a person; "" for neither.

        Args:
            reference: its name in the case.
            again: it may be called the company, where there is no other and the review began with its name.
        """
        entry = self.record.find(reference)
        if isinstance(entry, Person):
            return self.redactor.role_of(entry, self.language.tag)
        party = self.record.party(reference)
        name = (party.name or party.legal_name) if party else ""
        kind = "short" if again and self._named_first(reference) else "party"
        return self.language.named(kind, self.language.safe(name)) if name else ""

    def _named_first(self, reference: str | None) -> bool:
        """Whether a party is the only one of the case, and named where the review tells what was ordered."""
        record = self.record
        sold = any(
            record.party_of(purchase) == reference and not (purchase.ordered and purchase.ordered.is_never)
            for purchase in record.case.purchases
            if record.name(purchase) not in self.private
        )
        return sold and len(record.case.parties) == 1
