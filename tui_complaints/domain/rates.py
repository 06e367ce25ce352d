"""Money of one currency in another, by the rates that the case holds and by nothing else.

The rules are those of findings.md, "Ledger": the latest rate that was in force on the day and is at most a
week old, taken either way round; old money of a redenominated currency is its new money.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.money import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Rate

OLDEST = timedelta(days=7)
"""How long before the day a rate may have come into force."""

OWN = "own"
"""The provider of a rate that the user answers for; it may be older."""

SETTLED = "settled"
"""In place of a rate: the sum is what the bank really took."""

REDENOMINATIONS = {
    "BYR": ("BYN", Decimal(10000), date(2016, 7, 1)),
    "LTL": ("EUR", Decimal("3.4528"), date(2015, 1, 1)),
}
"""By old currency: the new one, how much of the old is one of the new, and since when."""


class Converted(Struct, frozen=True):
    """A sum in another currency.

    Attributes:
        amount: not rounded.
        rate: how it was converted (``1 USD = 75.5 RUB, Central Bank, 2021-04-12``), None when it did not need to be.
        about: the day is not known exactly, so another rate might have been right.
    """

    amount: Decimal
    rate: str | None = None
    about: bool = False


class Rates:
    """The exchange rates of one case."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        self._by_pair: dict[frozenset[str | None], list[Rate]] = {}
        for rate in rates:
            # A rate of nothing converts nothing, and one without its currencies is not finished yet.
            if rate.from_ and rate.to and rate.rate and rate.rate.amount and _nominal(rate):
                self._by_pair.setdefault(frozenset((rate.from_, rate.to)), []).append(rate)

    def convert(
        self, amount: Decimal, source: str, target: str, moment: Moment, *, several: bool = False
    ) -> Converted | None:
        """Convert a sum as of a moment; None when the case holds no rate for it.

        Args:
            amount: the sum.
            source: the currency it is in.
            target: the currency it is wanted in.
            moment: when it was paid.
            several: it was paid on several days from then on, so one rate is only about right.
        """
        for old in _forms(source):
            for new in _forms(target):
                found = self._by_rate(_renamed(amount, source, old), old, new, moment)
                if found is not None:
                    steps = (_redenomination(source, old), found.rate, _redenomination(target, new))
                    text = "; ".join(step for step in steps if step) or None
                    about = found.about or (several and found.rate is not None)
                    return Converted(_renamed(found.amount, new, target), text, about)
        return None

    def _by_rate(self, amount: Decimal, source: str, target: str, moment: Moment) -> Converted | None:
        if source == target:
            return Converted(amount)
        rate = self._in_force(source, target, moment)
        if rate is None or rate.rate is None:
            return None
        factor, nominal = rate.rate.amount, _nominal(rate)
        if rate.from_ != source:
            factor, nominal = nominal, factor
        converted = EXACT.divide(EXACT.multiply(amount, factor), nominal)
        return Converted(converted, _described(rate), about=moment.about or (moment.known and moment.day is None))

    def _in_force(self, source: str, target: str, moment: Moment) -> Rate | None:
        """The latest rate that fits the moment; of two of one day, the one entered first, as entered before inverse."""
        fitting = [rate for rate in self._by_pair.get(frozenset((source, target)), ()) if _fits(rate, moment)]
        return max(fitting, key=lambda rate: (rate.on or date.min, rate.from_ == source), default=None)


def successor(currency: str) -> str:
    """What a currency is called since its redenomination; itself when it had none."""
    return REDENOMINATIONS[currency][0] if currency in REDENOMINATIONS else currency


def _fits(rate: Rate, moment: Moment) -> bool:
    own = rate.provider == OWN
    if rate.on is None or moment.last is None:
        return own
    if rate.on > moment.last.date():
        return False
    return own or (moment.first is not None and rate.on >= _week_before(moment.first.date()))


def _week_before(day: date) -> date:
    return day - OLDEST if day - date.min > OLDEST else date.min


def _nominal(rate: Rate) -> Decimal:
    return rate.nominal.amount if rate.nominal is not None else Decimal(1)


def _described(rate: Rate) -> str:
    figure = rate.rate.amount if rate.rate is not None else Decimal(0)
    facts = [f"{_nominal(rate):f} {rate.from_} = {figure:f} {rate.to}", rate.provider]
    facts.append(rate.on.isoformat() if rate.on else None)
    return ", ".join(fact for fact in facts if fact)


def _forms(currency: str) -> Iterator[str]:
    """The currency, and what it was or will be called."""
    yield currency
    for old, (new, _, _) in REDENOMINATIONS.items():
        if currency == old:
            yield new
        elif currency == new:
            yield old


def _renamed(amount: Decimal, source: str, target: str) -> Decimal:
    if source == target:
        return amount
    if source in REDENOMINATIONS:
        return EXACT.divide(amount, REDENOMINATIONS[source][1])
    return EXACT.multiply(amount, REDENOMINATIONS[target][1])


def _redenomination(one: str, other: str) -> str | None:
    if one == other:
        return None
    old = one if one in REDENOMINATIONS else other
    new, figure, since = REDENOMINATIONS[old]
    return f"{figure:f} {old} = 1 {new}, {since.isoformat()}"
