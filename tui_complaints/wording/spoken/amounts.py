"""How sure a figure is, before or after it: "about", «не менее», "mažiau nei", "como mínimo"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_complaints.wording.spoken.rules import always, either, mark, maybe, seq

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.wording.spoken.rules import Rule


def said_as(name: str, value: object) -> Rule:
    """A phrase with a mark, as a value."""
    return seq(mark(name), always(value))


about = said_as("about", "~")
_before = either(
    about,
    said_as("less", "<"),
    said_as("at least", ">="),
    said_as("more", ">"),
    said_as("at most", "<="),
)
_after = either(said_as("about after", "~"), said_as("about", "~"), said_as("or more", ">="))


def qualified(rule: Rule, make: Callable[..., Any]) -> Rule:
    """A rule with what says how sure it is: ``make`` gets it (``""``, ``~``, ``<``, ``>=``, ``>``, ``<=``) first."""
    return either(
        seq(maybe(_before, ""), rule, make=make),
        seq(rule, _after, make=lambda said, value, qualifier: make(said, qualifier, value)),
    )
