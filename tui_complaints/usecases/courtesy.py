"""Work in a thread steps back while the user presses keys: Python runs one thread at a time, and a key comes first."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PAUSE = 0.1
"""Seconds without a key after which the user has paused."""
_LONGEST = 0.2
"""Seconds after which work goes on for a moment though keys are still pressed, so that it is done some day."""


class Courtesy:
    """Knows when the user last did something, and lets threads wait until they pause.

    Args:
        clock: tells seconds.
        sleep: waits for so many seconds.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._acted = clock() - _PAUSE

    def acted(self) -> None:
        """The user did something just now."""
        self._acted = self._clock()

    def wait(self) -> None:
        """Come back when the user has paused, or after a fifth of a second; at once where they are not at the keys."""
        now = self._clock()
        end = now + _LONGEST
        while now < (until := min(self._acted + _PAUSE, end)):
            self._sleep(until - now)
            now = self._clock()
