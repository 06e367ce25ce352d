"""Letters for tests: a small case, the letter that it makes, and the text that a reader of it sees."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cases import case_of
from markdown_it import MarkdownIt

from tui_complaints.domain.findings import find
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.letters.choice import choose_kind, choose_language, choose_recipient
from tui_complaints.letters.letter import Letter, write

if TYPE_CHECKING:
    from markdown_it.token import Token

    from tui_complaints.domain.entries import Case

_COMPILED = TemporaryDirectory()
"""Our templates are compiled once for all tests of a run."""

TODAY = date(2026, 5, 1)

SIDES = """
[complainant]
name = "Vera Sample"
address = "2 Test Street\\nSampletown"

[[parties]]
id = "shop"
name = "Northgate"
legal_name = "Northgate Goods Ltd"
role = "trader"
address = "1 Trade Road, Sampletown"
"""
"""Who writes to whom."""

WANTED = """
[[remedies]]
id = "money"
kind = "refund"
amount = "80.00 EUR"
due = 2026-05-20
"""
"""What is wanted."""

RECEIPT = """
[[exhibits]]
id = "receipt"
title = "Receipt"
"""


def contact(name: str, when: str = '"2026-04-01"', **keys: str) -> str:
    """A contact: by default a call to the shop that was cut short, which is a failing of the shop's."""
    given = {"with": '"shop"', "channel": '"phone"', "direction": '"out"', "conduct": '["hung-up"]'} | keys
    lines = [f'id = "{name}"', *([f"when = {when}"] if when else [])]
    return "\n".join(["[[contacts]]", *lines, *(f"{key} = {value}" for key, value in given.items() if value), ""])


def letter_of(
    text: str,
    today: date = TODAY,
    *,
    kind: str | None = None,
    language: str | None = None,
    to: str | None = None,
    user_folder: Path | None = None,
) -> Letter:
    """The letter of the case that a file with this text holds, chosen as the command chooses it."""
    return letter_of_case(case_of(text), today, kind=kind, language=language, to=to, user_folder=user_folder)


def letter_of_case(
    case: Case,
    today: date = TODAY,
    *,
    kind: str | None = None,
    language: str | None = None,
    to: str | None = None,
    user_folder: Path | None = None,
) -> Letter:
    """The letter of a case."""
    record = Record(case, today)
    return write(
        record,
        find(record).findings,
        ledger(record),
        kind=choose_kind(record, kind),
        language=choose_language(record, language, user_folder),
        to=choose_recipient(record, to),
        user_folder=user_folder,
        cache=Path(_COMPILED.name),
    )


def tokens(markdown: str) -> list[Token]:
    """The Markdown as a program reads it."""
    return MarkdownIt("commonmark").enable("table").parse(markdown)


def seen(markdown: str) -> str:
    """What a reader of the rendered letter sees, without its layout; every run of space is one space."""
    runs = [_text(token) for token in tokens(markdown) if token.type in {"inline", "fence", "code_block", "html_block"}]
    return " ".join(" ".join(runs).split())


def items(markdown: str) -> list[str]:
    """What a reader sees of each item of a list."""
    return [seen(line) for line in markdown.splitlines() if re.match(r"- |\d+\. ", line)]


def headings(markdown: str) -> list[str]:
    """The headings of the letter, in order."""
    found = tokens(markdown)
    return [_text(found[index + 1]) for index, token in enumerate(found) if token.type == "heading_open"]


def section(markdown: str, heading: str) -> str:
    """What stands under the heading that begins so; "" when there is none."""
    found, inside = [], False
    for line in markdown.splitlines():
        if line.startswith("## "):
            inside = line.removeprefix("## ").startswith(heading)
        elif inside:
            found.append(line)
    return "\n".join(found).strip()


def rows(markdown: str) -> list[list[str]]:
    """The cells of every row of every table, headings left out."""
    found: list[list[str]] = []
    body = False
    for token in tokens(markdown):
        if token.type in {"tbody_open", "tbody_close"}:
            body = token.type == "tbody_open"
        elif body and token.type == "tr_open":
            found.append([])
        elif body and token.type == "inline":
            found[-1].append(_text(token))
    return found


def _text(token: Token) -> str:
    if not token.children:
        return token.content
    return "".join(" " if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children)
