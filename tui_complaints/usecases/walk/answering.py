"""A question that is answered, and what the answer means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tui_complaints.domain.entries import Entry
    from tui_complaints.usecases.walk.proving import Keep
    from tui_complaints.usecases.walk.question import Question, Scene

    Reader = Callable[["Asking", str], "Answer"]


class Answer(Struct, frozen=True):
    """What an answer means.

    Attributes:
        value: what the field takes; for some kinds what the walk does with it.
        new: entries that were named for the first time, with their tables.
        plain: whether it is just the words that were typed, and need not be shown back.
    """

    value: object
    new: tuple[tuple[str, Entry], ...] = ()
    plain: bool = False


class Asking(Struct, frozen=True):
    """One question, with all that its answer may refer to.

    Attributes:
        question: the question.
        scene: the case and the entry that it is asked about.
        language: in which the answer is typed, BCP 47.
        after: the id of the entry from which "two days later" counts, or None.
        said_on: the day on which a deadline was named, as far as it is known; else the day of the walk.
        keep: copies a file into the case.
    """

    question: Question
    scene: Scene
    language: str
    after: str | None
    said_on: date
    keep: Keep

    @property
    def record(self) -> Record:
        """The case so far, as a record that can be asked."""
        return Record(self.scene.case, self.scene.today)
