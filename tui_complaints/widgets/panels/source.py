"""Rows of a list made of other things when they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_complaints.widgets.rows import Cell

T = TypeVar("T")


class Drawn(Generic[T]):
    """What ``Rows`` asks for its rows.

    Args:
        things: what there is.
        cells: makes a row of one of them.
    """

    def __init__(self, things: Sequence[T], cells: Callable[[T], Sequence[Cell]]) -> None:
        self._things = things
        self._cells = cells

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, index: int, /) -> Sequence[Cell]:
        return self._cells(self._things[index])
