"""Changing a table, or a list of tables, where it stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Table
from tui_complaints.errors import StorageError
from tui_complaints.storage import inline, matching, toml_text
from tui_complaints.storage.converting import Plain, plain
from tui_complaints.storage.document import Edits, Span
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui_complaints.storage import toml_scan
    from tui_complaints.storage.document import Document

_DOTTED = 2
"""Parts of a key like ``complainant.name``."""

Changes = dict[str, tuple[object, object]]
"""By key, what stands there and what shall; None for nothing."""


def differences(old: Mapping[str, object], new: Mapping[str, object]) -> Changes:
    """The keys in which two tables differ, with both values; the new table's order first."""
    keys = [*new, *(key for key in old if key not in new)]
    return {key: (old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)}


def change_table(
    edits: Edits, document: Document, table: toml_scan.Table, changes: Changes, order: Sequence[str]
) -> None:
    """Change the keys of one table.

    Args:
        edits: takes the changes.
        document: the text.
        table: where it stands.
        changes: what is to be changed; a key that comes to be is written in the table's own block.
        order: the format's order of keys, for the place of new ones.
    """
    if table.block is None:
        raise StorageError(_("a table without a header of its own cannot be changed"))
    statements = document.statements(table.block)
    for key, (before, after) in changes.items():
        below = table.tables.get(key, [])
        own = [statement for statement in statements if statement.key[0] == key]
        if below and isinstance(before, dict) and isinstance(after, dict):
            change_table(edits, document, below[0], differences(before, after), tuple(after))
        elif below and isinstance(before, list) and isinstance(after, list):
            path = below[0].block.path if below[0].block else (key,)
            ListChange(edits, document, path).make(below, before, after, 0)
        elif len(own) == 1 and own[0].key == (key,) and after is not None:
            _change_statement(edits, document, own[0], before, after)
        elif _is_dotted(own) and isinstance(before, dict) and isinstance(after, dict) and after:
            _change_dotted(edits, document, own, differences(before, after))
        else:
            for statement in own:
                edits.cut(Span(statement.start, statement.end))
            for gone in below:
                _cut_table(edits, document, gone)
            if after is not None:
                _add_statement(edits, document, table.block, statements, key, after, order)


class ListChange:
    """The change of a list whose items stand below headers ``[[path]]``.

    Args:
        edits: takes the changes.
        document: the text.
        path: the header's key.
        check: is given the new text of an item and the item, and raises when the one does not say the other.
    """

    def __init__(
        self,
        edits: Edits,
        document: Document,
        path: Sequence[str],
        check: Callable[[str, object], None] | None = None,
    ) -> None:
        self._edits = edits
        self._document = document
        self._header = f"[[{'.'.join(map(toml_text.key_text, path))}]]"
        self._check = check

    def make(
        self, tables: Sequence[toml_scan.Table], before: Sequence[object], after: Sequence[object], anchor: int
    ) -> None:
        """Change the list.

        Args:
            tables: where the items stand.
            before: the items, one for each table.
            after: the items as they shall be.
            anchor: offset of the line to put the first items at when there is none yet.
        """
        origins = matching.match(before, after)
        if matching.in_order(origins):
            self._change_in_place(tables, before, after, origins, anchor)
        else:
            self._rearrange(tables, before, after, origins)

    def _change_in_place(
        self,
        tables: Sequence[toml_scan.Table],
        before: Sequence[object],
        after: Sequence[object],
        origins: Sequence[int | None],
        anchor: int,
    ) -> None:
        kept = set(origins)
        for position, table in enumerate(tables):
            if position not in kept:
                _cut_table(self._edits, self._document, table)
        first = True
        last = -1
        for item, origin in zip(after, origins, strict=True):
            if origin is None:
                text = self._block(item)
                if first and tables:
                    self._edits.insert(self._document.spans(tables[0])[0].start, text + self._document.newline)
                else:
                    at = self._document.spans(tables[last])[-1].end if tables else anchor
                    add_block(self._edits, self._document, at, text)
                continue
            first, last = False, origin
            if item is not before[origin] and item != before[origin]:
                self._place(tables[origin], self._changed(tables[origin], before[origin], item))

    def _rearrange(
        self,
        tables: Sequence[toml_scan.Table],
        before: Sequence[object],
        after: Sequence[object],
        origins: Sequence[int | None],
    ) -> None:
        """Put each item's text where another's was; what stands between them stays where it is."""
        texts = [
            self._block(item) if origin is None else self._changed(tables[origin], before[origin], item)
            for item, origin in zip(after, origins, strict=True)
        ]
        texts = [text if text.endswith("\n") else text + self._document.newline for text in texts]
        more = self._document.newline + self._document.newline.join(texts[len(tables) :])
        for position, table in enumerate(tables):
            if position >= len(texts):
                _cut_table(self._edits, self._document, table)
            else:
                rest = more if position == len(tables) - 1 and len(texts) > len(tables) else ""
                self._place(table, texts[position] + rest)

    def _changed(self, table: toml_scan.Table, before: object, after: object) -> str:
        """The text of an item as it shall be, made from the text that stands there."""
        edits = Edits(self._document)
        spans = self._document.spans(table)
        if before is not after:
            order = after.__struct_encode_fields__ if isinstance(after, Table) else ()
            change_table(edits, self._document, table, differences(_plain(before), _plain(after)), order)
        text = "".join(edits.render(span) for span in spans)
        if self._check is not None:
            self._check(text, after)
        return text

    def _block(self, item: object) -> str:
        """The text of a new item."""
        text = self._document.lines(toml_text.block(self._header, _plain(item)))
        if self._check is not None:
            self._check(text, item)
        return text

    def _place(self, table: toml_scan.Table, text: str) -> None:
        """Put a text where a table stands; a table in several pieces is drawn together at the first."""
        first, *others = self._document.spans(table)
        self._edits.replace(first, text)
        for span in others:
            self._edits.cut(self._document.with_blank_lines(span))


