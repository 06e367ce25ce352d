"""Make a document of a letter's parts: the one place in which their Markdown is parsed for HTML, PDF and DOCX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.visible import visible
from tui_complaints.letters.documents.ties import tied
from tui_complaints.letters.documents.tree import Document, Heading, Items, Paragraph, Part, Span, Table, plain
from tui_complaints.letters.tokens import BREAKS, blocks_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from markdown_it.token import Token

    from tui_complaints.letters.documents.tree import Block, Inline
    from tui_complaints.letters.letter import Letter

_HEADING = "heading"
_PICTURED = "annex-a"


def document_of(letter: Letter, day: date, author: str = "", picture: tuple[Block, ...] = ()) -> Document:
    """Parse the parts of a letter.

    Args:
        letter: it.
        day: its date.
        author: who writes, "" where nobody is named.
        picture: the time of the case as a picture with its words, which stands under the heading of Annex A.
    """
    cited = {label: item.id for item in letter.brief.enclosures for label in (item.label, item.cited) if label}
    reader = _Reader(cited)
    parts = tuple(
        Part(name, _illustrated(tuple(_titled(name, reader.blocks(text))), picture if name == _PICTURED else ()))
        for name, text in letter.parts.items()
    )
    headings = (block for part in parts for block in part.blocks if isinstance(block, Heading))
    title = next((plain(heading.words).replace("\u00a0", " ") for heading in headings), "")
    return Document(title, " ".join(visible(author).split()), letter.language, day, parts)


def _titled(name: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks of a part; in the heading, what stands out by itself is the letter's subject."""
    for block in blocks:
        if name == _HEADING and isinstance(block, Paragraph) and all(span.strong for span in block.words):
            yield Heading(1, tuple(Span(span.text) for span in block.words))
        else:
            yield block


def _illustrated(blocks: tuple[Block, ...], picture: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with a picture under their first heading, or before all where they have none."""
    after = 1 if blocks and isinstance(blocks[0], Heading) else 0
    return (*blocks[:after], *picture, *blocks[after:])


class _Reader:
    """Reads Markdown as one letter's.

    Args:
        cited: which exhibit each label names.
    """

    def __init__(self, cited: Mapping[str, str]) -> None:
        self._cited = {tied(label).casefold(): name for label, name in cited.items()}
        # The longest first: "Exhibit 12" is not "Exhibit 1" and a 2.
        labels = sorted(self._cited, key=len, reverse=True)
        pattern = "|".join(rf"(?<!\w){re.escape(label)}(?!\w)" for label in labels)
        self._labels = re.compile(pattern, re.IGNORECASE) if labels else None  # some begin a line, with a capital

    def blocks(self, markdown: str) -> Iterator[Block]:
        """The blocks of a text."""
        yield from self._of(tokens_of(markdown))

    def _of(self, tokens: list[Token]) -> Iterator[Block]:
        for block in blocks_of(tokens):
            yield from self._block(block)

    def _block(self, tokens: list[Token]) -> Iterator[Block]:
        first = tokens[0]
        if first.type == "heading_open":
            yield Heading(int(first.tag[1:]), self._inline(tokens[1]))
        elif first.type in {"ordered_list_open", "bullet_list_open"}:
            start = int(first.attrGet("start") or 1) if first.type == "ordered_list_open" else 0
            yield Items(tuple(tuple(self._of(item[1:-1])) for item in blocks_of(tokens[1:-1])), start)
        elif first.type == "table_open":
            yield self._table(tokens)
        elif first.nesting:  # a paragraph, or a quotation of any blocks
            yield from (
                [Paragraph(self._inline(tokens[1]))] if first.type == "paragraph_open" else self._of(tokens[1:-1])
            )
        elif first.content.strip():  # code, which templates of users may hold
            yield Paragraph((Span(visible(first.content.rstrip("\n"))),))

    def _table(self, tokens: list[Token]) -> Table:
        rows: list[list[Inline]] = []
        right: set[int] = set()
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type in {"th_open", "td_open"} and token.attrGet("style") == "text-align:right":
                right.add(len(rows[-1]))
            elif token.type == "inline":
                rows[-1].append(self._inline(token))
        head, *others = rows
        return Table(tuple(head), tuple(tuple(row) for row in others), frozenset(right))

    def _inline(self, token: Token) -> Inline:
        """The words of a paragraph, a heading or a cell. A link is told with where it leads, and leads nowhere."""
        found: list[Span] = []
        strong = emphasis = 0
        links: list[str] = []
        for child in token.children or ():
            if child.type in {"strong_open", "strong_close"}:
                strong += child.nesting
            elif child.type in {"em_open", "em_close"}:
                emphasis += child.nesting
            elif child.type == "link_open":
                links.append(str(child.attrGet("href") or ""))
            elif child.type == "link_close":
                found.append(Span(f" ({visible(links.pop())})"))
            else:
                text = BREAKS.get(child.type) or tied(visible(child.content))
                found += self._marked(text, strong=bool(strong), emphasis=bool(emphasis))
        return tuple(found)

    def _marked(self, text: str, *, strong: bool, emphasis: bool) -> Iterator[Span]:
        at = 0
        for match in self._labels.finditer(text) if self._labels else ():
            if match.start() > at:
                yield Span(text[at : match.start()], strong, emphasis)
            # Letters that are no English i, as the Turkish, match one where case is ignored: these cite nothing.
            yield Span(match[0], strong, emphasis, self._cited.get(match[0].casefold(), ""))
            at = match.end()
        if at < len(text):
            yield Span(text[at:], strong, emphasis)
