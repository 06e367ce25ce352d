"""Where in a case something is mended: the form and the field that a gap, or an entry's name, leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import TABLES
from tui_complaints.domain.references import references
from tui_complaints.usecases.forms.described import CASE, HEADS

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Gap
    from tui_complaints.domain.record import Record


class FormPlace(Struct, frozen=True):
    """A form, and a field of it.

    Attributes:
        table: the table, or ``case``, ``complainant``, ``advocate``.
        name: the entry; None for a new one, or where the form is no entry's.
        key: the field, "" for the first.
        given: what a new entry says already, by key.
    """

    table: str
    name: str | None = None
    key: str = ""
    given: tuple[tuple[str, str], ...] = ()


def place_of_gap(record: Record, gap: Gap) -> FormPlace:
    """The field that closes a gap: of an entry that is there, else of the one that is to be added."""
    if gap.kind == "price-unclaimed":  # the purchase is right: the cost is what is missing
        purchase, _dot, _key = gap.where.partition(".")
        return FormPlace("costs", key="amount", given=(("kind", "charge"), ("of", purchase), ("amount", gap.about)))
    if gap.kind == "no-rate" and gap.where.endswith(".amount"):
        return FormPlace("rates", key="rate", given=(("from", gap.about),))
    return place_of(record, gap.where)


def place_of(record: Record, where: str) -> FormPlace:
    """The form of ``c3.when``, ``contacts[0]``, ``complainant.address``, ``remedies``, ``currency``."""
    head, _dot, key = where.partition(".")
    if head in HEADS:
        return FormPlace(head, key=key)
    if head in record.entries:
        return FormPlace(record.tables[head], head, key)
    table, _bracket, _at = head.partition("[")
    if table in TABLES:
        return FormPlace(table, key=key)
    return FormPlace(CASE, key=head)


def named_by(record: Record, name: str) -> tuple[str, ...]:
    """The places in which other entries name an entry: ``c3.answers``."""
    found = (one.where for one in references(record) if one.to == name and not one.where.startswith(f"{name}."))
    return tuple(dict.fromkeys(found))
