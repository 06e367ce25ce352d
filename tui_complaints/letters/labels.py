"""Number the exhibits in the order in which a letter first cites them, and write the citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Citation
    from tui_complaints.letters.language import Language

_PLACE_PHRASES = {"page": ("page", "pages"), "time": ("time", "time"), "lines": ("line", "lines")}


class Enclosure(Struct, frozen=True):
    """An exhibit that a letter cites.

    Attributes:
        number: from 1, in the order first cited.
        id: the exhibit's name in the case.
        label: ``Exhibit 1``, as it is listed.
        title: what it is, and how many pages.
        pages: how many pages it has, where that is known.
        cited: the label as sentences cite it, which some languages shorten: ``doc. n.º 1``.
    """

    number: int
    id: str
    label: str
    title: str
    pages: int | None
    cited: str = ""


class Labels:
    """The exhibits cited so far in one letter."""

    def __init__(self, record: Record, language: Language) -> None:
        self._record = record
        self._language = language
        self._numbers: dict[str, int] = {}

    def cite(self, citations: Iterable[Citation]) -> str:
        """A citation to print: ``Exhibit 1, p. 2; Exhibit 3``; "" for none.

        Several places in one exhibit stand together behind its label.
        """
        places: dict[str, dict[str, list[str]]] = {}
        for citation in citations:
            self._numbers.setdefault(citation.exhibit, len(self._numbers) + 1)
            found = places.setdefault(citation.exhibit, {})
            if citation.kind:
                found.setdefault(citation.kind, []).append(citation.place)
        in_order = sorted(places.items(), key=lambda item: self._numbers[item[0]])
        texts = [
            self._language.say_raw("list").join([self.label(exhibit), *(self._places(*kind) for kind in found.items())])
            for exhibit, found in in_order
        ]
        return self._language.say_raw("semicolon").join(texts)

    def cite_exhibit(self, name: str) -> str:
        """A citation of a whole exhibit, by its name in the case."""
        self._numbers.setdefault(name, len(self._numbers) + 1)
        return self.label(name)

    def _places(self, kind: str, places: list[str]) -> str:
        """Places of one kind in one exhibit: ``pp. 2–3, 5``, ``at 3:20``, ``lines 120–124``."""
        runs = list(dict.fromkeys(places)) if kind == "time" else _runs(places)
        one, several = _PLACE_PHRASES[kind]
        key = one if len(runs) == 1 and "-" not in runs[0] else several
        listed = self._language.say_raw("list").join(runs)
        if not self._language.has("punctuation", "range"):
            listed = listed.replace("-", "–")
        return self._language.say("letter", key, place=listed)

    def label(self, exhibit: str) -> str:
        """``Exhibit 1``, for an exhibit that was cited, as sentences cite it."""
        return self._language.say("letter", "exhibit", n=str(self._numbers[exhibit]))

    def enclosures(self) -> list[Enclosure]:
        """What has been cited so far, in order."""
        return [self._enclosure(exhibit, number) for exhibit, number in self._numbers.items()]

    def _enclosure(self, name: str, number: int) -> Enclosure:
        exhibit = self._record.exhibit(name)
        title = self._language.text(exhibit.title) if exhibit else ""
        count = exhibit.pages if exhibit else None
        pages = self._language.counted(count, "enclosure-pages", "letter") if count else ""
        text = self._language.say("letter", "enclosure", title=fragment(title) or name, pages=pages)
        cited = self.label(name)
        listed = self._language.has("letter", "exhibit-listed")
        label = self._language.say("letter", "exhibit-listed", n=str(number)) if listed else cited
        return Enclosure(number, name, label, text, count, cited)


def _runs(places: list[str]) -> list[str]:
    """Pages or lines in order, those that follow each other as one run: ``1-3``, ``5``."""
    spans = sorted((int(first), int(last or first)) for first, _, last in (place.partition("-") for place in places))
    merged: list[tuple[int, int]] = []
    for first, last in spans:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return [f"{first}-{last}" if last > first else f"{first}" for first, last in merged]
