"""The program's own words in the user's language: gettext, for every room.

What a letter says is not here but in the templates of its language.
"""

from __future__ import annotations


def _(text: str) -> str:
    """The text in the user's language; the text itself where there is none."""
    return text


def ngettext(one: str, other: str, number: int) -> str:
    """The text for that many, in the user's language and its plural form."""
    return one if number == 1 else other
