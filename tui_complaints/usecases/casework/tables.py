"""The entries of a case by table, each in a line of a list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from msgspec import Struct

from tui_complaints.domain.entries import (
    Contact,
    Cost,
    Credit,
    Exhibit,
    Letter,
    Offer,
    Party,
    Person,
    Price,
    Promise,
    Purchase,
    Remedy,
    Request,
    Statement,
)
from tui_complaints.domain.values import Value
from tui_complaints.letters.phrasebook import languages
from tui_complaints.letters.phrases import speak
from tui_complaints.usecases.forms.described import HEADS, form_fields
from tui_complaints.usecases.forms.texts import text_of
from tui_complaints.usecases.timeline_dates import ShortDates
from tui_complaints.usecases.walk.labels import as_entered
from tui_complaints.wording import case as words, forms as form_words, timeline as timeline_words
from tui_complaints.wording.walk.choices import choice

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case, Entry
    from tui_complaints.domain.finding import FileState
    from tui_complaints.domain.money import Money
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text
    from tui_complaints.domain.when import When
    from tui_complaints.letters.language import Language

STORY = "story"
ORDER = (
    "case", STORY, "complainant", "advocate", "parties", "people", "purchases", "prices", "contacts", "promises",
    "requests", "statements", "offers", "costs", "credits", "exhibits", "remedies", "letters", "rates", "penalties",
    "rules",
)  # fmt: skip
"""What can be looked at: the case's own fields, the customer's story, who complains, then the tables."""

_LONGEST_WHEN = 19
"""Characters that the dates of a list may take: a day with its year and time, or two days of a year."""


class Line(Struct, frozen=True):
    """One entry in a line; what people wrote is as they wrote it.

    Attributes:
        name: the entry's name; the key, of a field of the case itself.
        when: its date in short, "" for none.
        who: the party or person that it concerns.
        what: what it is about.
        state: what became of it, or what it comes to.
        tone: ``bad``, ``warn``, ``good``, ``muted`` or "": what ``state`` says, as a colour.
    """

    name: str
    when: str = ""
    who: str = ""
    what: str = ""
    state: str = ""
    tone: str = ""


class Teller:
    """Says the entries of one case in a language.

    Args:
        record: the case.
        language: BCP 47, of dates and sums; one that letters cannot be written in is English.
        files: how each exhibit's file stands; None while that is not known yet.
        with_year: whether dates say their year (``spans_years``).

    Attributes:
        when_width: how many characters its dates take (``measured``).
    """

    when_width = 14

    def __init__(
        self, record: Record, language: str, files: dict[str, FileState] | None = None, *, with_year: bool = True
    ) -> None:
        self._record = record
        self._files = files
        self._with_year = with_year
        self._tag = language if language.split("-", maxsplit=1)[0] in languages() else "en"

    def on(self, record: Record) -> Teller:
        """The same for another state of the case."""
        other = Teller(record, self._tag, self._files, with_year=self._with_year)
        other.when_width = self.when_width
        return other

    def measured(self) -> Teller:
        """The same, once it has looked how long the dates of all entries are; few characters more than usual."""
        longest = max((len(self._when(entry)) for entry in self._record.entries.values()), default=0)
        self.when_width = max(Teller.when_width, min(longest, _LONGEST_WHEN))
        return self

    @cached_property
    def language(self) -> Language:
        """The language of sums."""
        return speak(self._record, self._tag, markup=False)

    @cached_property
    def _dates(self) -> ShortDates:
        return ShortDates(self._tag, with_year=self._with_year)

    def line(self, name: str, entry: Entry) -> Line:
        """An entry in a line."""
        when = self._when(entry)
        if isinstance(entry, Party | Person):
            return Line(name, what=_joined(entry.name or name, *_reached(entry)), state=_word(entry, "role"))
        if isinstance(entry, Contact):
            told = self._text(entry.said) or self._text(entry.quote) or self._text(entry.told) or entry.note or ""
            channel = timeline_words.CHANNELS.get(entry.channel or "", "") or _word(entry, "channel")
            state, tone = (words.NOT_REACHED, "warn") if entry.reached is False else (channel, "muted")
            return Line(name, when, self._named(entry.with_), told or channel, state, tone)
        if isinstance(entry, Exhibit):
            return self._exhibit(name, when, entry)
        state, tone = self._state(entry)
        return Line(name, when, self._concerns(entry), self._what(entry), state, tone)

    def money(self, money: Money | None) -> str:
        """A sum as the language writes it, "" for none."""
        return self.language.sum(money) if money is not None else ""

    def _text(self, text: Text | str | None) -> str:
        if not text:
            return ""
        return text if isinstance(text, str) else text.in_language(self._tag, self._record.case.language or "en")[0]

    def _when(self, entry: Entry) -> str:
        record = self._record
        if isinstance(entry, Promise) and (entry.due or entry.window):
            return self._dates.of(record.due(entry))
        return self._dates.of(record.moment(entry))

    def _named(self, reference: str | None) -> str:
        return getattr(self._record.find(reference), "name", None) or reference or ""

    def _concerns(self, entry: Entry) -> str:
        return self._named(self._record.party_of(entry))

    def _what(self, entry: Entry) -> str:
        found = (
            self._text(getattr(entry, key, None)) for key in ("what", "quote", "note", "basis", "pack", "provider")
        )
        return next((one for one in found if one), "") or _word(entry, "kind") or entry.id or ""

    def _state(self, entry: Entry) -> tuple[str, str]:
        if isinstance(entry, Promise):
            return self._done(entry)
        if isinstance(entry, Purchase):
            return self.money(entry.price), ""
        if isinstance(entry, Request):
            return _result(entry, good={"granted"}, bad={"ignored", "refused", "deflected"})
        if isinstance(entry, Remedy):
            return self.money(entry.amount.money) if entry.amount else _word(entry, "result"), ""
        if isinstance(entry, Price | Cost | Credit | Offer):
            return self._sum(entry), ""
        if isinstance(entry, Statement):
            return _word(entry, "stance"), ""
        if isinstance(entry, Letter):
            return (words.SENT, "good") if entry.sent else (words.NOT_SENT, "")
        return "", ""

    def _done(self, promise: Promise) -> tuple[str, str]:
        if promise.done is None:
            return words.OUTCOME_NOT_NOTED, "warn"
        if promise.done.is_never:
            return words.NEVER_DONE, "bad"
        return words.DONE.format(when=self._on(promise.done)), "good"

    def _on(self, when: When) -> str:
        return self._dates.of(self._record.calendar.of(when))

    def _sum(self, entry: Price | Cost | Credit | Offer) -> str:
        if entry.amount is not None:
            return self.money(entry.amount)
        other = (getattr(entry, key, None) for key in ("settled", "length", "distance", "times"))
        return as_entered(next((one for one in other if one), None))

    def _exhibit(self, name: str, when: str, exhibit: Exhibit) -> Line:
        state = self._files.get(name, "") if self._files is not None else ""
        # Its title tells it from others: what is cut where there is no room is what kind of thing it is.
        what = _joined(self._text(exhibit.title) or exhibit.file or exhibit.obtain or "", _word(exhibit, "kind"))
        return Line(name, when, what=what, state=words.FILE_STATES.get(state, ""), tone=words.FILE_TONES.get(state, ""))


def spans_years(record: Record) -> bool:
    """Whether what happened in a case happened in more than one year: then a date says its own."""
    found = (record.moment(contact).first for contact in record.case.contacts)
    return len({first.year for first in found if first is not None}) > 1


class Lines(Sequence[Line]):
    """The entries of one table, each put into a line when it is asked for: few of 5,000 are ever looked at.

    Args:
        teller: says them.
        entries: with their names.
    """

    def __init__(self, teller: Teller, entries: Sequence[tuple[str, Entry]]) -> None:
        self._teller = teller
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int, /) -> Line: ...

    @overload
    def __getitem__(self, index: slice, /) -> Sequence[Line]: ...

    def __getitem__(self, index: int | slice, /) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return Lines(self._teller, self._entries[index])
        return self._teller.line(*self._entries[index])

    def names(self) -> Sequence[str]:
        """What the entries are called, without telling them."""
        return [name for name, _entry in self._entries]


def lines_of(teller: Teller, record: Record, table: str) -> Sequence[Line]:
    """A table's entries, or the fields of the case, of its complainant or advocate."""
    if table in HEADS:
        return _fields(record.case, table)
    if table == STORY:
        return ()
    names = [name for name, stands in record.tables.items() if stands == table]
    return Lines(teller, [(name, record.entries[name]) for name in names])


