"""What another program changed in an open case, and what of it collides with what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.record import TABLES
from tui_complaints.storage.matching import match
from tui_complaints.usecases.forms.described import CASE, HEADS
from tui_complaints.usecases.walk.choosing import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui_complaints.domain.entries import Case
    from tui_complaints.errors import ComplaintsError
    from tui_complaints.usecases.session.form import Form
    from tui_complaints.usecases.session.state import State

Choice = Literal["mine", "theirs", "both"]
"""What to do about a collision: save what was typed, let it go, or keep it as an entry of its own."""


class Unchanged(Struct, frozen=True):
    """The case is as it was."""


class Merged(Struct, frozen=True):
    """Another program changed the case, and nothing that is being typed is touched by it.

    Attributes:
        names: the entries that were added, changed or taken away, and the keys of the case itself.
    """

    names: tuple[str, ...]


class Collision(Struct, frozen=True):
    """A form in which something was typed that another program changed too.

    Attributes:
        form: the form.
        keys: the fields that both changed; empty where the entry was taken away.
        mine: by key what was typed.
        theirs: by key what the case says now; None where the entry was taken away.
    """

    form: Form
    keys: tuple[str, ...]
    mine: dict[str, str]
    theirs: dict[str, str] | None


class Conflict(Struct, frozen=True):
    """Another program changed the case, and some of it is being typed anew here.

    Attributes:
        names: all that it changed, as in ``Merged``.
        collisions: where a person has to say which version it is to be.
    """

    names: tuple[str, ...]
    collisions: tuple[Collision, ...]


class Unreadable(Struct, frozen=True):
    """The file cannot be read as a case just now: half edited, or gone. The last state stays, nothing is overwritten.

    Attributes:
        error: what is wrong with it.
    """

    error: ComplaintsError


News = Unchanged | Merged | Conflict | Unreadable


def compared(then: State, now: State, typed: Iterable[tuple[Form, Mapping[str, str]]]) -> Unchanged | Merged | Conflict:
    """What changed between two states, seen from the forms that are open: these know what they were opened on."""
    names = () if now is then else tuple(_changed(then.case, now.case))
    found = (_collision(form, values, now) for form, values in typed)
    clash = tuple(one for one in found if one is not None)
    if clash:
        return Conflict(names, clash)
    return Unchanged() if now is then else Merged(names)


def _changed(then: Case, now: Case) -> Iterator[str]:
    for field, key in zip(then.__struct_fields__, then.__struct_encode_fields__, strict=True):
        before, after = getattr(then, field), getattr(now, field)
        if before == after:
            continue
        if key not in TABLES:
            yield key
            continue
        positions = match(before, after)
        for at, (entry, was) in enumerate(zip(after, positions, strict=True)):
            if was is None or before[was] != entry:
                yield name_of(key, at, entry)
        yield from (name_of(key, at, entry) for at, entry in enumerate(before) if at not in set(positions))


def _collision(form: Form, typed: Mapping[str, str], now: State) -> Collision | None:
    mine = {key: text for key, text in typed.items() if text != form.shown.get(key, "")}
    if not mine or (not form.name and form.table not in {CASE, *HEADS}):
        return None
    theirs = form.texts_in(now)
    if theirs is None:
        return Collision(form, (), dict(typed), None)
    keys = tuple(key for key, text in mine.items() if theirs[key] not in (form.shown[key], text))
    return Collision(form, keys, dict(typed), theirs) if keys else None
