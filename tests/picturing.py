"""Pictures for tests: of the bundled examples, of cases in which very much happened; and what is drawn in them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from cases import case_of
from documented import DAY, EXAMPLES, HOSTILE
from hostile_case import hostile_raw
from lettering import SIDES, contact

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.letters.documents.tree import Document, Part, Picture
from tui_complaints.letters.phrases import speak
from tui_complaints.letters.picture import pictured
from tui_complaints.letters.picture.ink import width_of
from tui_complaints.storage.converting import to_case
from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.documents.tree import Block

NAMES = sorted(folder.parent.name for folder in EXAMPLES.glob("*/case.toml"))
LANGUAGES = ("en", "en-US", "ru", "lt", "es")
SVG = "{http://www.w3.org/2000/svg}"


def record_of(name: str) -> Record:
    return Record(read_case(EXAMPLES / name / "case.toml").case, DAY)


def blocks_of(record: Record, language: str) -> tuple[Block, ...]:
    return pictured(record, find(record).findings, speak(record, language, markup=False))


def picture_of(record: Record, language: str) -> Picture:
    found = blocks_of(record, language)[0]
    assert isinstance(found, Picture)
    return found


def alone(blocks: tuple[Block, ...], language: str) -> Document:
    """A letter of nothing but that."""
    return Document("A title", "", language, DAY, (Part("annex-a", blocks),))


def many(count: int, days: int, promises: int = 0, parties: int = 1) -> Record:
    """A case of so many contacts spread over so many days, that of the latter half of them only the day is known."""
    first = date(2022, 1, 10)
    text = SIDES + "".join(f'[[parties]]\nid = "p{at}"\nname = "Party number {at}"\n' for at in range(parties))
    for at in range(count):
        keys = {
            "with": f'"p{at % parties}"',
            "channel": f'"{("phone", "email", "visit")[at % 3]}"',
            "direction": f'"{("out", "in", "out", "out")[at % 4]}"',
        }
        text += contact(f"c{at}", str(first + timedelta(days=at * days // count)), **keys)
    for at in range(promises):
        made = at * 7 % count
        due = first + timedelta(days=made * days // count + (at * 37) % 200)
        done = ('"never"', str(due + timedelta(days=at * 11 % 90)))[at % 2]
        text += f'[[promises]]\nid = "q{at}"\nby = "p{at % parties}"\ncontact = "c{made}"\ndue = {due}\ndone = {done}\n'
        text += f'what = "a thing of which much is to be said, as it is the one with the number {at}"\n'
    return Record(case_of(text), first + timedelta(days=days + 30))


CROWDS = {
    "a week": (40, 7, 3, 1),
    "two months": (5_000, 60, 4, 2),
    "four years": (5_000, 1_460, 30, 3),
    "a hundred years": (60, 36_500, 5, 2),
    "forty parties": (300, 300, 100, 40),
    "one contact": (1, 1, 0, 1),
}


@cache
def crowd(name: str) -> Record:
    return many(*CROWDS[name])


def tree(svg: str) -> ET.Element:
    """A picture as XML; ours, that is."""
    return ET.fromstring(svg)  # noqa: S314


def drawn() -> Iterator[Any]:
    yield from (pytest.param(record_of(name), one, id=f"{name}-{one}") for name in NAMES for one in LANGUAGES)
    yield from (pytest.param(crowd(name), "ru", id=name) for name in CROWDS)
    yield pytest.param(Record(to_case(hostile_raw(lambda name: f"{HOSTILE} x{name}x")), DAY), "en", id="hostile")


def boxes(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom of each text, and it."""
    found = []
    for text in tree(svg).iter(f"{SVG}text"):
        said, size = "".join(text.itertext()), float(text.get("font-size", "7.5"))
        x, y, width = float(text.get("x", "")), float(text.get("y", "")), width_of(said, size)
        left = x - width * {"end": 1, "middle": 0.5}.get(text.get("text-anchor", ""), 0)
        found.append((left, y - 0.72 * size, left + width, y + 0.22 * size, said))
    return found


def points(path: str) -> Iterator[tuple[float, float]]:
    """The points through which an outline goes."""
    x = y = 0.0
    for command, given in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", given)]
        if command in "hv":
            x, y = (x + numbers[0], y) if command == "h" else (x, y + numbers[0])
        elif command in "HV":
            x, y = (numbers[0], y) if command == "H" else (x, numbers[0])
        elif command in "ML":
            x, y = numbers
        elif command in "mla":
            for at in range(0, len(numbers), 7 if command == "a" else 2):
                x, y = (
                    x + numbers[at + len(numbers[at : at + (7 if command == "a" else 2)]) - 2],
                    y + numbers[at + (7 if command == "a" else 2) - 1],
                )
                yield x, y
        yield x, y
