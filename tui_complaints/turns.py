"""Long work offers others their turn between two pieces of it; whoever has it done says what becomes of the offer.

What follows from a case and what a letter says of it is worked out in a thread while the user goes on with the app.
Python runs one thread at a time, so such work has to step back by itself; nobody is waited for on the command line.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_taken: ContextVar[Callable[[], None] | None] = ContextVar("taken", default=None)


def offer_turn() -> None:
    """Called between two pieces of work that may be long in all; may raise what ``taking_turns`` was told to."""
    take = _taken.get()
    if take is not None:
        take()


@contextmanager
def taking_turns(take: Callable[[], None]) -> Iterator[None]:
    """Have ``take`` called between the pieces of the work that is done within, in this thread.

    It may wait there, and may end the work with an exception: nothing is half done for it.
    """
    token = _taken.set(take)
    try:
        yield
    finally:
        _taken.reset(token)
