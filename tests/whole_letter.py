"""A case whose letter has every part."""

from __future__ import annotations

from lettering import RECEIPT, SIDES, WANTED, contact

WHOLE = (
    SIDES
    + WANTED
    + RECEIPT
    + """
[[parties]]
id = "courier"
name = "Swift"
role = "carrier"
acts_for = "shop"

[[parties]]
id = "bank"
name = "Coin Bank"
role = "bank"

[[parties]]
id = "board"
name = "Trade Board"
role = "regulator"

[[purchases]]
id = "lamp"
what = "Lamp"
party = "shop"
carrier = "courier"
number = "N-402"
ordered = 2026-03-01
price = "80.00 EUR"
paid = 2026-03-01
paid_by = "card"
promised = 2026-03-15
delivered = 2026-04-12
wrong = "The foot is bent"

[[promises]]
id = "p1"
contact = "c1"
what = "New foot"
due = 2026-04-20

[[requests]]
id = "r1"
to = "shop"
what = "Money back"
asked = ["c1"]
result = "granted"

[[costs]]
id = "bus"
when = 2026-04-02
what = "Bus"
amount = "4.50 EUR"
proof = "receipt"
exhibits = ["receipt"]
"""
    + contact("c1")
    + contact("c2", '"2026-04-02"', **{"with": '"courier"', "said": '"Not our fault"'})
    + contact("c3", '"2026-04-03"', **{"with": '"bank"', "said": '"We look into it"'})
    + contact("c4", '"2026-04-04"', conduct="", said='"Nothing of note"')
)
