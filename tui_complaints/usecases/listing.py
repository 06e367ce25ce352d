"""What a list of cases says of each: one use case's words for every face that shows a list."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.wording import app as words
from tui_complaints.wording.briefly import day_of, sum_of
from tui_complaints.wording.reports import overdue_or_left
from tui_complaints.wording.strength import missing, shortly

if TYPE_CHECKING:
    from tui_complaints.usecases.browse import Row


_DAY = re.compile(r"(?P<month>\d{4}-\d{2})(?P<day>-\d{2})?")
_LONG_AGO = 99
"""Days after which a day says more than a number of days."""


class Line(NamedTuple):
    """One case as a list shows it.

    Attributes:
        title: its title, its id where it has none.
        parties: the other side.
        status: its status in words.
        claimed: the sum that is claimed.
        contact: the day of the last contact, or its month; "" where it is only counted from another entry.
        due: what is due next, in a word or two.
        is_overdue: whether that day has passed.
        gaps: how many gaps stop a letter, or how many weaken it.
        stops: whether there are any that stop it.
        problem: why it cannot be read, "" when it can.
    """

    title: str
    parties: str
    status: str
    claimed: str
    contact: str
    due: str
    is_overdue: bool
    gaps: str
    stops: bool
    problem: str


def line_of(row: Row, today: date) -> Line:
    """What the list says of a case on a day."""
    day = date.fromisoformat(row.due) if row.due else None
    left = (day - today).days if day else None
    return Line(
        title=row.title or row.id,
        parties=" · ".join(row.parties),
        status=words.STATUSES.get(row.status, row.status),
        claimed=sum_of(row.claimed, row.currency) if row.claimed and row.claimed not in {"0", "0.00"} else "",
        contact=_contact(row.last_contact),
        due=words.BROKEN if row.problem else _due(day, left),
        is_overdue=left is not None and left < 0,
        gaps=shortly(row.stops or 0, row.weakens or 0),
        stops=bool(row.stops),
        problem=row.problem,
    )


def _contact(entered: object) -> str:
    """The day of what was entered as ``2026-04-12T20:15:00``, ``2026-04-12 morning`` or ``2026-04~``."""
    found = _DAY.match(entered) if isinstance(entered, str) else None
    if found is None:
        return ""
    if found["day"] is None:
        return found["month"]
    try:
        return day_of(date.fromisoformat(found["month"] + found["day"]))
    except ValueError:
        return ""


def _due(day: date | None, left: int | None) -> str:
    if day is None or left is None:
        return ""
    if left < -_LONG_AGO:
        return words.OVERDUE_SINCE.format(date=day_of(day))
    if left <= 0:
        return overdue_or_left(left)
    return words.DUE_ON.format(date=day_of(day))


def next_step(row: Row, today: date) -> str:
    """The one thing to do next in a case, and what is missing from it; "" where nothing waits."""
    line = line_of(row, today)
    if line.problem:
        return line.problem
    due = f"{row.due_what}: {line.due}" if row.due_what else line.due
    lacking = missing(row.stops or 0, row.weakens or 0)
    if not due:
        return lacking[:1].upper() + lacking[1:]
    return words.NEXT_STEP.format(what=" · ".join(part for part in (due, lacking) if part))
