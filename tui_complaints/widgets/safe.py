"""Text that a person or a file wrote, on its way into a widget: the one place where it is made safe.

Textual passes escape sequences, clipboard commands and direction marks on to the terminal, and takes ``[...]`` for
markup in most widgets (safety.md): what is shown must be ``Content``, of characters that only show.
"""

from __future__ import annotations

from rich.text import Text
from textual.content import Content

from tui_complaints.domain.visible import visible

TAB = "    "


def plain(text: str) -> str:
    """The text on one line, with every character that would act shown as a mark."""
    return " ".join(visible(text).replace("\t", TAB).split("\n"))


def safe(text: str, style: str = "") -> Content:
    """The text as it stands, line breaks kept, never markup.

    Args:
        text: what was written.
        style: a style for all of it, as ``$text-muted`` or ``bold``; never from a person.
    """
    return (
        Content.styled(visible(text).replace("\t", TAB), style) if style else Content(visible(text).replace("\t", TAB))
    )


def line(text: str, style: str = "") -> Content:
    """The text on one line."""
    return Content.styled(plain(text), style) if style else Content(plain(text))


def prompt(text: str) -> Text:
    """The text on one line for a choice of a ``Select``: it finds by typing only what is a ``Text``."""
    return Text(plain(text))
