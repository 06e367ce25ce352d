"""Lengths of time as people say them: «полтора часа», "1 val. 5 min.", "a fortnight", "about 20 minutes"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.amounts import qualified
from tui_complaints.wording.spoken.figures import figure
from tui_complaints.wording.spoken.numbers import portion, whole
from tui_complaints.wording.spoken.rules import either, mark, maybe, pattern, seq, several, word

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from tui_complaints.domain.values import Qualifier
    from tui_complaints.wording.spoken.rules import Found, Said


class Span(NamedTuple):
    """A length of time: how many of each unit of the case format, in falling order, and how sure."""

    parts: tuple[tuple[int, str], ...]
    qualifier: str = ""

    def text(self) -> str:
        """As the case format writes it."""
        sign = ">=" if self.qualifier == ">" else self.qualifier
        return sign + " ".join(f"{count} {_plural(unit, count)}" for count, unit in self.parts)

    def units(self) -> set[str]:
        """The units in it."""
        return {unit for _count, unit in self.parts}


_SHORT = ("s", "min", "h")
_FALLING = ("year", "month", "week", "day", "working day", "h", "min", "s")
_INTO = {"h": (60, "min"), "min": (60, "s"), "year": (12, "month")}
"""The smaller unit in which a part of a unit is exact."""
_ABOUT_HALF = {"month": (15, "day"), "week": (3, "day"), "day": (12, "h")}
"""Half of a unit of no such kind: as near as anybody means it."""
_MULTIPLES = {
    "fortnight": (2, "week"),
    "quarter of an hour": (15, "min"),
    "three quarters of an hour": (45, "min"),
    "half-minute": (30, "s"),
    "half-hour": (30, "min"),
    "half-month": (15, "day"),
    "half-year": (6, "month"),
}
"""Units that have a word of their own."""
_MOST = 999_999
"""The format has six digits for a count of units."""


def _plural(unit: str, count: int) -> str:
    return unit if unit in _SHORT or count == 1 else unit + "s"


def _length(_said: Said, count: int | Decimal, unit: str) -> Span | None:
    """So many of a unit, a part of one told in the smaller unit."""
    times, unit = _MULTIPLES.get(unit, (1, unit))
    total = Decimal(count) * times
    if not 0 <= total <= _MOST:
        return None
    ones = int(total)
    rest = total - ones
    parts = [(ones, unit)] if ones or not rest else []
    qualifier = ""
    if rest:
        size, smaller = _INTO.get(unit, (0, ""))
        small = rest * size
        if size and small == int(small):
            parts.append((int(small), smaller))
        elif rest == Decimal("0.5") and unit in _ABOUT_HALF:
            parts.append(_ABOUT_HALF[unit])
            qualifier = "~"
        else:
            return None
    return Span(tuple(parts), qualifier)


def _together(_said: Said, *spans: Span) -> Span | None:
    """One after another, from large to small, each unit once."""
    parts = tuple(part for span in spans for part in span.parts)
    order = [_FALLING.index(unit) for _count, unit in parts]
    if order != sorted(set(order)):
        return None
    return Span(parts, "~" if any(span.qualifier for span in spans) else "")


def _and_a_half(_said: Said, count: int | Decimal, unit: str) -> Span | None:
    return _length(_said, Decimal(count) + Decimal("0.5"), unit)


def _couple(said: Said, unit: str) -> Span | None:
    """Two, more or less."""
    span = _length(said, 2, unit)
    return span and span._replace(qualifier="~")


def _turned_round(said: Said, unit: str, count: int | Decimal) -> Span | None:
    """In Russian, the figure after its unit means about: «часа два»."""
    span = _length(said, count, unit) if said.lexicon.language == "ru" else None
    return span and span._replace(qualifier="~")


def _on_the_dial(_said: Said, match: re.Match[str]) -> Span:
    """As a list of calls has it: 1:05:00, or 0:40:00."""
    return _of_figures(match.groups(), ("h", "min", "s"))


def _of_figures(figures: Iterable[str], units: Iterable[str]) -> Span:
    parts = tuple((int(figure), unit) for figure, unit in zip(figures, units, strict=True))
    return Span(tuple(part for part in parts if part[0]) or parts[-1:])


def _two_figures(said: Said, at: int) -> Found:
    """0:40 is forty seconds in a list of calls and forty minutes on a clock: both."""
    return several(
        said.read(_TWO_FIGURES, at),
        lambda match: [_of_figures(match.groups(), units) for units in (("min", "s"), ("h", "min"))],
    )


_TWO_FIGURES = pattern(r"(?<![\d:])(\d{1,3}):([0-5]\d)(?![\d:])")
_unit = word("units")
_one = mark("one")
_count = either(whole, figure, portion)
_of = maybe(mark("of"))
_half = mark("half")
_and = maybe(mark("and"))

_half_of = seq(_half, maybe(_one), _of, _unit, make=lambda said, unit: _length(said, Decimal("0.5"), unit))


def _one_unit(said: Said, at: int) -> Found:
    """A unit of which there is one when no figure stands before it."""
    many = {end for _value, end in said.read(_many, at)}
    return tuple((unit, end) for unit, end in said.read(_unit, at) if end not in many)


_many = mark("many")
_single = seq(maybe(_one), _one_unit, make=lambda said, unit: _length(said, 1, unit))
_counted = seq(_count, _of, _unit, make=_length)
_with_half = either(
    seq(_count, mark("and a half"), _unit, make=_and_a_half),  # two and a half hours
    seq(_count, _unit, mark("and a half"), make=_and_a_half),  # dos horas y media
    seq(maybe(_one), _one_unit, mark("and a half"), make=lambda said, unit: _and_a_half(said, 1, unit)),
)
_part = either(_counted, seq(_one, _unit, make=lambda said, unit: _length(said, 1, unit)))
_smaller = seq(_and, either(_counted, _half_of))

plain = either(
    _single,
    _half_of,
    _counted,
    _with_half,
    seq(_part, _smaller, make=_together),
    seq(_part, _smaller, _smaller, make=_together),
    seq(mark("couple"), _of, _unit, make=_couple),
    seq(_unit, whole, make=_turned_round),
    seq(pattern(r"(?<![\d:])(\d{1,3}):([0-5]\d):([0-5]\d)(?![\d:])"), make=_on_the_dial),
    _two_figures,
)
"""A length without a qualifier; a unit alone is one of it («неделю», "savaitę", "a week")."""


def with_qualifier(_said: Said, qualifier: Qualifier, span: Span) -> Span | None:
    """The length, as sure as both say; none if one says about and the other at least."""
    if qualifier and span.qualifier:
        return span if qualifier == span.qualifier else None
    return Span(span.parts, qualifier or span.qualifier)


length = qualified(plain, with_qualifier)
"""A length, exactly, about, less than or at least."""


def _in_format(said: Said, span: Span) -> str | None:
    if span.qualifier == "<=":
        said.remark = refusals.at_most()
        return None
    return span.text()


exact_or_qualified = seq(maybe(mark("lasting")), length, make=_in_format)
"""A length, as the case format writes it."""
