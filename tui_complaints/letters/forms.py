"""A finished phrase together with the forms of it that a sentence may need: cases, a name with its preposition.

Languages that inflect name a form in a slot, ``{t.gen}``; where a phrase has no such form, the phrase itself stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class Forms(str):
    """Text that knows its other forms.

    Args:
        text: the phrase as it stands alone.
        others: its other forms by name (``gen``, ``acc``, ``ins``, ``to``, ``from`` ...).
    """

    __slots__ = ("others",)

    others: Mapping[str, str]

    def __new__(cls, text: str, others: Mapping[str, str]) -> Self:
        """Text of which other forms are known."""
        made = super().__new__(cls, text)
        made.others = others
        return made


def form(text: str, name: str) -> str:
    """That form of a phrase, or the phrase itself where it has none."""
    return text.others.get(name, text) if isinstance(text, Forms) else text


def names(*texts: str) -> set[str]:
    """The names of all forms that these phrases have."""
    return {name for text in texts if isinstance(text, Forms) for name in text.others}
