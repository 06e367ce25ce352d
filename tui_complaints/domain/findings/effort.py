"""What it took so far: ``effort`` of findings.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.calendar import Range
from tui_complaints.domain.finding import Finding
from tui_complaints.domain.findings.facts import ONE, Facts, times_of, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Contact, Entry
    from tui_complaints.domain.findings.inquiry import Inquiry

_NOT_COUNTED = frozenset({"tracking", "app"})
_ENOUGH = 2


def find_effort(inquiry: Inquiry) -> Iterator[Finding]:
    """Always, from two contacts on; a letter and its contact are one."""
    record = inquiry.record
    contacts = [one for one in inquiry.contacts if one.side != "none" and one.channel not in _NOT_COUNTED]
    ours = [one for one in contacts if one.side == "out"]
    theirs = [one for one in contacts if one.side == "in"]
    alone = [one for one in record.case.letters if one.sent and record.contact(one.contact) is None]
    letters = [one for one in alone if one.kind != "review"]  # a review turns to others than the party
    by_us, by_them = total([*map(times_of, ours), *(ONE for _ in letters)]), total(map(times_of, theirs))
    if (by_us.low or 0) + (by_them.low or 0) < _ENOUGH:
        return
    facts = Facts()
    facts.figure("ours", by_us)
    facts.figure("theirs", by_them)
    facts.put("minutes", sum(map(_seconds, contacts)) // 60 or None)
    counted: list[Entry] = [*contacts, *letters]
    facts.figure("days", _since_first(inquiry, counted))
    yield Finding("effort", "", tuple(record.name(entry) for entry in counted), facts.given())


def _seconds(contact: Contact) -> int:
    """What the contact took at least, on the line and waiting; "less than" says nothing about the least."""
    lengths = (one for one in (contact.length, contact.waited) if one is not None and one.qualifier != "<")
    return sum(one.seconds for one in lengths) * (times_of(contact).low or 0)


def _since_first(inquiry: Inquiry, counted: list[Entry]) -> Range | None:
    """Days from the first of them until today, or until the case ended."""
    end = inquiry.record.end
    spans = [span for one in counted if (span := inquiry.calendar.days(inquiry.record.moment(one), end)) is not None]
    lows = [span.low for span in spans if span.low is not None]
    if not lows:
        return None
    first = max((span for span in spans if span.low is not None), key=lambda span: span.low or 0)
    highs = [span.high for span in spans]
    high = None if None in highs else max(high for high in highs if high is not None)
    return Range(max(lows), high, first.about)
