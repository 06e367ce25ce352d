"""A letter as plain text: the same parts, laid out for people and machines that read no Markdown."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from tui_complaints.letters.tokens import BREAKS, blocks_of, inlines_by, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

WIDTH = 78
_BEFORE_NUMBER = re.compile(r"(?<=[^\W\d]) (?=\d)")
_TIE = "\ue000"
"""Stands for a space that must not break while lines are filled; no letter holds it (``visible``)."""


def plain_text(markdown: str) -> str:
    """Lay Markdown out as text of at most 78 columns; tables become lists, one block a row."""
    texts = (_block(block) for block in blocks_of(tokens_of(markdown)))
    return "\n\n".join(text for text in texts if text) + "\n"


def _block(tokens: list[Token]) -> str:
    kind = tokens[0].type
    if kind == "heading_open":
        title = _inline(tokens[1])
        return f"{title}\n{'-' * min(len(title), WIDTH)}"
    if kind in {"ordered_list_open", "bullet_list_open"}:
        return "\n".join(_items(tokens))
    if kind == "table_open":
        return "\n\n".join(_rows(tokens))
    return "\n".join(_wrapped(_inline(token)) for token in tokens if token.type in {"inline", "fence", "code_block"})


def _items(tokens: list[Token]) -> Iterator[str]:
    ordered = tokens[0].type == "ordered_list_open"
    number = int(tokens[0].attrGet("start") or 1)
    for token in inlines_by(tokens, "list_item_open"):
        lead = f"{number}. " if ordered else "- "
        yield _wrapped("\n".join(_inline(inline) for inline in token), lead)
        number += 1


def _rows(tokens: list[Token]) -> Iterator[str]:
    """Each row as a block: its first cell, then the others under their headings."""
    rows = [[_inline(inline) for inline in row] for row in inlines_by(tokens, "tr_open")]
    titles, *rows = rows
    for first, *others in rows:
        lines = [_wrapped(first)]
        lines += [_wrapped(f"{title}: {cell}", "  ") for title, cell in zip(titles[1:], others, strict=True) if cell]
        yield "\n".join(lines)


def _inline(token: Token) -> str:
    """The text of one run, its markup taken off; a hard break stays a line end."""
    if not token.children:
        return token.content.rstrip("\n")
    return "".join(BREAKS.get(child.type, child.content) for child in token.children).strip()


def _wrapped(text: str, lead: str = "") -> str:
    """The text in lines of at most 78 columns, those after the first hanging under its words.

    A number is not parted from the word before it: ``Exhibit 4``, ``lines 15–19``.
    """
    hang = " " * len(lead)
    lines: list[str] = []
    for index, part in enumerate(text.split("\n")):
        lines += textwrap.wrap(
            _BEFORE_NUMBER.sub(_TIE, part),
            WIDTH,
            initial_indent=hang if index else lead,
            subsequent_indent=hang,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(lines).replace(_TIE, " ")
