"""A letter as a source of Typst, the typesetter that makes its PDF.

The source is code, not markup: every word of a person is a string literal in it, so that nothing they wrote can be a
command. It asks for no file and no package, and the compiler is given none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.columns import shares
from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.ties import UNBROKEN
from tui_complaints.letters.documents.tree import (
    SMALL,
    Heading,
    Items,
    Paragraph,
    Picture,
    is_short,
    is_whole,
    leading,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.documents.places import Places
    from tui_complaints.letters.documents.tree import Block, Document, Inline, Part, Span, Table

FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""Those that the compiler brings: the second has the rouble, the third some signs that neither of the others has."""


class Look(Struct, frozen=True):
    """How a letter is set.

    Attributes:
        size: of its letters, in points.
        leading: between two lines, in parts of the size.
        side, top, foot: its margins, in points.
    """

    size: float
    leading: float
    side: float
    top: float
    foot: float

    @property
    def pitch(self) -> float:
        """Points from one line of a paragraph to the next."""
        return self.size * (self.leading + _CAPITAL)


_MM = 72 / 25.4
USUAL = Look(10.5, 0.62, 24 * _MM, 20 * _MM, 22 * _MM)
TIGHT = Look(9.8, 0.56, 22 * _MM, 16 * _MM, 18 * _MM)
_CAPITAL = 0.658
"""How high a capital of the first of the fonts is, in parts of the size."""
_HEAD = """\
#set document(title: {title}, author: {author}, date: datetime(year: {year}, month: {month}, day: {day}))
#set page(paper: {paper}, margin: {margin}, footer: {footer})
#set text(font: {fonts}, size: {size}, lang: {lang}, region: {region}, hyphenate: false)
#set text(costs: (orphan: 200%, widow: 200%))
#set par(leading: {leading}, spacing: 0.9em)
#set list(marker: "•", indent: 0.2em, body-indent: 0.6em, spacing: {leading})
#set enum(indent: 0.2em, body-indent: 0.6em, spacing: {leading}, numbering: "1.")
#show heading: set text(size: {size})
#show heading: set block(above: 1.4em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 12pt)
#show heading.where(level: 3): set text(weight: "regular", style: "italic")
#show figure.caption: it => align(left, it.body)
#show table.cell: set text(size: 9.5pt)
#show table.cell: set par(leading: 0.5em)
#let exhibit(name, words) = {cited}
"""
_NUMBER = """\
context {
  let last = counter(page).final().first()
  if last > 1 { align(center, text(9pt, str(counter(page).get().first()) + " / " + str(last))) }
}"""
_SHORT = 1000
"""Letters of a table that is not broken between pages; a row of so many may be."""
EXHIBIT = "exhibit:"
"""What the address of a link to an exhibit begins with, until it is known on which page that stands."""
_RISKY = re.compile(r'[\x00-\x1f"\\\x7f]')


def source(document: Document, look: Look = USUAL, *, bundled: bool = False) -> str:
    """The Typst source of a letter.

    Args:
        document: the letter.
        look: how it is set.
        bundled: whether it begins a bundle, whose pages are numbered later, and citations lead to its exhibits.
    """
    places = places_of(document.language)
    primary, _dash, region = document.language.partition("-")
    head = _HEAD.format(
        title=string(document.title),
        author=string(document.author) if document.author else "()",
        year=document.day.year,
        month=document.day.month,
        day=document.day.day,
        paper=string(places.paper),
        margin=f"(x: {look.side:.2f}pt, top: {look.top:.2f}pt, bottom: {look.foot:.2f}pt)",
        size=f"{look.size}pt",
        leading=f"{look.leading}em",
        fonts=f"({', '.join(map(string, FONTS))})",
        lang=string(primary),
        region=string(region) if len(region) == len("GB") else "none",
        footer="none" if bundled else _NUMBER,
        cited=f"link({string(EXHIBIT)} + name, words)" if bundled else "words",
    )
    lines: list[str] = []
    around = zip(document.parts, (None, *document.parts), (*document.parts[1:], None), strict=False)
    for part, before, after in around:
        if part.is_annex and not (before and before.is_annex):
            lines.append("pagebreak(weak: true)")
        lines += _part(part, places, signed=after is not None and after.name == "closing")
    return head + "\n".join(f"#{line}" for line in lines) + "\n"


