"""The questions about what proves it, and about what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tui_complaints.domain.entries import Exhibit
from tui_complaints.domain.vocabulary import RemedyKind
from tui_complaints.domain.when import Due
from tui_complaints.usecases.walk.asked_of_exchange import only_party
from tui_complaints.usecases.walk.asked_of_money import has_purchases, only_purchase
from tui_complaints.usecases.walk.question import Question, Section

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.question import Scene

EXHIBIT_KINDS = (
    "receipt", "photo", "screenshot", "chat", "email", "letter", "form", "call-log", "contract", "terms", "tracking",
    "bank-statement", "recording", "video", "webpage", "authority", "witness", "other",
)  # fmt: skip

PROVABLE = (
    "contacts", "promises", "requests", "statements", "costs", "credits", "purchases", "prices", "offers", "remedies",
)  # fmt: skip
"""The tables whose entries an exhibit can prove."""


def _unplaced(scene: Scene) -> bool:
    exhibit = scene.entry
    return isinstance(exhibit, Exhibit) and exhibit.file is None


def _is_money(scene: Scene) -> bool:
    return scene.value("kind") in {"refund", "price-reduction", "compensation"}


_HELD = Question(key="exhibits.held", field="", kind="held")
_KIND = Question(key="exhibits.kind", field="kind", kind="choice", choices=EXHIBIT_KINDS, is_open=True)
_MADE = Question(key="exhibits.made", field="made", kind="when")

MENTIONED = Section(
    name="mentioned",
    table="exhibits",
    step=10,
    grows=False,
    questions=(Question(key="mentioned.held", field="", kind="held", asked=_unplaced), _KIND, _MADE),
)
"""Exhibits that were named as proof on the way: where each of them is."""

EXHIBITS = Section(
    name="exhibits",
    table="exhibits",
    step=10,
    gate_from=0,
    questions=(
        Question(key="exhibits.title", field="title", kind="text"),
        _HELD,
        _KIND,
        _MADE,
        Question(key="exhibits.proves", field="", kind="proves", tables=PROVABLE),
    ),
)

REMEDIES = Section(
    name="remedies",
    table="remedies",
    step=11,
    gate_from=1,
    questions=(
        Question(
            key="remedies.kind", field="kind", kind="choice", choices=get_args(RemedyKind), required=True, leading=True
        ),
        Question(key="remedies.what", field="what", kind="text"),
        Question(key="remedies.amount", field="amount", kind="sum", asked=_is_money),
        Question(
            key="remedies.of", field="of", kind="one", tables=("purchases",), asked=has_purchases,
            suggests=only_purchase,
        ),
        Question(key="remedies.due", field="due", kind="due", suggests=lambda _: Due.parse("14 days")),
        Question(key="remedies.to", field="to", kind="one", tables=("parties",), suggests=only_party),
        Question(
            key="remedies.or", field="or_", kind="one", tables=("remedies",), asked=lambda scene: scene.index > 0
        ),
    ),
)  # fmt: skip

OUTCOME = Section(
    name="outcome",
    table="",
    step=11,
    questions=(Question(key="outcome.ended", field="ended", kind="when"),),
)
