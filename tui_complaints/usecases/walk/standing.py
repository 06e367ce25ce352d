"""What stands in the case at a question already, what is suggested there, and what its dates are counted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Exhibit
from tui_complaints.domain.record import Record
from tui_complaints.usecases.walk.asked_of_money import CLAIM
from tui_complaints.usecases.walk.asked_of_proof import PROVABLE
from tui_complaints.usecases.walk.asked_of_sides import FOR_ANOTHER
from tui_complaints.usecases.walk.choosing import name_of

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.usecases.walk.question import Question, Scene, Section

YES, NO = "yes", "no"
TITLED = "case.title"
"""Mark of a title that was given: a case has one from the start, but nobody wrote it."""
MARKING = frozenset({FOR_ANOTHER, CLAIM})
"""Questions whose answers are marks and no values of the case."""


def own(question: Question, section: Section, scene: Scene) -> object:
    """What was answered before; None for nothing."""
    if question.key in MARKING:
        return scene.marks.get(question.key)
    if question.key == TITLED:
        return scene.case.title if TITLED in scene.marks else None
    if question.kind == "price":
        return scene.value("amount") or scene.value("times")
    if question.kind == "burden":
        return scene.value("amount") or scene.value("distance") or scene.value("length")
    if question.kind == "held":
        exhibit = scene.entry
        return exhibit if isinstance(exhibit, Exhibit) and (exhibit.file or exhibit.obtain or exhibit.url) else None
    if question.kind in {"proves", "prices"}:
        return _linked(question, section, scene) or None
    if not question.field:
        return None
    value = getattr(scene.case, question.field) if not section.table else scene.value(question.field)
    return None if value == () else value


def _linked(question: Question, section: Section, scene: Scene) -> tuple[str, ...]:
    """The entries that name this one: what an exhibit proves, the prices that were told in a contact."""
    itself = getattr(scene.entry, "id", None) or f"{section.table}[{scene.index}]"
    tables = PROVABLE if question.kind == "proves" else ("prices",)
    found = []
    for table in tables:
        for at, entry in enumerate(getattr(scene.case, table)):
            cited = {citation.exhibit for citation in entry.exhibits} if question.kind == "proves" else {entry.contact}
            found += [name_of(table, at, entry)] if itself in cited else []
    return tuple(found)


def default(question: Question, section: Section, scene: Scene) -> object:
    """What is taken when nothing is typed: what stands there, else what is suggested."""
    if question.kind == "gate":
        return scene.entry is not None
    if question.key in MARKING and question.key in scene.marks:
        return scene.marks[question.key] != NO
    there = own(question, section, scene)
    return question.suggests(scene) if there is None else there


def counted_from(section: Section, scene: Scene) -> str | None:
    """What "two days later" counts from: the contact in which it was said, else what happened last before it."""
    said = scene.value("contact")
    if isinstance(said, str):
        return said
    asked = scene.value("asked")
    if isinstance(asked, tuple) and asked:
        return str(asked[-1])
    if section.table == "purchases":
        entry = scene.entry
        return getattr(entry, "id", None) if scene.value("ordered") is not None else None
    contacts = scene.case.contacts
    before = contacts[: scene.index] if section.table == "contacts" else contacts
    return name_of("contacts", len(before) - 1, before[-1]) if before else None


def said_on(section: Section, scene: Scene) -> date:
    """The day on which something was said that is due "by Friday": that of its contact, else that of the walk."""
    is_contact = isinstance(scene.entry, Contact)
    name = name_of("contacts", scene.index, scene.entry) if is_contact else counted_from(section, scene)  # type: ignore[arg-type] # it is a contact
    record = Record(scene.case, scene.today)
    contact = record.contact(name)
    first = record.moment(contact).first if contact is not None else None
    return first.date() if first is not None else scene.today
