"""The payments that a bank is asked to dispute."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost, Credit
from tui_complaints.domain.money import EXACT
from tui_complaints.domain.months import add_months
from tui_complaints.letters.language import capital, fragment, sentence
from tui_complaints.letters.parts import money

if TYPE_CHECKING:
    from tui_complaints.domain.ledger import Line
    from tui_complaints.letters.brief import Told
    from tui_complaints.letters.draft import Draft

_PAID_TO_THEM = frozenset({"charge", "prepayment", "fee"})
_PAID_TO_THEM_IF_SAID = frozenset({"price-difference"})
"""Kinds of cost that may have been paid to somebody else: what replaced the thing is often dearer elsewhere."""


def disputed(draft: Draft) -> dict[str, object]:
    """The payments that a bank is asked for, in the order in which they are printed: that numbers the exhibits.

    Returns:
        By field of the brief: ``charges`` (each payment to the party complained of, or for what was ordered from it:
        date, sum, what for), ``one_charge``, ``returned`` (what came back for them) and ``charged`` (what they come to
        less that).
    """
    found = _disputed(draft)
    return {
        "charges": [_told(draft, line, cost) for line, cost in found],
        "one_charge": number(draft) == 1,
        "returned": _returned(draft, {line.id for line, _ in found}),
        "charged": _charged(draft, [line for line, _ in found]),
    }


def number(draft: Draft) -> int:
    """How many payments are disputed."""
    return sum(cost.times.number if cost.times else 1 for _, cost in _disputed(draft))


def _returned(draft: Draft, disputed: set[str]) -> list[Told]:
    """What came back for the payments and was not taken back again, each with its date."""
    language = draft.language
    told: list[Told] = []
    for line in draft.ledger.lines:
        credit = draft.record.entries[line.id]
        if isinstance(credit, Credit) and not line.reversed and disputed & {*credit.for_}:
            what = fragment(language.text(credit.what)) or language.say("annex", "credit")
            slots = {"date": money.day(draft, credit), "sum": money.entered(draft, line), "what": what}
            told.append(draft.told(sentence(capital(language.say("charges", "line", **slots))), [credit]))
    return told


def _charged(draft: Draft, lines: list[Line]) -> str:
    """What the payments come to, less what came back for them; in brackets where that cannot be said."""
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
    # What was too much of a price was paid together with the rest of it.
    key = "line-part" if cost.kind in _PAID_TO_THEM_IF_SAID and draft.record.moment(cost).day else "line"
    text = language.say("charges", key, date=_dates(draft, cost), sum=money.entered(draft, line), what=what)
    return draft.told(sentence(capital(text)), [cost])


def _dates(draft: Draft, cost: Cost) -> str:
    """When a payment was made; of what came again at even distances, the first and the last time."""
    moment, every, times = draft.record.moment(cost), cost.every, cost.times
    day = None if moment.about else moment.day
    if day and every and times and not (times.qualifier or every.qualifier or every.seconds or every.working_days):
        again = times.number - 1
        with suppress(OverflowError):
            last = add_months(day, every.months * again) + timedelta(days=every.days * again)
            if day < last <= draft.record.today:
                return draft.language.span(day, last)
    return money.day(draft, cost)
