"""What widgets and workers tell screens (architecture.md): data goes down by calls, requests come up by these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui_complaints.errors import ComplaintsError


class Failed(Message):
    """A use case that a worker ran refused.

    Attributes:
        problem: what it said.
    """

    def __init__(self, problem: ComplaintsError) -> None:
        super().__init__()
        self.problem = problem