def _part(part: Part, places: Places, *, signed: bool = False) -> Iterator[str]:
    """A part; ``signed`` where the signature follows, which never stands on a page of its own."""
    blocks = [_block(block, centred=places.title_centred) for block in part.blocks]
    for at, leads in enumerate(leading(part, signed=signed)):
        blocks[at] = f"block(sticky: true, spacing: 0.9em, {blocks[at]})" if leads else blocks[at]
    if part.name in places.right:
        yield f"pad(left: 52%, {_stack(blocks)})"
        yield "v(0.6em)"
    elif part.name == "closing" and blocks:
        first, *others = blocks
        yield f"block(breakable: false, above: 1.4em, {_stack([first, 'v(2.2em)', *others])})"
    elif is_whole(part):
        yield f"block(breakable: false, above: 1.4em, {_stack(blocks)})"
    elif part.name == "heading" and places.day_right and blocks:
        yield f"align(right, {blocks[0]})"
        yield from blocks[1:]
    else:
        yield from blocks
        if part.name in {"sender", "recipient"}:
            yield "v(0.6em)"


def _block(block: Block, *, centred: bool = False) -> str:
    if isinstance(block, Heading):
        heading = f"heading(level: {block.level}, {_inline(block.words)})"
        return f"align(center, {heading})" if centred and block.level == 1 else heading
    if isinstance(block, Paragraph):
        return f"par({_inline(block.words)})"
    if isinstance(block, Items):
        items = "".join(f"{_stack([_block(one) for one in item], tight=True)}, " for item in block.items)
        listed = f"enum(start: {block.start}, {items})" if block.start else f"list({items})"
        return f"block(breakable: false, {listed})" if is_short(block) else listed
    if isinstance(block, Picture):
        image = f'image(bytes({string(block.svg)}), format: "svg", width: 100%, alt: {string(block.alt)})'
        return f"figure({image}, caption: {_inline(block.caption)}, supplement: none, numbering: none, gap: 0.9em)"
    return _table(block)


def _table(table: Table) -> str:
    widths = ", ".join(f"{share:.3f}fr" for share in shares(table))
    aligned = ", ".join("right" if at in table.right else "left" for at in range(len(table.head)))
    head = "".join(f"strong({_inline(cell)}), " for cell in table.head)
    rows = "".join(_row(row) for row in table.rows)
    rules = "(_, y) => (bottom: if y == 0 { 0.8pt } else { 0.4pt + luma(150) })"
    text = (
        f"table(columns: ({widths},), align: ({aligned},), inset: (x: 0.35em, y: 0.5em), stroke: {rules}, "
        f"table.header({head}), {rows})"
    )
    short = len(table.rows) <= SMALL and sum(map(_letters, table.rows)) < _SHORT
    return f"block(breakable: false, {text})" if short else text


def _row(cells: tuple[Inline, ...]) -> str:
    """A row, kept on one page unless it is as long as a good part of one."""
    breakable = str(_letters(cells) >= _SHORT).lower()
    return "".join(f"table.cell(breakable: {breakable}, {_inline(cell)}), " for cell in cells)


def _letters(cells: tuple[Inline, ...]) -> int:
    return sum(len(plain(cell)) for cell in cells)


def _stack(blocks: list[str], *, tight: bool = False) -> str:
    """Several blocks as one piece of content."""
    if tight and len(blocks) == 1 and blocks[0].startswith("par("):
        return blocks[0].removeprefix("par(").removesuffix(")")
    return f"[{''.join(f'#{block}' for block in blocks)}]"


def _inline(words: Inline) -> str:
    return " + ".join(map(_span, words)) or "[]"


def _span(span: Span) -> str:
    lines = span.text.split("\n")
    text = " + linebreak() + ".join(_line(line) for line in lines) if span.text else "[]"
    if span.emphasis:
        text = f"emph({text})"
    text = f"strong({text})" if span.strong else text
    return f"exhibit({string(span.cites)}, {text})" if span.cites else text


def _line(text: str) -> str:
    """Words on one line, in which no reference, no range of numbers or times is broken at a hyphen or dash."""
    pieces = enumerate(UNBROKEN.split(text))
    return " + ".join(f"box({string(piece)})" if at % 2 else string(piece) for at, piece in pieces)


def string(text: str) -> str:
    """A string literal; characters that could end it or mean something in it are told by their numbers."""
    return '"' + _RISKY.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text) + '"'
