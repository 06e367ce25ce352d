"""What was typed into a form, field by field and as a whole: the values, and what is wrong with which of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, ValidationError
from msgspec.structs import replace

from tui_complaints.domain.entries import Complainant, Entry
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Text
from tui_complaints.errors import Fault, InvalidCaseError, InvalidValueError
from tui_complaints.storage.converting import plain_value
from tui_complaints.usecases.forms.described import CASE, HEADS, class_of, form_fields
from tui_complaints.usecases.forms.texts import text_of
from tui_complaints.usecases.forms.values import value_of
from tui_complaints.usecases.fragments import piece
from tui_complaints.usecases.walk.answering import Asking
from tui_complaints.usecases.walk.question import Scene, Section
from tui_complaints.usecases.walk.shown import shown
from tui_complaints.usecases.walk.standing import counted_from, said_on
from tui_complaints.usecases.walk.walker import Asked
from tui_complaints.wording import session as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Table
    from tui_complaints.usecases.evidence import Copy
    from tui_complaints.usecases.forms.described import FormField

_PLAIN = frozenset({"id", "words", "text"})
_FIRST = ("contact", "asked", "ordered")
"""Fields by which dates of the same form are counted."""


class Desk(Struct, frozen=True):
    """Where a form is filled in.

    Attributes:
        case: the case.
        table: the form's table.
        entry: what stood there when the form was opened, None for a new entry.
        today: the day.
        language: in which is typed, BCP 47.
        filled: the entry as far as it is filled in, for what counts from its other fields; None for as it was.
    """

    case: Case
    table: str
    entry: Table | None
    today: date
    language: str
    filled: Table | None = None

    @property
    def index(self) -> int:
        """The position of the entry; for a new one that which it will have."""
        there = getattr(self.case, self.table, ()) if self.table not in HEADS else ()
        return next((at for at, one in enumerate(there) if one is self.entry), len(there))

    @property
    def record(self) -> Record:
        """The case on that day."""
        return Record(self.case, self.today)


class Read(Struct, frozen=True):
    """What one field was taken to mean.

    Attributes:
        value: the value; None or () for nothing.
        shown: the value as it was understood, in words; "" where it is just what was typed.
        fault: what is wrong, None where it was understood.
    """

    value: object = None
    shown: str = ""
    fault: Fault | None = None


class Filled(Struct, frozen=True):
    """What a form holds.

    Attributes:
        raw: every key that is not empty, as it would stand in the file.
        changed: the keys that no longer hold what stood there when the form was opened.
        faults: what is wrong, by key; "" for what is wrong with the whole.
    """

    raw: dict[str, object]
    changed: tuple[str, ...]
    faults: dict[str, Fault]


def read_field(desk: Desk, field: FormField, typed: str) -> Read:
    """What was typed into one field means: asked when it is left, and shown back as understood."""
    there = getattr(desk.entry, field.field.name, None)
    if _lines(typed) == _lines(text_of(there)):
        return Read(there, _shown(desk, field, there))
    if not typed.strip():
        fault = Fault(field.key, 0, words.NOTHING, words.EXPECTED_SOMETHING) if field.required else None
        return Read(() if field.is_list else None, fault=fault)
    try:
        value = value_of(field, _asking(desk, field), typed, there)
        if text_of(value) == text_of(there):
            value = there  # said in other words; the file keeps how it was written
        _judge(desk, field, value)
    except InvalidValueError as error:
        return Read(fault=Fault(field.key, 0, str(error.found), error.expected))
    except ValidationError as error:
        return Read(fault=Fault(field.key, 0, str(error), field.expected))
    except InvalidCaseError as error:
        first = error.faults[0]
        return Read(fault=Fault(field.key, 0, first.found, first.expected, first.nearest))
    return Read(value, _shown(desk, field, value))


def read_form(desk: Desk, typed: Mapping[str, object]) -> Filled:
    """What a form means as a whole.

    Args:
        desk: where it is filled in.
        typed: by key what stands in its fields; a text is read as it was typed, anything else is a value as it would
            stand in the file. Keys that are left out stay as they are.
    """
    fields = {field.key: field for field in form_fields(desk.table)}
    base = desk.entry
    values = {key: getattr(base, field.field.name, None) for key, field in fields.items()}
    faults = {key: Fault(key, 0, "", words.EXPECTED_KEY) for key in typed if key not in fields}
    changed = []
    for key in sorted(typed, key=lambda key: key not in _FIRST):
        if key not in fields:
            continue
        found = _given(desk, fields[key], typed[key])
        if found.fault is not None:
            faults[key] = found.fault
            continue
        if text_of(found.value) != text_of(values[key]) or plain_value(found.value) != plain_value(values[key]):
            changed.append(key)
        values[key] = found.value
        desk = _with(desk, fields[key], found.value)
    raw = {key: plain_value(value) for key, value in values.items() if value is not None and value != ()}
    if not faults:
        faults = _faults_of_whole(desk, raw)
    return Filled(raw, tuple(key for key in fields if key in changed), faults)


def _given(desk: Desk, field: FormField, typed: object) -> Read:
    if isinstance(typed, str):
        return read_field(desk, field, typed)
    if typed is None or typed == []:
        return read_field(desk, field, "")
    try:
        return Read(_of_raw(desk, field, typed))
    except InvalidCaseError as error:
        first = error.faults[0]
        return Read(fault=Fault(field.key, 0, first.found, first.expected, first.nearest))


def _with(desk: Desk, field: FormField, value: object) -> Desk:
    """The desk with a field filled in, as what the dates of other fields are counted from."""
    if field.key not in _FIRST:
        return desk
    filled = desk.filled or desk.entry or class_of(desk.table)()
    return replace(desk, filled=replace(filled, **{field.field.name: value}))


def _asking(desk: Desk, field: FormField) -> Asking:
    section = Section(name=desk.table, table="" if desk.table == CASE else desk.table, questions=(), step=0)
    entry = desk.filled or desk.entry
    scene = Scene(desk.case, entry if isinstance(entry, Entry | Complainant) else None, desk.index, desk.today, {})
    return Asking(
        field.question, scene, desk.language, counted_from(section, scene), said_on(section, scene), _no_files
    )


def _no_files(path: Path) -> Copy:
    """A form names exhibits that are there; a file is taken in by ``add_exhibit``."""
    raise InvalidValueError(str(path), words.EXPECTED_EXHIBIT)


def _shown(desk: Desk, field: FormField, value: object) -> str:
    """A value as it was understood; raw words need not be shown back."""
    if value is None or value == () or (field.kind in _PLAIN and isinstance(value, str | Text)):
        return ""
    question = field.question
    asked = Asked(
        key=question.key,
        table=desk.table,
        field=question.field,
        kind=question.kind,
        choices=field.choices(desk.record),
        is_open=question.is_open,
        required=field.required,
        default=None,
        entry=desk.index,
        step=0,
        steps=0,
    )
    return shown(asked, value, desk.case, desk.today, desk.language)


def _lines(text: str) -> str:
    """A text as it is compared: a field on a screen keeps no carriage returns."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _of_raw(desk: Desk, field: FormField, raw: object) -> object:
    """A value as the reader of whole cases makes it of what would stand in the file."""
    return getattr(_whole(desk, {field.key: raw}), field.field.name)


def _judge(desk: Desk, field: FormField, value: object) -> None:
    """See that the reader of whole cases takes a value too; raises ``InvalidCaseError``."""
    _whole(desk, {field.key: plain_value(value)})


def _whole(desk: Desk, raw: Mapping[str, object]) -> Table:
    """The entry that says only this, as the reader of whole cases makes it; raises ``InvalidCaseError``."""
    zone = {"timezone": desk.case.timezone} if desk.case.timezone else {}
    if desk.table == CASE:
        return piece({**zone, **raw}, words.FORM)
    found: Table | tuple[Table, ...] = getattr(
        piece({**zone, desk.table: raw if desk.table in HEADS else [raw]}, words.FORM), desk.table
    )
    return found[0] if isinstance(found, tuple) else found


def _faults_of_whole(desk: Desk, raw: dict[str, object]) -> dict[str, Fault]:
    """What is wrong between fields that are right one by one, and an id that is taken."""
    try:
        _whole(desk, raw)
    except InvalidCaseError as error:
        keys = {field.key for field in form_fields(desk.table)}
        named = [(fault.where.rpartition(".")[2].partition("[")[0], fault) for fault in error.faults]
        return {key if key in keys else "": fault for key, fault in named}
    return {}
