"""Where the parts of a letter stand on the page, by language: what each country's letters look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.text import primary

if TYPE_CHECKING:
    from typing import Literal

    Paper = Literal["a4", "us-letter"]


class Places(Struct, frozen=True):
    """How the page of a letter is laid out.

    Attributes:
        right: the parts that stand in the right half of the page.
        title_centred: whether the subject stands in the middle.
        day_right: whether place and date stand at the right.
        paper: the size of the sheet.
    """

    right: frozenset[str] = frozenset()
    title_centred: bool = False
    day_right: bool = False
    paper: Paper = "a4"


_PLACES = {
    "en": Places(right=frozenset({"sender"})),
    # The head of a претензия, to whom and from whom, stands in the upper right corner; its name in the middle.
    "ru": Places(right=frozenset({"recipient", "sender"}), title_centred=True),
    "lt": Places(title_centred=True),
    "es": Places(right=frozenset({"recipient"}), day_right=True),
}
_US = Places(paper="us-letter")


def places_of(language: str) -> Places:
    """The places of a language (BCP 47); those of an English letter where it has none of its own."""
    if language == "en-US":
        return _US
    return _PLACES.get(primary(language), _PLACES["en"])
