"""The timeline of a case, in the words of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.chronology import Chronology, Mark, Span, chronology
from tui_complaints.domain.entries import Contact, Cost, Credit, Price, Promise, Purchase
from tui_complaints.domain.text import primary
from tui_complaints.letters.phrasebook import languages
from tui_complaints.letters.phrases import speak
from tui_complaints.usecases.timeline_dates import ShortDates
from tui_complaints.wording import timeline as words
from tui_complaints.wording.walk.choices import choice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding, Gap
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text

_PROVED = "•"
_WIDER = 4
"""Characters by which a span of days may be longer than a day with its time."""


class RowText(Struct, frozen=True):
    """One entry of a timeline in words; what people wrote is as they wrote it.

    Attributes:
        when: when it was, in short.
        how: what it is: the channel of a contact, else the kind of entry.
        who: the party that it concerns, "" for none.
        what: what it was about.
        state: what became of it, or what it came to; "" for nothing to say.
        proof: how it is proved: ``[2, 5]`` by the exhibits of a letter, ``[•]`` by others; "" for not at all.
        gap: something is missing from it.
    """

    when: str
    how: str
    who: str
    what: str
    state: str
    proof: str
    gap: bool


class Timeline(Struct, frozen=True):
    """All that a timeline shows of a case.

    Attributes:
        chronology: what to draw.
        rows: the words of each entry by its name, made when they are asked for: few of 5,000 are ever looked at.
        lanes: what each lane is called.
        months: what the twelve months are called, in short.
        when_width: how many characters ``RowText.when`` may have; a rare span of years has more.
    """

    chronology: Chronology
    rows: Mapping[str, RowText]
    lanes: Mapping[str, str]
    months: tuple[str, ...]
    when_width: int


def timeline(
    record: Record,
    findings: Iterable[Finding],
    gaps: Iterable[Gap],
    language: str,
    numbers: Mapping[str, int] | None = None,
) -> Timeline:
    """Work out the timeline of a case.

    Args:
        record: the case on its day.
        findings: what follows from it.
        gaps: what is missing from it.
        language: of dates and sums (BCP 47); a language that letters cannot be written in is English.
        numbers: by which number a letter cites each exhibit, by the exhibit's name.
    """
    told = chronology(record, findings)
    several_years = told.first is not None and told.last is not None and told.first.year != told.last.year
    spoken = language if primary(language) in languages() else "en"
    dates = ShortDates(spoken, with_year=several_years)
    lanes = {record.name(party): party.name or record.name(party) for party in record.case.parties}
    rows = _Rows(record, told, dates, spoken, {gap.where.split(".", 1)[0] for gap in gaps}, numbers or {})
    width = max((len(dates.of(row.moment)) for row in told.rows if _spans_days(row.moment)), default=0)
    shown = max(dates.width, min(width, dates.width + _WIDER))
    return Timeline(told, rows, {**lanes, "": words.OWN_LANE}, dates.months, shown)


def _spans_days(moment: Moment) -> bool:
    return moment.first is not None and moment.last is not None and moment.first.date() != moment.last.date()


class _Rows(Mapping[str, RowText]):
    """The words of the entries; each is made once, when it is first looked at."""

    def __init__(
        self,
        record: Record,
        told: Chronology,
        dates: ShortDates,
        language: str,
        missing: set[str],
        numbers: Mapping[str, int],
    ) -> None:
        self._record = record
        self._told = {row.name: row for row in told.rows}
        self._dates = dates
        self._language = speak(record, language, markup=False)
        self._missing = missing
        self._numbers = numbers
        self._made: dict[str, RowText] = {}

    def __len__(self) -> int:
        return len(self._told)

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __getitem__(self, name: str) -> RowText:
        if name not in self._made:
            self._made[name] = self._make(self._told[name])
        return self._made[name]

    def _make(self, row: Mark | Span) -> RowText:
        record, entry = self._record, self._record.entries[row.name]
        party = record.party(row.lane)
        channel = row.channel if isinstance(row, Mark) else None
        return RowText(
            when=self._dates.of(row.moment) or words.NO_DATE,
            how=words.CHANNELS[channel] if channel else words.KINDS[row.kind],
            who=(party.name or row.lane) if party else "",
            what=self._what(self._first_given(row)) or words.KINDS[row.kind],
            state=_became(row, entry) if isinstance(row, Span) else self._came_to(entry),
            proof=self._proof(entry),
            gap=row.name in self._missing,
        )

    def _first_given(self, row: Mark | Span) -> Entry:
        """The entry itself, or the promise that it repeats without saying again what was promised."""
        entry = self._record.entries[row.name]
        while isinstance(entry, Promise) and isinstance(row, Span) and row.replaces and not (entry.what or entry.quote):
            row = self._told[row.replaces]
            entry = self._record.entries[row.name]
        return entry

    def _what(self, entry: Entry) -> str:
        keys = ("said", "quote", "told", "what", "note")
        texts: Iterator[Text | str | None] = (getattr(entry, key, None) for key in keys)
        found = next((text for text in texts if text), None)
        if isinstance(found, str):
            return found
        if found is not None:
            return found.in_language(self._language.tag, self._language.own)[0]
        if isinstance(entry, Price | Promise | Cost) and entry.kind:
            return choice("", entry.kind)
        return words.LETTER_SENT if self._record.tables[self._record.name(entry)] == "letters" else ""

    def _came_to(self, entry: Entry) -> str:
        """The sum of what has one; of a contact, what there is to say of it."""
        if isinstance(entry, Contact):
            return _of_contact(entry)
        if isinstance(entry, Cost | Credit | Price) and entry.amount:
            return self._language.sum(entry.amount)
        if isinstance(entry, Price) and entry.times:
            return self._language.factor(float(entry.times.amount))
        if isinstance(entry, Cost) and entry.settled:
            return self._language.sum(entry.settled)
        if isinstance(entry, Cost) and entry.length:
            return self._language.length(entry.length)
        return ""

    def _proof(self, entry: Entry) -> str:
        cited = dict.fromkeys(citation.exhibit for citation in self._record.citations(entry))
        known = sorted(self._numbers[name] for name in cited if name in self._numbers)
        marks = [*map(str, known), *([_PROVED] if len(known) < len(cited) else [])]
        return f"[{', '.join(marks)}]" if marks else ""


def _became(span: Span, entry: Entry) -> str:
    """What became of a span, with the days where they say more than a word; a service is done, not delivered."""
    kind = "service" if isinstance(entry, Purchase) and entry.kind == "service" else span.kind
    if span.kind == "purchase" and span.state == "open" and span.due is None:
        return ""  # nobody said that it was to be delivered at all
    if span.late is None or span.late.low is None:
        return words.state(kind, span.state)
    doubt = {"at_least": not span.late.exact, "about": span.late.about}
    if span.state == "late":
        return words.days_late(span.late.low, **doubt)
    if span.state == "overdue":
        return words.days_overdue(span.late.low, **doubt)
    return words.state(kind, span.state)


def _of_contact(contact: Contact) -> str:
    """The first two things to say of a contact: a row has no room for more."""
    said = []
    if contact.reached is False:
        said.append(words.NOT_REACHED)
    if contact.times is not None and contact.times.number > 1:
        said.append(words.times(contact.times.number, at_least=contact.times.qualifier == ">="))
    if contact.reference == "none" and contact.reached is not False:
        said.append(words.NO_NUMBER)
    said += [choice("", word) for word in (*contact.conduct, *contact.merit)]
    return words.SEVERAL.format(first=said[0], second=said[1]) if len(said) > 1 else "".join(said)
