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
    party = draft.name(contact.with_) or draft.name(draft.record.party_of(contact))
    text = language.say("channels", contact.channel or "unknown")
    side = contact.side
    if party and language.has("sides", f"{side}-channel"):
        text = language.say("sides", f"{side}-channel", ch=text, party=party)
    elif party or side == "none":
        text += language.say_raw("list") + language.say("sides", side, party=party)
    if contact.times and contact.times.number != 1:
        times = language.counted(contact.times.number, "time")
        text += language.say_raw("list") + language.qualified(times, contact.times.qualifier)
    text = exchange.attended(draft, contact, text)
    if contact.reached is False:
        text += language.say_raw("list") + language.say("annex", "not-reached")
    return text
