"""The one environment that templates are rendered in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateRuntimeError
from jinja2.sandbox import SandboxedEnvironment

from tui_complaints.letters.marks import part

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.runtime import Context

LARGEST_TEXT = 1_000_000
"""Characters that one expression may make: a letter of hundreds of pages."""


class LetterEnvironment(SandboxedEnvironment):
    """No attribute of Python's is in reach, nothing is undefined, and no expression makes a giant of a small template.

    The last holds on platforms without a memory limit too.

    Args:
        places: folders in which templates are looked for, in order.
    """

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, places: list[Path]) -> None:
        super().__init__(
            loader=FileSystemLoader([str(place) for place in places]),
            undefined=StrictUndefined,
            autoescape=False,
        )
        self.globals = {"part": part}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own
        """Multiply, unless what comes of it is larger than a letter can be."""
        sizes = [len(side) if isinstance(side, str | list | tuple) else abs(side) for side in (left, right)]
        if operator == "**" or sizes[0] * sizes[1] > LARGEST_TEXT:
            message = f"{operator} makes more than a letter can hold"
            raise TemplateRuntimeError(message)
        return super().call_binop(context, operator, left, right)
