"""What the index keeps of a case: worked out from its file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.values import Value
from tui_complaints.errors import ComplaintsError, InvalidCaseError
from tui_complaints.storage.index.entry import DueDay, Entry, Passage, Sums
from tui_complaints.storage.index.scanning import evidence_stamp
from tui_complaints.storage.reading import read_bytes
from tui_complaints.storage.store import read_or_error
from tui_complaints.usecases.due import deadlines
from tui_complaints.usecases.overview import Summary, totals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_complaints.domain.entries import Case
    from tui_complaints.storage.index.scanning import Key, Stamp
    from tui_complaints.storage.reading import StoredCase


def derive(key: Key, stamp: Stamp, file: Path, today: date, *, with_sums: bool) -> Entry | None:
    """All that the index keeps of a case, None where it went while we were looking.

    Args:
        key: which case.
        stamp: that of its file, taken before.
        file: its ``case.toml``.
        today: the day for the sums.
        with_sums: whether they are worked out, which takes as long as all the rest.
    """
    found = read_or_error(file)
    if found is None:
        return None
    if isinstance(found, InvalidCaseError):
        return _broken(key, stamp, file, found)
    summary = _summary(Record(found.case, today), found)
    case, timeline = found.case, summary.record.timeline
    return Entry(
        key=key,
        stamp=stamp,
        problem="",
        title=str(case.title),
        parties=summary.parties,
        party_ids=tuple(summary.record.name(party) for party in case.parties),
        status=summary.status,
        last_contact=_plain(timeline[-1].when) if timeline else None,
        last_day=_last_day(summary.record),
        due=tuple(
            DueDay(each.by.isoformat(), each.kind, each.id, each.party, each.what)
            for each in summary.deadlines
            if each.by
        ),
        sums=sums_of(summary) if with_sums else None,
        passages=tuple(passages(case)),
    )


def derive_sums(file: Path, today: date) -> Sums | None:
    """The sums of a case anew, None where it can be read no more."""
    found = read_or_error(file)
    if found is None or isinstance(found, InvalidCaseError):
        return None
    return sums_of(_summary(Record(found.case, today), found))


def sums_of(summary: Summary) -> Sums:
    """What is claimed and what is missing, for the index."""
    evidence = evidence_stamp(summary.stored.folder)
    worked_out = totals(summary)
    claimed = None if worked_out.claimed is None else f"{worked_out.claimed:f}"
    day = summary.record.today.isoformat()
    return Sums(claimed, worked_out.currency, worked_out.stops, worked_out.weakens, day, evidence)


def passages(case: Case) -> Iterator[Passage]:
    """Every text of a case, with the numbers and dates as they were entered, in the order of the format."""
    for key, value in _fields(case):
        if key not in TABLES:
            yield from _of_field(key, value)
            continue
        for index, entry in enumerate(getattr(case, key)):
            name = entry.id or f"[{index}]"
            where = f"{key}.{name}" if entry.id else f"{key}{name}"
            for field, inner in _fields(entry):
                yield from _of_field(f"{where}.{field}", inner)


def _fields(table: Struct) -> Iterator[tuple[str, object]]:
    """The fields of a table that say something, as the format spells them."""
    for name, key in zip(table.__struct_fields__, table.__struct_encode_fields__, strict=True):
        value = getattr(table, name)
        if value is not None and value != ():
            yield key, value


def _of_field(where: str, value: object) -> Iterator[Passage]:
    if isinstance(value, Value):
        value = value.raw
    if isinstance(value, Struct):
        for key, inner in _fields(value):
            yield from _of_field(f"{where}.{key}", inner)
    elif isinstance(value, dict):  # a text in several languages
        for tag, text in value.items():
            yield Passage(f"{where}.{tag}", str(text))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _of_field(where, inner)
    elif not isinstance(value, bool):
        yield Passage(where, str(_plain(value)))


def _summary(record: Record, stored: StoredCase) -> Summary:
    return Summary(stored, record, deadlines(record))


def _plain(value: object) -> object:
    """A value as it was entered, as JSON can hold it."""
    raw = value.raw if isinstance(value, Value) else value
    return raw.isoformat() if isinstance(raw, date) else raw


def _last_day(record: Record) -> str | None:
    moments = [record.moment(contact) for contact in record.case.contacts]
    days = [moment.last or moment.first for moment in moments]
    return max((day.date().isoformat() for day in days if day), default=None)


def _broken(key: Key, stamp: Stamp, file: Path, error: InvalidCaseError) -> Entry:
    """A case that cannot be read is found by what stands in its file, line by line."""
    return Entry(key, stamp, str(error), "", (), (), "", None, None, (), None, tuple(_lines(file)))


def _lines(file: Path) -> Iterator[Passage]:
    try:
        text = read_bytes(file).decode(errors="replace")
    except ComplaintsError:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Passage(f"{file.name}:{number}", line.strip())
