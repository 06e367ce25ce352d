"""The questions about prices, about what it cost, and about what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tui_complaints.domain.entries import Cost
from tui_complaints.domain.vocabulary import PriceKind, Proof
from tui_complaints.usecases.walk.asked_of_exchange import only_party
from tui_complaints.usecases.walk.asked_of_sides import in_category
from tui_complaints.usecases.walk.question import Question, Section

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.question import Scene

COST_KINDS = (
    "fuel", "mileage", "fare", "lodging", "food", "postage", "phone", "fee", "repair", "replacement",
    "price-difference", "charge", "prepayment", "loss", "interest", "time", "other",
)  # fmt: skip

_OF_A_PURCHASE = frozenset({"charge", "fee", "prepayment", "price-difference", "repair"})
"""Kinds of cost that are paid to a party for something that it sold."""

CLAIM = "unreceived.claim"
"""Mark of the costs that were entered for what was paid and never received: their ids, or "no"."""


def only_purchase(scene: Scene) -> object:
    """The purchase, where there is one only."""
    return scene.case.purchases[0].id if len(scene.case.purchases) == 1 else None


def has_purchases(scene: Scene) -> bool:
    """Whether anything was bought."""
    return bool(scene.case.purchases)


def the_unreceived(scene: Scene) -> list[str]:
    """Ids of purchases that were paid, never came or were never ordered, and are no cost yet."""
    claimed = {cost.of for cost in scene.case.costs if cost.kind in {"charge", "prepayment"}}
    return [
        purchase.id
        for purchase in scene.case.purchases
        if purchase.id is not None
        and purchase.price is not None
        and purchase.paid is not None
        and any(when is not None and when.is_never for when in (purchase.delivered, purchase.ordered))
        and purchase.id not in claimed
    ]


def _cost(scene: Scene) -> Cost:
    return scene.entry if isinstance(scene.entry, Cost) else Cost()


def _in_other_money(scene: Scene) -> bool:
    amount, own = _cost(scene).amount, scene.case.currency
    return amount is not None and own is not None and amount.currency != own


PRICES = Section(
    name="prices",
    table="prices",
    step=4,
    gate_from=0,
    asked=in_category("repair", "service", "subscription", "billing", "travel", "goods"),
    questions=(
        Question(key="prices.kind", field="kind", kind="choice", choices=get_args(PriceKind)),
        Question(key="prices.amount", field="", kind="price"),
        Question(
            key="prices.of", field="of", kind="one", tables=("purchases",), asked=has_purchases, suggests=only_purchase
        ),
        Question(key="prices.when", field="when", kind="when"),
        Question(
            key="prices.per", field="per", kind="period",
            asked=lambda scene: scene.case.category in {"subscription", "billing"},
        ),
        Question(key="prices.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

UNRECEIVED = Section(
    name="unreceived",
    table="",
    step=9,
    asked=lambda scene: bool(the_unreceived(scene)) or CLAIM in scene.marks,
    questions=(
        Question(key=CLAIM, field="", kind="unreceived", suggests=lambda _: True),
        Question(
            key="unreceived.evidence", field="", kind="receipt", choices=get_args(Proof),
            asked=lambda scene: scene.marks.get(CLAIM, "no") != "no",
        ),
    ),
)  # fmt: skip

COSTS = Section(
    name="costs",
    table="costs",
    step=9,
    gate_from=0,
    questions=(
        Question(key="costs.what", field="what", kind="text"),
        Question(key="costs.amount", field="", kind="burden"),
        Question(
            key="costs.per_unit", field="per_unit", kind="unit-price",
            asked=lambda scene: _cost(scene).distance is not None or _cost(scene).length is not None,
        ),
        Question(
            key="costs.kind", field="kind", kind="choice", choices=COST_KINDS, is_open=True,
            suggests=lambda scene: (
                "time" if _cost(scene).length else "mileage" if _cost(scene).distance else None
            ),
        ),
        Question(key="costs.when", field="when", kind="when"),
        Question(
            key="costs.every", field="every", kind="period",
            asked=lambda scene: scene.case.category in {"subscription", "billing"},
        ),
        Question(
            key="costs.times", field="times", kind="count",
            asked=lambda scene: scene.case.category in {"subscription", "billing"},
        ),
        Question(
            key="costs.paid", field="paid", kind="yes-no", asked=lambda scene: _cost(scene).amount is not None
        ),
        Question(
            key="costs.paid_by", field="paid_by", kind="words", asked=lambda scene: _cost(scene).amount is not None
        ),
        Question(
            key="costs.to", field="to", kind="one", tables=("parties",),
            asked=lambda scene: bool(scene.case.parties) and _cost(scene).kind in _OF_A_PURCHASE,
            suggests=only_party,
        ),
        Question(
            key="costs.of", field="of", kind="one", tables=("purchases",),
            asked=lambda scene: (
                has_purchases(scene) and _cost(scene).kind in _OF_A_PURCHASE
            ),
            suggests=only_purchase,
        ),
        Question(key="costs.settled", field="settled", kind="money", asked=_in_other_money),
        Question(key="costs.claim", field="claim", kind="yes-no"),
        Question(key="costs.evidence", field="proof", kind="choice", choices=get_args(Proof)),
        Question(
            key="costs.proof", field="exhibits", kind="proof", asked=lambda scene: scene.value("proof") != "none"
        ),
    ),
)  # fmt: skip

CREDITS = Section(
    name="credits",
    table="credits",
    step=9,
    gate_from=0,
    questions=(
        Question(key="credits.what", field="what", kind="text"),
        Question(key="credits.amount", field="amount", kind="money"),
        Question(key="credits.when", field="when", kind="when"),
        Question(
            key="credits.from", field="from_", kind="one", tables=("parties",), suggests=only_party
        ),
        Question(
            key="credits.for", field="for_", kind="several", tables=("costs",),
            asked=lambda scene: bool(scene.case.costs),
        ),
        Question(key="credits.provisional", field="provisional", kind="yes-no"),
        Question(key="credits.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip
