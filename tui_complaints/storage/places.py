"""Finding the line of a field in a case file, for messages."""

from __future__ import annotations

import re
from functools import cached_property

from tui_complaints.storage import toml_scan
from tui_complaints.storage.limits import line_of

Path = tuple[str | int, ...]
"""Keys and zero-based positions: ``("contacts", 0, "when")``."""


def field_name(path: Path) -> str:
    """A path as the format names it: ``contacts[0].when``."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{_key(part)}" if text else _key(part)
    return text


def _key(key: str) -> str:
    """A key as a message shows it; one that no format has may hold anything, at any length."""
    return key if _BARE.fullmatch(key) else repr(key[:_SHOWN])


_BARE = re.compile(r"[A-Za-z0-9_-]{1,60}")
_SHOWN = 60


class Places:
    """Where the fields of a text are; the text is scanned when the first is asked for.

    Args:
        text: valid TOML.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._indexed: dict[int, dict[str | int, list[toml_scan.Statement]]] = {}

    @cached_property
    def _root(self) -> toml_scan.Table:
        return toml_scan.tree(toml_scan.blocks(self._text))

    def line(self, path: Path) -> int:
        """The 1-based line of a field, or of the nearest thing around it that stands in the file."""
        offset = self._in_table(self._root, path)
        return line_of(self._text, offset)

    def _in_table(self, table: toml_scan.Table, path: Path) -> int:
        offset = table.block.start if table.block else 0
        if not path:
            return offset
        for statement in self._statements(table).get(path[0], []):
            rest = _below(statement.key, path)
            if rest is not None:
                return self._in_value(statement.value, rest)
        below = table.tables.get(str(path[0]), [])
        index = path[1] if len(path) > 1 and isinstance(path[1], int) else None
        if index is None and below:
            return self._in_table(below[0], path[1:])
        if index is not None and index < len(below):
            return self._in_table(below[index], path[2:])
        return offset

    def _statements(self, table: toml_scan.Table) -> dict[str | int, list[toml_scan.Statement]]:
        """A table's own statements by the first part of their keys."""
        block = table.block
        if block is None:
            return {}
        if block.start not in self._indexed:
            index: dict[str | int, list[toml_scan.Statement]] = {}
            for statement in toml_scan.statements(self._text, block.body, block.end):
                index.setdefault(statement.key[0], []).append(statement)
            self._indexed[block.start] = index
        return self._indexed[block.start]

    def _in_value(self, offset: int, path: Path) -> int:
        """The offset of a member of an array or inline table, or of the value itself."""
        while path and self._text[offset : offset + 1] in {"[", "{"}:
            for index, (key, member) in enumerate(toml_scan.members(self._text, offset)):
                rest = path[1:] if key is None and path[0] == index else _below(key, path) if key else None
                if rest is not None:
                    offset, path = member, rest
                    break
            else:
                break
        return offset


def _below(key: tuple[str, ...], path: Path) -> Path | None:
    """What is left of a path below a (dotted) key, or None when the key leads elsewhere."""
    shared = min(len(key), len(path))
    return path[shared:] if key[:shared] == path[:shared] else None
