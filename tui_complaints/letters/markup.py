"""Put what people wrote into Markdown so that it comes out as text and never as markup."""

from __future__ import annotations

import re

from tui_complaints.domain.visible import visible

# Emphasis, code, links, raw HTML and tables; an underscore only where it could begin or end emphasis.
_SPECIAL = re.compile(r"([\\`*\[\]<>|~])|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# A heading, a list, a rule, an underlined heading, a definition: only where Markdown would see one.
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[+\-:](?=\s|$)|=+(?=\s*$)|-+(?=\s*$)|\d{1,9}(?=[.)](?:\s|$)))")
_SPACE = re.compile(r"\s+")


def inline(text: str) -> str:
    """A person's words as one run of Markdown text: escaped, on one line, safe to show."""
    flat = _SPACE.sub(" ", visible(text)).strip()
    return _SPECIAL.sub(lambda match: "\\" + match[0], flat)


def opening(safe: str) -> str:
    """Escaped words that may stand at the start of a line, where a list, heading or rule could begin."""
    return _LINE_START.sub(_escape_start, safe)


def _escape_start(match: re.Match[str]) -> str:
    # "12." would begin a numbered list: the full stop is what must be escaped there.
    return f"{match[1]}{match[2]}\\" if match[2][0].isdigit() else f"{match[1]}\\{match[2]}"


def lines(text: str) -> list[str]:
    """A person's words of several lines, each escaped; empty ones are left out."""
    return [inline(part) for part in visible(text).splitlines() if part.strip()]
