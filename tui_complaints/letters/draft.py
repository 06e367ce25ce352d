"""What every part of one letter is made from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui_complaints.domain.entries import Contact, Person, Request
from tui_complaints.letters.brief import Told
from tui_complaints.letters.kinds import BODIES, KINDS
from tui_complaints.letters.language import capital, followed, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Citation
    from tui_complaints.letters.kinds import Part
    from tui_complaints.letters.labels import Labels
    from tui_complaints.letters.language import Language
    from tui_complaints.letters.sentences import Teller


class Draft(Struct, frozen=True, dict=True):
    """One letter in the making.

    Attributes:
        record: the case and its day.
        findings: all that was found in the case.
        ledger: what it cost.
        language: the language it is written in.
        labels: the exhibits cited so far: parts are made in the order in which they are printed.
        teller: says the findings.
        kind: the kind of letter (``kinds.KINDS``).
        to: the party it goes to, "" when the case has none.
        about: the party whose failings it tells: the one it goes to, or the one complained of to somebody else.
        blanks: what a letter needs and the case does not have, as it is printed.
    """

    record: Record
    findings: tuple[Finding, ...]
    ledger: Ledger
    language: Language
    labels: Labels
    teller: Teller
    kind: str
    to: str
    about: str
    blanks: dict[str, None] = field(default_factory=dict)

    @cached_property
    def group(self) -> frozenset[str]:
        """The party complained of and those who act for it: whose failings this letter carries."""
        return self.record.answers_for(self.about)

    @property
    def reader(self) -> str:
        """The party that is addressed as "you"; "" where the customer reads it."""
        return "" if self.kind == "brief" else self.to

    def tells(self, part: Part) -> bool:
        """Whether this kind of letter has that part."""
        return part in KINDS[self.kind].parts

    @cached_property
    def carried(self) -> tuple[Finding, ...]:
        """The findings about the party complained of and those who act for it."""
        return tuple(finding for finding in self.findings if finding.party in self.group)

    def entries(self, finding: Finding) -> list[Entry]:
        """The entries that a finding rests on, as far as they exist."""
        return [entry for entry in map(self.record.find, finding.cites) if entry is not None]

    def citations(self, entries: Iterable[Entry]) -> tuple[Citation, ...]:
        """What proves several entries, each exhibit's place once."""
        found: dict[str, Citation] = {}
        for entry in entries:
            for citation in self.record.citations(entry):
                found.setdefault(str(citation), citation)
        return tuple(found.values())

    @property
    def claims_money(self) -> bool:
        """Whether money is claimed: a sum, or one that lacks only an exchange rate."""
        return self.ledger.claimed is None or bool(self.ledger.claimed)

    def told(self, text: str, entries: Iterable[Entry], *, number: int = 0, in_part: bool = False) -> Told:
        """Something said, cited from the exhibits of its entries, or owned as the customer's account.

        ``in_part`` says that the exhibits do not show all of it: the rest is the customer's account.
        """
        from_entries = tuple(entries)
        citations = self.citations(from_entries)
        exhibits = tuple(dict.fromkeys(citation.exhibit for citation in citations))
        cite, own = self.labels.cite(citations), not citations
        account = self.language.say("letter", "own-account")
        if cite and in_part:
            cite = f"{account}{self.language.say_raw('semicolon')}{cite}"
        proof = account if own else cite
        cited = followed(text, proof, emphasised=own)
        about = tuple(self.record.name(entry) for entry in from_entries)
        return Told(text, cited, cite, exhibits, own_account=own, number=number, about=about)

    def told_against(self, finding: Finding, *, again: bool = False) -> Told:
        """A contradiction: behind the words what proves that they were said, at the end what proves the contrary.

        Args:
            finding: the contradiction.
            again: whether another one from the same contact was told just before.
        """
        said, against = self.teller.proofs(finding)
        cites = [self.labels.cite(found) for found in (said, against)]
        proof, contrary = (cite or self.language.say("letter", "own-account") for cite in cites)
        text = sentence(capital(self.teller.contradicted(finding, again=again)))
        halved = text if proof == contrary else self.teller.contradicted(finding, proof, own=not said, again=again)
        cited = followed(capital(halved), contrary, emphasised=not against)
        cite = self.language.say_raw("semicolon").join(dict.fromkeys(filter(None, cites)))
        exhibits = tuple(dict.fromkeys(citation.exhibit for citation in (*said, *against)))
        about = tuple(self.record.name(entry) for entry in self.entries(finding))
        return Told(text, cited, cite, exhibits, own_account=not exhibits, about=about)

    def missing(self, key: str) -> str:
        """What stands visibly in brackets for something that the case does not have; it is noted."""
        text = self.language.say("missing", key)
        self.blanks[text] = None
        return text

    def name(self, reference: str | None, *, in_full: bool = False) -> str:
        """The name of a party or person, escaped, with the forms that sentences need; "" when it has none.

        Args:
            reference: the party's or person's name in the case.
            in_full: the party that a letter to somebody else is about is named, not only called "the company".
        """
        entry, kind = self.record.find(reference), "person"
        name = entry.name if isinstance(entry, Person) else None
        if name is None and (party := self.record.party(reference)):
            is_known = self.about != self.to and reference == self.about and not in_full
            kind = "short" if is_known else "body" if party.role in BODIES else "party"
            name = party.name or party.legal_name
        return self.language.named(kind, self.language.safe(name)) if name else ""

    def contacts_of(self, entry: Entry) -> list[Contact]:
        """The contacts that belong to an entry: itself, where it was said, where it was asked and answered."""
        if isinstance(entry, Request):
            named = [*entry.asked, *([entry.answered] if entry.answered else [])]
            return [contact for contact in map(self.record.contact, named) if contact]
        contact = self.record.contact_of(entry)
        return [contact] if contact else []
