"""One spelling for words that can be typed in several, and what the words of a search ask for.

Both the cases and what is searched for are folded here, so that the two agree whatever the database can do.
"""

from __future__ import annotations

import re

_LONGEST = 100
"""Characters of a word that count; nothing that people write as one word is longer."""

# Scripts without spaces between words: each character is a word, and what is typed together is found together.
_ALONE = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Japanese and Chinese
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\U00020000-\U000323af"
)
_WORD = rf"[{_ALONE}]|[^\W_{_ALONE}]+"
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Compiled when they are needed, and then kept by ``re``: plain words need neither.
# Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic ones: typed or not, it is the same word.
_POINTS = "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]"


def words_of(text: str) -> list[str]:
    """The words of a text: small letters without accents, ``ё`` as ``е``; ``й`` is a letter of its own."""
    if text.isascii():
        found = _ASCII_WORD.findall(text.lower())
    else:
        from unicodedata import normalize  # noqa: PLC0415 - plain words need none of it

        folded = normalize("NFKD", normalize("NFKD", text).casefold()).replace("и\u0306", "й")
        found = re.findall(_WORD, re.sub(_POINTS, "", folded))
    return [word[:_LONGEST] for word in found]


def wanted_words(typed: str) -> list[tuple[str, ...]]:
    """What a text must have to be found: each group of words in a row, the last of a group perhaps only begun.

    What is typed without a space between is a group: ``61.20``, ``o'neil``, ``a:b``. No sign means anything, and what
    has neither letters nor digits asks for nothing.
    """
    groups = (tuple(words_of(part)) for part in typed.split())
    return list(dict.fromkeys(group for group in groups if group))


def has_group(words: list[str], group: tuple[str, ...]) -> bool:
    """Whether these words stand in a row among others, the last of them perhaps only the beginning of one."""
    *whole, begun = group
    size = len(group)
    return any(
        words[end].startswith(begun) and words[end - size + 1 : end] == whole for end in range(size - 1, len(words))
    )
