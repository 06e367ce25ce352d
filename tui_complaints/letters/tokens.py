"""The Markdown of a letter's parts, parsed the one way in which all that lays a letter out reads it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_complaints.turns import offer_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BREAKS = {"softbreak": " ", "hardbreak": "\n"}
"""What stands between two lines: one that was only broken in the source, and one that was meant."""


def tokens_of(markdown: str) -> list[Token]:
    """The tokens of a text. HTML is told as it stands: nothing of a letter is dropped, and nothing of it acts."""
    return _parser().parse(markdown)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - a letter as Markdown pays for no parser

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.block.ruler.before("table", "turn", _is_no_block, {"alt": ["blockquote", "list"]})
    parser.inline.ruler2.push("turn", _changes_nothing)
    return parser


def _is_no_block(*_: object) -> bool:
    """A rule of blocks, asked before every row and item: a letter of thousands takes a second to parse."""
    offer_turn()
    return False


def _changes_nothing(_: object) -> None:
    """A rule of what stands in a block, asked at its end."""
    offer_turn()


def said(phrase: str) -> str:
    """A phrase of a letter as a reader sees it: its Markdown taken off, on one line."""
    children = (child for token in tokens_of(phrase) for child in token.children or ())
    return "".join(BREAKS.get(child.type, child.content) for child in children).replace("\n", " ")


def blocks_of(tokens: list[Token]) -> Iterator[list[Token]]:
    """The blocks in a row of tokens, each with what opens and closes it."""
    at = 0
    while at < len(tokens):
        end = at
        depth: int = tokens[at].nesting
        while depth:
            end += 1
            depth += tokens[end].nesting
        yield tokens[at : end + 1]
        at = end + 1


def inlines_by(tokens: Iterable[Token], opening: str) -> list[list[Token]]:
    """The texts of each item or row: of all that such a token opens."""
    found: list[list[Token]] = []
    for token in tokens:
        if token.type == opening:
            found.append([])
        elif token.type == "inline" and found:
            found[-1].append(token)
    return found