def count_of(case: Case, table: str) -> int | None:
    """How many entries a table has; None for what is no list."""
    return None if table in HEADS or table == STORY else len(getattr(case, table))


def place_in(lines: Sequence[Line], name: str | None) -> int:
    """The position of the line of that name; 0 where there is none."""
    if name is None:
        return 0
    names = lines.names() if isinstance(lines, Lines) else [line.name for line in lines]
    return names.index(name) if name in names else 0


def found_in(lines: Sequence[Line], wanted: str) -> Sequence[Line]:
    """The lines in which every word of ``wanted`` stands, in any size of letters; ё is е."""
    from tui_complaints.usecases.walk.choosing import fold  # noqa: PLC0415 - only who searches needs it

    asked = fold(wanted).split()
    if not asked:
        return lines
    return [line for line in lines if _holds(fold(" ".join(_texts(line))), asked)]


def _texts(line: Line) -> tuple[str, ...]:
    return line.name, line.when, line.who, line.what, line.state


def _holds(text: str, asked: list[str]) -> bool:
    return all(word in text for word in asked)


def _fields(case: Case, table: str) -> list[Line]:
    """The fields of what is no list, each with what stands in it."""
    there = case if table == "case" else getattr(case, table)
    return [
        Line(field.key, who=form_words.label(table, field.key), what=text_of(getattr(there, field.field.name, None)))
        for field in form_fields(table)
        if field.key != STORY
    ]


def _reached(entry: Party | Person) -> tuple[str, ...]:
    own = (getattr(entry, key, None) for key in ("email", "phone", "address"))
    return tuple(one for one in own if one)


def _word(entry: Entry, key: str) -> str:
    """A word of the format as it is called."""
    word = getattr(entry, key, None)
    shown = word.raw if isinstance(word, Value) else word
    return choice("", str(shown)) if shown else ""


def _result(request: Request, good: set[str], bad: set[str]) -> tuple[str, str]:
    if request.result is None:
        return words.OUTCOME_NOT_NOTED, "warn"
    tone = "good" if request.result in good else "bad" if request.result in bad else ""
    return choice("", request.result), tone


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
