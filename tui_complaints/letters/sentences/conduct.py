"""Sentences for how people were dealt with, and what it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact
from tui_complaints.domain.length import Length
from tui_complaints.letters.forms import Forms
from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def no_reference(fill: Filler, finding: Finding) -> str:
    """``no-reference``."""
    without, known = fill.number(finding, "without"), fill.number(finding, "of")
    m = fill.figure(finding, "of")
    if without == known:
        contact = fill.entries(finding)[0]
        assert isinstance(contact, Contact)  # noqa: S101 - nothing else has a reference of its own
        ch = fill.language.say("channels", contact.channel or "unknown")
        date = fill.language.bare(contact.when, fill.record.moment(contact))
        return fill.language.counted(known, "no-reference-all", "findings", m=m, ch=ch, date=date)
    return fill.phrase("no-reference", n=fill.figure(finding, "without"), m=m)


def handed_around(fill: Filler, finding: Finding) -> str:
    """``handed-around``."""
    people = fill.counted(finding, "people", "person")
    over = fill.length(finding, "over")
    first, *others = fill.entries(finding)
    # Several people in one contact who did not pass the customer on are only told of.
    at_once = isinstance(first, Contact) and not others and "transferred" not in first.conduct
    key = "handed-around-once" if at_once else "handed-around"
    return fill.phrase(key, n=people, over=over) if over else fill.phrase(f"{key}-plain", n=people)


def no_notice(fill: Filler, finding: Finding) -> str:
    """``no-notice``."""
    entry = fill.entries(finding)[0]
    assert isinstance(entry, Contact)  # noqa: S101 - nothing else is noticed
    said = next((text for text in (entry.said, entry.quote, entry.told) if text), None)
    what = fragment(fill.language.text(said)) or fill.language.say("channels", entry.channel or "unknown")
    if not fill.record.moment(entry).known:
        return fill.phrase("no-notice-undated", w=what)
    return fill.phrase("no-notice", w=what, on=fill.on(entry))


KINDS = frozenset({"conduct", "merit"})
"""What is told word by word: once a word, with every time that it happened."""

FEW = 5
"""How many dates a sentence can bear."""


def told_together(fill: Filler, findings: Sequence[Finding]) -> list[str]:
    """``conduct`` and ``merit``: what it was, with the words used where they were noted, else when it was."""
    dates: dict[tuple[str, str], list[str]] = {}
    texts: list[str] = []
    places = {fill.record.name(contact): place for place, contact in enumerate(fill.record.timeline)}
    for finding in sorted(findings, key=lambda one: places.get(one.cites[0], -1)):
        contact = fill.entries(finding)[0]
        if finding.kind == "conduct" and isinstance(contact, Contact) and contact.quote:
            what = fill.named(finding.party, fill.word("conduct", finding))
            key = "conduct" if fill.record.moment(contact).known else "conduct-undated"
            texts.append(fill.phrase(key, what=what, on=fill.on(contact), r=fill.quoted(contact.quote)))
            continue
        found = dates.setdefault((finding.party, fill.word(finding.kind, finding)), [])
        if fill.record.moment(contact).known:
            found.append(fill.on(contact))
    for (party, word), found in dates.items():
        what = fill.named(party, word)
        texts.append(_dated(fill, what, found))
    return texts


def _dated(fill: Filler, what: str, dates: list[str]) -> str:
    """What it was, with its dates; of more than a few, the first and the last: Annex A has them all."""
    if not dates:
        return what
    if len(dates) > FEW:
        k = fill.language.counted(len(dates), "time")
        return fill.phrase("dealt-with-often", what=what, k=k, on=dates[0], on2=dates[-1])
    return fill.phrase("dealt-with", what=what, on=fill.language.listed(dates))


def _doubt(fill: Filler, finding: Finding, side: str) -> dict[str, object]:
    """How sure it is how often one side turned to the other: its own vague numbers alone make it vague."""
    contacts = (entry for entry in fill.entries(finding) if isinstance(entry, Contact) and entry.side == side)
    found = {contact.times.qualifier for contact in contacts if contact.times}
    return {"certain": not found & {">=", "<"}, "about": "~" in found}


def _theirs(fill: Filler, finding: Finding) -> str:
    """How often they turned to the customer: a figure, with how many times that is."""
    number, doubt, language = fill.number(finding, "theirs"), _doubt(fill, finding, "in"), fill.language
    if not number:
        return fill.phrase("none")
    times = language.bounded(language.counted(number, "contact"), doubt)
    return Forms(language.bounded(language.number(number), doubt), {"times": times})


def since_first(fill: Filler, finding: Finding) -> str:
    """How many days it took; only the date of the first contact, or of the end, can make that vague."""
    days, record = fill.number(finding, "days"), fill.record
    if not days:
        return ""
    moments = [record.moment(entry) for entry in fill.entries(finding)]
    spans = [span for moment in moments if (span := record.calendar.days(moment, record.end)) is not None]
    longest = [span for span in spans if span.low == days]
    sure = any(span.exact for span in longest) and all(span.high is not None and span.high <= days for span in spans)
    doubt = {"certain": sure, "about": any(span.about for span in longest)}
    return fill.language.bounded(fill.language.counted(days, "day"), doubt)


def effort(fill: Filler, finding: Finding) -> str:
    """``effort``."""
    ours = fill.language.counted(fill.number(finding, "ours"), "contact")
    slots = {"n": fill.language.bounded(ours, _doubt(fill, finding, "out")), "m": _theirs(fill, finding)}
    key = "effort"
    if minutes := fill.number(finding, "minutes"):
        length = fill.language.length(Length.parse(f"{minutes} min"))
        slots["minutes"] = fill.language.qualified(length, ">=")
        key += "-minutes"
    if days := since_first(fill, finding):
        return fill.phrase(key, t=days, **slots)
    return fill.phrase(f"{key}-undated", **slots)
