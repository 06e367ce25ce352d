"""One spelling for what can be typed in several: small letters, no accents, one kind of space, dash and apostrophe."""

from __future__ import annotations

import re
import unicodedata

_SAME = {
    **dict.fromkeys("‐‑‒–—―−", "-"),  # hyphens, dashes and the minus sign
    **dict.fromkeys("’‘ʼ`´", "'"),
}
_HYPHEN_IN_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def fold(text: str) -> tuple[str, list[int]]:
    """Fold a text, and tell for each character (and the end) of the result where in the text it came from.

    Digits other than 0 to 9 stay as they are, so that nothing reads them: a footnote mark is no figure.
    """
    folded: list[str] = []
    origins: list[int] = []
    for origin, typed in enumerate(text):
        for char in _fold_one(typed):
            folded.append(char)
            origins.append(origin)
    origins.append(len(text))
    # "twenty-one", "mid-April", "пол-литра": a hyphen inside a word is as good as a space.
    return _HYPHEN_IN_WORD.sub(" ", "".join(folded)), origins


def _fold_one(typed: str) -> str:
    if typed.isspace():  # the no-break and thin spaces too
        return " "
    same = _SAME.get(typed)
    if same:
        return same
    kept = [char for char in unicodedata.normalize("NFD", typed) if unicodedata.category(char) not in {"Mn", "Cf"}]
    return "".join(kept).casefold()
