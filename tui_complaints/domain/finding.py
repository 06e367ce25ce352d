"""What follows from a case: a finding holds by a rule, a gap is what is missing."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

FindingKind = Literal[
    "promise-broken", "promise-late", "promise-early", "promise-postponed", "promise-repeated", "promise-pending",
    "request-ignored", "request-refused", "request-deflected", "request-granted", "no-reply", "callback-missed",
    "contradiction", "admission", "off-point", "delay", "price-increase", "charge-disputed", "no-reference",
    "handed-around", "no-notice", "conduct", "merit", "effort",
]  # fmt: skip

GapKind = Literal[
    "no-sender", "no-recipient", "no-remedy", "exhibit-missing", "exhibit-changed", "unknown-id", "no-rate",
    "no-date", "date-unclear", "date-order", "no-amount", "no-exhibit", "exhibit-unused", "to-obtain",
    "outcome-unknown", "no-deadline", "no-address", "remedy-mismatch", "price-unclaimed", "authority-missing",
    "untranslated", "rule-expired",
]  # fmt: skip

STOPS: frozenset[GapKind] = frozenset({
    "no-sender", "no-recipient", "no-remedy", "exhibit-missing", "exhibit-changed", "unknown-id", "no-rate",
})  # fmt: skip
"""The gaps that stop a letter; the others weaken it (findings.md)."""

FileState = Literal["intact", "changed", "missing", "unhashed", "paper", "to-obtain"]
"""What became of an exhibit's file: as its SHA-256 says, another, gone, never hashed, never a file, not held yet."""

Fact = str | int | float | bool | None


class Finding(Struct, frozen=True):
    """One failing (or credit) that follows from the record.

    Attributes:
        kind: the rule it follows by.
        party: the party it is about, "" for none (``effort``).
        cites: names of the entries it rests on, the one it is about first; their exhibits prove it.
        facts: its figures, by the names of findings.md; units are in the names.
    """

    kind: FindingKind
    party: str
    cites: tuple[str, ...]
    facts: dict[str, Fact] = field(default_factory=dict)


class Gap(Struct, frozen=True):
    """What is missing.

    Attributes:
        kind: what is missing, by the names of findings.md.
        where: the entry and field that would close it (``contacts[0].when``, ``complainant.address``).
        about: the fact its message needs: an id that is unknown, a file that is gone.
        eased: of a kind that stops a letter, but nothing that this case asks for needs it (``no-rate``
            where no total is asked for).
    """

    kind: GapKind
    where: str
    about: str = ""
    eased: bool = False

    @property
    def weight(self) -> Literal["stops", "weakens"]:
        """Whether it stops a letter or weakens it."""
        return "stops" if self.kind in STOPS and not self.eased else "weakens"
