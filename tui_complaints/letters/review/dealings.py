"""What each party did badly and well, and what all of it took: the findings, told by party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.answers import is_credit
from tui_complaints.domain.entries import Contact, Request, Statement
from tui_complaints.domain.length import Length
from tui_complaints.letters.language import sentence
from tui_complaints.letters.parts.failings import WEIGHT
from tui_complaints.letters.review.sentences import tell
from tui_complaints.letters.sentences.conduct import since_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.review.telling import Said, Telling

_APART = frozenset({"delay", "conduct", "effort", "no-reference"})
"""Told with the purchase, in one sentence for all, or at the end."""

_BY_STORY = frozenset({"admission", "no-notice", "off-point", "request-refused", "request-deflected"})
"""Findings that add nothing to a contact whose words the story tells."""


def failings(telling: Telling, party: str, most: int | None = None) -> list[Said]:
    """What a party failed in, the gravest first.

    Args:
        telling: the review.
        party: its name in the case.
        most: how many of a kind are told; None for all. That there were more is said.
    """
    kinds: dict[str, list[Finding]] = {}
    for finding in _failings(telling, party):
        kinds.setdefault(finding.kind, []).append(finding)
    found: list[Said] = []
    for kind in WEIGHT:
        group = kinds.get(kind, [])
        found += [telling.said(tell(telling, finding), telling.entries(finding)) for finding in group[:most]]
        if most is not None and len(group) > most:
            found.append(telling.plain(telling.language.counted(len(group) - most, "more", "review")))
    return [*found, *_treated(telling, party), *_references(telling, party)]


def _failings(telling: Telling, party: str) -> Iterable[Finding]:
    for finding in telling.findings:
        if finding.party != party or finding.kind not in WEIGHT or finding.kind in _APART:
            continue
        if finding.kind not in _BY_STORY or not _is_told(telling, finding):
            yield finding


def _is_told(telling: Telling, finding: Finding) -> bool:
    """Whether the story already tells a finding, in the words of the contact in which it happened."""
    entry = telling.entries(finding)[0]
    if isinstance(entry, Request):
        answered = telling.record.contact(entry.answered)
        return answered is not None and answered.said is not None and entry.answered in telling.told
    if isinstance(entry, Statement) and finding.kind == "off-point" and entry.fact:
        return False
    contact = telling.record.contact_of(entry)
    return contact is not None and telling.record.name(contact) in telling.told


def _treated(telling: Telling, party: str) -> list[Said]:
    """How people were dealt with: each word once, with what was said."""
    words = _words(telling, "conduct", party)
    return [telling.said(sentence(telling.say("conduct", what=words)), _of(telling, "conduct", party))] if words else []


def _references(telling: Telling, party: str) -> list[Said]:
    found = [finding for finding in telling.findings if finding.kind == "no-reference" and finding.party == party]
    return [telling.said(tell(telling, finding), telling.entries(finding)) for finding in found]


def credits_due(telling: Telling, party: str) -> list[Said]:
    """What a party put right or did well."""
    granted = [
        finding
        for finding in telling.findings
        if finding.kind != "merit" and finding.party == party and is_credit(telling.record, finding)
    ]
    found = [telling.said(tell(telling, finding), telling.entries(finding)) for finding in granted]
    if words := _words(telling, "merit", party):
        found.append(telling.said(sentence(telling.say("merit", what=words)), _of(telling, "merit", party)))
    return found


def _of(telling: Telling, kind: str, party: str) -> list[Contact]:
    """The contacts that hold findings of one kind about a party."""
    found = [finding for finding in telling.findings if finding.kind == kind and finding.party == party]
    entries = (entry for finding in found for entry in telling.entries(finding))
    return [entry for entry in entries if isinstance(entry, Contact)]


def _words(telling: Telling, kind: str, party: str) -> str:
    """The words of one kind about a party, each once, in a list; a word of the user's own is redacted."""
    language, found = telling.language, dict[str, None]()
    for finding in telling.findings:
        if finding.kind == kind and finding.party == party:
            word = str(finding.facts.get("what") or "")
            own = telling.redactor.redact(word, f"{finding.cites[0]}.{kind}", language.own)
            found[language.say(kind, word) if language.has(kind, word) else language.safe(own)] = None
    return language.listed(list(found))


def effort(telling: Telling) -> list[Said]:
    """What all of it took the customer."""
    finding = next((found for found in telling.findings if found.kind == "effort"), None)
    if finding is None or telling.fill.number(finding, "ours") < 2:  # noqa: PLR2004 - one call is no effort
        return []
    fill = telling.fill
    ours, days = fill.counted(finding, "ours", "contact"), since_first(fill, finding)
    text = telling.say("effort", n=ours, t=days) if days else telling.say("effort-undated", n=ours)
    if minutes := fill.number(finding, "minutes"):
        length = telling.language.length(Length.parse(f"{minutes} min"))
        text += " " + telling.say("minutes", t=telling.language.qualified(length, ">="))
    return [telling.plain(text)]
