"""What a typed answer means, by the kind of its question."""

from __future__ import annotations

from tui_complaints.domain.text import Text
from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.answering import Answer, Asking
from tui_complaints.usecases.walk.choosing import LONGEST
from tui_complaints.usecases.walk.labels import short
from tui_complaints.usecases.walk.reading_names import NAMES
from tui_complaints.usecases.walk.reading_values import VALUES
from tui_complaints.wording.walk import talk as words

__all__ = ["Answer", "Asking", "read"]

_PLAIN = frozenset({"words", "text", "story"})
_LONG = frozenset({"proof", "held", "email", "reference", "list", "agents"})
"""Kinds of answer of any length; no date, sum or choice is long, and what reads them must not be given a book."""
_READERS = VALUES | NAMES


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
