"""What the index keeps of a case, and what it gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_complaints.storage.index.scanning import Key, Stamp


class DueDay(NamedTuple):
    """Something that is owed by a day.

    Attributes:
        by: the day, as ISO 8601.
        kind: what is awaited (``usecases.due``).
        entry: the name of the entry.
        party: the id of the party that owes it, "" when it is not said.
        what: what it is about, in the user's words.
    """

    by: str
    kind: str
    entry: str
    party: str
    what: str


class Passage(NamedTuple):
    """A text of a case.

    Attributes:
        where: the field as the format names it with the entry's id: ``contacts.c1.told``, ``title``.
        text: what stands there.
    """

    where: str
    text: str


class Sums(NamedTuple):
    """What takes a moment to work out, and may be otherwise on another day or when a file of the evidence goes.

    Attributes:
        claimed: the sum as a decimal figure, None when it cannot be summed up.
        currency: of that sum.
        stops: how many gaps stop a letter.
        weakens: how many weaken it.
        day: the day for which it was worked out, as ISO 8601.
        evidence: the stamp of the folder of exhibits at that time.
    """

    claimed: str | None
    currency: str | None
    stops: int
    weakens: int
    day: str
    evidence: int


class Entry(NamedTuple):
    """One case, for the index.

    Attributes:
        key: which case.
        stamp: that of its file before it was read.
        problem: why it cannot be read, "" when it can.
        title: as it was entered first.
        parties: their names.
        party_ids: their ids.
        status: its status.
        last_contact: when the last contact was, as it was entered; a value that JSON can hold.
        last_day: the day of the last contact, as ISO 8601, as far as it is known.
        due: all that is owed by a known day, the first day first.
        sums: None where they were not worked out.
        passages: all its texts.
    """

    key: Key
    stamp: Stamp
    problem: str
    title: str
    parties: tuple[str, ...]
    party_ids: tuple[str, ...]
    status: str
    last_contact: object
    last_day: str | None
    due: tuple[DueDay, ...]
    sums: Sums | None
    passages: tuple[Passage, ...]


class Known(NamedTuple):
    """What the index holds of a case before it is looked at again.

    Attributes:
        number: of the case in the index; a case that is read again gets a new one.
        stamp: that of its file when it was read.
        is_valid: whether it could be read.
        is_gone: whether it was missing the last time, among many others.
        day: the day of its sums, "" where there are none.
        evidence: the stamp of its exhibits' folder when they were worked out.
    """

    number: int
    stamp: Stamp
    is_valid: bool
    is_gone: bool
    day: str
    evidence: int


class Row(NamedTuple):
    """One case in a list; a case that cannot be read has an id and a problem only.

    Attributes:
        number: of the case in the index.
        id: the case's id.
        archived: whether it lies in the archive.
        problem: why it cannot be read, "" when it can.
        title: as it was entered first.
        parties: the names of the parties.
        status: its status.
        claimed: the sum that is claimed, as a decimal figure; None when it cannot be summed up or is not known yet.
        currency: of that sum.
        last_contact: when the last contact was, as it was entered.
        due: the next day on which something is due, the past included, as ISO 8601.
        due_kind: what is awaited then (``usecases.due``).
        due_what: what that is about, in the user's words.
        stops: how many gaps stop a letter; None when it is not known yet.
        weakens: how many weaken it.
        sums_day: the day for which the sums and gaps were worked out, "" when they were not.
    """

    number: int
    id: str
    archived: bool
    problem: str
    title: str
    parties: tuple[str, ...]
    status: str
    claimed: str | None
    currency: str | None
    last_contact: object
    due: str | None
    due_kind: str
    due_what: str
    stops: int | None
    weakens: int | None
    sums_day: str
