"""Sentences for what was asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Statement
from tui_complaints.letters.language import followed, fragment

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def _statements(fill: Filler, finding: Finding) -> list[Statement]:
    return [entry for entry in fill.entries(finding) if isinstance(entry, Statement)]


def contradiction(fill: Filler, finding: Finding, proof: str = "", *, own: bool = False, again: bool = False) -> str:
    """``contradiction``: what was said, when and by whom; and what there is against it, or the other statement.

    Args:
        fill: fills the slots.
        finding: the contradiction.
        proof: what shows that it was said, to stand in brackets directly behind it.
        own: whether this is the remark that it is the customer's own account.
        again: whether another one from the same contact was told just before.
    """
    first, *others = _statements(fill, finding)
    fact = fragment(fill.language.text(first.fact))
    if not fact and others:
        fact = fragment(fill.language.text(others[0].fact)) or fill.said(others[0])
    fact = fact or _against(fill, first)
    said = _stated(fill, finding, first, again=again)
    if proof:
        said = followed(said, proof, emphasised=own).removesuffix(".")
    if not fact:
        return fill.phrase("contradiction-plain", said=said)
    # Of two statements that cannot both be true one speaks against the other, whatever proves them.
    key = "contradiction" if others or fill.disproved(finding) else "contradiction-unproved"
    return fill.phrase(key, said=said, fact=fact)


def _stated(fill: Filler, finding: Finding, statement: Statement, *, again: bool) -> str:
    """What was said, with its day, and with who said it where that is not the reader."""
    key = "stated-again" if again else "stated" if fill.record.moment(statement).known else "stated-undated"
    return fill.named(finding.party, fill.phrase(key, on=fill.on_day(statement), said=fill.said(statement)))


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
