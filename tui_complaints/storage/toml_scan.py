"""Where the statements and tables of a TOML text stand, without changing a byte of it.

A parser says what a text means and forgets where; a save that keeps untouched bytes, and an error that names a line,
need the places. The text is expected to be valid TOML (a parser has read it before); a line that is not understood is
passed over, so nothing here raises.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Possessive quantifiers throughout: hostile text must not make the scan take more than one look at each byte.
SPACES = r"[ \t]*+"
_BASIC = r'"(?!"")(?:[^"\\\n]++|\\.)*+"'
_LITERAL = r"'(?!'')[^'\n]*+'"
_LONG_BASIC = r'"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+"""(?:"{0,2}+)'
_LONG_LITERAL = r"'''(?:[^']++|'(?!''))*+'''(?:'{0,2}+)"
STRING = f"(?:{_LONG_BASIC}|{_LONG_LITERAL}|{_BASIC}|{_LITERAL})"
_FLAT_ARRAY = rf"\[(?:[^\[\]{{}}\"'#]++|{STRING})*+\]"
_BARE = r"[^\s\"'\[\]{}#,=]++(?: [0-9][^\s\"'\[\]{}#,=]*+)?+"  # a date may have a space before its time
PART = rf"(?:[A-Za-z0-9_-]++|{_BASIC}|{_LITERAL})"
_KEY = rf"{PART}(?:{SPACES}\.{SPACES}{PART})*+"
_END = r"[ \t\r]*+(?:#[^\n]*+)?+(?:\n|\Z)"
_SIMPLE_LINE = rf"(?!\Z){SPACES}(?:{_KEY}{SPACES}={SPACES}(?:{STRING}|{_FLAT_ARRAY}|{_BARE}))?+{_END}"

_SIMPLE_LINES = re.compile(f"(?:{_SIMPLE_LINE})++")
_HEADER = re.compile(rf"{SPACES}(\[\[?+){SPACES}({_KEY}){SPACES}\]\]?+{_END}")
_ASSIGNED = re.compile(rf"({SPACES})({_KEY}){SPACES}={SPACES}")
_SCALAR = re.compile(f"{STRING}|{_BARE}")
_KEY_PART = re.compile(PART)
_LINE_REST = re.compile(r"[^\n]*+\n?+")
TOKEN = re.compile(rf"[^\[\]{{}}\"'#,]++|{STRING}|#[^\n]*+|[\[\]{{}},\"']")
_INNER_KEY = re.compile(rf"({_KEY})\s*+=\s*+")
_SPACE = re.compile(r"(?:\s++|#[^\n]*+)*+")


class Statement:
    """One ``key = value`` of the text.

    Attributes:
        key: its parts (one, unless it is dotted).
        start: offset of its line (of its indent).
        value: offset of its value.
        value_end: offset after its value.
        end: offset after its line, with a comment on it and the line's end.
    """

    __slots__ = ("end", "key", "start", "value", "value_end")

    def __init__(self, key: tuple[str, ...], start: int, value: int, value_end: int, end: int) -> None:
        self.key = key
        self.start = start
        self.value = value
        self.value_end = value_end
        self.end = end


class Block:
    """A ``[table]`` or ``[[table]]`` header with what stands below it; or the head of the text, before the first.

    Attributes:
        index: its place among the blocks of the text; the head is 0.
        path: the header's key; () for the head.
        repeated: it is a ``[[table]]``.
        start: offset of the header's line.
        body: offset after the header's line.
        end: offset of the next header's line, or of the text's end.
    """

    __slots__ = ("body", "end", "index", "path", "repeated", "start")

    def __init__(self, index: int, path: tuple[str, ...], start: int, body: int, *, repeated: bool) -> None:
        self.index = index
        self.path = path
        self.repeated = repeated
        self.start = start
        self.body = body
        self.end = body


class Table:
    """A table as it is spread over blocks.

    Attributes:
        block: the block that is its own, or None when only tables below it have one.
        tables: the tables below it by key; several where they are ``[[repeated]]``.
    """

    __slots__ = ("block", "tables")

    def __init__(self, block: Block | None) -> None:
        self.block = block
        self.tables: dict[str, list[Table]] = {}

    def blocks(self) -> Iterator[Block]:
        """Its own block and those of the tables below it."""
        if self.block is not None:
            yield self.block
        for tables in self.tables.values():
            for table in tables:
                yield from table.blocks()


def blocks(text: str) -> list[Block]:
    """The head of the text, then its headers, in the order of the text."""
    found = [Block(0, (), 0, 1 if text.startswith("\ufeff") else 0, repeated=False)]
    at = found[0].body
    while at < len(text):
        lines = _SIMPLE_LINES.match(text, at)
        if lines is not None:
            at = lines.end()
            continue
        header = _HEADER.match(text, at)
        if header is None:
            at = _statement_end(text, at)
            continue
        found[-1].end = at
        found.append(Block(len(found), key_parts(header[2]), at, header.end(), repeated=header[1] == "[["))
        at = header.end()
    found[-1].end = len(text)
    return found


def tree(found: list[Block]) -> Table:
    """The tables that the blocks of a text make up; the root is the head."""
    root = Table(found[0])
    for block in found[1:]:
        above = root
        for part in block.path[:-1]:
            above = above.tables.setdefault(part, [Table(None)])[-1]
        same = above.tables.setdefault(block.path[-1], [])
        if block.repeated or not same:
            same.append(Table(block))
        else:  # [a.b] stood before [a]
            same[-1].block = block
    return root


def statements(text: str, start: int, end: int) -> Iterator[Statement]:
    """The statements of a block's body, in order."""
    at = start
    while at < end:
        assigned = _ASSIGNED.match(text, at, end)
        if assigned is None:
            at = _next_line(text, at)
            continue
        value_end = _value_end(text, assigned.end())
        line_end = _next_line(text, value_end)
        yield Statement(key_parts(assigned[2]), at, assigned.end(), value_end, line_end)
        at = line_end


def members(text: str, start: int) -> Iterator[tuple[tuple[str, ...] | None, int]]:
    """Each member of the array or inline table at ``start``: its key parts (None in an array), its value's offset."""
    keyed = text[start] == "{"
    at = _skip_space(text, start + 1)
    while at < len(text) and text[at] not in "]}":
        key = _INNER_KEY.match(text, at) if keyed else None
        value = key.end() if key else at
        yield (key_parts(key[1]) if key else None), value
        at = _skip_space(text, max(_value_end(text, value), at + 1))
        if text.startswith(",", at):
            at = _skip_space(text, at + 1)


def key_parts(key: str) -> tuple[str, ...]:
    """The parts of a dotted key, without quotes and escapes."""
    return tuple(_unquoted(part[0]) for part in _KEY_PART.finditer(key))


def _unquoted(part: str) -> str:
    if part[0] == "'" or (part[0] == '"' and "\\" not in part):
        return part[1:-1]
    return str(tomllib.loads(f"key = {part}")["key"]) if part[0] == '"' else part


def _statement_end(text: str, at: int) -> int:
    assigned = _ASSIGNED.match(text, at)
    return _next_line(text, _value_end(text, assigned.end()) if assigned else at)


def _next_line(text: str, at: int) -> int:
    rest = _LINE_REST.match(text, at)
    return rest.end() if rest else len(text)


def _skip_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _value_end(text: str, at: int) -> int:
    """Offset after the value at ``at``; arrays and inline tables may hold others, over many lines."""
    if text[at : at + 1] not in {"[", "{"}:
        scalar = _SCALAR.match(text, at)
        return scalar.end() if scalar else at
    depth = 0
    for token in TOKEN.finditer(text, at):
        if token[0] in {"[", "{"}:
            depth += 1
        elif token[0] in {"]", "}"}:
            depth -= 1
            if not depth:
                return token.end()
    return len(text)
