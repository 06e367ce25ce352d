"""What a screen is given to draw: sections of blocks of runs, and what a run leads to."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Mark = Literal["", "heading", "strong", "number", "cite", "own", "blank", "label"]
"""What a run of text is: a word that stands out, a citation, a remark that there is no proof, what is missing ..."""


class Target(Struct, frozen=True):
    """What a run leads to.

    Attributes:
        place: an entry of the case by name, or a field as the format names it (``complainant.name``).
        told: what is to be known of it, one sentence.
    """

    place: str
    told: str


class Run(Struct, frozen=True):
    """Some words of one kind.

    Attributes:
        text: they, safe to show; a line feed is a line end that was written.
        mark: what they are.
        target: what they lead to.
    """

    text: str
    mark: Mark = ""
    target: Target | None = None


class Block(Struct, frozen=True):
    """A paragraph, an item of a list, a heading, a cell of an annex.

    Attributes:
        runs: its text.
        lead: what stands before its first line and under which the others hang: ``1. ``.
        indent: how far it is set in, in cells.
        tight: whether it follows the block before it without an empty line.
    """

    runs: tuple[Run, ...]
    lead: tuple[Run, ...] = ()
    indent: int = 0
    tight: bool = False

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


class Section(Struct, frozen=True):
    """A part of what is drawn.

    Attributes:
        name: what it is called among the others.
        blocks: its text.
        title: its heading where it can be folded; "" for what is always open.
    """

    name: str
    blocks: tuple[Block, ...]
    title: str = ""


class Meter(Struct, frozen=True):
    """How long it is.

    Attributes:
        told: the length in words: "412 words of 700".
        done: the length.
        limit: how long it may be, None where nobody says.
    """

    told: str
    done: int
    limit: int | None


class Sheet(Struct, frozen=True):
    """All that is drawn.

    Attributes:
        sections: its parts, in order.
        meter: how long it is.
    """

    sections: tuple[Section, ...]
    meter: Meter | None = None
