"""What was bought and came late: ``delay`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts, times_as_long
from tui_complaints.domain.findings.inquiry import latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Purchase
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry

NOT_DELIVERY = frozenset({"refund", "callback", "answer"})
"""Promises `of` a purchase that say nothing about when it comes."""


def find_delays(inquiry: Inquiry) -> Iterator[Finding]:
    """Purchases delivered after ``promised``, or not by today or ``ended``."""
    chained = {
        promise.of
        for chain in inquiry.chains
        for promise in chain.promises
        if len(chain.promises) > 1 and promise.kind not in NOT_DELIVERY
    }
    for purchase in inquiry.record.case.purchases:
        if purchase.promised is not None and inquiry.record.name(purchase) not in chained:
            found = _delay(inquiry, purchase)
            if found is not None:
                yield found


def _delay(inquiry: Inquiry, purchase: Purchase) -> Finding | None:
    calendar = inquiry.calendar
    promised = latest(calendar.of(purchase.promised))
    came = calendar.of(purchase.delivered) if purchase.delivered and not purchase.delivered.is_never else None
    end = came or inquiry.record.end
    late = _later(inquiry, came, promised)
    if late is None:
        inquiry.doubt((purchase, "delivered"), (purchase, "promised"))
    if not late:
        return None
    ordered = inquiry.record.moment(purchase)
    allowed, over = calendar.days(ordered, promised), calendar.days(promised, end)
    facts = Facts()
    facts.figure("promised_days", allowed)
    facts.figure("took_days", calendar.days(ordered, end))
    facts.figure("late_days", over)
    facts.put("times", times_as_long(allowed, over))
    needed = latest(calendar.of(purchase.needed))
    if purchase.needed is not None and _later(inquiry, came, needed):
        facts.figure("missed_need", calendar.days(needed, end))
    return inquiry.finding("delay", facts, purchase)


def _later(inquiry: Inquiry, came: Moment | None, limit: Moment) -> bool | None:
    """Whether it came after the limit or, when it did not come, whether the limit has passed."""
    return inquiry.passed(limit) if came is None else inquiry.after(came, limit)
