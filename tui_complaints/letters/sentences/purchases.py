"""Sentences for delays, prices and charges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost, Price, Purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.values import Qualifier
    from tui_complaints.letters.sentences.filler import Filler


def delay(fill: Filler, finding: Finding) -> str:
    """``delay``."""
    purchase = fill.entries(finding)[0]
    delivered = isinstance(purchase, Purchase) and purchase.delivered is not None and not purchase.delivered.is_never
    key = "delay" if delivered else "delay-open"
    manner = "" if delivered else _manner(fill, purchase)
    what, late = fill.what(purchase), fill.days(finding, "late_days")
    promised, took, factor = _promised(fill, finding), fill.days(finding, "took_days"), fill.factor(finding)
    if promised and took and factor:
        slots = {"late": late} if delivered else {}
        text = fill.phrase(f"{key}{manner}", t=promised, t2=took, x=factor, w=what, **slots)
    elif fill.number(finding, "late_days"):
        text = fill.phrase(f"{key}-plain{manner}", late=late, w=what)
    else:
        text = fill.phrase("delay-hours", w=what)  # what was not delivered at all is a day late at least
    if fill.number(finding, "missed_need"):
        missed = fill.days(finding, "missed_need")
        need = fill.phrase("missed-need" if delivered else "missed-need-open", t=missed)
        text += fill.language.say_raw("semicolon") + need
    return text


def _promised(fill: Filler, finding: Finding) -> str:
    """How long was promised: as exact as the two days that it lies between, whatever became of it."""
    purchase = fill.entries(finding)[0]
    due = purchase.promised if isinstance(purchase, Purchase) else None
    ends = (fill.record.moment(purchase), fill.record.calendar.of(due))
    if fill.number(finding, "promised_days") and all(end.day and not end.about for end in ends):
        return fill.language.counted(fill.number(finding, "promised_days"), "day")
    return fill.span(finding, "promised_days", due)


def delay_in_short(fill: Filler, finding: Finding) -> str:
    """A ``delay`` that is over as two lengths of time; any other in full."""
    purchase = fill.entries(finding)[0]
    if not isinstance(purchase, Purchase) or purchase.delivered is None or purchase.delivered.is_never:
        return delay(fill, finding)
    promised, took = _promised(fill, finding), fill.days(finding, "took_days")
    if not (promised and took and fill.factor(finding)):
        return delay(fill, finding)
    return fill.phrase("delay-short", w=fill.what(purchase), t=promised, t2=took)


def _manner(fill: Filler, purchase: Entry) -> str:
    """The end of the phrases' keys for what was not done: repairs and services are not delivered."""
    if fill.record.case.category == "repair":
        return "-repair"
    return "-service" if isinstance(purchase, Purchase) and purchase.kind == "service" else ""


def price_increase(fill: Filler, finding: Finding) -> str:
    """``price-increase``; where only a factor is known, that is told."""
    factor, slots = fill.factor(finding), _prices(fill, finding)
    if slots is None:
        return fill.phrase("price-increase-times", x=factor)
    slots["c"] = fill.sum(finding, "difference")
    return fill.phrase("price-increase", x=factor, **slots) if factor else fill.phrase("price-increase-plain", **slots)


def price_increase_in_short(fill: Filler, finding: Finding) -> str:
    """A ``price-increase`` as two prices; where only a factor is known, that is told."""
    slots = _prices(fill, finding)
    return price_increase(fill, finding) if slots is None else fill.phrase("price-increase-short", **slots)


def _prices(fill: Filler, finding: Finding) -> dict[str, str] | None:
    """What was quoted and what was asked in the end, as sure as they were entered; None where they are not known."""
    quoted, asked = fill.money(finding, "from"), fill.money(finding, "to")
    if quoted is None or asked is None:
        return None
    prices = [entry for entry in fill.entries(finding) if isinstance(entry, Price)]
    quote = next(price for price in prices if price.kind == "quoted")
    return {
        "a": fill.language.qualified(fill.language.sum(quoted), _qualifier(quote)),
        "b": fill.language.qualified(fill.language.sum(asked), _qualifier(prices[0], quote)),
    }


def _qualifier(*prices: Price) -> Qualifier:
    """How sure the first of these prices is that was entered as a sum."""
    return next((price.amount.qualifier for price in prices if price.amount), "")


def charge_disputed(fill: Filler, finding: Finding) -> str:
    """``charge-disputed``: what was charged in all, and when, from the first charge to the last."""
    costs = [entry for entry in fill.entries(finding) if isinstance(entry, Cost)]
    slots = {"n": fill.figure(finding, "count"), "sum": fill.sum(finding, "amount"), "date": _dates(fill, costs)}
    if slots["sum"] and all(cost.paid is False for cost in costs):
        return fill.phrase("charge-demanded", sum=slots["sum"], date=slots["date"])
    key = "charge-disputed" if slots["sum"] else "charge-disputed-plain"
    return fill.language.counted(fill.number(finding, "count"), key, "findings", **slots)


def _dates(fill: Filler, costs: list[Cost]) -> str:
    language, moments = fill.language, [fill.record.moment(cost) for cost in costs]
    if len({(moment.first, moment.last) for moment in moments}) == 1:
        date = language.bare(costs[0].when, moments[0])
        again = moments[0].known and any(cost.every for cost in costs)  # the one date is then the first of several
        return language.say("when", "bare-from", date=date) if again else date
    starts = [moment.first for moment in moments if moment.first]
    ends = [moment.last for moment in moments if moment.last]
    if not starts or not ends:
        return language.say("when", "bare-none")
    return language.span(min(starts).date(), max(ends).date())


IN_SHORT: dict[str, Callable[[Filler, Finding], str]] = {
    "delay": delay_in_short,
    "price-increase": price_increase_in_short,
}
"""How the opening of a letter tells findings of which it repeats no more than two figures."""
