"""A letter as one HTML file that prints well: nothing in it is loaded from anywhere, nothing in it runs."""

from __future__ import annotations

from html import escape
from itertools import chain
from typing import TYPE_CHECKING

from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.tree import Heading, Items, Paragraph, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.documents.places import Places
    from tui_complaints.letters.documents.tree import Block, Document, Inline, Part, Span, Table

_STYLE = """\
@page { size: %(paper)s; margin: 25mm; }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem; color: #111; background: #fff; hyphens: manual;
  font: 12pt/1.45 "Libertinus Serif", "Charter", "Georgia", "Times New Roman", serif; }
h1 { font-size: 1.15em; margin: 1.6em 0 1em; }
h2 { font-size: 1em; margin: 1.6em 0 .5em; break-after: avoid; }
h3 { font-size: 1em; font-style: italic; font-weight: normal; margin: 1.2em 0 .4em; break-after: avoid; }
p { margin: 0 0 .7em; orphans: 2; widows: 2; }
ol, ul { margin: 0 0 .7em; padding-left: 1.7em; }
li { margin-bottom: .35em; }
li p { margin: 0; }
.sender, .recipient { margin-bottom: 1.4em; }
.annex + .annex { margin-top: 2em; }
.right { margin-left: 50%%; }
.day { text-align: right; }
.centred { text-align: center; }
.closing { break-inside: avoid; }
.closing p:first-child { margin: 1.4em 0 3em; }
section:not(.annex) + .annex { break-before: page; }
table { border-collapse: collapse; width: 100%%; font-size: .88em; }
th, td { text-align: left; vertical-align: top; padding: .35em .8em .35em 0; border-bottom: .5pt solid #999; }
th { border-bottom: 1pt solid #111; }
tr { break-inside: avoid; }
.sum { text-align: right; padding-right: 0; white-space: nowrap; }
figure { margin: 1em 0; overflow-x: auto; break-inside: avoid; }
figure svg { display: block; width: 100%%; min-width: 32rem; height: auto; }
figcaption { margin: .6em 0; }
@media print { figure svg { min-width: 0; } body { max-width: none; padding: 0; font-size: 11pt; } }
"""
_PAPER = {"a4": "A4", "us-letter": "Letter"}


def html(document: Document) -> str:
    """Lay a letter out as HTML.

    What people wrote is text in it and nothing else; its policy forbids a browser whatever it does not hold itself.
    """
    places = places_of(document.language)
    style = _STYLE % {"paper": _PAPER[places.paper]}
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(document.title)}</title>",
        *([f'<meta name="author" content="{escape(document.author)}">'] if document.author else ()),
        f'<meta name="date" content="{document.day.isoformat()}">',
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<main>",
    )
    body = chain.from_iterable(_part(part, places) for part in document.parts)
    return "\n".join((*head, *body, "</main>", "</body>", "</html>", ""))


def _part(part: Part, places: Places) -> Iterator[str]:
    classes = [part.name] + (["right"] if part.name in places.right else []) + (["annex"] if part.is_annex else [])
    yield f'<section class="{escape(" ".join(classes))}">'
    for at, block in enumerate(part.blocks):
        yield from _block(block, _class_of(part, at, block, places))
    yield "</section>"


def _class_of(part: Part, at: int, block: Block, places: Places) -> str:
    if part.name != "heading":
        return ""
    if isinstance(block, Heading):
        return "centred" if places.title_centred else ""
    return "day" if places.day_right and at == 0 else ""


def _block(block: Block, kind: str = "") -> Iterator[str]:
    css = f' class="{kind}"' if kind else ""
    if isinstance(block, Heading):
        yield f"<h{block.level}{css}>{_inline(block.words)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        yield f"<p{css}>{_inline(block.words)}</p>"
    elif isinstance(block, Items):
        tag, start = ("ol", f' start="{block.start}"') if block.start else ("ul", "")
        yield f"<{tag}{start}>"
        for item in block.items:
            yield "<li>" + "".join(chain.from_iterable(map(_block, item))) + "</li>"
        yield f"</{tag}>"
    elif isinstance(block, Picture):
        yield f"<figure>{block.svg}<figcaption>{_inline(block.caption)}</figcaption></figure>"
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    def row(cells: tuple[Inline, ...], tag: str, scope: str = "") -> str:
        sums = [' class="sum"' if at in table.right else "" for at in range(len(cells))]
        found = (f"<{tag}{scope}{css}>{_inline(cell)}</{tag}>" for css, cell in zip(sums, cells, strict=True))
        return f"<tr>{''.join(found)}</tr>"

    yield "<table>"
    yield f"<thead>{row(table.head, 'th', ' scope=col')}</thead>"
    yield "<tbody>"
    yield from (row(cells, "td") for cells in table.rows)
    yield "</tbody>"
    yield "</table>"


def _inline(words: Inline) -> str:
    return "".join(map(_span, words))


def _span(span: Span) -> str:
    text = escape(span.text).replace("\n", "<br>\n")
    if span.emphasis:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if span.strong else text
