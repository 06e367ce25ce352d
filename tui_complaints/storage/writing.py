"""Changing the text of a case so that it says something else, and touching nothing that did not change.

Comments, order, blank lines and line ends are the user's. Each change is made to the statements it concerns, and what
was changed is read back before it is believed.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec

from tui_complaints.domain.entries import Case, Table
from tui_complaints.domain.record import TABLES
from tui_complaints.errors import StorageError
from tui_complaints.storage import toml_text
from tui_complaints.storage.changing import Changes, ListChange, add_block, change_table
from tui_complaints.storage.converting import plain, plain_value, to_case
from tui_complaints.storage.document import Document, Edits, Span
from tui_complaints.storage.reading import BOM
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELDS = dict(zip(Case.__struct_encode_fields__, Case.__struct_fields__, strict=True))
"""The keys of a case and what the code calls them."""


def write_case(case: Case) -> str:
    """The text of a new file that says what a case says, in the order of the format; raises ``StorageError``."""
    start = Case(format=case.format, title=case.title)
    head = "".join(toml_text.statement(key, value) for key, value in plain(start).items())
    return apply(head, start, case)


def apply(text: str, old: Case, new: Case) -> str:
    """The text changed so that it says ``new``; where old and new agree it stays as it is, byte for byte.

    Args:
        text: what stands in the file.
        old: what the text says.
        new: what it shall say.

    Raises:
        StorageError: it cannot be made to say that.
    """
    changed = [key for key, field in _FIELDS.items() if getattr(old, field) != getattr(new, field)]
    return _CaseChange(text, old, new).make(changed) if changed else text


class _CaseChange:
    """The change of a document from what ``old`` says to what ``new`` says."""

    def __init__(self, text: str, old: Case, new: Case) -> None:
        self._document = Document(text)
        self._edits = Edits(self._document)
        self._old = old
        self._new = new
        self._tables = self._document.root.tables
        self._in_head = {statement.key[0] for statement in self._document.statements(self._document.blocks[0])}

    def make(self, changed: list[str]) -> str:
        """The text with the changed keys changed."""
        head: Changes = {}
        blocks: list[str] = []
        for key in changed:
            before, after = getattr(self._old, _FIELDS[key]), getattr(self._new, _FIELDS[key])
            if self._belongs_in_blocks(key, before, after):
                blocks.append(key)
                if key in self._in_head:  # key = []: an empty list, which headers cannot be added to
                    head[key] = ([], None)
            else:
                head[key] = (_given(before), _given(after))
        if head:  # first, so that new keys stand above new headers
            self._change_head(head)
        for key in blocks:
            self._change_blocks(key, getattr(self._old, _FIELDS[key]), getattr(self._new, _FIELDS[key]))
        return self._edits.render(Span(0, len(self._document.text)))

    def _belongs_in_blocks(self, key: str, before: object, after: object) -> bool:
        """Whether a key is a list below headers, or a table that is to get its header."""
        if key in TABLES:
            return key not in self._in_head or not before
        return isinstance(after, Table) and key not in self._in_head and key not in self._tables

    def _change_blocks(self, key: str, before: object, after: object) -> None:
        if isinstance(before, tuple) and isinstance(after, tuple):
            self._change_list(key, before, after)
        elif isinstance(after, Table):
            self._add_table(key, after)

    def _change_head(self, changes: Changes) -> None:
        """Change what stands before the first header, and the single tables (``[complainant]``)."""
        edits = Edits(self._document)
        change_table(edits, self._document, self._document.root, changes, tuple(_FIELDS))
        spans = [Span(0, self._document.blocks[0].end)]
        for key in changes:
            for table in self._tables.get(key, []):
                spans += self._document.spans(table)
        text = self._document.newline.join(edits.render(span) for span in spans)
        meant = {key: getattr(self._new, _FIELDS[key]) for key in changes}
        moved = {key for key, (_, after) in changes.items() if after is None and meant[key]}
        _check(text, {key: value for key, value in meant.items() if key not in moved})
        self._edits.merge(edits)

    def _add_table(self, key: str, table: Table) -> None:
        text = self._document.lines(toml_text.block(f"[{key}]", plain(table)))
        _check(text, {key: table})
        add_block(self._edits, self._document, self._place_for(key), text)

    def _change_list(self, key: str, before: tuple[Table, ...], after: tuple[Table, ...]) -> None:
        tables = self._tables.get(key, [])
        if len(tables) != len(before):
            raise StorageError(
                _("[[{key}]] stands {count} times in the file, expected {expected}").format(
                    key=key, count=len(tables), expected=len(before)
                )
            )
        change = ListChange(self._edits, self._document, (key,), lambda text, item: _check(text, {key: (item,)}))
        change.make(tables, before, after, self._place_for(key))

    def _place_for(self, key: str) -> int:
        """Where the first block of a table goes: after those that come before it in the format, else below the head."""
        order = list(_FIELDS)
        for earlier in reversed(order[: order.index(key)]):
            tables = self._tables.get(earlier)
            if tables:
                return max(span.end for span in self._document.spans(tables[-1]))
        return self._document.own_end(self._document.blocks[0])


def _given(value: object) -> object:
    """A value as it is written, or None when nothing is written for it."""
    return None if value == () else plain_value(value)


def _check(text: str, meant: Mapping[str, object]) -> None:
    """See that a changed piece of text says what was meant, by reading it as a case would be read."""
    try:
        raw = tomllib.loads(text.removeprefix(BOM))
        said = to_case({"format": 1, "title": "", **{key: raw[key] for key in meant if key in raw}})
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise StorageError(_("what was to be saved would not be a valid case: {error}").format(error=error)) from error
    for key, value in meant.items():
        if getattr(said, _FIELDS[key]) != value:
            raise StorageError(
                _("what was to be saved under {key} would not read back as it was meant").format(key=key)
            )
