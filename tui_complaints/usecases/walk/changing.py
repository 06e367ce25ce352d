"""What an answer does to the case; cases and entries are never changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from tui_complaints.domain.entries import (
    Advocate,
    Case,
    Complainant,
    Contact,
    Cost,
    Credit,
    Exhibit,
    Offer,
    Price,
    Promise,
    Purchase,
    Remedy,
    Request,
    Statement,
)
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Distance, Factor, Money
from tui_complaints.domain.text import Citation
from tui_complaints.domain.when import Due
from tui_complaints.usecases.fields import entry_tables
from tui_complaints.usecases.walk.asked_of_money import CLAIM, the_unreceived
from tui_complaints.usecases.walk.asked_of_proof import PROVABLE
from tui_complaints.usecases.walk.choosing import name_of
from tui_complaints.usecases.walk.naming import free_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.usecases.walk.question import Question, Scene, Section

T = TypeVar("T", Contact, Promise, Request, Statement, Cost, Credit, Purchase, Price, Offer, Remedy)

_PERSONS: dict[str, type[Complainant]] = {"complainant": Complainant, "advocate": Advocate}


def with_new(case: Case, new: Iterable[tuple[str, Entry]]) -> Case:
    """The case with entries that were named for the first time."""
    for table, entry in new:
        case = replace(case, **{table: (*getattr(case, table), entry)})
    return case


def answered(case: Case, section: Section, question: Question, index: int, value: object) -> Case:
    """The case with an answer in it; an entry that had none so far is made.

    Args:
        case: the case so far.
        section: the section of the question.
        question: the question.
        index: the position of the entry that it is about.
        value: what the answer means; None takes away what stood there.
    """
    if question.kind in _LINKING:
        return _LINKING[question.kind](case, section, index, value)
    fields = _fields(question, section, value)
    if not section.table:
        return replace(case, **fields)
    if section.table in _PERSONS:
        person = getattr(case, section.table) or _PERSONS[section.table]()
        return replace(case, **{section.table: replace(person, **fields)})
    case = made(case, section.table, index, value if question.leading or question.field == "title" else "")
    entries = getattr(case, section.table)
    changed = replace(entries[index], **fields)
    return replace(case, **{section.table: (*entries[:index], changed, *entries[index + 1 :])})


def made(case: Case, table: str, index: int, title: object) -> Case:
    """The case with an entry at that position: the one that is there, else a new one with an id of its own."""
    entries = getattr(case, table)
    if index < len(entries):
        return case
    kind = next(entry for _, plural, entry in entry_tables() if plural == table)
    name = str(title) if title and table != "remedies" else ""
    return replace(case, **{table: (*entries, kind(id=free_id(case, table, name)))})


def _fields(question: Question, section: Section, value: object) -> dict[str, object]:
    """The fields that an answer fills, and those that it empties because only one of them can be."""
    if question.kind == "price":
        return {
            "amount": value if isinstance(value, Money) else None,
            "times": value if isinstance(value, Factor) else None,
        }
    if question.kind == "burden":
        return {
            "amount": value if isinstance(value, Money) else None,
            "distance": value if isinstance(value, Distance) else None,
            "length": value if isinstance(value, Length) else None,
            "per_unit": None,
        }
    if question.kind == "due" and section.table == "promises" and isinstance(value, Due) and _is_appointment(value):
        return {"due": None, "window": value.when}
    if value is None and question.kind in {"list", "several", "agents", "proof"}:
        return {question.field: ()}
    if value is None and question.kind == "people" and question.field == "witnesses":
        return {question.field: ()}
    return {question.field: value}


def _is_appointment(due: Due) -> bool:
    """Whether it is a span between two times of day: nobody promises to do a thing between two o'clock and six "by"."""
    when = due.when
    return when is not None and when.form == "span" and when.first is not None and when.first.hour > 0


def _held(case: Case, section: Section, index: int, value: object) -> Case:
    """Put an exhibit in the place of what was there, with the name it had."""
    case = made(case, section.table, index, "")
    exhibits = case.exhibits
    there = exhibits[index]
    new = value if isinstance(value, Exhibit) else replace(there, file=None, sha256=None, added=None, obtain=None)
    return replace(case, exhibits=(*exhibits[:index], replace(new, id=there.id), *exhibits[index + 1 :]))


def _proves(case: Case, section: Section, index: int, value: object) -> Case:
    """Cite an exhibit by the entries that it proves; for that it needs a name of its own."""
    case = made(case, section.table, index, "")
    there = case.exhibits[index]
    named = replace(there, id=there.id or free_id(case, "exhibits", str(there.title or "")))
    case = replace(case, exhibits=(*case.exhibits[:index], named, *case.exhibits[index + 1 :]))
    citation = Citation.parse(named.id)
    for table in PROVABLE:
        entries = getattr(case, table)
        cited = tuple(_citing(one, citation, name_of(table, at, one), value) for at, one in enumerate(entries))
        if cited != entries:
            case = replace(case, **{table: cited})
    return case


def _citing(entry: T, citation: Citation, name: str, proved: object) -> T:
    """The entry with the citation if it is among those that are proved; without it if nothing is to be."""
    there = any(one.exhibit == citation.exhibit for one in entry.exhibits)
    if proved is None and there:
        return replace(entry, exhibits=tuple(one for one in entry.exhibits if one.exhibit != citation.exhibit))
    if isinstance(proved, tuple) and name in proved and not there:
        return replace(entry, exhibits=(*entry.exhibits, citation))
    return entry


def _prices(case: Case, section: Section, index: int, value: object) -> Case:
    """Note that prices were named in this contact."""
    case = made(case, section.table, index, "")
    contact = name_of("contacts", index, case.contacts[index])
    named = value if isinstance(value, tuple) else ()

    def told(at: int) -> str | None:
        price = case.prices[at]
        if name_of("prices", at, price) in named:
            return contact
        return None if price.contact == contact else price.contact

    return replace(case, prices=tuple(replace(price, contact=told(at)) for at, price in enumerate(case.prices)))


_LINKING: dict[str, Callable[[Case, Section, int, object], Case]] = {
    "held": _held,
    "proves": _proves,
    "prices": _prices,
}
"""What answers do that fill no field of the entry that they are about."""


def claimed(scene: Scene, wanted: bool) -> tuple[Case, str]:  # noqa: FBT001
    """The case with what was paid and never received as costs, or without those that were entered so before.

    Returns:
        The case, and the mark: the ids of the costs, or "no".
    """
    case = scene.case
    before = set(scene.marks.get(CLAIM, "").split(","))
    if not wanted:
        return replace(case, costs=tuple(cost for cost in case.costs if cost.id not in before)), "no"
    names = [name for name in before if any(cost.id == name for cost in case.costs)]
    for purchase_id in the_unreceived(scene):
        purchase = next(one for one in case.purchases if one.id == purchase_id)
        cost = Cost(
            id=free_id(case, "costs"),
            when=purchase.paid,
            what=purchase.what,
            kind="charge",
            amount=purchase.price,
            to=purchase.party,
            of=purchase.id,
            exhibits=purchase.exhibits,
        )
        case = replace(case, costs=(*case.costs, cost))
        names.append(str(cost.id))
    return case, ",".join(names) or "no"
