"""Sentences for how people were dealt with, and what it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact
from tui_complaints.domain.length import Length
from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def no_reference(fill: Filler, finding: Finding) -> str:
    """``no-reference``."""
    without, known = fill.number(finding, "without"), fill.number(finding, "of")
    m = fill.figure(finding, "of")
    if without == known:
        return fill.language.counted(known, "no-reference-all", "findings", m=m)
    return fill.phrase("no-reference", n=fill.figure(finding, "without"), m=m)


def handed_around(fill: Filler, finding: Finding) -> str:
    """``handed-around``."""
    people = fill.counted(finding, "people", "person")
    over = fill.length(finding, "over")
    return fill.phrase("handed-around", n=people, over=over) if over else fill.phrase("handed-around-plain", n=people)


def no_notice(fill: Filler, finding: Finding) -> str:
    """``no-notice``."""
    entry = fill.entries(finding)[0]
    assert isinstance(entry, Contact)  # noqa: S101 - nothing else is noticed
    said = next((text for text in (entry.said, entry.quote, entry.told) if text), None)
    what = fragment(fill.language.text(said)) or fill.language.say("channels", entry.channel or "unknown")
    if not fill.record.moment(entry).known:
        return fill.phrase("no-notice-undated", w=what)
    return fill.phrase("no-notice", w=what, on=fill.on(entry))


def conduct(fill: Filler, finding: Finding) -> str:
    """``conduct``: what it was, with the words used where they were noted."""
    contact = fill.entries(finding)[0]
    what = fill.word("conduct", finding)
    if isinstance(contact, Contact) and contact.quote:
        return fill.phrase("conduct", what=what, r=fill.quoted(contact.quote))
    return fill.phrase("conduct-plain", what=what, on=fill.on(contact))


def merit(fill: Filler, finding: Finding) -> str:
    """``merit``."""
    contact = fill.entries(finding)[0]
    what = fill.word("merit", finding)
    if not fill.record.moment(contact).known:
        return fill.phrase("merit-undated", what=what)
    return fill.phrase("merit", what=what, on=fill.on(contact))


def effort(fill: Filler, finding: Finding) -> str:
    """``effort``."""
    slots = {
        "n": fill.counted(finding, "ours", "contact"),
        "m": fill.figure(finding, "theirs"),
        "t": fill.days(finding, "days"),
    }
    minutes = fill.number(finding, "minutes")
    if minutes:
        length = fill.language.length(Length.parse(f"{minutes} min"))
        return fill.phrase("effort-minutes", minutes=fill.language.qualified(length, ">="), **slots)
    return fill.phrase("effort", **slots)
