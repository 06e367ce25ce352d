"""The one environment that templates are rendered in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, TemplateRuntimeError
from jinja2.sandbox import SandboxedEnvironment

from tui_complaints.letters.marks import part
from tui_complaints.translation import _

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
        cache: a private folder for compiled templates, which saves a good part of a letter's time; None for none.
    """

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, places: list[Path], cache: Path | None = None) -> None:
        super().__init__(
            bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache and _usable(cache) else None,
            loader=FileSystemLoader([str(place) for place in places]),
            undefined=StrictUndefined,
            autoescape=False,
        )
        self.globals = {"part": part}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own
        """Multiply, unless what comes of it is larger than a letter can be."""
        sizes = [len(side) if isinstance(side, str | list | tuple) else abs(side) for side in (left, right)]
        if operator == "**" or sizes[0] * sizes[1] > LARGEST_TEXT:
            message = _("{operator} makes more than a letter can hold").format(operator=operator)
            raise TemplateRuntimeError(message)
        return super().call_binop(context, operator, left, right)


def _usable(cache: Path) -> bool:
    """Whether compiled templates can be kept there by nobody but the user: what lies there is run."""
    try:
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = cache.stat()
    except OSError:
        return False
    owned = not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022)
    return owned and os.access(cache, os.W_OK)
