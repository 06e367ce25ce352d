"""What can be asked of the index: which cases, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

Sort = Literal["id", "title", "party", "status", "due", "claimed", "contact"]

BETWEEN = "\x1f"
"""What stands before, between and after the names, or ids, of the parties of a case."""

_STATUSES = "instr(' open waiting escalated resolved closed ', ' ' || status || ' ')"
# What a case has nothing of comes last, in either direction: (is there nothing, by what).
_SORTS: dict[Sort, tuple[str, ...]] = {
    "id": (),
    "title": ("title_key = ''", "title_key"),
    "party": ("party_key = ''", "party_key"),
    "status": ("status = ''", _STATUSES),
    "due": ("due IS NULL", "due"),
    # Sums of different currencies are not compared: there is no rate between cases.
    "claimed": ("ifnull(claimed_key, 0) = 0", "currency", "claimed_key"),
    "contact": ("last_day IS NULL", "last_day"),
}
INDEXES = [
    *(
        f"CREATE INDEX by_{name} ON cases ({', '.join(('gone', 'archived', *keys, 'id'))})"
        for name, keys in _SORTS.items()
    ),
    "CREATE INDEX by_kind ON cases (gone, archived, status, due)",
]
"""One for each order, so that the first rows of ten thousand cases are there at once, and one to count them by."""


class Wanted(NamedTuple):
    """Which cases, in which order.

    Attributes:
        words: each must begin a word of the case, "" for any; nothing that is typed is an error.
        status: only cases of this status, "" for any.
        party: only cases with this party, by its id or a part of its name, "" for any.
        overdue: only cases in which something is overdue.
        archived: cases of the archive in place of the others; None for both.
        sort: what they are sorted by; those that are alike, by their ids.
        reverse: whether the last comes first.
    """

    words: str = ""
    status: str = ""
    party: str = ""
    overdue: bool = False
    archived: bool | None = False
    sort: Sort = "id"
    reverse: bool = False


class Counts(NamedTuple):
    """How many cases there are that are not in the archive.

    Attributes:
        total: all of them.
        by_status: by status; those that cannot be read have none.
        overdue: in which something is overdue.
        soon: how many things are due from today on, within the days that were asked for.
        invalid: that cannot be read.
        archived: cases in the archive.
    """

    total: int
    by_status: dict[str, int]
    overdue: int
    soon: int
    invalid: int
    archived: int


def order_of(wanted: Wanted) -> str:
    """The order in SQL."""
    direction = " DESC" if wanted.reverse else ""
    if wanted.sort == "id":
        return f"id{direction}, archived"
    nothing, *keys = _SORTS[wanted.sort]
    return ", ".join([nothing, *(f"{key}{direction}" for key in keys), "id", "archived"])


def conditions_of(wanted: Wanted, today: date) -> tuple[str, list[object]]:
    """The conditions in SQL, without the words, and the values for their question marks."""
    conditions, values = ["gone = 0"], list[object]()
    if wanted.archived is not None:
        conditions.append("archived = ?")
        values.append(wanted.archived)
    if wanted.status:
        conditions.append("status = ?")
        values.append(wanted.status)
    if wanted.party:
        conditions.append("(instr(party_names, ?) OR instr(party_ids, ?))")
        values += [wanted.party.casefold(), f"{BETWEEN}{wanted.party}{BETWEEN}"]
    if wanted.overdue:
        conditions.append("due < ?")
        values.append(today.isoformat())
    return " AND ".join(conditions), values
