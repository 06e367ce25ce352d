"""What is wrong with the customer's own words: marked for them, with something better beside it, never rewritten."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ToneKind = Literal["insult", "mockery", "capitals", "marks", "threat", "bargaining", "motive", "law"]
"""In which way words weaken a letter (letters.md, "Tone"); ``marks``: rows of exclamation or question marks."""


class Mark(Struct, frozen=True):
    """Words that weaken a letter.

    Attributes:
        where: the key of the text (``c3.told``), with its language where it is a table (``title.ru``).
        kind: in which way they weaken it.
        phrase: the words as they stand in the text.
        instead: a calmer wording, in the language of the text.
        alone: whether the text is in one language only, so that the key can be set to a new text.
    """

    where: str
    kind: ToneKind
    phrase: str
    instead: str
    alone: bool


PrivacyKind = Literal["card", "account", "document"]
"""Which number would endanger somebody: of a payment card, of a bank account (IBAN), of an identity document."""


class PrivacyMark(Struct, frozen=True):
    """A number in a text that letters print, which would endanger somebody there.

    Attributes:
        where: the key of the text (``c3.told``), with its language where it is a table (``title.ru``).
        kind: which number it is.
        ending: its last characters, by which its owner knows it: the number itself is never shown again.
        alone: whether the text is in one language only, so that the key can be set to a new text.
    """

    where: str
    kind: PrivacyKind
    ending: str
    alone: bool
