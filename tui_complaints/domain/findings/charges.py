"""What was charged and never agreed: ``charge-disputed`` of findings.md."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import Range
from tui_complaints.domain.findings.facts import ONE, Facts, total
from tui_complaints.domain.findings.inquiry import latest
from tui_complaints.domain.money import EXACT, Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Cost, Purchase, Request
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry

CANCELLING = (
    "cancel", "unsubscrib", "terminat",
    "отмен", "отказаться", "отказыва", "отключ", "отпис", "растор",
    "atšauk", "atsisakau", "atsisakyti", "nutrauk", "išjung",
    "anul", "dar de baja", "darme de baja", "darse de baja", "mi baja", "la baja de", "rescind", "rescis",
)  # fmt: skip
"""Beginnings of words for cancelling: a request has no key of its own that says so, only its text."""


def find_disputed_charges(inquiry: Inquiry) -> Iterator[Finding]:
    """Costs of kind ``charge``: for what was not ordered at all, or dated after its cancellation was asked for."""
    groups: dict[tuple[str, str], list[Cost]] = {}
    requests: dict[str, Request] = {}
    for cost in inquiry.record.case.costs:
        purchase = inquiry.record.purchase(cost.of)
        if cost.kind != "charge" or purchase is None or cost.of is None:
            continue
        asked = _cancelled_before(inquiry, purchase, cost)
        if asked or (purchase.ordered is not None and purchase.ordered.is_never):
            groups.setdefault((cost.of, cost.amount.currency if cost.amount else ""), []).append(cost)
            if asked:
                requests.setdefault(cost.of, asked)
    for (name, _), costs in groups.items():
        because = [requests[name]] if name in requests else []
        bought = inquiry.record.entries[name]
        yield inquiry.finding("charge-disputed", _sums(costs), *costs, bought, *because)


def _cancelled_before(inquiry: Inquiry, purchase: Purchase, cost: Cost) -> Request | None:
    """The granted or unanswered request to cancel the purchase after which the charge was made."""
    for request in inquiry.record.case.requests:
        if request.result not in {"granted", "ignored"} or not _cancels(inquiry, request, purchase):
            continue
        after = inquiry.after(inquiry.record.moment(cost), latest(inquiry.record.moment(request)))
        if after is None and not (purchase.ordered and purchase.ordered.is_never):
            inquiry.doubt((cost, "when"), *((one, "when") for one in inquiry.asked(request)[:1]))
        if after:
            return request
    return None


def _cancels(inquiry: Inquiry, request: Request, purchase: Purchase) -> bool:
    of = inquiry.record.purchase(request.of)
    about_it = of is purchase or (request.of is None and len(inquiry.record.case.purchases) == 1)
    texts = request.what.by_language.values() if request.what else ()
    return about_it and any(stem in text.casefold() for text in texts for stem in CANCELLING)


def _sums(costs: list[Cost]) -> Facts:
    """All that was charged; an amount that came again counts each time."""
    facts = Facts()
    facts.figure("count", total(map(_count, costs)))
    paid = [(cost.amount, _count(cost).low or 0) for cost in costs if cost.amount and cost.amount.qualifier != "<"]
    if paid:
        amount = sum((EXACT.multiply(money.amount, Decimal(number)) for money, number in paid), Decimal())
        facts.put("amount", str(Money.of(amount, paid[0][0].currency)))
    facts.weigh(
        exact=all(cost.amount is None or cost.amount.qualifier in {"", "~"} for cost in costs),
        about=any(cost.amount is not None and cost.amount.qualifier == "~" for cost in costs),
    )
    return facts


def _count(cost: Cost) -> Range:
    if cost.times is None:
        return ONE
    qualifier, number = cost.times.qualifier, cost.times.number
    low = 1 if qualifier == "<" else number
    return Range(low, None if qualifier == ">=" else number, qualifier == "~")
