"""The payments that a bank is asked to dispute."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost
from tui_complaints.domain.money import EXACT
from tui_complaints.letters.language import capital, fragment, sentence
from tui_complaints.letters.parts import money

if TYPE_CHECKING:
    from tui_complaints.domain.ledger import Line
    from tui_complaints.letters.brief import Told
    from tui_complaints.letters.draft import Draft

_PAID_TO_THEM = frozenset({"charge", "prepayment", "fee"})
_PAID_TO_THEM_IF_SAID = frozenset({"price-difference"})
"""Kinds of cost that may have been paid to somebody else: what replaced the thing is often dearer elsewhere."""


def charges(draft: Draft) -> list[Told]:
    """Each payment to the party complained of, or for what was ordered from it: date, sum, what for."""
    return [_told(draft, line, cost) for line, cost in _disputed(draft)]


def charged(draft: Draft) -> str:
    """What the payments come to, less what came back for them; in brackets where that cannot be said."""
    lines = [line for line, _ in _disputed(draft)]
    if not lines:
        return draft.missing("charges")
    currency = draft.ledger.currency
    if currency is None or any(line.converted is None for line in lines):
        return draft.missing("total")
    with localcontext(EXACT):
        total = sum((line.converted - line.credited for line in lines if line.converted is not None), Decimal(0))
    return draft.language.money(total, currency, "~" if any(line.about for line in lines) else "")


def _disputed(draft: Draft) -> list[tuple[Line, Cost]]:
    found: list[tuple[Line, Cost]] = []
    for line in draft.ledger.lines:
        cost = draft.record.entries[line.id]
        if not isinstance(cost, Cost) or cost.paid is False:
            continue
        if cost.kind not in _PAID_TO_THEM | (_PAID_TO_THEM_IF_SAID if cost.to or cost.of else frozenset()):
            continue
        purchase = draft.record.purchase(cost.of)
        parties = {draft.record.party_of(cost), (purchase.through if purchase else None) or ""}
        if parties & draft.group or parties == {""}:
            found.append((line, cost))
    return found


def _told(draft: Draft, line: Line, cost: Cost) -> Told:
    language = draft.language
    what = fragment(language.text(cost.what)) or language.say("annex", "heading-lost")
    text = language.say("charges", "line", date=money.day(draft, cost), sum=money.entered(draft, line), what=what)
    return draft.told(sentence(capital(text)), [cost])
