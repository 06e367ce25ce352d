"""Annex A: every contact of the case, in order of time, with everybody who took part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.brief import Row
from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.parts import exchange

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.draft import Draft


def annex(draft: Draft, most: int | None = None) -> list[Row]:
    """One row a contact: date, between whom and how, what was said, proof; of all of them, or of the first few."""
    return [_row(draft, contact) for contact in draft.record.timeline[:most]]


def _row(draft: Draft, contact: Contact) -> Row:
    language, record = draft.language, draft.record
    first, texts = exchange.spoken(draft, contact)
    told = draft.told(" ".join([sentence(capital(first)), *texts]).strip(), [contact])
    proof = told.cite or language.say("letter", "own-account")
    return Row((language.bare(contact.when, record.moment(contact)), _how(draft, contact), told.text, proof))


def _how(draft: Draft, contact: Contact) -> str:
    """The channel and the direction: ``phone call, me to Northgate, 3 times``."""
    language = draft.language
    text = _between(draft, contact)
    if contact.times and contact.times.number != 1:
        times = language.counted(contact.times.number, "time")
        text += language.say_raw("list") + language.qualified(times, contact.times.qualifier)
    text = exchange.attended(draft, contact, text)
    if contact.reached is False:
        text += language.say_raw("list") + language.say("annex", "not-reached")
    return text


def _between(draft: Draft, contact: Contact) -> str:
    """Who turned to whom and how; the only party of a case needs no name, and a public post is sent to nobody."""
    language, record, side = draft.language, draft.record, contact.side
    reference = contact.with_ or record.party_of(contact)
    is_only = record.party(reference) is not None and len(record.case.parties) == 1
    party = "" if is_only else draft.name(reference)
    key, nouns = f"{side}-{contact.channel or 'unknown'}", "week" if is_only else "week-other"
    if (is_only or party) and language.has(nouns, "out-phone") and language.has(nouns, key):
        return language.say(nouns, key, party=party)
    text = language.say("channels", contact.channel or "unknown")
    if language.has("sides", key) and (party or side != "none"):
        text = language.say("sides", key, party=party)
        if side == "out" or (side == "in" and is_only):
            return text
    if is_only and side != "none":
        return text + language.say_raw("list") + language.say("sides", f"{side}-only")
    if (party or side == "none") and language.has("sides", f"{side}-channel"):
        return language.say("sides", f"{side}-channel", ch=text, party=party)
    if party or side == "none":
        return text + language.say_raw("list") + language.say("sides", side, party=party)
    return text
