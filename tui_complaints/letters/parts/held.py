"""What the party has on record about the customer: what a request for records asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.parts.heads import NO_REFERENCE

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.draft import Draft

_LOGGED = frozenset({"phone", "callback-request"})
_WRITTEN = frozenset({"chat", "email", "form", "letter", "sms", "app"})
_RECORDED = _LOGGED | _WRITTEN | {"visit"}


def records(draft: Draft) -> list[str]:
    """One line a contact, by which it can be found."""
    return [_line(draft, contact) for contact in _recorded(draft)]


def lead(draft: Draft) -> str:
    """What is asked for of the contacts listed: of each channel what there can be of it."""
    language, contacts = draft.language, _recorded(draft)
    channels = {contact.channel for contact in contacts}
    spoken = [contact for contact in contacts if contact.channel == "phone" and contact.reached is not False]
    calls = sum(contact.times.number if contact.times else 1 for contact in spoken)
    parts = [language.counted(calls, "recordings", "records")] if calls else []
    wanted = {"log": _LOGGED, "written": _WRITTEN, "visits": frozenset({"visit"})}
    parts += [language.say("records", key) for key, some in wanted.items() if channels & some]
    return language.say("records", "lead", what=language.listed(parts))


def _recorded(draft: Draft) -> list[Contact]:
    theirs = [contact for contact in draft.record.timeline if draft.record.party_of(contact) in draft.group]
    return [contact for contact in theirs if contact.channel in _RECORDED and contact.side != "none"]


def _what(draft: Draft, contact: Contact) -> str:
    """What is searched for: who turned to whom, in a noun; by which channel alone, where a party has no name."""
    language, party = draft.language, draft.record.party_of(contact)
    name, key = draft.name(party), f"{contact.side}-{contact.channel}"
    other = "" if party == draft.reader else "-other"
    if other and not name:
        return language.say("channels", contact.channel or "unknown")
    # A language that tells the contacts of a week in nouns has them there.
    section = f"held{other}" if language.has(f"held{other}", key) else f"week{other}"
    return language.say(section, key, party=name)


def _line(draft: Draft, contact: Contact) -> str:
    language = draft.language
    what = _what(draft, contact)
    details: list[str] = []
    if contact.times and contact.times.number != 1:
        times = language.counted(contact.times.number, "time")
        details.append(language.qualified(times, contact.times.qualifier))
    if contact.reached is False:
        details.append(language.say("annex", "not-reached"))
    elif contact.length:
        details.append(language.length(contact.length))
    if details:
        what = language.say("did-with", "channel-times", ch=what, k=language.say_raw("list").join(details))
    slots = {"ch": what, "date": language.bare(contact.when, draft.record.moment(contact))}
    if contact.reference and contact.reference != NO_REFERENCE:
        slots["reference"] = language.safe(contact.reference)
        return sentence(capital(language.say("records", "contact-reference", **slots)))
    return sentence(capital(language.say("records", "contact", **slots)))
