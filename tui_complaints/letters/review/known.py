"""What a case itself tells that must not be published: whose names, which numbers, which addresses."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from tui_complaints.letters.parts.heads import NO_REFERENCE
from tui_complaints.letters.review.details import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.domain.entries import Case, Complainant, Party, Person
    from tui_complaints.letters.review.numbers import Kind

_END = 3
"""Last characters by which a number is found."""

_SHORTEST = 3
"""Characters that a number must have to be looked for on its own."""

_SHORTEST_DIGITS = 5
"""Digits that a number of nothing else must have: shorter ones are years and sums."""

_TAIL = 10
"""Digits of a phone number without its country: a text may hold it with or without."""

_PEOPLE = frozenset({"witness", "recipient", "beneficiary", "co-complainant", "relative", "payer"})
"""Roles of people that have words of their own; the list is open."""

_STREET = re.compile(r"\d|\b(?:ул|пр|пер|calle|avenida|street|road|g)\b", re.IGNORECASE)


class Known:
    """The people, numbers and addresses of one case.

    Args:
        case: the case.
    """

    def __init__(self, case: Case) -> None:
        self._case = case

    @cached_property
    def people(self) -> dict[str, str]:
        """Every person's name with the role that they have, as ``[roles]`` of ``review.toml`` names roles."""
        case = self._case
        found: dict[str, str] = {}
        for person, role in ((case.complainant, "customer"), (case.advocate, "advocate")):
            if person is not None and person.name:
                found[person.name] = role
        for relative in case.people:
            if relative.name:
                found.setdefault(relative.name, role_name(relative))
        for contact in case.contacts:
            for agent in contact.agents:
                if agent.name:
                    found.setdefault(agent.name, "agent")
        for party in case.parties:
            if party.attention:
                found.setdefault(party.attention, "manager")
        return found

    @cached_property
    def companies(self) -> tuple[str, ...]:
        """The names of the parties, which stay: the review is about them. Longer ones first."""
        names = {name for party in self._case.parties for name in (party.name, party.legal_name) if name}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def literals(self, text: str) -> list[tuple[str, Kind]]:
        """Numbers, e-mail and postal addresses of the case that may stand in a text, longer ones first.

        A case may hold thousands of numbers: only those are looked for whose last characters are in the text.
        """
        written = squeezed(text)
        ends = {written[at : at + _END] for at in range(len(written))}
        found = [item for end in ends for item in self._by_end.get(end, ()) if squeezed(item[0]) in written]
        return sorted(found, key=lambda item: (-len(item[0]), item))

    @cached_property
    def _by_end(self) -> dict[str, list[tuple[str, Kind]]]:
        found: dict[str, list[tuple[str, Kind]]] = {}
        for words, kind in dict(self._literals()).items():
            if len(words.strip()) >= _SHORTEST and (end := squeezed(words)[-_END:]):
                found.setdefault(end, []).append((words, kind))
        return found

    def _literals(self) -> Iterator[tuple[str, Kind]]:
        case = self._case
        for who in (case.complainant, case.advocate):
            if who is not None:
                yield from ((words, "document") for words in [who.id_number] if words)
        for someone in self._holders:
            yield from ((words, "address") for words in _address_lines(someone.address))
            yield from ((words, "email") for words in [someone.email] if words)
        for number in self._numbers():
            if number and number != NO_REFERENCE:
                if not number.isdigit() or len(number) >= _SHORTEST_DIGITS:
                    yield number, "number"
                yield from ((core, "number") for core in re.findall(r"\d{5,}", number))

    @property
    def _holders(self) -> Iterator[Complainant | Party]:
        """Everybody who has an address."""
        case = self._case
        yield from (who for who in (case.complainant, case.advocate) if who is not None)
        yield from case.parties

    def _numbers(self) -> Iterator[str | None]:
        case = self._case
        for party in case.parties:
            yield from (*party.references, party.tax_id)
        yield from (purchase.number for purchase in case.purchases)
        yield from (contact.reference for contact in case.contacts)
        yield from (letter.tracking for letter in case.letters)

    @cached_property
    def phones(self) -> tuple[str, ...]:
        """The digits of every phone number in the case, without what they begin with abroad."""
        written = (holder.phone for holder in self._holders)
        digits = ("".join(filter(str.isdigit, phone)) for phone in written if phone)
        return tuple(dict.fromkeys(number[-_TAIL:] for number in digits if len(number) >= 5))  # noqa: PLR2004 - shorter ones are everywhere


def role_name(person: Person) -> str:
    """The role of somebody, as ``[roles]`` of ``review.toml`` names roles."""
    return person.role if person.role in _PEOPLE else "person"


def _address_lines(address: str | None) -> Iterable[str]:
    """The lines of an address, and the streets in them: a town by itself leads to nobody."""
    for line in (address or "").splitlines():
        if not _STREET.search(line) or len(line.strip()) <= _SHORTEST:
            continue
        yield line.strip()
        yield from (
            part.strip() for part in line.split(",") if _STREET.search(part) and re.search(r"[^\W\d_]{3}", part)
        )
