"""Where entries stand in a case, and what is named anew when they come, go or move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.record import TABLES
from tui_complaints.domain.repointing import repointed
from tui_complaints.errors import NotFoundError
from tui_complaints.storage.matching import match
from tui_complaints.translation import _
from tui_complaints.usecases.walk.choosing import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_complaints.domain.entries import Case, Entry


def place_of(case: Case, name: str) -> tuple[str, int]:
    """The table and the position of the entry of that name; raises ``NotFoundError``."""
    for table in TABLES:
        for at, entry in enumerate(getattr(case, table)):
            if name_of(table, at, entry) == name:
                return table, at
    raise NotFoundError(_("the case has no entry {name!r}").format(name=name))


def place_now(then: Case, now: Case, name: str) -> tuple[str, int | None]:
    """Where an entry stands in a later version of its case; the position is None where it is gone.

    Raises:
        NotFoundError: there was none of that name.
    """
    table, at = place_of(then, name)
    if then is now:
        return table, at
    positions = match(getattr(then, table), getattr(now, table))
    return table, positions.index(at) if at in positions else None


def rearranged(case: Case, table: str, items: Sequence[tuple[int | None, Entry]]) -> Case:
    """The case with another list of entries in a table; whatever named one of them names it still.

    Args:
        case: the case.
        table: the table.
        items: each entry with the position in which it stood, None for one that is new. What they name, they name as
            it was called before.
    """
    before = getattr(case, table)
    names = {
        name_of(table, old, before[old]): name_of(table, at, entry)
        for at, (old, entry) in enumerate(items)
        if old is not None
    }
    return repointed(replace(case, **{table: tuple(entry for _old, entry in items)}), names)
