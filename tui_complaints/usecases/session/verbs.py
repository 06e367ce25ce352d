"""What can be done to the entries of a case: each verb makes a new case of the one that stands in the file now.

``then`` is the case as the person saw it, ``now`` the case in the file. Where another program changed the very thing
that the verb is about, the verb refuses, and nothing is written.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from tui_complaints.domain.entries import Case, Entry, Table
from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.references import Reference, references
from tui_complaints.domain.repointing import forgotten
from tui_complaints.domain.when import DAY_END, as_written
from tui_complaints.errors import CollisionError, Fault, InvalidCaseError, UsageError
from tui_complaints.storage.converting import convert
from tui_complaints.translation import _
from tui_complaints.usecases.forms.described import CASE, class_of
from tui_complaints.usecases.session.placing import place_now, rearranged
from tui_complaints.usecases.walk.choosing import name_of
from tui_complaints.usecases.walk.naming import free_id
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.domain.text import Citation
    from tui_complaints.domain.when import When
    from tui_complaints.usecases.forms.reading import Filled

T = TypeVar("T", bound=Table)


def added(case: Case, table: str, entry: Entry) -> tuple[Case, str]:
    """The case with another entry at the end of a table, and the entry's name.

    One without an id gets one; raises ``InvalidCaseError`` where its id is taken.
    """
    if entry.id is None:
        entry = replace(entry, id=free_id(case, table, _called(entry)))
    else:
        refuse_taken(case, entry.id)
    return replace(case, **{table: (*getattr(case, table), entry)}), str(entry.id)


def edited(then: Case, now: Case, name: str, mine: Entry, changed: tuple[str, ...]) -> Case:
    """The case with an entry changed, and renamed everywhere where its id changed.

    Args:
        then: the case as it was when the form was opened.
        now: the case in the file.
        name: the entry's name then.
        mine: the entry with what was typed.
        changed: the attributes of it that were changed.

    Raises:
        CollisionError: another program changed the same fields meanwhile, or took the entry away.
        InvalidCaseError: its new id is taken, or an id is wanted because it is cited by it.
    """
    table, at = place_now(then, now, name)
    if at is None:
        raise collision((name,))
    entries = getattr(now, table)
    theirs = entries[at]
    base = _entry(then, name)
    entry = with_fields(base, mine, theirs, changed, name)
    if entry.id != theirs.id:
        _check_new_id(now, table, at, entry)
    items = [(index, entry if index == at else one) for index, one in enumerate(entries)]
    return rearranged(now, table, items)


def with_head(then: Case, now: Case, head: str, filled: Filled) -> Case:
    """The case with values of its own changed, or of its complainant or advocate; one that says nothing is none.

    Raises:
        CollisionError: another program changed the same values meanwhile.
    """
    if head == CASE:
        mine = convert({"format": 1, **filled.raw}, Case)
        return with_fields(then, mine, now, attributes(mine, filled.changed), head)
    person = convert(filled.raw, class_of(head))
    blank = class_of(head)()
    theirs = getattr(now, head) or blank
    person = with_fields(getattr(then, head), person, theirs, attributes(person, filled.changed), head)
    return replace(now, **{head: None if person == blank else person})


def attributes(table: Table, keys: tuple[str, ...]) -> tuple[str, ...]:
    """What the code calls these keys."""
    names = dict(zip(table.__struct_encode_fields__, table.__struct_fields__, strict=True))
    return tuple(names[key] for key in keys)


def with_fields(base: T | None, mine: T, theirs: T, changed: tuple[str, ...], name: str) -> T:
    """Their version with our fields; raises ``CollisionError`` where both changed one and not to the same."""
    clash = [
        f"{name}.{field}"
        for field in changed
        if getattr(theirs, field) not in (getattr(base, field, None), getattr(mine, field))
    ]
    if clash:
        raise collision(tuple(clash))
    return replace(theirs, **{field: getattr(mine, field) for field in changed})


def deleted(then: Case, now: Case, name: str, today: date, *, forget: bool) -> tuple[Case, tuple[Reference, ...]]:
    """The case without an entry, and what named it.

    Args:
        then: the case as the person saw it.
        now: the case in the file.
        name: the entry's name then.
        today: the day.
        forget: whether what names it is taken away too; a date that is counted from it becomes the day that it comes
            to. Names by position are always taken away: they would come to mean another entry.

    Raises:
        CollisionError: another program changed the entry meanwhile.
    """
    table, at = place_now(then, now, name)
    if at is None:
        return now, ()
    entries = getattr(now, table)
    if entries[at] != _entry(then, name):
        raise collision((name,))
    record = Record(now, today)
    gone = name_of(table, at, entries[at])
    left = tuple(one for one in references(record) if one.to == gone and one.where.rpartition(".")[0] != gone)
    if left and (forget or entries[at].id is None):
        now = forgotten(now, frozenset({gone}), lambda when: _day_of(record, when))
    entries = getattr(now, table)
    return rearranged(now, table, [(index, one) for index, one in enumerate(entries) if index != at]), left


def duplicated(then: Case, now: Case, name: str) -> tuple[Case, str]:
    """The case with an entry twice, the second behind it under an id of its own; and that id.

    Raises:
        CollisionError: another program took the entry away meanwhile.
    """
    table, at = _there(then, now, name)
    entries = getattr(now, table)
    copy = replace(entries[at], id=free_id(now, table, _called(entries[at])))
    items: list[tuple[int | None, Entry]] = list(enumerate(entries))
    items.insert(at + 1, (None, copy))
    return rearranged(now, table, items), str(copy.id)


def moved(then: Case, now: Case, name: str, by: int) -> tuple[Case, str]:
    """The case with an entry so many places further down its table (up, if negative); and what it is called then.

    Raises:
        CollisionError: another program took the entry away meanwhile.
    """
    table, at = _there(then, now, name)
    items: list[tuple[int | None, Entry]] = list(enumerate(getattr(now, table)))
    to = min(max(at + by, 0), len(items) - 1)
    items.insert(to, items.pop(at))
    case = rearranged(now, table, items)
    return case, name_of(table, to, getattr(case, table)[to])


def linked(then: Case, now: Case, name: str, citation: Citation) -> Case:
    """The case in which an entry cites an exhibit as its proof.

    Raises:
        UsageError: such an entry cites nothing.
        CollisionError: another program took the entry away meanwhile.
    """
    table, at, cited = _cited(then, now, name)
    return now if citation in cited else _citing(now, table, at, (*cited, citation))


def unlinked(then: Case, now: Case, name: str, exhibit: str, place: str | None) -> Case:
    """The case in which an entry cites an exhibit no longer; ``place`` is one place of it, None every one."""
    table, at, cited = _cited(then, now, name)
    left = tuple(one for one in cited if one.exhibit != exhibit or (place is not None and _place(one) != place))
    return now if left == cited else _citing(now, table, at, left)


def refuse_taken(case: Case, name: str) -> None:
    """See that no entry of the case is called so; raises ``InvalidCaseError``."""
    if any(entry.id == name for table in TABLES for entry in getattr(case, table)):
        raise InvalidCaseError(words.FORM, [Fault("id", 0, repr(name), words.EXPECTED_FREE_ID)])


def collision(names: tuple[str, ...]) -> CollisionError:
    """The error of a change that another program's change is in the way of."""
    return CollisionError(words.collides(names), names)


