"""Make text safe to show: what would act on a terminal or turn a line around is shown as a visible mark.

The stored text stays as it was; this is applied once, where text enters a screen, stdout or a document (safety.md).
"""

from __future__ import annotations

import re

# C0 without tab and newline, DEL, C1, line and paragraph separators, and everything that changes direction; and the
# two private characters that mark the parts of a letter while it is made.
_ACTING = re.compile(
    "[\ue000\ue001\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0001-\U000e007f]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """Replace each control or direction character by a mark: ESC as ``␛``, U+202E as ``⟦U+202E⟧``.

    Line feeds are kept; a carriage return before one is dropped.
    """
    text = text.replace("\r\n", "\n")
    return _LONE_SURROGATE.sub("\ufffd", _ACTING.sub(_mark, text))


def _mark(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:  # noqa: PLR2004 - the C0 controls have pictures of their own
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟦U+{code:04X}⟧"  # noqa: PLR2004
