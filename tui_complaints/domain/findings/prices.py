"""What was quoted and then cost more: ``price-increase`` of findings.md."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts, one_decimal
from tui_complaints.domain.money import EXACT, Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Price
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.inquiry import Inquiry


def find_price_increases(inquiry: Inquiry) -> Iterator[Finding]:
    """Prices of one purchase (and for one period) that were quoted, then raised or charged more."""
    groups: dict[tuple[str, str], list[Price]] = {}
    for price in inquiry.record.case.prices:
        groups.setdefault((price.of or "", str(price.per or "")), []).append(price)
    for prices in groups.values():
        quote = next((price for price in prices if price.kind == "quoted"), None)
        found = _increase(inquiry, quote, prices) if quote else None
        if found is not None:
            yield found


def _increase(inquiry: Inquiry, quote: Price, prices: list[Price]) -> Finding | None:
    """From the quote to the price that stood in the end: a raise that was taken back is none."""
    later: list[Price] = []
    for price in prices:
        follows = price is not quote and price.kind != "quoted" and inquiry.follows(price, quote)
        if follows is None:
            inquiry.doubt((price, "when"), (quote, "when"))
            return None
        if follows:
            later.append(price)
    if not any(price.kind in {"raised", "charged"} for price in later):
        return None
    later.sort(key=lambda price: _place(inquiry, price))
    final = later[-1]
    facts = _raised(quote.amount, final)
    if facts is None:
        return None
    return inquiry.finding("price-increase", facts, final, quote, *later[:-1])


def _place(inquiry: Inquiry, price: Price) -> tuple[str, int]:
    """By date as far as it is known; the last in the file on one day."""
    moment = inquiry.record.moment(price)
    return (moment.first.isoformat() if moment.first else "", inquiry.place[inquiry.record.name(price)])


def _raised(quoted: Money | None, final: Price) -> Facts | None:
    """The figures of a raise, or None when it surely is none; a factor alone is told without sums."""
    asked = final.amount
    if asked is None and final.times is not None and final.times.amount > 1:
        if quoted is None:
            facts = Facts()
            facts.put("times", one_decimal(final.times.amount, Decimal(1)))
            return facts
        asked = Money.of(EXACT.multiply(quoted.amount, final.times.amount), quoted.currency, quoted.qualifier)
    if asked is None or quoted is None or asked.currency != quoted.currency or asked.amount <= quoted.amount:
        return None
    if quoted.qualifier == ">=" or asked.qualifier == "<":
        return None  # for some readings it is no more than was quoted
    facts = Facts()
    for key, money in (("from", quoted), ("to", asked)):
        facts.weigh(exact=money.qualifier in {"", "~"}, about=money.qualifier == "~")
        facts.put(key, str(Money.of(money.amount, money.currency)))
    facts.put("difference", str(Money.of(EXACT.subtract(asked.amount, quoted.amount), asked.currency)))
    facts.put("times", one_decimal(asked.amount, quoted.amount) if quoted.amount else None)
    return facts
