"""What each kind of letter is made of, and to whom it goes (letters.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

Reader = Literal["party", "judge", "bank", "praised"]
Part = Literal[
    "purchases", "facts", "findings", "credits", "questions", "points", "records", "charges", "scope", "money",
    "remedies", "annex-a", "annex-b", "answer",
]  # fmt: skip


class Kind(Struct, frozen=True):
    """A kind of letter.

    Attributes:
        reader: who gets it where the user names nobody: whom the case is about, who judges over them, the bank that
            paid, or whoever did well.
        parts: what it tells, of all that could be told.
    """

    reader: Reader
    parts: frozenset[Part]


def _kind(reader: Reader, *parts: Part) -> Kind:
    return Kind(reader, frozenset(parts))


_DEMAND = _kind(
    "party", "purchases", "facts", "findings", "credits", "questions", "money", "remedies", "answer", "annex-a",
    "annex-b",
)  # fmt: skip

DEMANDS = frozenset({"complaint", "escalation", "final"})
"""The kinds by which a party is asked to put things right, one after the other."""

BODIES = frozenset({"regulator", "ombudsman"})
"""Roles of parties that judge over others."""

KINDS: Mapping[str, Kind] = {
    "complaint": _DEMAND,
    "escalation": _DEMAND,
    "final": _DEMAND,
    "regulator": _kind("judge", "purchases", "facts", "findings", "credits", "money", "remedies", "annex-a", "annex-b"),
    "bank": _kind("bank", "purchases", "charges", "facts", "findings", "annex-a"),
    "reply": _kind("party", "points", "remedies", "answer"),
    "records": _kind("party", "records"),
    "authority": _kind("party", "scope"),
    "thanks": _kind("praised", "credits"),
    "brief": _kind("party", "purchases", "findings", "questions", "remedies"),
}
"""Every kind that there are templates for."""
