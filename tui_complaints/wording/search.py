"""The words of a search across cases."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

NOT_FOUND = _("No case has these words.")
ARCHIVED = _("{case} (in the archive)")
NEXT = "complaints show {case}"


def reading(number: int) -> str:
    """That many files must be read before the search can begin."""
    return ngettext(
        "Reading {n} case that changed since the last search ...",
        "Reading {n} cases that changed since the last search ...",
        number,
    ).format(n=number)


def vanished(number: int, store: object) -> str:
    """That many cases are missing at once, which may be a mistake."""
    return ngettext(
        "{n} case that was there the last time is missing from {store}; is it the right folder?",
        "{n} cases that were there the last time are missing from {store}; is it the right folder?",
        number,
    ).format(n=number, store=store)
