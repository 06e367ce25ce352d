"""What the party has on record about the customer: what a request for records asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.parts.heads import NO_REFERENCE

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.draft import Draft

_RECORDED = frozenset({"phone", "callback-request", "chat", "email", "form", "letter", "sms", "app"})


def records(draft: Draft) -> list[str]:
    """One line a contact, by which it can be found."""
    theirs = [contact for contact in draft.record.timeline if draft.record.party_of(contact) in draft.group]
    return [_line(draft, contact) for contact in theirs if contact.channel in _RECORDED and contact.side != "none"]


def _what(draft: Draft, contact: Contact) -> str:
    """What is searched for: who turned to whom, where the language says it in a noun, else by which channel."""
    language, party = draft.language, draft.record.party_of(contact)
    section = "week" if party == draft.reader else "week-other"
    name, key = draft.name(party), f"{contact.side}-{contact.channel}"
    if language.has(section, key) and (name or section == "week"):
        return language.say(section, key, party=name)
    return language.say("channels", contact.channel or "unknown")


def _line(draft: Draft, contact: Contact) -> str:
    language = draft.language
    what = _what(draft, contact)
    details: list[str] = []
    if contact.times and contact.times.number != 1:
        times = language.counted(contact.times.number, "time")
        details.append(language.qualified(times, contact.times.qualifier))
    if contact.length:
        details.append(language.length(contact.length))
    if details:
        what = language.say("did-with", "channel-times", ch=what, k=language.say_raw("list").join(details))
    slots = {"ch": what, "date": language.bare(contact.when, draft.record.moment(contact))}
    if contact.reference and contact.reference != NO_REFERENCE:
        slots["reference"] = language.safe(contact.reference)
        return sentence(capital(language.say("records", "contact-reference", **slots)))
    return sentence(capital(language.say("records", "contact", **slots)))
