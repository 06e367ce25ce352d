"""Dates counted from the entry before: "two days later", «в тот же вечер», "po dviejų dienų", "al día siguiente"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.amounts import about
from tui_complaints.wording.spoken.lengths import Span, length
from tui_complaints.wording.spoken.points import Counted
from tui_complaints.wording.spoken.rules import either, mark, maybe, seq, word

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.rules import Said

_VAGUE = {"month", "year"}


def _shifted(said: Said, direction: str, span: Span, part: str = "") -> Counted | None:
    """So much later or earlier; with a part of the day only for whole days."""
    if span.qualifier == "<=":
        said.remark = refusals.at_most()
        return None
    if part and span.units() & {"h", "min", "s"}:
        return None
    vague = span.qualifier == "~" or (not span.qualifier and span.units() & _VAGUE)
    exact = span._replace(qualifier="" if vague else span.qualifier)
    return _counted(said, f"{direction} {exact.text()}{'~' if vague else ''}", part)


def _counted(said: Said, offset: str, part: str) -> Counted | None:
    if said.after is None:
        said.remark = refusals.needs_entry_before()
        return None
    return Counted(said.after, offset, part)


def _later(said: Said, span: Span, part: str = "") -> Counted | None:
    return _shifted(said, "+", span, part)


def _earlier(said: Said, span: Span, part: str = "") -> Counted | None:
    return _shifted(said, "-", span, part)


def _same(said: Said, part: str, more: str = "") -> Counted | None:
    """The same day: of the time of day of the entry before nothing is said."""
    named = part or more
    return None if part and more else _counted(said, "" if named else "+ 0 days", named)


def _next(said: Said, part: str, more: str = "") -> Counted | None:
    return None if part and more else _counted(said, "+ 1 day", part or more)


def _day_before(said: Said, part: str = "") -> Counted | None:
    return _counted(said, "- 1 day", part)


_part = maybe(word("parts"))
_that = maybe(mark("after that"))

after_entry = either(
    seq(length, mark("later"), _part, make=_later),
    seq(length, mark("earlier"), _part, make=_earlier),
    seq(word("same_parts"), _part, make=_same),
    seq(word("parts"), word("same_parts"), make=lambda said, part, same: _same(said, same, part)),
    seq(word("next_parts"), _part, make=_next),
    seq(word("parts"), word("next_parts"), make=lambda said, part, following: _next(said, following, part)),
    seq(mark("day before"), _part, make=_day_before),
    seq(mark("same time"), make=lambda said: _counted(said, "", "")),
)
"""What can only be counted from the entry before."""

after_entry_or_length = either(
    after_entry,
    seq(mark("later before"), length, _that, _part, make=_later),
    seq(about, mark("later before"), length, _that, _part, make=lambda said, sign, span, *part: _later(
        said, span._replace(qualifier=sign), *part)),
    seq(mark("less before later"), length, _that, make=lambda said, span: _later(said, span._replace(qualifier="<"))),
    seq(mark("more before later"), length, _that, make=lambda said, span: _later(said, span._replace(qualifier=">="))),
    seq(mark("earlier before"), length, mark("before that"), _part, make=_earlier),
    seq(length, mark("before that"), _part, make=_earlier),
    seq(mark("earlier before"), length, mark("earlier"), _part, make=_earlier),
)  # fmt: skip
"""The same, and what would be a length in a deadline: «через два дня»."""
