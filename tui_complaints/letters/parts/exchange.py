"""What was said in a contact and who took part: told alike among the facts and in Annex A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import sentence
from tui_complaints.letters.parts.heads import NO_REFERENCE

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.draft import Draft


def attended(draft: Draft, contact: Contact, text: str) -> str:
    """What a contact was, with how long it took and who took part for the customer."""
    say, language = draft.language.say, draft.language
    if contact.length:
        text = say("did-with", "length", did=text, t=language.length(contact.length))
    if who := draft.name(contact.who):
        text = say("did-with", "who", did=text, who=who)
    if witnesses := [name for name in map(draft.name, contact.witnesses) if name]:
        text = say("did-with", "witnesses", did=text, who=language.listed(witnesses))
    return text


def said(draft: Draft, contact: Contact) -> list[str]:
    """Sentences: how long was waited, who spoke, what was said in the customer's words, which number was given."""
    language = draft.language
    texts: list[str] = []
    if contact.waited:
        texts.append(language.say("did-with", "waited", t=language.length(contact.waited)))
    agents = [_agent(draft, agent.name, agent.role) for agent in contact.agents if agent.name or agent.role]
    if agents:
        texts.append(language.say("did-with", "agent", who=language.listed(agents)))
    texts += [sentence(text) for text in (language.text(contact.told), language.text(contact.said)) if text]
    if contact.quote:
        texts.append(sentence(language.say("did-with", "quote", r=draft.teller.quoted(contact.quote))))
    if contact.reference and contact.reference != NO_REFERENCE:  # that none was given is a finding
        texts.append(language.say("did-with", "reference", reference=language.safe(contact.reference)))
    return texts


def _agent(draft: Draft, name: str | None, role: str | None) -> str:
    safe = draft.language.safe
    return f"{safe(name)} ({safe(role)})" if name and role else safe(name or role or "")
