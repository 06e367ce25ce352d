"""Sources of the sheets that stand between a letter and its exhibits: contents, covers, stamps, and texts in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.typeset import FONTS, string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FONTS = f"({', '.join(map(string, FONTS))})"
_MARGIN = "(x: 24mm, top: 20mm, bottom: 22mm)"


LISTED = "listed:"
"""What the address of a line of the contents begins with whose exhibit is in another part: links lead to the line."""


class Entry(Struct, frozen=True):
    """A line of the contents.

    Attributes:
        label: ``Exhibit 3``; "" for the letter.
        title: what it is.
        page: on which page it begins, from 1.
        part: in which part it is, from 1.
        address: where the line leads, as ``exhibit:x3``; "" for nowhere.
    """

    label: str
    title: str
    page: int
    part: int = 1
    address: str = ""


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


def contents(
    entries: Sequence[Entry], heading: str, page: str, language: str, *, part: str = "", note: str = ""
) -> str:
    """The contents, which stand behind the letter: what begins on which page, each line a link.

    Args:
        entries: its lines.
        heading: what it is called.
        page: what stands above the numbers of pages.
        language: of the letter.
        part: what stands above those of parts; "" where there is but one.
        note: what stands above all of it.
    """
    above = f"#par({string(note)})\n" if note else ""
    return f"{_head(language)}{_heading(heading)}{above}{_listing(entries, page, part)}"


def opening(
    title: str,
    about: Iterable[tuple[str, str]],
    note: str,
    entries: Sequence[Entry],
    heading: str,
    page: str,
    language: str,
) -> str:
    """The first sheet of a later part, for whoever opens it alone.

    Args:
        title: which part it is.
        about: what the letter is that it belongs to: what is told, and it.
        note: where the letter is.
        entries: what is in the part.
        heading: what the contents are called.
        page: what stands above the numbers of pages.
        language: of the letter.
    """
    told = "".join(f"text(fill: luma(90), {string(name)}), {string(said)}, " for name, said in about)
    return (
        f"{_head(language)}#text(22pt, {string(title)})\n#v(1.2em)\n#set text(10.5pt)\n"
        f"#grid(columns: (auto, 1fr), column-gutter: 1.2em, row-gutter: 0.8em, {told})\n#v(1.2em)\n"
        f"#par({string(note)})\n#v(1.6em)\n{_heading(heading)}{_listing(entries, page)}"
    )


def _heading(words: str) -> str:
    return f'#set text(10.5pt)\n#par(text(weight: "bold", {string(words)}))\n'


def _listing(entries: Sequence[Entry], page: str, part: str = "") -> str:
    """What is where, as a table."""
    rows = "".join(
        f"[#{_linked(entry, text)}], "
        for entry in entries
        for text in (entry.label, entry.title, *([str(entry.part)] if part else []), str(entry.page))
    )
    numbers = [name for name in (part, page) if name]
    heads = "".join(f"strong({string(name)}), " for name in numbers)
    columns, aligned = ", ".join(["auto"] * len(numbers)), ", ".join(["right"] * len(numbers))
    return (
        f"#set text(9.5pt)\n#set par(leading: 0.5em)\n"
        f"#table(columns: (auto, 1fr, {columns}), align: (left, left, {aligned}), inset: (x: 0.5em, y: 0.45em), "
        f"stroke: (_, y) => (bottom: if y == 0 {{ 0.8pt }} else {{ 0.4pt + luma(150) }}), "
        f"table.header([], [], {heads}), {rows})\n"
    )


def covers(entries: Iterable[tuple[str, str, str]], language: str) -> str:
    """A sheet for each exhibit: its label, what it is, and a remark where its pages do not follow."""
    sheets = (
        f"#page(align(horizon, stack(spacing: 1.2em, text(22pt, {string(label)}), "
        f'text(13pt, {string(title)}), text(11pt, style: "italic", {string(remark)}))))'
        for label, title, remark in entries
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


def _head(language: str) -> str:
    paper = places_of(language).paper
    return f"#set page(paper: {string(paper)}, margin: {_MARGIN})\n#set text(font: {_FONTS}, hyphenate: false)\n"


def _linked(entry: Entry, words: str) -> str:
    return f"link({string(entry.address)}, {string(words)})" if words and entry.address else string(words)
