"""The marks by which a template says where a part of the letter begins."""

from __future__ import annotations

PART_OPEN, PART_CLOSE = "\ue000", "\ue001"
"""Private characters; neither can come from a person's words (``visible`` takes them out)."""


def part(name: str) -> str:
    """The mark that a template writes where the part of that name begins."""
    return f"{PART_OPEN}{name}{PART_CLOSE}"


def split(text: str) -> dict[str, str]:
    """Cut what a template wrote into its parts; what stands before the first mark is a part named ""."""
    first, *rest = text.split(PART_OPEN)
    parts = {"": first}
    for piece in rest:
        name, _, body = piece.partition(PART_CLOSE)
        parts[name] = f"{parts.get(name, '')}\n\n{body}"
    return {name: tidied for name, body in parts.items() if (tidied := _tidy(body))}


def _tidy(text: str) -> str:
    """No more than one empty line in a row: what a template leaves out leaves no hole."""
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip()
