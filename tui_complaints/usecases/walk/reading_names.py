"""Answers that choose or name something: words of a list, other entries, people, proof."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Agent, Exhibit, Party, Person
from tui_complaints.usecases.walk.answering import Answer, Asking
from tui_complaints.usecases.walk.choosing import Choice, choices, chosen, fold, is_new, matching, parts
from tui_complaints.usecases.walk.naming import free_id
from tui_complaints.usecases.walk.proving import citations, held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_complaints.domain.entries import Entry
    from tui_complaints.usecases.walk.answering import Reader
    from tui_complaints.usecases.walk.question import Kind

_AGENT = re.compile(r"(?P<name>[^()]*)(?:\((?P<role>[^()]*)\))?")
_ROLES = {"purchases.for": "recipient", "contacts.witnesses": "witness"}
"""What a person is who is named for the first time at a question."""


def _choice(asking: Asking, typed: str) -> Answer:
    offered = choices(asking.question, asking.record)
    if asking.question.is_open:
        return Answer(_open_word(typed, offered))
    return Answer(chosen(typed, offered))


def _list(asking: Asking, typed: str) -> Answer:
    offered = choices(asking.question, asking.record)
    found = tuple(dict.fromkeys(_open_word(part, offered) for part in parts(typed)))
    return Answer(found, plain=not offered)


def _one(asking: Asking, typed: str) -> Answer:
    offered = _offered(asking)
    found = matching(typed, offered)
    if found is None and "parties" in asking.question.tables and is_new(typed, offered):
        party = Party(id=free_id(asking.scene.case, "parties", typed), name=typed)
        return Answer(party.id, (("parties", party),))
    return Answer(found.value if found else chosen(typed, offered))


def _several(asking: Asking, typed: str) -> Answer:
    offered = _offered(asking)
    return Answer(tuple(dict.fromkeys(chosen(part, offered) for part in parts(typed))))


def _people(asking: Asking, typed: str) -> Answer:
    """Persons by name; one that is not known yet is entered with the role that the question gives."""
    case, several = asking.scene.case, asking.question.field == "witnesses"
    offered = [Choice(one.id, one.name or one.id) for one in case.people if one.id]
    ids: list[str] = []
    new: list[tuple[str, Entry]] = []
    for name in parts(typed) if several else [typed]:
        known = next((choice for choice in offered if fold(name) in {fold(choice.label), choice.value}), None)
        if known is None:
            person = Person(
                id=_free(free_id(case, "people", name), ids), name=name, role=_ROLES.get(asking.question.key)
            )
            new.append(("people", person))
        ids.append(known.value if known else str(new[-1][1].id))
    return Answer(tuple(dict.fromkeys(ids)) if several else ids[0], tuple(new))


def _agents(_: Asking, typed: str) -> Answer:
    found = []
    for part in parts(typed):
        match = _AGENT.fullmatch(part)
        name, role = (match["name"].strip(), (match["role"] or "").strip()) if match else (part, "")
        if name or role:
            found.append(Agent(name=name or None, role=role or None))
    return Answer(tuple(found), plain=True)


def _offered(asking: Asking) -> tuple[Choice, ...]:
    return choices(asking.question, asking.record, getattr(asking.scene.entry, "id", None))


def _proof(asking: Asking, typed: str) -> Answer:
    found, new = citations(typed, asking.record, asking.keep)
    return Answer(found, tuple(("exhibits", entry) for entry in new))


def _held(asking: Asking, typed: str) -> Answer:
    entry = asking.scene.entry
    exhibit = entry if isinstance(entry, Exhibit) else Exhibit()
    return Answer(held(typed, exhibit, asking.keep, asking.scene.today))


def _open_word(typed: str, offered: Sequence[Choice]) -> str:
    found = matching(typed, offered)
    return found.value if found else typed


def _free(name: str, taken: list[str]) -> str:
    number = 2
    wanted = name
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


NAMES: dict[Kind, Reader] = {
    "choice": _choice,
    "receipt": _choice,
    "list": _list,
    "one": _one,
    "several": _several,
    "proves": _several,
    "prices": _several,
    "people": _people,
    "agents": _agents,
    "proof": _proof,
    "held": _held,
}
"""How each kind of name or choice is read."""
