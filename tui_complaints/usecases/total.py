"""What a case cost, what came back, and what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.ledger import Ledger, ledger
from tui_complaints.domain.record import Record

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.storage.reading import StoredCase

__all__ = ["Ledger", "total"]


def total(stored: StoredCase, today: date) -> tuple[Record, Ledger]:
    """The case on that day, and its ledger."""
    record = Record(stored.case, today)
    return record, ledger(record)
