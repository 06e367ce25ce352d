"""What an entry is called where one is to be chosen or shown: its own words, short enough for a line."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Cost, Exhibit, Party, Person, Price, Remedy
from tui_complaints.domain.text import Text
from tui_complaints.domain.values import Value
from tui_complaints.translation import ENGLISH, language
from tui_complaints.usecases.timeline_dates import ShortDates
from tui_complaints.wording.walk.choices import choice

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case, Entry
    from tui_complaints.domain.record import Record

SHOWN = 60
"""Characters of an entry's own words; the rest is there, but not in a list of choices."""


def label(record: Record, entry: Entry) -> str:
    """A name that a person recognises: ``2 Apr 2021 11:20, Northgate, phone, I asked where it was``."""
    parts: list[str | None]
    if isinstance(entry, Party):
        parts = [short_of(entry.name)]
    elif isinstance(entry, Person):
        parts = [short_of(entry.name), _word(entry.role)]
    elif isinstance(entry, Contact):
        parts = [
            _dated(record, entry),
            _named(record.case, entry.with_),
            _word(entry.channel),
            _said(record, entry.told or entry.said),
        ]
    elif isinstance(entry, Price):
        parts = [_word(entry.kind), as_entered(entry.amount or entry.times), _dated(record, entry)]
    elif isinstance(entry, Cost):
        worth = entry.amount or entry.distance or entry.length
        parts = [_said(record, entry.what), as_entered(worth), _dated(record, entry)]
    elif isinstance(entry, Exhibit):
        parts = [_said(record, entry.title), entry.file]
    elif isinstance(entry, Remedy):
        parts = [_word(entry.kind), _said(record, entry.what), as_entered(entry.amount)]
    else:
        words = [getattr(entry, name, None) for name in ("what", "quote", "number")]
        parts = [_said(record, next((word for word in words if word), None))]
    return ", ".join(part for part in parts if part) or entry.id or ""


def brief(record: Record, entry: Entry) -> str:
    """A name for the middle of a sentence: the entry's own words alone, where it has any that tell it."""
    if isinstance(entry, Contact | Price):
        return label(record, entry)
    found = (_said(record, getattr(entry, key, None)) for key in ("name", "title", "what", "quote", "number"))
    return next((words for words in found if words), "") or label(record, entry)


def _word(kind: str | None) -> str:
    """A word of the format in the user's language."""
    return choice("", kind) if kind else ""


def _said(record: Record, words: Text | str | None) -> str:
    """The beginning of what somebody wrote, in the language of the screen where it is written in that too."""
    told = words.in_language(language(), record.case.language or ENGLISH)[0] if isinstance(words, Text) else words
    return short_of(told)


def short_of(words: object) -> str:
    """The beginning of what somebody wrote, on one line."""
    return short(str(words)) if words else ""


def short(words: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(words[: SHOWN * 4].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def as_entered(value: object) -> str:
    """A value of the format as it is written there, "" for none."""
    raw = value.raw if isinstance(value, Value) else value
    if raw is None:
        return ""
    if isinstance(raw, datetime):
        return raw.isoformat(" ", "minutes" if not raw.second else "seconds")
    return raw.isoformat() if isinstance(raw, date) else str(raw)


def _dated(record: Record, entry: Contact | Price | Cost) -> str:
    """When it was, in short, in the user's language; "" where no day is known."""
    return dates_of(language()).of(record.moment(entry))


@cache
def dates_of(tag: str) -> ShortDates:
    """How a language writes days with their years in short."""
    return ShortDates(tag, with_year=True)


def _named(case: Case, reference: str | None) -> str:
    names = {one.id: one.name for one in case.parties} | {one.id: one.name for one in case.people}
    return short((reference and names.get(reference)) or "")
