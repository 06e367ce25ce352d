"""Make blocks of a letter's Markdown: what a reader sees, with the words that lead somewhere marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.visible import visible
from tui_complaints.letters.tokens import BREAKS, blocks_of, inlines_by, tokens_of
from tui_complaints.turns import offer_turn
from tui_complaints.usecases.preview.sheet import Block, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from tui_complaints.usecases.preview.sheet import Mark, Target

    Entries = Callable[[str, int], Target | None]

_INDENT = 2


class Reader:
    """Reads Markdown as one letter's.

    Args:
        cited: what each label of an exhibit leads to, as ``Exhibit 4``.
        blanks: what each bracket leads to, as ``[your name]``.
        own: the remark that something is the customer's own account.
        told: what a sentence of the letter was told from, by its words (``bare``).
    """

    def __init__(
        self, cited: Mapping[str, Target], blanks: Mapping[str, Target], own: str, told: Mapping[str, Target]
    ) -> None:
        self._cited, self._blanks, self._own, self._told = cited, blanks, own, told
        found = [rf"(?<!\w){re.escape(label)}(?!\w)" for label in cited] + [re.escape(blank) for blank in blanks]
        # The longest first: "Exhibit 12" is not "Exhibit 1" and a 2.
        self._marked = re.compile("|".join(sorted(found, key=len, reverse=True))) if found else None

    def blocks(self, markdown: str, rows: Sequence[Target] = ()) -> Iterator[Block]:
        """The blocks of a text.

        Args:
            markdown: it.
            rows: what the rows of its first table lead to, where that is known.
        """
        for block in blocks_of(tokens_of(markdown)):
            yield from self._block(block, rows)

    def _block(self, tokens: list[Token], rows: Sequence[Target]) -> Iterator[Block]:
        kind = tokens[0].type
        if kind == "heading_open":
            yield Block((Run(_plain(tokens[1]), "heading"),))
        elif kind in {"ordered_list_open", "bullet_list_open"}:
            yield from self._items(tokens)
        elif kind == "table_open":
            yield from self._rows(tokens, rows)
        else:
            for token in tokens:
                if token.type in {"inline", "fence", "code_block"}:
                    yield Block(tuple(self._runs(token)))

    def _items(self, tokens: list[Token]) -> Iterator[Block]:
        ordered = tokens[0].type == "ordered_list_open"
        number = int(tokens[0].attrGet("start") or 1)
        for item in inlines_by(tokens, "list_item_open"):
            lead = f"{number}. " if ordered else "• "
            runs = tuple(self._runs(item[0])) if item else ()
            leading = Run(lead, "number", self._told.get(bare("".join(run.text for run in runs))))
            yield Block(runs, (leading,), tight=True)
            for other in item[1:]:
                yield Block(tuple(self._runs(other)), indent=len(lead), tight=True)
            number += 1

    def _rows(self, tokens: list[Token], rows: Sequence[Target]) -> Iterator[Block]:
        """Each row as a block of its first cell, then the others under their headings."""
        found = inlines_by(tokens, "tr_open")
        titles = [_plain(token) for token in found[0]] if found else []
        for at, row in enumerate(found[1:]):
            target = rows[at] if at < len(rows) else None
            first, *others = row
            yield Block((Run(_plain(first), "strong", target),))
            for title, cell in zip(titles[1:], others, strict=False):
                runs = tuple(self._runs(cell, target))
                if runs:
                    yield Block(runs, (Run(f"{title}: ", "label"),), indent=_INDENT, tight=True)

    def _runs(self, token: Token, target: Target | None = None) -> Iterator[Run]:
        """The runs of a paragraph, an item or a cell; ``target`` is what one without proof leads to."""
        offer_turn()
        if not token.children:
            text = visible(token.content.rstrip("\n"))
            if text:
                yield from self._words(text, "", target)
            return
        about = self._told.get(bare(_plain(token))) or target
        strong = 0
        for child in token.children:
            if child.type in {"strong_open", "strong_close"}:
                strong += child.nesting
            elif child.type in BREAKS:
                yield Run(BREAKS[child.type])
            elif child.content:
                yield from self._words(visible(child.content), "strong" if strong else "", about)

    def _words(self, text: str, mark: Mark, about: Target | None) -> Iterator[Run]:
        if text in {f"({self._own})", self._own}:
            yield Run(text, "own", about)
            return
        at = 0
        for match in self._marked.finditer(text) if self._marked else ():
            if match.start() > at:
                yield Run(text[at : match.start()], mark)
            cited = self._cited.get(match[0])
            yield Run(match[0], "cite", cited) if cited else Run(match[0], "blank", self._blanks[match[0]])
            at = match.end()
        if at < len(text):
            yield Run(text[at:], mark)


def bare(text: str) -> str:
    """The letters and figures of a text alone: the same for Markdown as for what a reader sees of it."""
    return "".join(filter(str.isalnum, text))


def _plain(token: Token) -> str:
    """The text of a token, its markup taken off."""
    if not token.children:
        return visible(token.content)
    return visible("".join(BREAKS.get(child.type, child.content) for child in token.children)).strip()
