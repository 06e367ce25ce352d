"""Who writes, to whom, and whether they can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.finding import Gap
from tui_complaints.domain.gaps.places import place
from tui_complaints.domain.recipient import default_recipient, open_remedies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Complainant, Party
    from tui_complaints.domain.record import Record


def missing_sides(record: Record) -> Iterator[Gap]:
    """``no-sender``, ``no-recipient``, ``no-address``, ``authority-missing``."""
    yield from _sender(record)
    yield from _authority(record)
    default = default_recipient(record)
    if default is None:
        yield Gap("no-recipient", "parties")
        return
    recipients = [party for remedy in open_remedies(record) if (party := record.party(remedy.to))]
    seen: list[Party] = []
    for party in recipients or [default]:
        if party not in seen:
            seen.append(party)
            yield from _recipient(record, party)


def _sender(record: Record) -> Iterator[Gap]:
    complainant, advocate = record.case.complainant, record.case.advocate
    if complainant is None or _blank(complainant.name):
        yield Gap("no-sender", "complainant.name")
    # An advocate's letter bears the advocate's address; the answer goes there.
    if advocate is not None and not _can_be_reached(advocate):
        yield Gap("no-address", "advocate.address")
    elif advocate is None and complainant is not None and not _can_be_reached(complainant):
        yield Gap("no-address", "complainant.address")


def _authority(record: Record) -> Iterator[Gap]:
    advocate = record.case.advocate
    if advocate is None:
        return
    exhibit = record.exhibit(advocate.authority)
    if exhibit is None or not exhibit.is_held:
        yield Gap("authority-missing", "advocate.authority")


def _recipient(record: Record, party: Party) -> Iterator[Gap]:
    if _blank(party.name) and _blank(party.legal_name):
        yield Gap("no-recipient", place(record, party, "name"))
    if _blank(party.address) and _blank(party.email):
        yield Gap("no-address", place(record, party, "address"))


def _can_be_reached(person: Complainant) -> bool:
    return not (_blank(person.address) and _blank(person.email))


def _blank(text: str | None) -> bool:
    return text is None or not text.strip()
