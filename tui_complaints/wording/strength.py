"""What is missing from a case, in a few words: for the list of cases and for the case alike."""

from __future__ import annotations

from tui_complaints.translation import _


def missing(stops: int, weakens: int) -> str:
    """``missing: 4 (needed: 1)``; "" for nothing.

    Args:
        stops: gaps without which no letter can be written.
        weakens: gaps with which it is weaker.
    """
    if not stops:
        return _("missing: {count}").format(count=weakens) if weakens else ""
    return _("missing: {count} (needed: {needed})").format(count=stops + weakens, needed=stops)


def shortly(stops: int, weakens: int) -> str:
    """The same where there is room for a word: ``needed: 1``, ``missing: 4``."""
    return _("needed: {count}").format(count=stops) if stops else missing(0, weakens)
