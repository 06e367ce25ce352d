"""Costs and credits without a figure, and money paid that nobody asks back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import place
from tui_complaints.domain.recipient import open_remedies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Cost, Entry, Purchase
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record

_PRICE_KINDS = frozenset({"charge", "prepayment"})


def missing_sums(record: Record, book: Ledger) -> Iterator[Gap]:
    """``no-rate``, ``no-amount``, ``price-unclaimed``."""
    yield from _rates(record, book)
    for line in book.lines:
        if line.problem == "no-amount":
            yield Gap("no-amount", place(record, record.entries[line.id], "amount"))
    yield from _repetitions(record)
    for purchase in record.case.purchases:
        if purchase.paid and not _is_covered(record, purchase) and _is_missing(record, purchase):
            yield Gap("price-unclaimed", place(record, purchase, "price"), str(purchase.price or ""))


def _rates(record: Record, book: Ledger) -> Iterator[Gap]:
    """No rate stops a letter only when the total is asked for."""
    total_asked = any(remedy.amount and remedy.amount.money is None for remedy in open_remedies(record))
    lacking = [line for line in book.lines if line.problem == "no-rate"]
    if lacking and book.currency is None:
        currencies = sorted({line.currency for line in lacking if line.currency})
        yield Gap("no-rate", "currency", ", ".join(currencies), eased=not total_asked)
        return
    for line in lacking:
        entry: Entry = record.entries[line.id]
        key = "settled" if line.heading != "returned" else "amount"
        eased = not (total_asked and line.claimed)
        yield Gap("no-rate", place(record, entry, key), line.currency or "", eased=eased)


def _repetitions(record: Record) -> Iterator[Gap]:
    """A claimed charge that came again, nobody says how often, is counted once."""
    for cost in record.case.costs:
        if cost.every is not None and cost.times is None and _counts(cost):
            yield Gap("no-amount", place(record, cost, "times"))


def _counts(cost: Cost) -> bool:
    return cost.is_claimed and cost.paid is not False


def _is_missing(record: Record, purchase: Purchase) -> bool:
    """Whether something paid for did not come: a service needs to be said not to have."""
    if purchase.delivered is not None:
        return purchase.delivered.is_never
    if purchase.kind in {"service", "subscription"}:
        return False
    promised = record.calendar.of(purchase.promised)
    return purchase.promised is None or record.calendar.after(record.now, promised) is True


def _is_covered(record: Record, purchase: Purchase) -> bool:
    name = record.name(purchase)
    return any(cost.of == name and cost.kind in _PRICE_KINDS for cost in record.case.costs)
