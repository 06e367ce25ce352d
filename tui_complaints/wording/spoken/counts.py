"""Counts, and yes or no: "at least five", «не менее пяти», "bent penkis", "tres veces", "twice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.wording.spoken.amounts import qualified
from tui_complaints.wording.spoken.numbers import whole
from tui_complaints.wording.spoken.rules import either, mark, maybe, seq, word

if TYPE_CHECKING:
    from decimal import Decimal

    from tui_complaints.wording.spoken.rules import Said

_ANOTHER_WAY = {"": ("", 0), "~": ("~", 0), "<": ("<", 0), ">=": (">=", 0), ">": (">=", 1), "<=": ("<", 1)}
"""Of whole numbers, more than five are at least six, and at most five are less than six."""


def _text(_said: Said, qualifier: str, count: int | Decimal) -> str | None:
    if count != int(count):
        return None
    sign, more = _ANOTHER_WAY[qualifier]
    return f"{sign}{int(count) + more}"


count = either(
    qualified(seq(either(seq(whole, maybe(mark("times"))), word("repetitions"))), _text),
    seq(mark("couple"), maybe(mark("of")), maybe(mark("times")), make=lambda _said: "~2"),
)
"""A count, as the case format writes it."""

yes_or_no = word("yes_no")
"""True or False."""
