"""Which fields a form has, in which order, of which kind: the format's own tables, described for a person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.entries import Advocate, Agent, Case, Complainant
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count, Distance, Factor, Money, SumWanted, UnitPrice
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.references import TARGETS
from tui_complaints.domain.text import Citation, Text
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.errors import UsageError
from tui_complaints.translation import _
from tui_complaints.usecases.fields import entry_tables, fields
from tui_complaints.usecases.walk.asked_of_exchange import CONDUCT, MERIT
from tui_complaints.usecases.walk.asked_of_money import COST_KINDS
from tui_complaints.usecases.walk.asked_of_proof import EXHIBIT_KINDS
from tui_complaints.usecases.walk.asked_of_sides import LANGUAGES
from tui_complaints.usecases.walk.choosing import Choice, choices
from tui_complaints.usecases.walk.question import Question
from tui_complaints.wording.fields import meaning

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Table
    from tui_complaints.domain.record import Record
    from tui_complaints.usecases.fields import Field
    from tui_complaints.usecases.walk.question import Kind as Asked

CASE = "case"
HEADS: dict[str, type[Table]] = {CASE: Case, "complainant": Complainant, "advocate": Advocate}
"""What has a form and is no list: the case itself, and who complains."""

PEOPLE_ROLES = ("witness", "recipient", "beneficiary", "co-complainant", "relative", "payer")

Kind = Literal[
    "id", "words", "text", "date", "day", "due", "money", "length", "count", "figure", "choice", "open-choice",
    "reference", "citations", "yes-no", "agents",
]  # fmt: skip
"""How a field is shown and typed into.

``text`` has several lines; ``date`` takes what people say and "never" where that can be, ``day`` a calendar day;
``figure`` is a number, a factor, a distance, a rate or a price for a unit; an ``open-choice`` takes other words too;
``agents`` are people with their roles, as ``Tatiana (support), Ivan``.
"""

OPEN: dict[tuple[str, str], tuple[str, ...]] = {
    ("people", "role"): PEOPLE_ROLES,
    ("contacts", "conduct"): CONDUCT,
    ("contacts", "merit"): MERIT,
    ("costs", "kind"): COST_KINDS,
    ("exhibits", "kind"): EXHIBIT_KINDS,
}
"""The words that case-format.md names for its open lists, by table and key."""

_OWN: dict[tuple[str, str], tuple[Kind, Asked]] = {
    ("promises", "window"): ("date", "window"),
    ("prices", "per"): ("length", "period"),
    ("costs", "every"): ("length", "period"),
    ("contacts", "reference"): ("words", "reference"),
    (CASE, "currency"): ("words", "currency"),
    ("rates", "from"): ("words", "currency"),
    ("rates", "to"): ("words", "currency"),
}
"""Fields that are read in a way of their own."""

_BY_KEY: dict[str, tuple[Kind, Asked]] = {
    "language": ("open-choice", "language"),
    "email": ("words", "email"),
    "address": ("text", "words"),
    "note": ("text", "words"),
}

_BY_TYPE: dict[object, tuple[Kind, Asked]] = {
    Text: ("text", "text"),
    When: ("date", "when"),
    WhenOrNever: ("date", "when-or-never"),
    Due: ("due", "due"),
    date: ("day", "when"),
    Money: ("money", "money"),
    SumWanted: ("money", "sum"),
    UnitPrice: ("figure", "unit-price"),
    Distance: ("figure", "burden"),
    Factor: ("figure", "words"),
    int: ("count", "count"),
    Length: ("length", "length"),
    Count: ("count", "count"),
    bool: ("yes-no", "yes-no"),
    Citation: ("citations", "proof"),
    Agent: ("agents", "agents"),
    str: ("words", "words"),
}


class FormField(Struct, frozen=True):
    """One field of a form.

    Attributes:
        table: the table, or ``case``, ``complainant``, ``advocate``.
        field: what the format knows of it; ``field.key`` names it in the file, ``field.name`` in the code.
        kind: how it is shown and typed into.
        question: by which what is typed is read, and its choices are called.
    """

    table: str
    field: Field
    kind: Kind
    question: Question

    @property
    def key(self) -> str:
        """The key as the file spells it; what was typed is handed over by it."""
        return self.field.key

    @property
    def is_list(self) -> bool:
        """Whether it takes several values, written with commas."""
        return self.field.is_list

    @property
    def required(self) -> bool:
        """Whether it cannot be left empty."""
        return self.field.required

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables whose entries can be named, for a reference or a citation."""
        return self.question.tables

    @property
    def help(self) -> str:
        """What the field is for, "" where its name says it."""
        return meaning(self.table, self.key)

    @property
    def expected(self) -> str:
        """What to type, with an example."""
        return self.field.expected

    def choices(self, record: Record, but: str | None = None) -> tuple[Choice, ...]:
        """What can be chosen: words, or the entries that can be named, with what they are called.

        Args:
            record: the case.
            but: the name of the entry whose form it is: it cannot name itself.
        """
        return choices(self.question, record, but)


def form_fields(table: str) -> tuple[FormField, ...]:
    """Every field of a table in the order of the format; raises ``UsageError`` for a table that there is not."""
    kind = class_of(table)
    found = fields(kind).values()
    if table == CASE:
        found = [field for field in found if field.key not in {*TABLES, *HEADS, "format"}]  # type: ignore[assignment]
    targets = TARGETS.get(kind, {})
    return tuple(_described(table, field, targets.get(field.key, ())) for field in found)


def class_of(table: str) -> type[Table]:
    """The class of a table's entries, or of a head; raises ``UsageError`` for a table that there is not."""
    found = HEADS.get(table) or next((kind for _one, plural, kind in entry_tables() if plural == table), None)
    if found is None:
        raise UsageError(_("there is no table {table!r}").format(table=table))
    return found  # type: ignore[return-value] # entry_tables gives the classes of the format


def _described(table: str, field: Field, targets: tuple[str, ...]) -> FormField:
    words = field.choices or OPEN.get((table, field.key), ())
    is_open = not field.choices and bool(words)
    if field.key == "id":
        kind, asked = "id", "words"
    elif targets:
        kind, asked = "reference", "several" if field.is_list else "one"
    elif words:
        kind, asked = "open-choice" if is_open else "choice", "list" if field.is_list else "choice"
    else:
        kind, asked = _OWN.get((table, field.key)) or _BY_KEY.get(field.key) or _BY_TYPE[field.kind]
    key = f"{table}.{field.key}"
    if asked == "language":
        key, words = "case.language", LANGUAGES  # languages are called so wherever they are chosen
    if kind == "citations":
        targets = ("exhibits",)
    question = Question(
        key=key,
        field=field.name,
        kind=asked,  # type: ignore[arg-type] # one of the kinds
        choices=words,
        is_open=is_open,
        tables=targets,
        required=field.required,
    )
    return FormField(table, field, kind, question)  # type: ignore[arg-type] # one of the kinds
