"""Work in a thread steps back while the user presses keys: Python runs one thread at a time, and a key comes first."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_complaints.turns import taking_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAUSE = 0.1
"""Seconds without a key after which the user has paused."""
_LONGEST = 0.2
"""Seconds after which work goes on for a moment though keys are still pressed, so that it is done some day."""
_MOMENT = 0.005
"""Seconds that such a moment lasts."""


class _NotWantedError(Exception):
    """Nobody waits any more for what is being worked out."""


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
        self._moment_ends = clock()

    def acted(self) -> None:
        """The user did something just now."""
        self._acted = self._clock()

    @contextmanager
    def shown(self, is_wanted: Callable[[], bool]) -> Iterator[None]:
        """Around work in a thread that works out something to show: it lets keys pass.

        Args:
            is_wanted: whether somebody still waits for it; what is within is left where nobody does.
        """
        thread = threading.get_ident()

        def take_turn() -> None:
            if threading.get_ident() != thread:
                return  # what this thread hands to the app is done there in the same context, and nobody waits there
            self.wait()
            if not is_wanted():
                raise _NotWantedError

        try:
            with taking_turns(take_turn):
                yield
        except _NotWantedError:
            pass

    def wait(self) -> None:
        """Come back when the user has paused; at once where they are not at the keys.

        Where they never pause, it comes back after a fifth of a second, and at once for a moment after that.
        """
        now = self._clock()
        if now < self._moment_ends:
            return
        end = now + _LONGEST
        while now < (until := min(self._acted + _PAUSE, end)):
            self._sleep(until - now)
            now = self._clock()
        if now >= end:
            self._moment_ends = now + _MOMENT
