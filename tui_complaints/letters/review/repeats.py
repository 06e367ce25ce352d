"""Whether a review says again what was posted before: sites take down a text that stands on another."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

HALF = 0.5
"""From which share of its sentences on a review is one that was posted already."""


def repeated(text: str, posted: str) -> tuple[int, int]:
    """How many sentences of a text stand in another too, and how many it has; case, spaces and marks do not count."""
    ours, theirs = sentences(text), set(sentences(posted))
    return sum(sentence in theirs for sentence in ours), len(ours)


def is_repeat(text: str, posted: str) -> bool:
    """Whether half of a text or more was posted already."""
    same, all_of_them = repeated(text, posted)
    return all_of_them > 0 and same / all_of_them >= HALF


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they are compared."""
    parts: Iterable[str] = re.split(r"(?<=[.!?…])[\"'»”“’)*_]*\s+|\n+", unicodedata.normalize("NFC", text))
    bare = (" ".join(re.findall(r"\w+", part.casefold())) for part in parts)
    return [sentence for sentence in bare if sentence]
