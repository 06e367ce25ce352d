"""What a typed answer means, by the kind of its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.text import Text
from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.answering import Answer, Asking
from tui_complaints.usecases.walk.choosing import LONGEST, fold
from tui_complaints.usecases.walk.labels import short
from tui_complaints.usecases.walk.reading_names import NAMES
from tui_complaints.usecases.walk.reading_values import VALUES
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.question import Question

__all__ = ["Answer", "Asking", "is_no", "read"]

_PLAIN = frozenset({"words", "text", "story"})
_LONG = frozenset({"proof", "held", "email", "reference", "list", "agents"})
"""Kinds of answer of any length; no date, sum or choice is long, and what reads them must not be given a book."""
_READERS = VALUES | NAMES
_NAMING = frozenset(
    {"list", "one", "several", "people", "agents", "proof", "proves", "prices", "when", "due", "window"}
)
"""Kinds of answer that name something or say when: a plain "no" names nothing."""


def is_no(question: Question, typed: str) -> bool:
    """Whether an answer says that there is none: "What proves it?" "Nothing." is no piece of paper of that name."""
    return (question.kind in _NAMING or question.field == "quote") and fold(typed) in map(fold, words.NOTHING)


def read(asking: Asking, typed: str) -> Answer:
    """What the answer to a question means.

    Raises:
        InvalidValueError: it is not understood.
        StorageError: a file that it names cannot be copied.
    """
    kind = asking.question.kind
    if kind in _PLAIN:
        return Answer(Text.parse(typed) if kind in {"text", "story"} else typed, plain=True)
    if kind not in _LONG and len(typed) > LONGEST:
        raise InvalidValueError(short(typed), words.EXPECTED_SHORT)
    return _READERS[kind](asking, typed.strip())
