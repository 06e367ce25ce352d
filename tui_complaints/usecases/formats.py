"""In which forms a letter can be had."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("md", "txt", "html", "pdf", "docx", "eml")
"""What a file's name ends with."""
PLAIN = frozenset({"md", "txt"})
"""Those that nothing has to be laid out for."""


def format_of(file: Path, asked: str | None) -> str:
    """The format of a file: the one asked for, else the one that its name ends with, else Markdown."""
    ending = file.suffix.lower().removeprefix(".")
    return asked or (ending if ending in FORMATS else "md")
