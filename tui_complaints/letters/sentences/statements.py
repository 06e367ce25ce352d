"""Sentences for what was asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Statement
from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def _statements(fill: Filler, finding: Finding) -> list[Statement]:
    return [entry for entry in fill.entries(finding) if isinstance(entry, Statement)]


def contradiction(fill: Filler, finding: Finding) -> str:
    """``contradiction``: what was said, and what the record, or the other statement, says instead."""
    first, *others = _statements(fill, finding)
    fact = fragment(fill.language.text(first.fact))
    if not fact and others:
        fact = fragment(fill.language.text(others[0].fact)) or fill.said(others[0])
    fact = fact or _against(fill, first)
    if not fact:
        return fill.phrase("contradiction-plain", said=fill.said(first))
    key = "contradiction" if fill.disproved(finding) else "contradiction-unproved"
    return fill.phrase(key, said=fill.said(first), fact=fact)


def _against(fill: Filler, statement: Statement) -> str:
    """What the entries say that a statement runs against, where the user gave no words for it."""
    texts: list[str] = []
    for name in statement.against:
        entry = fill.record.find(name)
        words = next((text for key in ("told", "what", "said", "title") if (text := getattr(entry, key, None))), None)
        if words:
            texts.append(fragment(fill.language.text(words)))
    return fill.language.say_raw("semicolon").join(texts)


def admission(fill: Filler, finding: Finding) -> str:
    """``admission``."""
    return fill.phrase("admission", said=fill.said(_statements(fill, finding)[0]))


def off_point(fill: Filler, finding: Finding) -> str:
    """``off-point``."""
    statement = _statements(fill, finding)[0]
    fact = fragment(fill.language.text(statement.fact))
    if fact:
        return fill.phrase("off-point", said=fill.said(statement), fact=fact)
    return fill.phrase("off-point-plain", said=fill.said(statement))
