"""Figures with separators: "1.299,50", "1,299.50", "4 000", "3'500", and what a language decides about them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.money import MAX_DIGITS
from tui_complaints.wording.spoken.lexicon import language_of
from tui_complaints.wording.spoken.rules import pattern, several

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.rules import Found, Said

_FIGURE = pattern(r"(?<![\d.,])\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?![.,]?\d)|(?<![\d.,])\d+(?:[.,]\d+)*(?![:/\d])")
_GROUPS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*")
_DOT_DECIMAL_IN_SPANISH = frozenset(("MX", "US", "PR", "GT", "HN", "NI", "SV", "DO", "PA"))
_GROUP_SIGN = {"en": ",", "lt": ".", "es": "."}
"""What parts thousands besides a space. In Russian nothing does: "1.299" and "1,299" are asked about."""


def figure(said: Said, at: int) -> Found:
    """A figure with or without separators, exactly; both readings where the language does not decide."""
    return several(said.read(_FIGURE, at), lambda match: _values(match[0], said.tag))


def _values(figure_text: str, tag: str) -> list[Decimal]:
    text = figure_text.replace(" ", "").replace("'", "")
    if sum(char.isdigit() for char in text) > MAX_DIGITS:
        return []
    spaced = text != figure_text
    signs = [char for char in text if char in ".,"]
    if not signs:
        return [Decimal(text)]
    if len(set(signs)) > 1:  # the last is the decimal sign, the others part thousands
        whole, _, decimals = text.rpartition(signs[-1])
        fits = signs.count(signs[-1]) == 1 and _GROUPS.fullmatch(whole)
        return [Decimal(f"{_digits(whole)}.{decimals}")] if fits else []
    grouped = None if spaced or not _GROUPS.fullmatch(text) else Decimal(_digits(text))
    if len(signs) > 1:
        return [] if grouped is None else [grouped]
    decimal = Decimal(text.replace(",", "."))
    if grouped is None:
        return [decimal]
    return [grouped] if signs[0] == _group_sign(tag) else [grouped, decimal]


def _group_sign(tag: str) -> str:
    language = language_of(tag)
    if language == "es" and tag.replace("_", "-").rpartition("-")[2].upper() in _DOT_DECIMAL_IN_SPANISH:
        return ","
    return _GROUP_SIGN.get(language, "")


def _digits(text: str) -> str:
    return text.replace(".", "").replace(",", "")