def _check_new_id(case: Case, table: str, at: int, entry: Entry) -> None:
    if entry.id is not None:
        refuse_taken(case, entry.id)
        return
    old = name_of(table, at, getattr(case, table)[at])
    if table == "exhibits" and any(cites(one, old) for each in TABLES for one in getattr(case, each)):
        raise InvalidCaseError(words.FORM, [Fault("id", 0, words.NOTHING, words.EXPECTED_ID)])


def cites(entry: Entry, exhibit: str) -> bool:
    """Whether an entry cites an exhibit as its proof."""
    return any(one.exhibit == exhibit for one in getattr(entry, "exhibits", ()))


def _place(citation: Citation) -> str:
    return str(citation.raw).partition("#")[2]


def _there(then: Case, now: Case, name: str) -> tuple[str, int]:
    table, at = place_now(then, now, name)
    if at is None:
        raise collision((name,))
    return table, at


def _cited(then: Case, now: Case, name: str) -> tuple[str, int, tuple[Citation, ...]]:
    table, at = _there(then, now, name)
    cited: tuple[Citation, ...] | None = getattr(getattr(now, table)[at], "exhibits", None)
    if cited is None:
        raise UsageError(_("{name} cites no exhibits").format(name=words.entry(table, name)))
    return table, at, cited


def _citing(case: Case, table: str, at: int, cited: tuple[Citation, ...]) -> Case:
    entries = getattr(case, table)
    return replace(case, **{table: (*entries[:at], replace(entries[at], exhibits=cited), *entries[at + 1 :])})


def _entry(case: Case, name: str) -> Entry:
    table, at = place_now(case, case, name)
    found: Entry = getattr(case, table)[at]
    return found


def _called(entry: Entry) -> str:
    """What a name can be made of: the entry's own words."""
    return str(next((own for own in (getattr(entry, key, None) for key in ("name", "title", "what")) if own), ""))


def _day_of(record: Record, when: When) -> object:
    """The date that one counted from another entry comes to, None where nobody knows."""
    moment = record.calendar.of(when)
    if moment.first is None or moment.last is None:
        return None
    about = "~" if moment.about else ""
    by_day = bool(when.part) or (moment.first.time() == time.min and moment.last.time() == DAY_END)
    ends = (moment.first, moment.last)
    first, last = (f"{(end.date() if by_day else end).isoformat()}{about}" for end in ends)
    return f"{first}/{last}" if first != last else as_written(f"{first} {when.part}".rstrip())
