"""What was said in a contact and who took part: told alike among the facts and in Annex A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import sentence
from tui_complaints.letters.parts.heads import NO_REFERENCE

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.letters.draft import Draft

_SIGNED = frozenset({"email", "letter", "form", "review"})
"""Channels by which somebody signs and nobody is spoken with."""

_SPOKEN = frozenset({"phone", "visit", "chat"})
"""Channels in which what the customer tells of a contact that came to them is what they answered."""


def attended(draft: Draft, contact: Contact, text: str) -> str:
    """What a contact was, with how long was waited, how long it took and who took part for the customer."""
    say, language = draft.language.say, draft.language
    lengths = {"t": contact.length, "waited": contact.waited}
    slots = {key: language.length(length) for key, length in lengths.items() if length}
    if slots:
        key = "length-waited" if len(slots) > 1 else "length" if contact.length else "waited"
        text = say("did-with", key, did=text, **slots)
    if who := draft.name(contact.who):
        text = say("did-with", "who", did=text, who=who)
    if witnesses := [name for name in map(draft.name, contact.witnesses) if name]:
        count = len(witnesses)
        text = language.counted(count, "witnesses", "did-with", did=text, who=language.listed(witnesses))
    return text


def spoken(draft: Draft, contact: Contact) -> tuple[str, list[str]]:
    """What was said in a contact, in the customer's words.

    Returns:
        The words of whoever turned to the other, to stand after a colon; and the sentences that follow: what was
        answered by whom, what was said word for word, which number was given.
    """
    language, theirs = draft.language, contact.side == "in"
    told, said = language.text(contact.told), language.text(contact.said)
    first, second = (said, told) if theirs and said else (told, said)
    agents = [_agent(draft, agent.name, agent.role) for agent in contact.agents if agent.name or agent.role]
    texts: list[str] = []
    if agents and (theirs or not second):
        key = "agent-written" if theirs and contact.channel in _SIGNED else "agent"
        texts.append(language.say("did-with", key, who=_listed(draft, agents)))
    if second and theirs:
        spoken_to = contact.channel in _SPOKEN and language.has("did-with", "reply-spoken")
        texts.append(sentence(language.say("did-with", "reply-spoken" if spoken_to else "reply", what=second)))
    elif second and agents:
        texts.append(sentence(language.say("did-with", "answer-by", who=_listed(draft, agents), what=second)))
    elif second:
        texts.append(sentence(language.say("did-with", "answer", what=second)))
    if contact.quote:
        texts.append(sentence(language.say("did-with", "quote", r=draft.teller.quoted(contact.quote))))
    if contact.reference and contact.reference != NO_REFERENCE:  # that none was given is a finding
        texts.append(language.say("did-with", "reference", reference=language.safe(contact.reference)))
    return first, texts


def _listed(draft: Draft, agents: list[str]) -> str:
    """The agents as a list; those told with their roles after a comma are kept apart by semicolons."""
    comma, semicolon = (draft.language.say_raw(key) for key in ("list", "semicolon"))
    return semicolon.join(agents) if any(comma in agent for agent in agents) else draft.language.listed(agents)


def _agent(draft: Draft, name: str | None, role: str | None) -> str:
    safe = draft.language.safe
    if name and role:
        return draft.language.say("did-with", "agent-role", name=safe(name), role=draft.language.foreign(safe(role)))
    return safe(name) if name else draft.language.foreign(safe(role or ""))
