"""What a question is: data, without its words (``wording.walk`` has them) and without a face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tui_complaints.domain.entries import Case, Complainant, Entry

    Test = Callable[["Scene"], bool]
    Suggestion = Callable[["Scene"], object]

Kind = Literal[
    "words", "text", "story", "when", "when-or-never", "due", "window", "money", "length", "period", "count",
    "yes-no", "choice", "list", "one", "several", "people", "agents", "reference", "proof", "price", "burden",
    "unit-price", "sum", "held", "proves", "prices", "own", "unreceived", "receipt", "currency", "language", "email",
    "gate",
]  # fmt: skip
"""How the answer is read.

Beyond the kinds of value of the format: ``one`` and ``several`` name other entries, ``people`` and ``agents``
persons; ``price`` is a sum or a factor, ``burden`` a sum, a length or a distance, ``window`` an appointment,
``period`` how often; ``receipt`` is what shows the costs that were just entered, ``held`` a file, paper or how to get
it, ``gate`` whether there is one (more) entry to tell of.
"""


class Scene(Struct, frozen=True):
    """What a question can know of the walk when it is asked.

    Attributes:
        case: the case so far.
        entry: the entry that the question is about, None while it has no answer yet.
        index: its position in its table.
        today: the day of the walk.
        marks: answers that are no value of the case, by question key.
    """

    case: Case
    entry: Entry | Complainant | None
    index: int
    today: date
    marks: dict[str, str]

    def value(self, name: str) -> object:
        """A field of the entry, None or empty while it has no answer."""
        return getattr(self.entry, name, None)


def always(_: Scene) -> bool:
    """Asked in every case."""
    return True


def nothing(_: Scene) -> object:
    """Nothing is suggested."""
    return None


class Question(Struct, frozen=True):
    """One question.

    Attributes:
        key: ``contacts.when``: by it the words are found and a place is remembered.
        field: the attribute of the entry that takes the answer.
        kind: how the answer is read.
        choices: the words to choose from.
        is_open: whether words of one's own are taken beside the choices.
        tables: the tables whose entries may be named.
        asked: whether it is asked in the case as it stands.
        suggests: what is taken when nothing is typed, None for nothing.
        required: a letter shows a bracket where it is left out.
        leading: when it is left out, there is no such entry, and the rest of it is not asked.
    """

    key: str
    field: str
    kind: Kind
    choices: tuple[str, ...] = ()
    is_open: bool = False
    tables: tuple[str, ...] = ()
    asked: Test = always
    suggests: Suggestion = nothing
    required: bool = False
    leading: bool = False


class Section(Struct, frozen=True):
    """A part of the walk: questions about one table.

    Attributes:
        name: ``contacts``; by it the words are found and a place is remembered.
        table: the field of the case that takes the answers: a list of entries, a single table, or "" for the case.
        questions: in the order in which they are asked.
        gate_from: the position from which "is there one?" is asked before an entry; None for a single table.
        step: the step of the walk that it belongs to, counted from 1.
        asked: whether it is asked in the case as it stands.
        grows: whether more entries can be entered; else only those that are there are asked about.
    """

    name: str
    table: str
    questions: tuple[Question, ...]
    step: int
    gate_from: int | None = None
    asked: Test = always
    grows: bool = True

    @property
    def is_list(self) -> bool:
        """Whether its table is a list of entries."""
        return self.gate_from is not None or not self.grows
