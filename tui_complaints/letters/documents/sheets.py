"""Sources of the sheets that stand between a letter and its exhibits: contents, covers, stamps, and texts in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.typeset import EXHIBIT, FONTS, string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FONTS = f"({', '.join(map(string, FONTS))})"
_MARGIN = "(x: 24mm, top: 20mm, bottom: 22mm)"


class Entry(Struct, frozen=True):
    """A line of the contents.

    Attributes:
        name: the exhibit's name in the case, "" for the letter.
        label: ``Exhibit 3``; "" for the letter.
        title: what it is.
        page: on which page it begins, from 1.
    """

    name: str
    label: str
    title: str
    page: int


class Stamp(Struct, frozen=True):
    """What is printed onto a page.

    Attributes:
        width, height: of the page, in points.
        number: ``17 / 60``.
        label: ``Exhibit 3, page 2 of 5``; "" for none.
    """

    width: float
    height: float
    number: str
    label: str = ""


def contents(entries: Sequence[Entry], heading: str, page: str) -> str:
    """The contents, to be set behind a letter: what begins on which page, each line a link."""
    rows = "".join(
        f"[#{_linked(entry, entry.label)}], [#{_linked(entry, entry.title)}], [#{_linked(entry, str(entry.page))}], "
        for entry in entries
    )
    return (
        f"#pagebreak(weak: true)\n#heading(level: 2, {string(heading)})\n"
        f"#table(columns: (auto, 1fr, auto), align: (left, left, right), inset: (x: 0.5em, y: 0.45em), "
        f"stroke: (_, y) => (bottom: if y == 0 {{ 0.8pt }} else {{ 0.4pt + luma(150) }}), "
        f"table.header([], [], strong({string(page)})), {rows})\n"
    )


def covers(entries: Iterable[tuple[Entry, str]], language: str) -> str:
    """A sheet for each exhibit: its label, what it is, and a remark where its pages do not follow."""
    sheets = (
        f"#page(align(horizon, stack(spacing: 1.2em, text(22pt, {string(entry.label)}), "
        f'text(13pt, {string(entry.title)}), text(11pt, style: "italic", {string(remark)}))))'
        for entry, remark in entries
    )
    return _head(language) + "\n".join(sheets)


def stamps(marks: Iterable[Stamp]) -> str:
    """A sheet for each page, to be laid over it: transparent but for what is printed."""
    sheets = []
    for mark in marks:
        label = (
            f"#place(top + right, box(fill: white, inset: 2.5pt, text(8pt, {string(mark.label)})))"
            if mark.label
            else ""
        )
        number = f"#place(bottom + center, box(fill: white, inset: 2.5pt, text(8pt, {string(mark.number)})))"
        sheets.append(
            f"#page(width: {mark.width:.2f}pt, height: {mark.height:.2f}pt, margin: 5mm, fill: none)[{label}{number}]"
        )
    return f"#set text(font: {_FONTS})\n" + "\n".join(sheets)


def text_pages(lines: Iterable[str], language: str, head: Iterable[str] = ()) -> str:
    """A text in pages, its lines numbered as letters cite them; above it, without numbers, what its ``head`` says."""
    above = "".join(f"#par(text({string(line)}))\n" for line in head)
    rows = "".join(
        f"text(fill: luma(90), {string(str(number))}), text({string(line)}), " for number, line in enumerate(lines, 1)
    )
    return (
        f"{_head(language)}#set text(9.5pt)\n#set par(spacing: 0.7em)\n{above}#v(1em, weak: true)\n"
        f"#grid(columns: (auto, 1fr), align: (right, left), column-gutter: 1em, row-gutter: 0.55em, {rows})"
    )


def picture_pages(files: Iterable[str], language: str) -> str:
    """A page for each picture, as large as it can be."""
    sheets = (f'#page(align(center + horizon, image({string(file)}, fit: "contain")))' for file in files)
    return _head(language, margin="12mm") + "\n".join(sheets)


def _head(language: str, margin: str = _MARGIN) -> str:
    paper = places_of(language).paper
    return f"#set page(paper: {string(paper)}, margin: {margin})\n#set text(font: {_FONTS}, hyphenate: false)\n"


def _linked(entry: Entry, words: str) -> str:
    return f"link({string(EXHIBIT + entry.name)}, {string(words)})" if words else '""'
