"""What a document is made of, whatever it is laid out as: parts of blocks of spans of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

Inline = tuple["Span", ...]


class Span(Struct, frozen=True):
    """Some words of one kind.

    Attributes:
        text: they, safe to show; a line feed is a line end that was written.
        strong: whether they stand out.
        emphasis: whether they are set in italics.
        cites: the exhibit that they cite, by its name in the case; "" for none.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    cites: str = ""


class Heading(Struct, frozen=True, tag=True):
    """A heading.

    Attributes:
        level: 1 for the subject of the letter, 2 for its sections, 3 below these.
        words: what it says.
    """

    level: int
    words: Inline


class Paragraph(Struct, frozen=True, tag=True):
    """A paragraph.

    Attributes:
        words: what it says.
    """

    words: Inline


class Items(Struct, frozen=True, tag=True):
    """A list.

    Attributes:
        items: each the blocks of one item.
        start: the number of the first; 0 for a list without numbers.
    """

    items: tuple[tuple[Block, ...], ...]
    start: int = 0


class Table(Struct, frozen=True, tag=True):
    """A table.

    Attributes:
        head: the titles of its columns.
        rows: its rows, each as many cells as there are titles.
        right: which columns are set flush right, as sums are.
    """

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    right: frozenset[int] = frozenset()


class Picture(Struct, frozen=True, tag=True):
    """A picture. A format that cannot have it says its caption alone: what it shows is said in words beside it.

    Attributes:
        svg: it, as wide as the text; it says itself what it is, and asks for nothing outside itself.
        alt: what it says, for those who do not see it.
        caption: what stands under it.
    """

    svg: str
    alt: str
    caption: Inline


Block = Heading | Paragraph | Items | Table | Picture


class Part(Struct, frozen=True):
    """A part of a letter.

    Attributes:
        name: ``sender``, ``recipient``, ``heading``, ``body``, ``closing``, ``enclosures``, ``annex-a`` ...
        blocks: what it holds.
    """

    name: str
    blocks: tuple[Block, ...]

    @property
    def is_annex(self) -> bool:
        """Whether it begins on a page of its own and does not count as the letter."""
        return self.name.startswith("annex")


class Document(Struct, frozen=True):
    """A letter, ready to be laid out.

    Attributes:
        title: what it is, as its subject says.
        author: who writes, "" where nobody is named.
        language: BCP 47.
        day: the letter's date; a file says that it was made then, so that the same letter is the same file.
        parts: in the order in which they are printed.
    """

    title: str
    author: str
    language: str
    day: date
    parts: tuple[Part, ...]


def leading(part: Part, *, signed: bool = False) -> list[bool]:
    """Of each block of a part, whether it stays with the next: what leads to a list, and what the signature follows.

    Args:
        part: a part.
        signed: whether the signature follows it, which is not to stand on a page of its own.
    """
    following = (*part.blocks[1:], None)
    return [
        isinstance(block, Paragraph) and (isinstance(after, Items) or (signed and after is None))
        for block, after in zip(part.blocks, following, strict=True)
    ]


_FEW, _LITTLE = 4, 700
"""Items, and letters in all of them, of a list that is not broken between pages."""


def is_short(items: Items) -> bool:
    """Whether a list is so short that it stands on one page."""
    written = sum(len(plain(one.words)) for item in items.items for one in item if isinstance(one, Heading | Paragraph))
    return len(items.items) <= _FEW and written <= _LITTLE


SMALL = 8
"""Rows of a table that is not broken between pages."""


def plain(words: Inline) -> str:
    """The words alone, on one line; spaces that must not break stay as they are."""
    return " ".join("".join(span.text for span in words).replace("\n", " ").split(" "))


_TOGETHER = 15
"""Enclosures that stand together on one page."""


def is_whole(part: Part) -> bool:
    """Whether a part is a list of enclosures that is short enough to stand on one page."""
    items = sum(len(block.items) for block in part.blocks if isinstance(block, Items))
    return part.name == "enclosures" and items <= _TOGETHER
