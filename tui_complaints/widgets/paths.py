"""Completes the paths of files while they are typed, without ever keeping anybody waiting for a disk."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.suggester import Suggester

from tui_complaints.usecases.typed_paths import completed

if TYPE_CHECKING:
    from collections.abc import Callable


class Paths(Suggester):
    """Completes paths.

    Args:
        complete: gives what was typed with the rest of a path, None for nothing; it is called in a thread.
    """

    def __init__(self, complete: Callable[[str], str | None] = completed) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete
        self._typed_last = ""
        self._one_at_a_time = asyncio.Lock()

    async def get_suggestion(self, value: str) -> str | None:
        """The path that could be meant."""
        self._typed_last = value
        async with self._one_at_a_time:  # a disk that answers late is not asked for every letter
            if value != self._typed_last:
                return None
            return await asyncio.to_thread(self._complete, value)
