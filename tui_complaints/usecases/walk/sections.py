"""What the walk asks, in the order of product.md: who, what was bought, what happened, what it cost, what is wanted."""

from __future__ import annotations

from tui_complaints.usecases.walk.asked_of_exchange import CONTACTS, OFFERS, PROMISES, REQUESTS, STATEMENTS
from tui_complaints.usecases.walk.asked_of_money import COSTS, CREDITS, PRICES, UNRECEIVED
from tui_complaints.usecases.walk.asked_of_proof import EXHIBITS, MENTIONED, OUTCOME, REMEDIES
from tui_complaints.usecases.walk.asked_of_sides import ADVOCATE, CASE, PARTIES, PURCHASES, SIDE, YOU

SECTIONS = (
    CASE, SIDE, ADVOCATE, YOU, PARTIES, PURCHASES, PRICES, CONTACTS, PROMISES, REQUESTS, OFFERS, STATEMENTS,
    UNRECEIVED, COSTS, CREDITS, MENTIONED, EXHIBITS, REMEDIES, OUTCOME,
)  # fmt: skip
"""The parts of the walk, in order."""

STEPS = max(section.step for section in SECTIONS)
"""How many steps the walk has for a person who counts them."""
