"""Which entry of a list became which when the list was changed, so that its own lines are edited and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence


def match(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each new item the position of the old one that it was, or None for one that was added.

    Items are the same by id, else by being equal; among those left over, one that differs from an old one in nothing
    but its id was renamed, and items without an id are taken in order.
    """
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    found: list[int | None] = list(range(head))
    found += _match_changed(list(range(head, len(old) - tail)), old, new[head : len(new) - tail])
    found += range(len(old) - tail, len(old))
    return found


def in_order(positions: Sequence[int | None]) -> bool:
    """Whether what was kept stands in the order it stood in."""
    kept = [position for position in positions if position is not None]
    return kept == sorted(kept)


def _shared(old: Sequence[object], new: Sequence[object]) -> int:
    """How many items at the start are the same."""
    count = 0
    for before, after in zip(old, new, strict=False):
        if before is not after and before != after:
            break
        count += 1
    return count


def _match_changed(left: list[int], old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    found: list[int | None] = [None] * len(new)
    for key in (_id, repr, _nameless, _any_without_id):
        waiting: dict[object, list[int]] = {}
        for position in left:
            waiting.setdefault(key(old[position]), []).append(position)
        for index, item in enumerate(new):
            same = waiting.get(key(item)) if key(item) is not None else None
            if found[index] is None and same:
                found[index] = same.pop(0)
        taken = set(found)
        left = [position for position in left if position not in taken]
    return found


def _id(item: object) -> str | None:
    return item.id if isinstance(item, Entry) else None


def _nameless(item: object) -> str | None:
    return repr(replace(item, id=None)) if isinstance(item, Entry) else None


def _any_without_id(item: object) -> bool | None:
    return True if _id(item) is None else None
