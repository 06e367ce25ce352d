"""Numbers in words and figures: "twenty-one", «двенадцатого», "pusantro tūkstančio", "treinta y uno", "12th"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.wording.spoken.rules import always, either, mark, maybe, pattern, seq, word

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.rules import Found, Rule, Said

_TEN, _HUNDRED = 10, 100
_LONGEST_FIGURE = 9

_and = maybe(mark("and"))


def _below(low: int, high: int, step: int = 1) -> Rule:
    """A number word from ``low`` to ``high``, a multiple of ``step``."""
    table = word("numbers")

    def rule(said: Said, at: int) -> Found:
        return tuple((value, end) for value, end in said.read(table, at) if low <= value <= high and value % step == 0)

    return rule


def _sum(_said: Said, *parts: int) -> int:
    return sum(parts)


def _times(_said: Said, count: int | Decimal, magnitude: int) -> int | Decimal | None:
    return count * magnitude if count else None


_units = _below(0, 9)
_below_hundred = either(
    _below(0, 19),
    _below(20, 90),
    seq(_below(20, 90, 10), _and, _below(1, 9), make=_sum),
)
_one = seq(mark("one"), always(1))
_hundreds = either(_below(100, 900, 100), seq(maybe(either(_units, _one), 1), word("magnitudes"), make=_times))


def _small_hundreds(said: Said, at: int) -> Found:
    """Hundreds in one word or in two, but not thousands."""
    return tuple((value, end) for value, end in said.read(_hundreds, at) if value < 10 * _HUNDRED)


_below_thousand = either(_below_hundred, _small_hundreds, seq(_small_hundreds, _and, _below_hundred, make=_sum))


def _whole_figure(said: Said, at: int) -> Found:
    return tuple((int(match[0]), end) for match, end in said.read(_FIGURE, at))


# No digit may follow, even after a sign that could join the two to a sum, a date or a time.
_FIGURE = pattern(rf"(?<![\d])\d{{1,{_LONGEST_FIGURE}}}(?![\d:]|[.,/]\d)")
_portion = seq(word("portions"), make=lambda _said, figure: Decimal(figure))


def _thousands(said: Said, count: int | Decimal, magnitude: int, rest: int) -> int | Decimal | None:
    del said
    return count * magnitude + rest if count and magnitude > rest and magnitude > _HUNDRED else None


_in_words = either(
    _below_thousand,
    seq(
        maybe(either(_below_thousand, _portion, _one), 1), word("magnitudes"), maybe(seq(_and, _below_thousand), 0),
        make=_thousands,
    ),
)  # fmt: skip

in_words = _in_words
"""A whole number in words."""

whole = either(_whole_figure, _in_words)
"""A whole number in figures without separators, or in words."""

magnitude = word("magnitudes")
"""What a figure is multiplied with: "тыс.", "k", "million"."""

portion = _portion
"""One and a half, in one word: «полтора», "pusantro"."""


def _day_number(_said: Said, number: int | Decimal) -> int | None:
    return int(number) if 1 <= number <= 31 and number == int(number) else None  # noqa: PLR2004 - days of a month


def _figure_with_ending(said: Said, at: int) -> Found:
    return tuple((int(match[1]), end) for match, end in said.read(_ORDINAL_FIGURE, at))


_ORDINAL_FIGURE = pattern(r"(?<!\d)(\d{1,2})(?:-?(?:st|nd|rd|th|го|е|ого|ое|oji|osios|aja|ta|ti|a)|\.?[ºª°])(?!\w)")
_ordinal_word = either(
    word("ordinals"),
    seq(
        _below(20, 30, 10), _and, word("ordinals"), make=lambda _said, tens, unit: tens + unit if unit < _TEN else None
    ),
)

ordinal_figure = seq(_figure_with_ending, make=_day_number)
"""The same in figures."""

ordinal = seq(either(_figure_with_ending, _ordinal_word), make=_day_number)
"""A day of the month that is marked as one: "12th", «двенадцатого»."""

month_day = either(ordinal, seq(whole, make=_day_number))
"""A day of the month, in any way."""

__all__ = ["in_words", "magnitude", "month_day", "ordinal", "ordinal_figure", "portion", "whole"]
