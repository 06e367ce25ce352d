"""Sentences for delays, prices and charges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost, Purchase

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def delay(fill: Filler, finding: Finding) -> str:
    """``delay``."""
    purchase = fill.entries(finding)[0]
    delivered = isinstance(purchase, Purchase) and purchase.delivered is not None and not purchase.delivered.is_never
    key = "delay" if delivered else "delay-open"
    what, late = fill.what(purchase), fill.days(finding, "late_days")
    promised, took, factor = (
        fill.days(finding, "promised_days"), fill.days(finding, "took_days"), fill.factor(finding),
    )  # fmt: skip
    if promised and took and factor:
        slots = {"late": late} if delivered else {}
        text = fill.phrase(key, t=promised, t2=took, x=factor, w=what, **slots)
    else:
        text = fill.phrase(f"{key}-plain", late=late, w=what)
    if fill.number(finding, "missed_need"):
        missed = fill.days(finding, "missed_need")
        need = fill.phrase("missed-need" if delivered else "missed-need-open", t=missed)
        text += fill.language.say_raw("semicolon") + need
    return text


def price_increase(fill: Filler, finding: Finding) -> str:
    """``price-increase``."""
    sums = {slot: fill.sum(finding, key) for slot, key in (("a", "from"), ("b", "to"), ("c", "difference"))}
    return fill.phrase("price-increase", x=fill.factor(finding), **sums)


def charge_disputed(fill: Filler, finding: Finding) -> str:
    """``charge-disputed``."""
    cost = next((entry for entry in fill.entries(finding) if isinstance(entry, Cost)), None)
    date = fill.language.bare(cost.when, fill.record.moment(cost)) if cost else ""
    return fill.language.counted(
        max(1, fill.number(finding, "count")),
        "charge-disputed",
        "findings",
        sum=fill.sum(finding, "amount"),
        date=date,
    )
