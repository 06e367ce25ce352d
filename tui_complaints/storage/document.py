"""A case file's text with its tables: what belongs to which, and the changes that are to be made to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.storage import toml_scan

if TYPE_CHECKING:
    from tui_complaints.storage.toml_scan import Block, Statement, Table

_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*+(?:[ \t]+\Z)?")
_COMMENT_LINES = re.compile(r"(?:[ \t]*+#[^\n]*+(?:\n|\Z))*+")
_COMMENT_LINE_BEFORE = re.compile(r"[ \t]*#")


class Span(NamedTuple):
    """A piece of the text, from ``start`` up to but not with ``end``."""

    start: int
    end: int


class Document:
    """The text of a case file.

    Attributes:
        text: the text.
        newline: the line end that it uses first, for lines that are added.
        blocks: its head and headers, in order.
        root: its tables.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = "\r\n" if text[: text.find("\n") + 1].endswith("\r\n") else "\n"
        self.blocks = toml_scan.blocks(text)
        self.root = toml_scan.tree(self.blocks)

    def statements(self, block: Block) -> list[Statement]:
        """The statements of a block."""
        return list(toml_scan.statements(self.text, block.body, block.end))

    def spans(self, table: Table) -> list[Span]:
        """The pieces that a table and those below it fill, each with the comments directly above its header.

        There is one piece, unless another table stands between them.
        """
        found: list[Span] = []
        last = -1
        for block in sorted(table.blocks(), key=lambda block: block.index):
            span = Span(self._lead(block), self.own_end(block))
            if found and block.index == last + 1:
                span = Span(found.pop().start, span.end)
            found.append(span)
            last = block.index
        return found

    def own_end(self, block: Block) -> int:
        """Offset after a block's last statement and the comments directly below it.

        Comments that touch the next header belong to that.
        """
        end = self._statements_end(block)
        comments = _COMMENT_LINES.match(self.text, end, block.end)
        if comments is not None and (comments.end() < block.end or block is self.blocks[-1]):
            return comments.end()
        return end

    def with_blank_lines(self, span: Span) -> Span:
        """What to cut so that no gap is left: the blank lines after a piece, at the end of the text those before it."""
        after = _BLANK_LINES.match(self.text, span.end)
        end = after.end() if after is not None else span.end
        start = span.start
        if end == len(self.text):
            kept = self.text[:start].rstrip(" \t\r\n")
            start = min(start, self.text.find("\n", len(kept)) + 1) if kept else start
        return Span(start, end)

    def lines(self, generated: str) -> str:
        """Generated text with the line ends of this document."""
        return generated.replace("\n", self.newline)

    def _statements_end(self, block: Block) -> int:
        statements = self.statements(block)
        return statements[-1].end if statements else block.body

    def _lead(self, block: Block) -> int:
        """Offset of the comment lines that stand directly above a header, or of the header."""
        floor = self._statements_end(self.blocks[block.index - 1])
        start = block.start
        while start > floor:
            line = self.text.rfind("\n", 0, start - 1) + 1
            if line < floor or not _COMMENT_LINE_BEFORE.match(self.text, line, start):
                break
            start = line
        return start


class Edits:
    """Changes to pieces of a document's text, made all at once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._changes: list[tuple[Span, str]] = []

    def replace(self, span: Span, text: str) -> None:
        """Put other text in place of a piece; pieces must not overlap."""
        self._changes.append((span, text))

    def merge(self, other: Edits) -> None:
        """Take over the changes of another."""
        self._changes += other._changes

    def cut(self, span: Span) -> None:
        """Take a piece out."""
        self._changes.append((span, ""))

    def insert(self, at: int, text: str) -> None:
        """Put lines in at the start of a line; what is inserted first stands first."""
        before = self._document.text[:at]
        if before and not before.endswith(("\n", "\ufeff")):  # the text's last line has no end
            text = self._document.newline + text
        self._changes.append((Span(at, at), text))

    def render(self, span: Span) -> str:
        """A piece of the document as it is after the changes in it; what is cut may reach beyond it."""
        parts: list[str] = []
        at = span.start
        for (start, end), text in sorted(self._changes, key=lambda change: change[0]):
            overlaps = start < span.end and end > span.start
            # Lines put in where one piece ends and another starts belong to the first.
            if overlaps or (start == end <= span.end and (start > span.start or start == 0)):
                parts += (self._document.text[at:start], text)
                at = max(at, min(end, span.end))
        parts.append(self._document.text[at : span.end])
        return "".join(parts)
