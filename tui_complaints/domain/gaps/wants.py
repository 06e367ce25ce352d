"""What is wanted, by when, whether it agrees with the record, and the rules relied on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import is_over, place
from tui_complaints.domain.recipient import open_remedies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from tui_complaints.domain.entries import Remedy
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.money import Money
    from tui_complaints.domain.record import Record

_SUMS = frozenset({"refund", "price-reduction", "compensation"})
_MONEY_BACK = frozenset({"refund", "price-reduction"})
"""What cannot be more than was lost; compensation can."""


def missing_wants(record: Record, book: Ledger) -> Iterator[Gap]:
    """``no-remedy``, ``no-deadline``, ``remedy-mismatch``, a remedy's ``no-amount``, ``rule-expired``.

    A rule expires 12 months after it was verified (rules.md); one that never was may not be relied on either.
    """
    wanted = open_remedies(record)
    if not wanted and not is_over(record):
        yield Gap("no-remedy", "remedies")
    for remedy in wanted:
        if remedy.due is None and remedy.or_ is None:  # an alternative is due with what it stands for
            yield Gap("no-deadline", place(record, remedy, "due"))
        if remedy.amount is None and remedy.kind in _SUMS:
            yield Gap("no-amount", place(record, remedy, "amount"))
        yield from _mismatch(record, remedy, book)
    yield from _expired(record)


def _mismatch(record: Record, remedy: Remedy, book: Ledger) -> Iterator[Gap]:
    """A remedy that asks for more than is claimed, in another currency, or for what was already delivered."""
    purchase = record.purchase(remedy.of)
    if remedy.kind == "delivery" and purchase and purchase.delivered and not purchase.delivered.is_never:
        yield Gap("remedy-mismatch", place(record, remedy, "kind"), str(purchase.delivered))
    if remedy.amount is None:
        return
    where, money = place(record, remedy, "amount"), remedy.amount.money
    price = purchase.price if purchase else None
    if money is None:
        if book.claimed == 0 and not book.at_least:
            yield Gap("remedy-mismatch", where, _sum(book.claimed, book))
        return
    if book.currency and money.currency != book.currency and (price is None or price.currency != money.currency):
        yield Gap("remedy-mismatch", where, book.currency)
    elif remedy.kind in _MONEY_BACK and _is_above(money, price, book):
        yield Gap("remedy-mismatch", where, _sum(book.claimed, book))


def _is_above(money: Money, price: Money | None, book: Ledger) -> bool:
    """Whether a sum is more than is claimed and more than what the purchase cost, as far as either is known."""
    if book.claimed is None or book.at_least:
        return False
    within_price = price is not None and price.currency == money.currency and money.amount <= price.amount
    return money.currency == book.currency and money.amount > book.claimed and not within_price


def _sum(amount: Decimal | None, book: Ledger) -> str:
    return f"{amount} {book.currency}" if amount is not None and book.currency else ""


def _expired(record: Record) -> Iterator[Gap]:
    today = record.today
    for rule in record.case.rules:
        day = rule.verified
        if day is None or (day.year + 1, day.month, day.day) < (today.year, today.month, today.day):
            yield Gap("rule-expired", place(record, rule, "verified"), day.isoformat() if day else "")
