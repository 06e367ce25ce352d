"""A small case, as a user would write it, and a way to put it on disk for tests of the command line."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RECEIPT = b"Lamp Shop Ltd\nDesk lamp 80.00 EUR\n"

LAMP = f"""\
format = 1
title = "Lamp delivered four weeks late"   # what it is about
status = "open"
language = "en"
currency = "EUR"

[complainant]
name = "Vera Example"
address = "2 Test Street, Sampletown"

[[parties]]
id = "shop"
name = "Lamp Shop Ltd"
role = "trader"
email = "help@lampshop.example"

[[purchases]]
id = "lamp"
what = "A desk lamp"
party = "shop"
ordered = 2026-03-01
price = "80.00 EUR"
promised = 2026-03-15
delivered = 2026-04-12

[[contacts]]
id = "c1"
when = "2026-03-16T10:30"
with = "shop"
channel = "phone"
direction = "out"
told = "Where is my lamp?"
said = "On Friday"
exhibits = ["receipt"]

[[promises]]
id = "p1"
contact = "c1"
kind = "delivery"
of = "lamp"
due = 2026-03-20
done = "never"

[[promises]]
id = "p2"
contact = "c1"
kind = "answer"
due = 2026-04-30

[[costs]]
id = "bus"
when = 2026-03-21
what = "Bus to the shop"
kind = "fare"
amount = "4.50 EUR"
proof = "receipt"
exhibits = ["receipt"]

[[exhibits]]
id = "receipt"
title = "Receipt of the shop"
kind = "receipt"
file = "exhibits/receipt.txt"
sha256 = "{hashlib.sha256(RECEIPT).hexdigest()}"

[[remedies]]
id = "money"
kind = "refund"
amount = "total"
due = "14 days"
to = "shop"
"""


def put_lamp(store: Path, case_id: str = "late-lamp", text: str = LAMP) -> Path:
    """Write the case and its receipt into a store; returns the ``case.toml``."""
    folder = store / case_id
    (folder / "exhibits").mkdir(parents=True)
    (folder / "exhibits" / "receipt.txt").write_bytes(RECEIPT)
    file = folder / "case.toml"
    file.write_text(text, encoding="utf-8")
    return file
