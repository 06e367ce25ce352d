"""A form that is open on an entry: what it shows, and what is typed into it, read against the case it was opened on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.errors import UsageError
from tui_complaints.translation import _
from tui_complaints.usecases.forms.described import CASE, HEADS, form_fields
from tui_complaints.usecases.forms.reading import Desk, Filled, Read, read_field, read_form
from tui_complaints.usecases.forms.texts import texts_of
from tui_complaints.usecases.session.placing import place_now, place_of
from tui_complaints.usecases.walk.choosing import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_complaints.domain.entries import Case, Table
    from tui_complaints.usecases.forms.described import FormField
    from tui_complaints.usecases.session.state import State
    from tui_complaints.usecases.walk.choosing import Choice


class Form:
    """A form for one entry, for a new one, or for the case itself.

    Args:
        since: the state on which it is opened.
        table: the table, or ``case``, ``complainant``, ``advocate``.
        name: the entry's name; "" for a new one, and for what is no list.
        language: in which is typed, BCP 47.

    Attributes:
        since: the state on which it was opened; what others change later is told from it.
        table: the table.
        name: the entry's name then, "" for none.
        fields: every field, in the order of the format.
        shown: by key what stands in the fields when it is opened.

    Raises:
        NotFoundError: there is no such entry.
        UsageError: there is no such table, or the entry stands in another one.
    """

    def __init__(self, since: State, table: str, name: str, language: str) -> None:
        self.since = since
        self.table = table
        self.name = name
        self.fields = form_fields(table)
        self._entry = _entry(since.case, table, name)
        self._desk = Desk(since.case, table, self._entry, since.today, language)
        self.shown = texts_of(self.fields, self._entry)

    @property
    def key(self) -> str:
        """By what its draft is found again: ``contacts:c3``, ``contacts:`` for a new one."""
        return f"{self.table}:{self.name}"

    def choices(self, field: FormField) -> tuple[Choice, ...]:
        """What can be chosen in a field; the entry itself is not among it."""
        return field.choices(self.since.record, self.name or None)

    def read_field(self, field: FormField, typed: str) -> Read:
        """What one field was taken to mean, when it is left."""
        return read_field(self._desk, field, typed)

    def read(self, typed: Mapping[str, object]) -> Filled:
        """What the form means as a whole; keys that are left out stay as they were."""
        return read_form(self._desk, typed)

    def name_now(self, now: State) -> str | None:
        """What its entry is called in a later state; None where it is gone."""
        if not self.name:
            return ""
        table, at = place_now(self.since.case, now.case, self.name)
        return None if at is None else name_of(table, at, getattr(now.case, table)[at])

    def texts_in(self, now: State) -> dict[str, str] | None:
        """What would stand in its fields in a later state; None where its entry is gone."""
        name = self.name_now(now)
        return None if name is None else texts_of(self.fields, _entry(now.case, self.table, name))


def _entry(case: Case, table: str, name: str) -> Table | None:
    found: Table | None = None
    if table == CASE:
        found = case
    elif table in HEADS:
        found = getattr(case, table)
    elif name:
        stands, at = place_of(case, name)
        if stands != table:
            raise UsageError(_("{name} stands in {table}").format(name=name, table=stands))
        found = getattr(case, table)[at]
    return found
