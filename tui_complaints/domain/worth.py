"""What one cost comes to in its own currency, by whichever way it was entered."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.money import EXACT, MINOR_UNITS, to_minor_unit

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Cost
    from tui_complaints.domain.money import Distance, UnitPrice
    from tui_complaints.domain.values import Qualifier

KM_PER_MILE = Decimal("1.609344")
"""By definition (international mile)."""

SECONDS_PER_HOUR = Decimal(3600)


class Worth(Struct, frozen=True):
    """A cost in its own currency.

    Attributes:
        amount: for all its repetitions, not rounded; None when it cannot be told.
        currency: None when no money was named at all.
        at_least: it may be more.
        about: it may be more or less.
    """

    amount: Decimal | None = None
    currency: str | None = None
    at_least: bool = False
    about: bool = False


def worth(cost: Cost) -> Worth:
    """The cost's amount, or its distance or length at the price of a unit, as often as it came again."""
    once = _once(cost)
    if once.amount is None:
        return once
    number, at_least, about = repetitions(cost)
    return Worth(
        EXACT.multiply(once.amount, Decimal(number)),
        once.currency,
        at_least=once.at_least or at_least,
        about=once.about or about,
    )


def repetitions(cost: Cost) -> tuple[int, bool, bool]:
    """How often the cost was met, whether that is at least, and whether it is about.

    What comes again an unknown number of times came at least once.
    """
    if cost.times is None:
        return 1, cost.every is not None, False
    return cost.times.number, cost.times.qualifier == ">=", cost.times.qualifier in {"~", "<"}


def hours(cost: Cost) -> Decimal | None:
    """The hours that a cost of kind ``time`` took, once; None when no length on the clock was entered.

    A length in days is not turned into hours: nobody says how many of them a day has.
    """
    if cost.length is None or not cost.length.is_time_of_day:
        return None
    return EXACT.divide(Decimal(cost.length.seconds), SECONDS_PER_HOUR)


def shown(amount: Decimal, currency: str, *, entered: bool) -> Decimal:
    """An amount with the decimals that its currency writes; finer ones are kept if they were entered."""
    exponent = amount.as_tuple().exponent
    finer = isinstance(exponent, int) and -exponent > MINOR_UNITS[currency]
    return amount if finer and entered else to_minor_unit(amount, currency)


def _once(cost: Cost) -> Worth:
    money, price = cost.amount, cost.per_unit
    if money is not None:
        return Worth(money.amount, money.currency, *doubt(money.qualifier))
    if price is None:
        return Worth()
    if cost.distance is not None:
        return _priced(_in_unit(cost.distance, price.unit), price, cost.distance.qualifier)
    if cost.length is not None:
        return _priced(hours(cost) if price.unit == "h" else None, price, cost.length.qualifier)
    return Worth(currency=price.currency)


def _priced(units: Decimal | None, price: UnitPrice, qualifier: Qualifier) -> Worth:
    if units is None:
        return Worth(currency=price.currency)
    return Worth(EXACT.multiply(units, price.amount), price.currency, *doubt(qualifier))


def _in_unit(distance: Distance, unit: str) -> Decimal | None:
    if distance.unit == unit:
        return distance.amount
    if (distance.unit, unit) == ("mi", "km"):
        return EXACT.multiply(distance.amount, KM_PER_MILE)
    if (distance.unit, unit) == ("km", "mi"):
        return EXACT.divide(distance.amount, KM_PER_MILE)
    return None


def doubt(qualifier: Qualifier) -> tuple[bool, bool]:
    """Whether a figure is a least one, and whether it is about."""
    return qualifier == ">=", qualifier in {"~", "<"}
