"""Which keys of a case name other entries, and which of those names stand for nothing.

An unknown id does not keep a case from opening; it is a gap that stops its letters (findings.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.entries import (
    Advocate,
    Contact,
    Cost,
    Credit,
    Exhibit,
    Letter,
    Offer,
    Party,
    Price,
    Promise,
    Purchase,
    Remedy,
    Request,
    Statement,
)
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.text import Citation
from tui_complaints.domain.when import Due, When
from tui_complaints.turns import offer_turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Table
    from tui_complaints.domain.record import Record

_SIDES = ("parties", "people")
_ANY = TABLES

DATED = (
    "purchases", "prices", "contacts", "promises", "requests", "statements", "offers", "costs", "credits", "exhibits",
    "letters",
)  # fmt: skip
"""The tables whose entries have a date that another can be counted from."""

TARGETS: dict[type[Table], dict[str, tuple[str, ...]]] = {
    Advocate: {"authority": ("exhibits",)},
    Party: {"acts_for": ("parties",)},
    Purchase: {"party": ("parties",), "through": ("parties",), "carrier": ("parties",), "for": ("people",)},
    Price: {"of": ("purchases",), "contact": ("contacts",)},
    Contact: {"with": _SIDES, "answers": ("contacts",), "who": ("people",), "witnesses": ("people",)},
    Promise: {"by": _SIDES, "contact": ("contacts",), "of": ("purchases",), "replaces": ("promises",)},
    Request: {"to": _SIDES, "of": ("purchases",), "asked": ("contacts",), "answered": ("contacts",)},
    Statement: {"by": _SIDES, "contact": ("contacts",), "against": _ANY},
    Offer: {"by": _SIDES, "contact": ("contacts",)},
    Cost: {"paid_by": ("people",), "to": ("parties",), "of": ("purchases",)},
    Credit: {"from": ("parties",), "for": ("costs",)},
    Exhibit: {"translation": ("exhibits",)},
    Remedy: {"of": ("purchases",), "to": ("parties",), "or": ("remedies",)},
    Letter: {"to": _SIDES, "contact": ("contacts",)},
}
"""By kind of entry and key, the tables that the named entry may stand in (case-format.md)."""


class Reference(Struct, frozen=True):
    """One name of an entry where another entry uses it.

    Attributes:
        where: the key that uses it (``c3.answers``).
        to: the name.
        tables: where it may stand.
    """

    where: str
    to: str
    tables: tuple[str, ...]


def references(record: Record) -> Iterator[Reference]:
    """Every reference, citation and date counted from another entry, in the order of the file."""
    case = record.case
    yield from _dates_of("ended", case.ended)
    if case.advocate is not None:
        yield from _references_of("advocate", case.advocate)
    for name, entry in record.entries.items():
        offer_turn()
        yield from _references_of(name, entry)


def unknown(record: Record) -> Iterator[Reference]:
    """The references that name nothing, or nothing of the kind they need."""
    for reference in references(record):
        if record.tables.get(reference.to) not in reference.tables:
            yield reference


def cited(record: Record) -> frozenset[str]:
    """The names of all exhibits that something in the case relies on; a translation is relied on with its original."""
    return frozenset(reference.to for reference in references(record) if reference.tables == ("exhibits",))


def _references_of(name: str, table: Table) -> Iterator[Reference]:
    targets = TARGETS.get(type(table), {})
    for field, key in zip(table.__struct_fields__, table.__struct_encode_fields__, strict=True):
        value = getattr(table, field)
        if value is None or value == ():
            continue
        where = f"{name}.{key}"
        if key in targets:
            for each in value if isinstance(value, tuple) else (value,):
                yield Reference(where, each, targets[key])
        elif isinstance(value, When | Due):
            yield from _dates_of(where, value)
        elif isinstance(value, tuple):
            for each in value:
                if isinstance(each, Citation):
                    yield Reference(where, each.exhibit, ("exhibits",))


def _dates_of(where: str, value: When | Due | None) -> Iterator[Reference]:
    when = value.when if isinstance(value, Due) else value
    if when is not None and when.form == "relative":
        yield Reference(where, when.ref, DATED)
