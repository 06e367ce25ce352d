"""What the kinds of value of the case format share."""

from __future__ import annotations

from typing import Literal, Self

from tui_complaints.translation import marked

Qualifier = Literal["", "~", "<", ">="]
"""How sure a figure is: exactly, about, less than, at least."""


class Value:
    """A value as it was entered, and what it means.

    Two values are equal when they were entered alike: a save must give back what a person wrote.

    Attributes:
        raw: what stood in the TOML file (a string, a number, a date, a table).
    """

    __slots__ = ("raw",)
    raw: object

    EXPECTED = marked("a value")
    """What an error message says was expected."""

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read a TOML value; raises ``InvalidValueError``."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.raw == other.raw and type(self.raw) is type(other.raw)

    def __hash__(self) -> int:
        return hash((type(self), str(self.raw)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.raw!r})"

    def __str__(self) -> str:
        return str(self.raw)


def split_qualifier(text: str) -> tuple[Qualifier, str]:
    """Take ``~``, ``<`` or ``>=`` off the front (or ``~`` off the end) of a figure."""
    body = text.strip(" ")
    if body.startswith(">="):
        return ">=", body[2:].lstrip(" ")
    if body.startswith("<"):
        return "<", body[1:].lstrip(" ")
    if body.startswith("~"):
        return "~", body[1:].lstrip(" ")
    return ("~", body[:-1].rstrip(" ")) if body.endswith("~") else ("", body)