def add_block(edits: Edits, document: Document, at: int, text: str) -> None:
    """Put a new block at the start of a line, apart from what stands around it."""
    follows = document.text[at : at + 2]
    after = "" if not follows or follows.startswith(("\n", "\r\n")) else document.newline
    edits.insert(at, document.newline + text + after)


def _plain(item: object) -> Plain:
    if isinstance(item, Table):
        return plain(item)
    if isinstance(item, dict):
        return item
    raise StorageError(_("{item!r} cannot stand below a header").format(item=item))


def _cut_table(edits: Edits, document: Document, table: toml_scan.Table) -> None:
    for span in document.spans(table):
        edits.cut(document.with_blank_lines(span))


def _change_statement(
    edits: Edits, document: Document, statement: toml_scan.Statement, before: object, after: object
) -> None:
    written = document.text[statement.value : statement.value_end]
    of_one_shape = isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys()
    if type(before) is type(after) and written[0] in "[{" and ("\n" in written or of_one_shape):
        whole = Span(statement.start, statement.end)
        text = inline.changed_statement(document.text[slice(*whole)], statement.key[0], after)
        if text is not None:
            edits.replace(whole, text)
            return
    edits.replace(Span(statement.value, statement.value_end), document.lines(toml_text.assigned_text(after)))


def _is_dotted(statements: Sequence[toml_scan.Statement]) -> bool:
    """Whether these are the lines of a table that is written with dotted keys: ``complainant.name = "Ann"``."""
    return bool(statements) and all(len(statement.key) == _DOTTED for statement in statements)


def _change_dotted(
    edits: Edits, document: Document, statements: Sequence[toml_scan.Statement], changes: Changes
) -> None:
    """Change a table that is written with dotted keys, line by line, so that the other lines keep their comments."""
    by_key = {statement.key[1]: statement for statement in statements}
    table, last = toml_text.key_text(statements[0].key[0]), statements[-1]
    for key, (_before, after) in changes.items():
        statement = by_key.get(key)
        if statement is None:
            edits.insert(last.end, document.lines(f"{table}.{toml_text.statement(key, after)}"))
        elif after is None:
            edits.cut(Span(statement.start, statement.end))
        else:
            edits.replace(Span(statement.value, statement.value_end), document.lines(toml_text.assigned_text(after)))


def _add_statement(
    edits: Edits,
    document: Document,
    block: toml_scan.Block,
    statements: Sequence[toml_scan.Statement],
    key: str,
    value: object,
    order: Sequence[str],
) -> None:
    """Write a new key below the one that comes before it in the format's order."""
    rank = {name: position for position, name in enumerate(order)}
    here = rank.get(key, len(rank))
    earlier = [statement for statement in statements if rank.get(statement.key[0], -1) < here]
    above = max(earlier, key=lambda statement: rank.get(statement.key[0], -1), default=None)
    indent = ""
    if above is not None:
        line = document.text[above.start : above.end]
        indent = line[: len(line) - len(line.lstrip(" \t"))]
    text = document.lines(toml_text.statement(key, value))
    edits.insert(above.end if above else block.body, indent + text)
