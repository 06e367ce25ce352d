"""Find words across all cases, and tell where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.storage.index.folding import has_group, wanted_words, words_of
from tui_complaints.storage.store import Store
from tui_complaints.usecases.browse import Browser, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tui_complaints.storage.index.entry import Passage
    from tui_complaints.usecases.browse import Progress

_MOST_PLACES = 3
"""How many places of a case are told; they show which case it is, the case itself shows the rest."""
_BEFORE, _LONGEST = 30, 90
"""Characters of a passage that are shown before what was found, and in all."""
_CUT = "…"


class Place(NamedTuple):
    """Where something was found.

    Attributes:
        where: the field, as ``contacts.c1.told``; file and line in a case that cannot be read.
        text: what stands there, or the part around what was found, on one line.
    """

    where: str
    text: str


class Hit(NamedTuple):
    """A case in which all the words stand.

    Attributes:
        id: the case's id.
        title: its title, "" when it cannot be read.
        archived: whether it lies in the archive.
        problem: why it cannot be read, "" when it can.
        places: where the words were found first; together they have all of them, unless that takes more than three.
    """

    id: str
    title: str
    archived: bool
    problem: str
    places: tuple[Place, ...]


class Found(NamedTuple):
    """What a search found.

    Attributes:
        hits: by id; the cases of the archive as well.
        vanished: how many cases are missing that were there the last time; so many that it may be a mistake.
    """

    hits: list[Hit]
    vanished: int


def search(root: Path, today: date, typed: str, say: Callable[[Progress], None]) -> Found:
    """The cases in which every word stands, or begins a word; words that are nothing but signs find nothing.

    What changed on the disk is read first, so that nothing is found that is not there, and nothing missed that is.

    Args:
        root: the store's folder.
        today: the day.
        typed: the words, as they were typed.
        say: told how far the reading is.

    Raises:
        StorageError: the store cannot be read.
    """
    groups = wanted_words(typed)
    browser = Browser(Store(root), today)
    vanished = 0
    for progress in browser.refresh(with_sums=False):
        say(progress)
        vanished = progress.vanished
    hits: list[Hit] = []
    if groups:
        for row in browser.select(Wanted(words=typed, archived=None)).rows():
            places = places_of(browser.passages(row), groups)
            hits.append(Hit(row.id, row.title, row.archived, row.problem, tuple(places)))
    browser.close()
    return Found(hits, vanished)


def places_of(passages: Iterable[Passage], groups: Sequence[tuple[str, ...]]) -> Iterator[Place]:
    """The first places at which groups of words stand, each place for one that no place before it has."""
    left = set(groups)
    told = 0
    for passage in passages:
        words = words_of(passage.text)
        here = {group for group in left if has_group(words, group)}
        if here:
            yield Place(passage.where, excerpt(passage.text, here))
            left -= here
            told += 1
            if not left or told == _MOST_PLACES:
                return


def excerpt(text: str, groups: set[tuple[str, ...]]) -> str:
    """The part of a text around the first of these groups of words, on one line; the whole where it is short."""
    parts = text.split()
    line = " ".join(parts)
    if len(line) <= _LONGEST:
        return line
    found = next((at for at, part in enumerate(parts) if _begins(words_of(part), groups)), 0)
    start = len(" ".join(parts[:found])) + (found > 0)
    first = max(0, start - _BEFORE)
    if first:  # whole words only, where there are any
        first = line.find(" ", first, start) + 1 or start
    last = line.rfind(" ", start + 1, first + _LONGEST) if len(line) > first + _LONGEST else len(line)
    last = last if last > start else first + _LONGEST
    before, after = _CUT if first else "", _CUT if last < len(line) else ""
    return f"{before}{line[first:last]}{after}"


def _begins(words: list[str], groups: set[tuple[str, ...]]) -> bool:
    """Whether one of the groups has its first word here."""
    return any(word.startswith(group[0]) for word in words for group in groups)
