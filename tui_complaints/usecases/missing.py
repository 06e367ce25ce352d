"""What is missing from a case, told with the words of its entries: who is shown a case knows none by its id."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_complaints.usecases.walk.labels import brief
from tui_complaints.wording.gaps import QUOTED, gap_sentence

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Gap
    from tui_complaints.domain.record import Record


def tell_gap(record: Record, gap: Gap) -> str:
    """What is missing, in one sentence for the screen; on the command line ids are told, for commands take them."""
    return gap_sentence(gap, partial(called, record))


def words_of(record: Record, name: str) -> str:
    """An entry's own words; its name where it is no entry's, or the entry has none."""
    entry = record.find(name)
    return (brief(record, entry) if entry is not None else "") or name


def called(record: Record, name: str) -> str:
    """An entry's own words, quoted; the name as it is where it is no entry's, or the entry has no words."""
    said = words_of(record, name)
    entry = record.find(name)
    return QUOTED.format(words=said) if entry is not None and said not in {name, entry.id} else name
