"""What happened, contact by contact, in the customer's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Request
from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.parts.events import later

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.review.telling import Said, Telling

_UNTOLD = frozenset({"review", "social"})
"""A review does not tell of other reviews."""

_CARRY_NONE = frozenset({"effort", "no-reference"})
"""Findings that rest on nearly every contact."""

PARAGRAPH = 420
"""Characters after which a new paragraph begins."""


def story(telling: Telling) -> list[list[Said]]:
    """The contacts that something follows from, in order of time, in short paragraphs."""
    paragraphs: list[list[Said]] = [[]]
    before: Contact | None = None
    for contact in _contacts(telling):
        if sum(len(said.text) for said in paragraphs[-1]) > PARAGRAPH:
            paragraphs.append([])
        paragraphs[-1].append(telling.said(_told(telling, contact, before), [contact]))
        telling.told.add(telling.record.name(contact))
        before = contact
    return [paragraph for paragraph in paragraphs if paragraph]


def _contacts(telling: Telling) -> list[Contact]:
    record, carried = telling.record, set[str]()
    for finding in telling.findings:
        if finding.kind in _CARRY_NONE:
            continue
        for entry in telling.entries(finding):
            named = [*entry.asked, entry.answered or ""] if isinstance(entry, Request) else []
            contacts = [record.contact_of(entry), *map(record.contact, named)]
            carried |= {record.name(contact) for contact in contacts if contact}
    return [
        contact
        for contact in record.timeline
        if record.name(contact) in carried - telling.private
        and contact.channel not in _UNTOLD
        and (contact.told or contact.said or contact.quote)
    ]


def _told(telling: Telling, contact: Contact, before: Contact | None) -> str:
    """A contact in a few sentences: when and how, what was said, what was answered."""
    language, theirs = telling.language, contact.side == "in"
    slots = {"when": _when(telling, contact, before), "did": _did(telling, contact)}
    told, said = language.text(contact.told), language.text(contact.said)
    first, second = (said, told) if theirs and said else (told, said)
    if first and ((theirs and said) or contact.side == "none" or not _is_sentence(first)):
        texts = [sentence(telling.say("did-what", what=first, **slots))]
    else:
        texts = [telling.say("did", **slots), *([sentence(capital(first))] if first else [])]
    if second:
        texts.append(sentence(telling.say("reply" if theirs else "answer", what=second)))
    if contact.quote:
        texts.append(sentence(telling.say("quote", r=telling.teller.quoted(contact.quote))))
    return " ".join(texts)


def _is_sentence(words: str) -> bool:
    """Whether words begin as a sentence does; what stands there for a name or in quotes counts."""
    letter = re.search(r"\w", words)
    return letter is not None and not letter[0].islower()


def _when(telling: Telling, contact: Contact, before: Contact | None) -> str:
    """When it was: the day, or how it lies to the contact just told."""
    record, language = telling.record, telling.language
    moment = record.moment(contact)
    same = before is not None and moment.known and not moment.about and record.moment(before).day == moment.day
    if same and moment.day is not None and contact.when is not None and not contact.when.ref:
        return language.say("review", "same-day")
    return later(language, record, contact, before) or language.on(contact.when, moment)


def _did(telling: Telling, contact: Contact) -> str:
    """Who turned to whom, by channel, and how often."""
    language, side = telling.language, contact.side
    party = telling.record.party_of(contact)
    name = telling.party(contact.with_, again=True) or telling.party(party, again=True)
    key = "none" if side == "none" else f"{side}-{contact.channel or 'unknown'}"
    if side == "none" and contact.channel == "tracking":
        key = "none-tracking"
    text = language.say("channels", contact.channel or "unknown")
    if name:
        text = language.say("did-other", key, party=name)
    if contact.times and contact.times.number != 1:
        k = language.qualified(language.counted(contact.times.number, "time"), contact.times.qualifier)
        text = language.say("did-with", "times", did=text, k=k)
    if contact.reached is False:
        text = language.say("did-with", f"not-reached-{side if side == 'in' else 'out'}", did=text)
    return text
