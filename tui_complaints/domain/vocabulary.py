"""The closed word lists of the case format: a value of one of these kinds is one of its words and no other."""

from __future__ import annotations

from typing import Literal

Status = Literal["open", "waiting", "escalated", "resolved", "closed"]
Category = Literal["delivery", "goods", "repair", "service", "subscription", "billing", "travel", "other"]
Gender = Literal["f", "m"]
PartyRole = Literal[
    "trader", "marketplace", "carrier", "operator", "repairer", "supplier", "manufacturer", "insurer", "bank",
    "collector", "regulator", "ombudsman", "other",
]  # fmt: skip
PurchaseKind = Literal["goods", "service", "subscription"]
PriceKind = Literal["quoted", "raised", "reduced", "charged"]
Channel = Literal[
    "phone", "callback-request", "chat", "email", "letter", "form", "visit", "sms", "app", "social", "review",
    "tracking",
]  # fmt: skip
Direction = Literal["out", "in", "none"]
PromiseKind = Literal["callback", "answer", "refund", "delivery", "repair", "visit", "other"]
RequestResult = Literal["granted", "promised", "partly", "answered", "ignored", "refused", "deflected"]
Stance = Literal["contradicted", "admitted", "beside-the-point", "unproved", "inferred"]
OfferResult = Literal["accepted", "refused", "open"]
Proof = Literal["receipt", "bank-statement", "estimate", "none"]
RemedyKind = Literal[
    "refund", "delivery", "repair", "replacement", "price-reduction", "compensation", "cancellation", "correction",
    "apology", "explanation", "contact", "other",
]  # fmt: skip
RemedyResult = Literal["granted", "partly", "refused"]
LetterKind = Literal[
    "complaint", "escalation", "final", "regulator", "bank", "reply", "records", "authority", "thanks", "brief",
    "review",
]  # fmt: skip
WRITTEN_KINDS: tuple[LetterKind, ...] = (
    "complaint", "escalation", "final", "regulator", "bank", "reply", "records", "authority", "thanks", "brief",
)  # fmt: skip
"""The kinds of letter that there are templates for."""
