"""What the matter cost: money lost, time and effort, money returned, and what is claimed of it.

The rules are those of findings.md, "Ledger". The three sums are never added to each other; ``claimed`` is the
only sum across lines.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.ledger_lines import Line, Lines
from tui_complaints.domain.money import EXACT, MINOR_UNITS, sum_of
from tui_complaints.domain.penalties import PenaltyLine, penalties
from tui_complaints.domain.rates import successor
from tui_complaints.domain.worth import doubt, hours, repetitions, worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_complaints.domain.entries import Case
    from tui_complaints.domain.record import Record

__all__ = ["Ledger", "Line", "Lost", "TimeSpent", "currency_of", "ledger"]


class Lost(Struct, frozen=True):
    """Money lost, by how it is proved, in the ledger's currency; what came back is not taken off."""

    proved: Decimal
    estimated: Decimal
    unproved: Decimal


class TimeSpent(Struct, frozen=True):
    """Time and effort.

    Attributes:
        hours: all that were entered as hours and minutes, to two decimals.
        amount: what is claimed for them, or if nothing is, what they come to at the prices entered.
        claimed: something is claimed for them.
        at_least: it may be more hours.
        about: it may be more or fewer hours.
    """

    hours: Decimal
    amount: Decimal
    claimed: bool
    at_least: bool = False
    about: bool = False


class Ledger(Struct, frozen=True):
    """What a case cost.

    Attributes:
        currency: of the totals; None when several are used and the case does not say which.
        lost: money out of pocket, whether claimed or not.
        time: time and effort.
        returned: what came back and was not taken back again, whatever it was for.
        claimed: what is asked for; None when something in it has no rate.
        at_least: ``claimed`` may be more, because an amount is missing or is a least one.
        about: ``claimed`` rests on an amount that is about.
        lines: the costs, then the credits, in the order of the file.
        penalties: told line by line, in no sum.
    """

    currency: str | None
    lost: Lost
    time: TimeSpent
    returned: Decimal
    claimed: Decimal | None
    at_least: bool
    about: bool
    lines: tuple[Line, ...]
    penalties: tuple[PenaltyLine, ...] = ()


def ledger(record: Record) -> Ledger:
    """The ledger of a case."""
    currency = currency_of(record.case)
    lines = Lines(record, currency).all()
    claimed = [line for line in lines if line.claimed and line.heading != "returned"]
    deducted = [line for line in lines if line.claimed and line.heading == "returned"]
    returned = [line.converted for line in lines if line.heading == "returned" and not line.reversed]
    return Ledger(
        currency=currency,
        lost=_lost(lines, currency),
        time=_time(record, lines, currency),
        returned=_total(returned, currency),
        claimed=_claimed([*claimed, *deducted], currency),
        at_least=any(line.at_least or line.problem == "no-amount" for line in claimed),
        # A credit that may be more, or whose amount is not known, leaves the claim neither a least nor an exact one.
        about=any(line.about for line in claimed)
        or any(line.about or line.at_least or line.amount is None for line in deducted),
        lines=lines,
        penalties=penalties(record),
    )


def currency_of(case: Case) -> str | None:
    """The currency of the totals: the case's, else the only one there is (findings.md), else None.

    What a bank settled is in the currency of the totals by definition (case-format.md), and the old and the new
    money of a redenomination are one. With nothing spent, the price of what was bought tells it.
    """
    if case.currency:
        return case.currency
    settled = {cost.settled.currency for cost in case.costs if cost.settled}
    spent = {worth(cost).currency for cost in case.costs}
    spent |= {credit.amount.currency for credit in case.credits if credit.amount}
    priced = {purchase.price.currency for purchase in case.purchases if purchase.price}
    for found in (settled, spent - {None}, priced):
        if found:
            one = found if len(found) == 1 else {successor(code) for code in found if code}
            return one.pop() if len(one) == 1 else None
    return None


def _lost(lines: Sequence[Line], currency: str | None) -> Lost:
    def sum_with(proof: str) -> Decimal:
        return _total((line.converted for line in lines if line.heading == "lost" and line.proof == proof), currency)

    return Lost(sum_with("proved"), sum_with("estimated"), sum_with("unproved"))


def _time(record: Record, lines: Sequence[Line], currency: str | None) -> TimeSpent:
    spent, at_least, about = Decimal(0), False, False
    for cost in record.case.costs:
        once = hours(cost) if cost.kind == "time" else None
        if once is not None and cost.length is not None:
            number, more, roughly = repetitions(cost)
            least, near = doubt(cost.length.qualifier)
            spent = EXACT.add(spent, EXACT.multiply(once, Decimal(number)))
            at_least, about = at_least or more or least, about or roughly or near
    valued = [line for line in lines if line.heading == "time"]
    claimed = [line for line in valued if line.counted]
    amount = _total((line.converted for line in claimed or valued), currency)
    return TimeSpent(_two_decimals(spent), amount, bool(claimed), at_least, about)


def _claimed(lines: Iterable[Line], currency: str | None) -> Decimal | None:
    if any(line.problem == "no-rate" for line in lines):
        return None
    counted = [line for line in lines if line.counted and line.heading != "returned"]
    return _total((EXACT.subtract(line.converted, line.credited) for line in counted if line.converted), currency)


def _total(amounts: Iterable[Decimal | None], currency: str | None) -> Decimal:
    """The sum of rounded amounts, written with the decimals of the currency."""
    nothing = Decimal(0).scaleb(-MINOR_UNITS[currency]) if currency else Decimal(0)
    return sum_of([nothing, *(amount for amount in amounts if amount is not None)])


def _two_decimals(figure: Decimal) -> Decimal:
    """At most two decimals, and none that say nothing: 9, 1.5, 0.67."""
    rounded = figure.quantize(Decimal("0.01"), context=EXACT)
    return Decimal(f"{rounded:f}".rstrip("0").rstrip("."))
