"""Changing a list or a table that is written as one value over several lines, so that its comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping, MutableSequence


def changed_statement(text: str, key: str, new: object) -> str | None:
    """A statement with another value, or None when its comments and line breaks cannot be kept.

    Args:
        text: the statement, with a list or an inline table for its value.
        key: its key.
        new: the value it shall have, a list or a table.
    """
    import tomlkit  # noqa: PLC0415 - few changes need it, and it is slow to import
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(text)
        _change(document, key, new)
        changed = document.as_string()
        return changed if tomlkit.parse(changed).unwrap() == {key: new} else None
    except TOMLKitError:
        return None


def _change(holder: MutableMapping[str, object] | MutableSequence[object], key: str | int, new: object) -> None:
    """Change as little of ``holder[key]`` as makes it ``new``."""
    old = holder[key]  # type: ignore[index] # a string goes with a table, a position with a list
    if isinstance(old, dict) and isinstance(new, dict):
        _change_table(old, new)
    elif isinstance(old, list) and isinstance(new, list):
        _change_list(old, new)
    elif old != new or type(getattr(old, "unwrap", lambda: old)()) is not type(new):
        holder[key] = new  # type: ignore[index]


def _change_table(table: MutableMapping[str, object], new: dict[str, object]) -> None:
    for key in [key for key in table if key not in new]:
        del table[key]
    for key, value in new.items():
        if key in table:
            _change(table, key, value)
        else:
            table[key] = value


def _change_list(items: MutableSequence[object], new: list[object]) -> None:
    shorter = min(len(items), len(new))
    head = next((index for index in range(shorter) if items[index] != new[index]), shorter)
    tail = 0
    while tail < shorter - head and items[-1 - tail] == new[-1 - tail]:
        tail += 1
    end_old, end_new = len(items) - tail, len(new) - tail
    both = min(end_old, end_new) - head
    for index in range(head, head + both):
        _change(items, index, new[index])
    for index in range(end_old - 1, head + both - 1, -1):
        del items[index]
    for index in range(head + both, end_new):
        items.insert(index, new[index])
