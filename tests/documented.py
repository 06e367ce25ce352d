"""Letters as documents for tests: those of the bundled examples, and one in which every field is hostile."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from hostile_case import hostile_raw
from lettering import TODAY, letter_of_case

import tui_complaints
from tui_complaints.letters.documents.parse import document_of
from tui_complaints.letters.documents.tree import Items, Picture, Table, plain
from tui_complaints.storage.converting import to_case
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.letters.documents.tree import Block, Document
    from tui_complaints.letters.letter import Letter

EXAMPLES = Path(tui_complaints.__file__).parent / "examples"
DAY = date(2026, 10, 20)
LETTERS = (
    ("heat-pump-quote", "en"),
    ("broken-desk", "en-US"),
    ("parcel-held-26-days", "ru"),
    ("broken-desk", "lt"),
    ("gimnasio-baja", "es"),
)
"""An example and a language: one of each form of letter."""

HOSTILE = (
    '"#read("/etc/passwd")#import "@preview/x:1.0.0"; \\u{41} $x$ @cite <label> // /* ]]> </style>'
    "<script>alert(1)</script>"
    "<img src=x onerror=alert(1)> &lt; {{ 7*7 }} {% raw %} _a_ *b* `c` [d](http://e.example) \x1b[31m \u202e =1+1"
)
"""What would act in Typst, HTML, Markdown, a template or on a terminal."""


_VOID = frozenset({"meta", "br"})


class Page(HTMLParser):
    """Reads a page strictly: what is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.met: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag not in {"em", "strong"}:
            self.said.append(" ")

    def handle_data(self, data: str) -> None:
        if "main" in self.open:
            self.said.append(data)


def example(name: str, language: str, kind: str | None = None) -> tuple[Letter, Document]:
    """The letter of a bundled example, and it as a document."""
    stored = read_case(EXAMPLES / name / "case.toml")
    letter = write_letter(stored, DAY, kind=kind, language=language).letter
    sender = stored.case.advocate or stored.case.complainant
    return letter, document_of(letter, DAY, sender.name or "" if sender else "")


def hostile() -> tuple[Letter, Document]:
    """A letter in which every field that takes free text holds ``HOSTILE``."""
    letter = letter_of_case(to_case(hostile_raw(lambda name: f"{HOSTILE} x{name}x")))
    return letter, document_of(letter, TODAY, HOSTILE)


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of each paragraph, heading, item and cell, in order."""
    for block in blocks:
        if isinstance(block, Items):
            for item in block.items:
                yield from texts(item)
        elif isinstance(block, Table):
            yield from (plain(cell) for row in (block.head, *block.rows) for cell in row)
        elif isinstance(block, Picture):
            yield plain(block.caption)
        else:
            yield plain(block.words)


def words(text: str) -> list[str]:
    """The words of a text, whatever spaces and line ends stand between them."""
    return text.replace("\u00a0", " ").split()
