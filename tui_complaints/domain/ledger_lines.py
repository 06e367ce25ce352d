"""The lines of the ledger: each cost and each credit, in its own currency and in that of the totals."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from tui_complaints.domain.money import EXACT, sum_of, to_minor_unit
from tui_complaints.domain.rates import SETTLED, Converted, Rates
from tui_complaints.domain.worth import Worth, doubt, repetitions, shown, worth

if TYPE_CHECKING:
    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Cost, Credit
    from tui_complaints.domain.record import Record

Heading = Literal["lost", "time", "returned", "demanded"]
"""Where a line is told: money lost, time and effort, money returned, demanded but not paid."""

ProofClass = Literal["proved", "estimated", "unproved", ""]

Problem = Literal["", "no-amount", "no-rate"]

_PROOF: dict[str | None, ProofClass] = {"receipt": "proved", "bank-statement": "proved", "estimate": "estimated"}


class Line(Struct, frozen=True):
    """One cost or credit.

    Attributes:
        id: the entry's name; its date, words and exhibits are asked of the record.
        heading: which of the sums it stands under.
        kind: the cost's kind as entered ("" for none, and for a credit).
        amount: in its own currency, for all its repetitions; None when none can be told.
        currency: of ``amount``.
        converted: in the ledger's currency, rounded to its minor unit; None when there is no amount or no rate.
        rate: how it was converted, ``settled`` for what the bank really took, None where nothing was converted.
        claimed: a cost that is asked back, or a credit that is deducted from such; whether or not it has a figure.
        counted: it is in the ledger's ``claimed`` (a cost), or was deducted from it (a credit).
        proof: how a cost is proved ("" for a credit).
        credited: how much came back for this cost, in the ledger's currency; at most ``converted``.
        at_least: the amount may be more.
        about: the amount may be more or less.
        reversed: a credit that was taken back again.
        problem: why a sum it belongs to lacks it, as the gap's kind.
    """

    id: str
    heading: Heading
    kind: str = ""
    amount: Decimal | None = None
    currency: str | None = None
    converted: Decimal | None = None
    rate: str | None = None
    claimed: bool = False
    counted: bool = False
    proof: ProofClass = ""
    credited: Decimal = Decimal(0)
    at_least: bool = False
    about: bool = False
    reversed: bool = False
    problem: Problem = ""


class Lines:
    """Makes the lines of one case.

    Args:
        record: the case.
        currency: of the totals, None when there is none.
    """

    def __init__(self, record: Record, currency: str | None) -> None:
        self._record = record
        self._currency = currency
        self._rates = Rates(record.case.rates)
        self._costs = {record.name(cost): self._cost(cost) for cost in record.case.costs}
        self._credits = [(credit, self._credit(credit)) for credit in record.case.credits]

    def all(self) -> tuple[Line, ...]:
        """The costs less what came back for them, then the credits, in the order of the file."""
        left = {name: line.converted for name, line in self._costs.items() if line.counted and line.converted}
        before = dict(left)
        # Credits that are for one cost only come first: what is for several can go where it is still needed.
        for credit, line in sorted(self._credits, key=lambda pair: len(pair[0].for_)):
            if line.counted and line.converted is not None:
                _give_back(credit, line.converted, left)
        costs = [
            replace(line, credited=EXACT.subtract(before[name], left[name])) if name in left else line
            for name, line in self._costs.items()
        ]
        return (*costs, *(line for _, line in self._credits))

    def _cost(self, cost: Cost) -> Line:
        value = _known(cost)
        heading: Heading = "demanded" if cost.paid is False else "time" if cost.kind == "time" else "lost"
        claimed = cost.is_claimed and heading != "demanded"
        line = Line(
            self._record.name(cost),
            heading,
            kind=cost.kind or "",
            claimed=claimed,
            proof=_PROOF.get(cost.proof, "unproved"),
            at_least=value.at_least,
            about=value.about,
        )
        if value.amount is not None and value.currency is not None:
            entered = cost.amount is not None or cost.settled is not None
            line = replace(line, amount=shown(value.amount, value.currency, entered=entered), currency=value.currency)
        line = _with(line, self._convert_cost(cost, value), self._currency)
        needed = claimed or heading == "lost"
        return replace(line, counted=claimed and line.converted is not None, problem=line.problem if needed else "")

    def _convert_cost(self, cost: Cost, value: Worth) -> Converted | None:
        """The cost in the currency of the totals, not rounded."""
        moment = self._record.moment(cost)
        if cost.settled is not None:
            found = self._convert(cost.settled.amount, cost.settled.currency, moment)
            return found and replace(found, rate=found.rate or SETTLED)
        if value.amount is None or value.currency is None:
            return None
        return self._convert(value.amount, value.currency, moment, several=repetitions(cost)[0] > 1)

    def _convert(self, amount: Decimal, currency: str, moment: Moment, *, several: bool = False) -> Converted | None:
        if self._currency is None:
            return None
        return self._rates.convert(amount, currency, self._currency, moment, several=several)

    def _credit(self, credit: Credit) -> Line:
        taken_back = credit.reversed is not None
        claimed = not taken_back and any(name in self._costs and self._costs[name].claimed for name in credit.for_)
        line = Line(self._record.name(credit), "returned", claimed=claimed, reversed=taken_back)
        money = credit.amount
        if money is None:
            return replace(line, problem="no-amount")
        at_least, about = doubt(money.qualifier)
        line = replace(
            line,
            amount=shown(money.amount, money.currency, entered=True),
            currency=money.currency,
            at_least=at_least,
            about=about,
        )
        moment = self._record.moment(credit)
        converted = self._as_its_costs(credit) or self._convert(money.amount, money.currency, moment)
        line = _with(line, converted, self._currency)
        problem: Problem = "" if taken_back else line.problem
        return replace(line, counted=claimed and line.converted is not None, problem=problem)

    def _as_its_costs(self, credit: Credit) -> Converted | None:
        """Convert a credit as its costs of the same currency were: 100 USD back make good 100 USD paid."""
        money = credit.amount
        costs = [self._costs[name] for name in credit.for_ if name in self._costs]
        same = [
            (cost.amount, cost.converted, cost.rate)
            for cost in costs
            if money and cost.currency == money.currency != self._currency and cost.amount and cost.converted
        ]
        if not same or money is None:
            return None
        paid = sum_of(amount for amount, _, _ in same)
        took = sum_of(converted for _, converted, _ in same)
        rate = same[0][2]
        if rate == SETTLED:  # the bank did not say what it gave back, so its own rate is told
            rate = f"{paid:f} {money.currency} = {took:f} {self._currency}"
        return Converted(EXACT.divide(EXACT.multiply(money.amount, took), paid), rate)


def _known(cost: Cost) -> Worth:
    """What the cost comes to; as sure as what the bank took, where that is known."""
    value, bank = worth(cost), cost.settled
    if bank is None:
        return value
    at_least, about = doubt(bank.qualifier)
    if value.amount is None:
        return Worth(bank.amount, bank.currency, at_least=at_least, about=about)
    return replace(value, at_least=at_least, about=about)


def _with(line: Line, converted: Converted | None, currency: str | None) -> Line:
    if converted is None or currency is None:
        return replace(line, problem="no-amount" if line.amount is None else "no-rate")
    return replace(
        line,
        converted=to_minor_unit(converted.amount, currency),
        rate=converted.rate,
        about=line.about or converted.about,
    )


def _give_back(credit: Credit, amount: Decimal, left: dict[str, Decimal]) -> None:
    """Take a credit off what is left of its costs, in the order it names them, none below zero."""
    for name in credit.for_:
        if name in left:
            taken = min(amount, left[name])
            left[name] = EXACT.subtract(left[name], taken)
            amount = EXACT.subtract(amount, taken)
