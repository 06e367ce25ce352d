"""Transcripts of the walk: answers by the key of their question, made into the lines that a person would type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.entries import Case
from tui_complaints.domain.text import Text
from tui_complaints.usecases.evidence import Copy
from tui_complaints.usecases.walk.walker import Known, Walk

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

EMPTY = Case(format=1, title=Text.parse("A case without a title"))


class Line(Struct, frozen=True):
    """A line of a transcript."""

    key: str
    answer: str


def transcript(file: Path) -> list[Line]:
    """The answers of a file: ``key: answer`` a line, in the order in which they are asked for; ``#`` is a comment."""
    lines = []
    for text in file.read_text(encoding="utf-8").splitlines():
        if text.strip() and not text.startswith("#"):
            key, _, answer = text.partition(":")
            lines.append(Line(key.strip(), answer.strip()))
    return lines


def walk_of(today: date, case: Case = EMPTY, known: Known | None = None) -> Walk:
    """A walk that keeps no files."""
    return Walk(case, None, today, "en", keep=lambda path: Copy(path, f"exhibits/{path.name}", "0" * 64), known=known)


def typed(lines: list[Line], today: date) -> list[str]:
    """What is typed when every other question is left out with Enter."""
    return entered(lines, today)[1]


def entered(lines: list[Line], today: date) -> tuple[Walk, list[str]]:
    """The walk through these answers, and what is typed for it; every other question is left out with Enter.

    An answer whose question is not asked is a mistake of the transcript.
    """
    walk, found, at = walk_of(today), list[str](), 0
    while not walk.finished:
        asked = walk.question
        line = lines[at] if at < len(lines) and lines[at].key == asked.key else None
        found.append(line.answer if line else "")
        if line is None:
            walk.skip()
            continue
        at += 1
        walk.answer(line.answer)
        if asked.kind == "story":
            found.append(".")
    assert at == len(lines), f"not asked in this order: {lines[at].key}: {lines[at].answer}"
    return walk, found
