"""What the walk asks and says, for every face; the questions themselves are in ``usecases.walk``."""

from __future__ import annotations

from tui_complaints.wording.walk import exchange, money, sides, wanted
from tui_complaints.wording.walk.prompt import Prompt

__all__ = ["Prompt", "prompt"]


def prompt(key: str, category: str | None) -> Prompt:
    """The words of a question, by its key, as they fit the category of the case."""
    # Asked of the modules each time: they hold the words of the language that is spoken now.
    known = sides.PROMPTS | exchange.PROMPTS | money.PROMPTS | wanted.PROMPTS
    return known.get(f"{key}:{category}") or known[key]
