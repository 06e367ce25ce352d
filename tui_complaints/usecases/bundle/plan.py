"""Which pages of which exhibits stand in which part of a bundle."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_complaints.usecases.bundle.bodies import Body

    Weigh = Callable[[int, int, int], int]
    """Bytes that an exhibit's pages need, from one to another, with the sheets that belong to them."""


class Section(Struct, frozen=True):
    """Pages of an exhibit that stand together in one part.

    Attributes:
        exhibit: which exhibit of the bundle, from 0.
        first, last: its pages, from 1; an exhibit that is only listed has none, its ``last`` is 0.
        total: how many the exhibit has in all.
    """

    exhibit: int
    first: int
    last: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages of the exhibit it has."""
        return self.last - self.first + 1

    @property
    def sheets(self) -> int:
        """How many pages it takes: the exhibit's cover stands before its first."""
        return self.pages + self.is_begin

    @property
    def is_begin(self) -> bool:
        """Whether the exhibit begins with it."""
        return self.first == 1

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole exhibit."""
        return self.is_begin and self.last == self.total


Plan = tuple[tuple[Section, ...], ...]
"""The sections of each part, in order; before those of the first stands the letter."""


class TooLargeError(Exception):
    """Something that cannot be split is larger than a part may be.

    Attributes:
        exhibit: which exhibit, from 0; -1 for the letter with its contents.
        page: which page of it.
    """

    def __init__(self, exhibit: int = -1, page: int = 0) -> None:
        super().__init__()
        self.exhibit = exhibit
        self.page = page


def in_one(bodies: Sequence[Body]) -> Plan:
    """All in one part."""
    return (tuple(_whole(number, body.pages) for number, body in enumerate(bodies)),)


def in_parts(bodies: Sequence[Body], letter: int, room: int, weigh: Weigh) -> Plan:
    """As few parts as can be, the exhibits in order; one is split only where no part could have the whole of it.

    Args:
        bodies: the exhibits' pages.
        letter: bytes of what stands before the exhibits in the first part.
        room: bytes that a part has for the letter and for exhibits.
        weigh: how large some pages of an exhibit are.

    Raises:
        TooLargeError: the letter, or one page, is larger than a part may be.
    """
    if letter > room:
        raise TooLargeError
    parts: list[list[Section]] = [[]]
    left = room - letter
    for number, body in enumerate(bodies):
        size = weigh(number, 1, body.pages)
        if size <= room:
            if size > left:
                parts.append([])
                left = room
            parts[-1].append(_whole(number, body.pages))
            left -= size
            continue
        if not body.pages:  # not even its cover
            raise TooLargeError(number)
        first = 1
        while first <= body.pages:
            last = _last_that_fits(first, body.pages, left, partial(weigh, number, first))
            if last < first and left == room:
                raise TooLargeError(number, first)
            if last >= first:
                parts[-1].append(Section(number, first, last, body.pages))
                left -= weigh(number, first, last)
                first = last + 1
            if first <= body.pages:
                parts.append([])
                left = room
    return tuple(map(tuple, parts))


def _whole(number: int, pages: int) -> Section:
    return Section(number, 1, pages, pages)


def _last_that_fits(first: int, pages: int, left: int, weigh: Callable[[int], int]) -> int:
    """The last page up to which an exhibit's pages find room; the one before the first where not even that does."""
    return first - 1 + bisect_right(range(first, pages + 1), left, key=weigh)
