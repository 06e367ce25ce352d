"""What is missing from a case, told with the words of its entries: who is shown a case knows none by its id."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.money import Money
from tui_complaints.domain.when import When
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import language
from tui_complaints.usecases.walk.labels import brief, dates_of
from tui_complaints.usecases.walk.shown import speaking
from tui_complaints.wording import gaps as words
from tui_complaints.wording.forms import label

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Gap
    from tui_complaints.domain.record import Record

_WITH_VALUE = frozenset({"date-order", "date-unclear", "price-unclaimed", "remedy-mismatch"})
"""Gaps that are about a date or a sum of the case."""


def tell_gap(record: Record, gap: Gap) -> str:
    """What is missing, in one sentence for the screen; on the command line ids are told, for commands take them."""
    if gap.kind in _WITH_VALUE:
        gap = replace(gap, about=_told(record, gap.about))
    return words.gap_sentence(gap, partial(called, record))


def _told(record: Record, about: str) -> str:
    """A date or a sum as the language of the screen writes it; anything else as it is."""
    with suppress(InvalidValueError):
        return dates_of(language()).of(record.calendar.of(When.parse(about))) or about
    with suppress(InvalidValueError):
        return speaking(record, language()).sum(Money.parse(about))
    return about


def words_of(record: Record, name: str) -> str:
    """An entry's own words; its name where it is no entry's, or the entry has none."""
    entry = record.find(name)
    return (brief(record, entry) if entry is not None else "") or name


def called(record: Record, name: str) -> str:
    """An entry's own words, quoted; the name as it is where it is no entry's, or the entry has no words."""
    said = words_of(record, name)
    entry = record.find(name)
    return (
        words.QUOTED.format(words=said.removesuffix("."))
        if entry is not None and said not in {name, entry.id}
        else name
    )


def place_called(record: Record, where: str) -> str:
    """An entry, or the entry that a field is of, by its words; a field of the case itself by what it is called."""
    entry, (table, _, key) = entry_at(record, where), where.rpartition(".")
    return called(record, entry) if entry is not None else label(table or "case", key)


def entry_at(record: Record, where: str) -> str | None:
    """The name of the entry that is meant, itself or by a field of it; None where no entry is."""
    return next((name for name in (where, where.rpartition(".")[0]) if record.find(name) is not None), None)
