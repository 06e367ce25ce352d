"""The words of one question."""

from __future__ import annotations

from typing import NamedTuple


class Prompt(NamedTuple):
    """The words of one question.

    Attributes:
        question: what is asked.
        example: an answer as people write it, "" where the choices say enough.
        why: why it matters to the letter.
    """

    question: str
    example: str = ""
    why: str = ""
